import type { Capture, Given } from '../../model/capture.ts'
import { makeCapture } from './make-capture.ts'
import { refusal, type Refusal } from './refusal.ts'

const GIVEN_FIELDS = ['id', 'locator', 'url', 'title', 'outlet', 'publishedAt', 'lang'] as const

/**
 * The capture of one line of a `.jsonl` (docs/formats/report-line.md): `{ id?, locator?, url?, publishedAt?, outlet?, title?,
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
    rendition: { mediaType, text: wellFormed(content), problems: [] },
    given,
  })
  return { type: 'capture', capture }
}

/** JSON can carry U+0000 and lone surrogates, which no store takes. */
function wellFormed(text: string): string {
  return text.replace(/[\0\p{Surrogate}]/gu, '\uFFFD')
}
