import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { extractText } from 'unpdf'
import { packageRoot } from '../../lib/package-root.ts'
import { composeBriefing } from './briefing.ts'
import { briefingPdf } from './briefing-pdf.ts'
import { inventedMaterial } from '../../../test/contract/invented-briefing.ts'

const font = (name: string): Uint8Array =>
  readFileSync(join(packageRoot(), 'node_modules', 'dejavu-fonts-ttf', 'ttf', `${name}.ttf`))
const fonts = {
  text: font('DejaVuSerifCondensed'),
  heading: font('DejaVuSansCondensed-Bold'),
  fallback: font('DejaVuSans'),
}
const briefing = composeBriefing(inventedMaterial, { title: 'Ships & <boats>', preface: ['1 report, 1 claim.'] })
const asOf = new Date('2031-03-09T08:00:00Z')

test('each sentence and each place stand in the pages, whatever marks are in them', async () => {
  const pdf = await briefingPdf(briefing, asOf, fonts)
  const { text, totalPages } = await extractText(new Uint8Array(pdf), { mergePages: true })
  const words = text.replace(/\s+/gu, ' ')
  expect(totalPages).toBe(1)
  expect(words).toContain('Ships & <boats>')
  expect(words).toContain('Twelve <i>ships</i> left')
  expect(words).toContain('Conflict: one denies it. 1–2')
  expect(words).toContain('Twelve ships left <b>Port Sel</b>, the *harbour office* said')
  expect(words).toContain('characters 0–60')
  expect(words).toContain('1 / 1')
})

test('a character that no face has is named by its number and never an empty box', async () => {
  const pdf = await briefingPdf(briefing, asOf, fonts)
  const { text } = await extractText(new Uint8Array(pdf), { mergePages: true })
  expect(text.replace(/\s+/gu, '')).toContain('⟨U+C11C⟩⟨U+C6B8⟩counted')
})

test('the same briefing gives the same pages', async () => {
  const [one, other] = [await briefingPdf(briefing, asOf, fonts), await briefingPdf(briefing, asOf, fonts)]
  expect(Buffer.from(one).equals(other)).toBe(true)
})

test('many notes go over many pages', async () => {
  const notes = Array.from({ length: 50 }, () => briefing.notes)
    .flat()
    .map((note, index) => ({ ...note, number: index + 1 }))
  const pdf = await briefingPdf({ ...briefing, notes }, asOf, fonts)
  const { text, totalPages } = await extractText(new Uint8Array(pdf), { mergePages: false })
  expect(totalPages).toBeGreaterThan(3)
  expect(text.at(-1)).toContain(`${totalPages} / ${totalPages}`)
})
