import { expect, test } from 'vitest'
import type { Extraction } from '../../model/extraction.ts'
import { outletTable } from '../../model/outlet-table.ts'
import type { Report } from '../../model/report.ts'
import { citationsOf } from './citations.ts'
import { publisherOf } from './publisher.ts'
import { SourceBook } from './sources.ts'

const HEAD = 'id\tname\tkind\tcountry\tlanguages\taliases\tdomains\tfamily\tvoice\n'
const outlets = outletTable(
  `${HEAD}gulf-wire\tGulf Wire\tagency\tNO\ten\tGW\t\t\t\nnorland-press\tNorland Press\tagency\tNO\ten\tNP\t\t\t\n` +
    'harbour-watch\tHarbour Watch\torganization\tNO\ten\tHW\t\t\t\n',
)
const nothing = { attributions: [] } as unknown as Extraction

/** The credits of a text published by the Post, as printed. */
function credits(text: string): string[] {
  const report = { id: 'r', text, bodyStart: 0, outlet: 'Post', url: null, canonicalUrl: null } as unknown as Report
  return citationsOf(report, nothing, publisherOf(report, outlets), new SourceBook(outlets), outlets)
    .filter(({ credit }) => credit)
    .map(({ span }) => text.slice(...span))
}

test.each([
  ['The bridge was closed.\n\n(GW)', ['GW']],
  ['The bridge was closed. (Gulf Wire)', ['Gulf Wire']],
  ['The bridge was closed (GW).', ['GW']],
  ['The bridge was closed.\n\nkb/rt (GW, Norland Press)', ['GW', 'Norland Press']],
  ['The bridge was closed.\n\n— NP', ['NP']],
  ['The bridge was closed.\n\nGW', ['GW']],
  ['“It is closed.” GW/NP', ['GW', 'NP']],
])('signed: %s', (text, expected) => {
  expect(credits(text)).toEqual(expected)
})

test.each([
  'The bridge was closed, and so was the Post (HW)',
  'The bridge was closed (in May)',
  'The bridge was closed by Gulf Wire',
  'The bridge was closed. (GW, Harbour)',
  '(GW) The bridge was closed, the harbour office said, and nobody had been hurt in it.',
])('not signed: %s', (text) => {
  expect(credits(text)).toEqual([])
})
