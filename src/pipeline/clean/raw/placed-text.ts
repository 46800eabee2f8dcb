import { EntityDecoder, DecodingMode, htmlDecodeTree } from 'entities/decode'

/** A text with the place of each of its UTF-16 code units in some source; -1 where the unit was inserted. */
export interface PlacedText {
  readonly text: string
  readonly starts: readonly number[]
  readonly ends: readonly number[]
}

/** What has no width and is left out of clean text. */
const NO_WIDTH = /[\u200B\u2060\uFEFF\u00AD]/u

/** Longest character reference, in UTF-16 code units; the longest name has 32, and numbers of more digits name nothing. */
const LONGEST_REFERENCE = 400

/** Escapes of JSON strings (RFC 8259, 7). */
const ESCAPE = /\\(?:u([\dA-Fa-f]{4})|(["\\/bfnrt]))/uy
const ESCAPED: Readonly<Record<string, string>> = { b: '\b', f: '\f', n: '\n', r: '\r', t: '\t' }

/** The same text, each unit where it is in `source`. */
export function placed(source: string, start: number, end: number): PlacedText {
  const text = source.slice(start, end)
  const starts = Array.from({ length: text.length }, (_, index) => start + index)
  return { text, starts, ends: starts.map((at) => at + 1) }
}

/** A range of markup with its character references resolved; each unit of what one stands for has the place of all of it. */
export function placedMarkup(markup: string, start: number, end: number): PlacedText {
  let point = ''
  const decoder = new EntityDecoder(htmlDecodeTree, (code) => (point += String.fromCodePoint(code)))
  return unescape(markup, start, end, '&', (at) => {
    point = ''
    decoder.startEntity(DecodingMode.Legacy)
    const written = decoder.write(markup.slice(at, Math.min(end, at + LONGEST_REFERENCE)), 1)
    // A reference that the range breaks off in is resolved at its end.
    const length = written < 0 ? decoder.end() : written
    return { text: point, length }
  })
}

/** A range of JSON with the escapes of its strings resolved. */
export function placedJson(source: string, start: number, end: number): PlacedText {
  return unescape(source, start, end, '\\', (at) => {
    ESCAPE.lastIndex = at
    const [whole = '', code, letter = ''] = ESCAPE.exec(source) ?? []
    const text = code === undefined ? (ESCAPED[letter] ?? letter) : String.fromCharCode(Number.parseInt(code, 16))
    return { text, length: whole.length }
  })
}

/** Several placed texts as one. */
export function joined(parts: readonly PlacedText[]): PlacedText {
  return {
    text: parts.map(({ text }) => text).join(''),
    starts: parts.flatMap(({ starts }) => starts),
    ends: parts.flatMap(({ ends }) => ends),
  }
}

/** White space as single spaces and without what has no width, as clean text has it; a space has the place of the first. */
export function folded({ text, starts, ends }: PlacedText): PlacedText {
  const units: string[] = []
  const places: { readonly starts: number[]; readonly ends: number[] } = { starts: [], ends: [] }
  let parted = true
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charAt(index)
    if (NO_WIDTH.test(unit)) continue
    const space = /\s/u.test(unit)
    if (space && parted) continue
    parted = space
    units.push(space ? ' ' : unit)
    places.starts.push(starts[index] ?? -1)
    places.ends.push(ends[index] ?? -1)
  }
  const length = units.at(-1) === ' ' ? units.length - 1 : units.length
  return {
    text: units.slice(0, length).join(''),
    starts: places.starts.slice(0, length),
    ends: places.ends.slice(0, length),
  }
}

/** Reads a range in which a mark opens escapes; `resolve` says what one stands for and how long it is, 0 for none. */
function unescape(
  source: string,
  start: number,
  end: number,
  mark: string,
  resolve: (at: number) => { readonly text: string; readonly length: number },
): PlacedText {
  const parts: string[] = []
  const starts: number[] = []
  const ends: number[] = []
  for (let at = start; at < end;) {
    const found = source.charAt(at) === mark ? resolve(at) : { text: '', length: 0 }
    const part = found.length === 0 ? source.charAt(at) : found.text
    const length = Math.max(1, found.length)
    for (let unit = 0; unit < part.length; unit += 1) {
      starts.push(at)
      ends.push(at + length)
    }
    parts.push(part)
    at += length
  }
  return { text: parts.join(''), starts, ends }
}
