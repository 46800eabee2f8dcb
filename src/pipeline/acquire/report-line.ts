import type { Capture, Given } from '../../model/capture.ts'
import type { Problem } from '../../model/problem.ts'
import { makeCapture } from './make-capture.ts'
import { refusal, type Refusal } from './refusal.ts'

const GIVEN_FIELDS = ['id', 'locator', 'url', 'title', 'outlet', 'publishedAt', 'lang'] as const

/** Names that other programs give to fields of a report, with the field of a line that they mean. */
const MISTAKABLE: readonly (readonly [string, string])[] = [
  ...[
    'date',
    'published',
    'published_at',
    'publishedDate',
    'pubDate',
    'pub_date',
    'datetime',
    'timestamp',
    'created_at',
  ].map((name) => [name, 'publishedAt'] as const),
  ...['source', 'publisher', 'site', 'publication'].map((name) => [name, 'outlet'] as const),
  ...['link', 'uri', 'href'].map((name) => [name, 'url'] as const),
  ...['headline', 'heading'].map((name) => [name, 'title'] as const),
  ...['language'].map((name) => [name, 'lang'] as const),
]

/** What the line seems to give under a name that is not read: nothing is guessed, and nothing is lost without a word. */
function mistaken(fields: ReadonlyMap<string, unknown>, locator: string): Problem[] {
  return MISTAKABLE.flatMap(([name, meant]) =>
    fields.has(name) && !fields.has(meant)
      ? [{ code: 'unread-field', message: `${locator}: "${name}" is not read; a line gives it as "${meant}"` }]
      : [],
  )
}

/**
 * The capture of one line of a `.jsonl` (docs/formats/report.md): `{ id?, locator?, url?, publishedAt?, outlet?, title?,
 * text | html }`. The bytes are the line, so that two outlets with one text stay two reports.
 */
export function captureReportLine(line: string, locator: string): { type: 'capture'; capture: Capture } | Refusal {
  let parsed: unknown
  try {
    parsed = JSON.parse(line)
  } catch {
    return refusal(locator, 'not-json', 'the line is no JSON')
  }
  if (typeof parsed !== 'object' || parsed === null || Array.isArray(parsed)) {
    return refusal(locator, 'not-a-report', 'the line is no JSON object')
  }
  const fields = new Map<string, unknown>(Object.entries(parsed))
  const html = fields.get('html')
  const text = fields.get('text')
  const content = typeof html === 'string' && html.trim() !== '' ? html : text
  if (typeof content !== 'string') return refusal(locator, 'not-a-report', 'the line has neither "text" nor "html"')
  if (content.trim() === '') return refusal(locator, 'empty', 'the text of the line is empty')
  const mediaType = content === html ? 'text/html' : 'text/plain'
  const given: { -readonly [Key in keyof Given]: Given[Key] } = {}
  for (const name of GIVEN_FIELDS) {
    const value = fields.get(name)
    if ((typeof value === 'string' && value.trim() !== '') || typeof value === 'number')
      given[name] = String(value).trim()
  }
  const capture = makeCapture(new TextEncoder().encode(line), {
    locator: given.locator ?? locator,
    mediaType,
    url: given.url ?? null,
    charset: 'utf-8',
    rendition: { mediaType, text: wellFormed(content), problems: mistaken(fields, locator) },
    given,
  })
  return { type: 'capture', capture }
}

/** JSON can carry U+0000 and lone surrogates, which no store takes. */
function wellFormed(text: string): string {
  return text.replace(/[\0\p{Surrogate}]/gu, '\uFFFD')
}
