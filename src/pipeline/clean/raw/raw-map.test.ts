import { createHash } from 'node:crypto'
import { decodeHTML } from 'entities'
import fc from 'fast-check'
import iconv from 'iconv-lite'
import { expect, test } from 'vitest'
import type { Capture, Given } from '../../../model/capture.ts'
import { outletTable } from '../../../model/outlet-table.ts'
import type { Report } from '../../../model/report.ts'
import { clean } from '../clean.ts'
import { mapToRaw, rawRanges } from './raw-map.ts'

const outlets = outletTable('')

function captureOf(content: string, charset: string, mediaType: string, given: Given = {}): Capture {
  const bytes = new Uint8Array(iconv.encode(content, charset))
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  return { sha256, locator: 'a', bytes, url: null, mediaType, charset, rendition: null, retrievedAt: null, given }
}

/** What the capture holds where the words stand in the clean text, once for each range. */
function rawOf(capture: Capture, report: Report, words: string): string[] {
  const { value: map } = mapToRaw(capture, report)
  if (map === undefined) throw new Error('no map')
  const at = report.text.indexOf(words)
  const source = capture.rendition?.text
  return rawRanges(map, [at, at + words.length]).map(([start, end]) =>
    source === undefined
      ? iconv.decode(Buffer.from(capture.bytes.subarray(start, end)), capture.charset ?? 'utf-8')
      : source.slice(start, end),
  )
}

function check(
  content: string,
  words: string,
  expected: readonly string[],
  charset = 'utf-8',
  mediaType = 'text/html',
): void {
  const capture = captureOf(content, charset, mediaType)
  const { value: report } = clean(capture, outlets)
  if (report === undefined) throw new Error('no report')
  expect(rawOf(capture, report, words)).toEqual(expected)
}

const TWO = '<p>Two ships were hit by the storm, and nobody was hurt, the coast guard said.</p>'

test('words of a page', () =>
  check(`<h1>Ferry stays</h1><p>The ferry stays in port, he said.</p>${TWO}`, 'ferry stays in', ['ferry stays in']))
test('across tags', () =>
  check(`<p>The <b>fer</b>ry stays in port, he said.</p>${TWO}`, 'The ferry stays', ['The ', 'fer', 'ry stays']))
test('references stand for characters', () =>
  check(`<p>Fish &amp; chips &mdash; caf&#xe9;s stay in port, he said.</p>${TWO}`, 'Fish & chips — cafés', [
    'Fish &amp; chips &mdash; caf&#xe9;s',
  ]))
test('a reference without its end, before a tag', () =>
  check(`<p>The ferry&nbsp<b>stays</b> in port, he said.</p>${TWO}`, 'ferry stays', ['ferry&nbsp', 'stays']))
test('white space is folded', () =>
  check(`<p>The ferry\n      stays in port, he said.</p>${TWO}`, 'ferry stays', ['ferry\n', 'stays']))
test('old character sets', () => {
  check(
    `<p>Das Fährschiff bleibt im Hafen, sagte er am Freitag.</p>${TWO}`,
    'Fährschiff',
    ['Fährschiff'],
    'windows-1252',
  )
  check(`<p>渡船星期五停在港口，他说：港口关闭。</p>${TWO}`, '港口', ['港口'], 'gb18030')
  check('The “ferry” 𝄞 stays in port, he said on Friday.', '“ferry” 𝄞', ['“ferry” 𝄞'], 'utf-16le', 'text/plain')
})
test('lines of plain text', () =>
  check(
    'The ferry  stays in port, he said.\n\nAdvertisement\n\nNobody was hurt, she said.',
    'port, he said.',
    ['port, he said.'],
    'utf-8',
    'text/plain',
  ))
test('a headline that stands in an attribute only', () =>
  check(`<head><meta property="og:title" content="Ferry &amp; storm"></head>${TWO}${TWO}`, 'Ferry & storm', [
    'Ferry &amp; storm',
  ]))
test('what the giver states has no place', () => {
  const capture = captureOf(`${TWO}${TWO}`, 'utf-8', 'text/html', { title: 'Given title' })
  const { value: report } = clean(capture, outlets)
  expect(report === undefined ? undefined : rawOf(capture, report, 'Given title')).toEqual([])
})
test('a rendition is mapped in its own units', () => {
  const text = 'The ferry stays in port, he said on Friday.'
  const capture = {
    ...captureOf('%PDF', 'utf-8', 'application/pdf'),
    rendition: { mediaType: 'text/plain' as const, text, problems: [] },
  }
  const { value: report } = clean(capture, outlets)
  expect(report === undefined ? undefined : rawOf(capture, report, 'stays')).toEqual(['stays'])
})
test('a report of another capture is said to be one', () => {
  const { value: report } = clean(
    captureOf('The ferry stays in port, he said on Friday.', 'utf-8', 'text/plain'),
    outlets,
  )
  if (report === undefined) throw new Error('no report')
  const { value, problems } = mapToRaw(captureOf('Nobody was hurt, she said on Friday.', 'utf-8', 'text/plain'), report)
  expect([value, problems.map(({ code }) => code)]).toEqual([undefined, ['other-capture']])
})

/** Pieces of pages and texts; every character that cleaning has to do with is in one of them. */
const pieces = fc.constantFrom(
  'The ferry stays in port, he said.',
  ' ',
  '\n',
  '\n\n',
  '\t',
  'café ',
  '“so” ',
  '𝄞 ',
  '\u200B',
  '\u00A0',
  'Advertisement',
  '&amp;',
  '&eacute;t',
  '&#8212;',
  '&notit;',
  '& ',
  '<p>',
  '</p>',
  '<b>',
  '</b>',
  '<br>',
  '<br><br>',
  '<div>',
  '</div>',
  '<h1>Ferry</h1>',
  '<!-- x -->',
  '<nav>Home</nav>',
  '<table><tr><td>1<td>2</table>',
  '<title>Ferry stays | Post</title>',
  'Nobody was hurt, she said. ',
  '\uFEFF',
  '\u0085',
  '\r\n',
)
const contents = fc.array(pieces, { minLength: 1, maxLength: 40 }).map((parts) => parts.join(''))

test('each character of clean text is what its bytes say', () => {
  fc.assert(
    fc.property(
      contents,
      fc.constantFrom('text/html', 'text/plain'),
      fc.constantFrom('utf-8', 'utf-16le'),
      (content, mediaType, charset) => {
        const capture = captureOf(content, charset, mediaType)
        const { value: report } = clean(capture, outlets)
        if (report === undefined) return
        const { value: map, problems } = mapToRaw(capture, report)
        expect(problems).toEqual([])
        if (map === undefined) return
        expect(map.starts).toHaveLength(report.text.length)
        for (let unit = 0; unit < report.text.length; unit += 1) {
          const character = report.text.charAt(unit)
          const [start = -1, end = -1] = [map.starts[unit], map.ends[unit]]
          if (start < 0) {
            expect(character.trim()).toBe('')
            continue
          }
          const raw = iconv.decode(Buffer.from(capture.bytes.subarray(start, end)), charset, { stripBOM: false })
          const read = mediaType === 'text/html' ? decodeHTML(raw) : raw
          if (character === ' ') expect(/^[\s\u0085]/u.test(read)).toBe(true)
          else expect(read).toContain(character)
          expect(read.length).toBeLessThanOrEqual(2)
        }
      },
    ),
    { numRuns: 150 },
  )
})
