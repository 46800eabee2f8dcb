/*
 * Runs in a process of its own (`rendition.ts` starts it): reads a document from standard input and writes its text form to standard
 * output as JSON. Nothing here is trusted to end; the parent stops it.
 */
import type { Rendition } from '../../model/capture.ts'
import { renderDocx } from './formats/docx.ts'
import { renderPdf } from './formats/pdf.ts'
import { unpackArchive } from './formats/zip.ts'

async function readInput(): Promise<Uint8Array> {
  const parts: Buffer[] = []
  for await (const part of process.stdin as AsyncIterable<Buffer>) parts.push(part)
  return Buffer.concat(parts)
}

const renderers: Readonly<Record<string, (bytes: Uint8Array) => Promise<Rendition | readonly ArchiveMember[]>>> = {
  pdf: renderPdf,
  docx: renderDocx,
  zip: unpackArchive,
}

/** A web archive in a packed file, its bytes as base64. */
export interface ArchiveMember {
  readonly name: string
  readonly base64: string
}

async function run(): Promise<void> {
  const render = renderers[process.argv[2] ?? '']
  if (render === undefined) throw new Error('no such format')
  process.stdout.write(JSON.stringify(await render(await readInput())))
}

run().catch((error: unknown) => {
  process.stderr.write(error instanceof Error ? error.message : String(error))
  process.exitCode = 1
})
