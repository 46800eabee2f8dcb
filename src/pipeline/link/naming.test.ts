import { expect, test } from 'vitest'
import type { Attribution, SourceKind } from '../../model/attribution.ts'
import type { Report } from '../../model/report.ts'
import { namingOf, type Naming } from './naming.ts'

/** `[…]` is the source of a sentence. */
const naming = (marked: string, kind: SourceKind, firm?: string): Naming | undefined => {
  const start = marked.indexOf('[')
  const span = [start, marked.indexOf(']') - 1] as const
  const text = marked.replace(/[[\]]/gu, '')
  const attribution = { source: [span], sourceNamed: [span], sourceName: text.slice(...span), sourceKind: kind }
  return namingOf(attribution as unknown as Attribution, { text } as Report, firm)
}

test.each([
  '[the hospital of Tarn] said so.',
  "[the growers' association of Tarn] said so.",
  '[the Tarn hospital] said so.',
  '[the food laboratory of the university of Tarn] said so.',
])('%s: a body that goes by what it is and where has a name', (text) => {
  expect(naming(text, 'unnamed')?.kind).toBe('organization')
})

test.each([
  '[officials of the hospital in Tarn] said so.',
  '[the hospital] said so.',
  '[a doctor of Tarn] said so.',
  '[Tarn hospital officials] said so.',
])('%s: nobody is named', (text) => {
  expect(naming(text, 'unnamed')?.kind).toBe('unnamed')
})

test('whoever holds an office of a firm that is not named beside it is of the firm of the report', () => {
  expect(naming('Its managing director [Ida Berg] said so.', 'person', 'Norfoss')?.firm).toBe('Norfoss')
  expect(naming('[Ida Berg], the company’s finance director, said so.', 'person', 'Norfoss')?.firm).toBe('Norfoss')
  expect(naming('The baker [Ida Berg] said so.', 'person', 'Norfoss')?.firm).toBeUndefined()
  expect(naming('[managing director] said so.', 'organization', 'Norfoss')?.firm).toBeUndefined()
})

test('an office is of the state that it follows without a mark', () => {
  expect(
    naming('The ship had left Norway, [authorities] said. Finland, Finland and Finland.', 'government')?.state,
  ).toBe('FI')
  expect(naming('Norway authorities came. The ship had left, [authorities] said.', 'government')?.state).toBe('NO')
})
