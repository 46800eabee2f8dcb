/**
 * Sets one briefing as PDF in a thread of its own: thousands of notes take seconds. The other end is `typeset.ts`.
 */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { parentPort, workerData } from 'node:worker_threads'
import type { Briefing } from '../../exports/briefing/briefing.ts'
import { briefingPdf } from '../../exports/briefing/briefing-pdf.ts'

/** What the thread is given. */
export interface PdfQuestion {
  readonly briefing: Briefing
  /** ISO 8601. */
  readonly asOf: string
}

const folder = dirname(createRequire(import.meta.url).resolve('dejavu-fonts-ttf/package.json'))
const font = (name: string): Uint8Array => readFileSync(join(folder, 'ttf', `${name}.ttf`))

const { briefing, asOf } = workerData as PdfQuestion
const pdf = await briefingPdf(briefing, new Date(asOf), {
  text: font('DejaVuSerifCondensed'),
  heading: font('DejaVuSansCondensed-Bold'),
  fallback: font('DejaVuSans'),
})
parentPort?.postMessage(pdf)
