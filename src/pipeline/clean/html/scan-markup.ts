/** Takes what a page's markup holds, in order. Offsets are UTF-16 code units of the markup. */
export interface MarkupSink {
  text(start: number, end: number): void
  open(tag: string, attributes: ReadonlyMap<string, string>): void
  close(tag: string): void
  /** A script with linked data, which is not opened or closed. */
  linkedData(start: number, end: number): void
}

/** Longest value of an attribute that is handed on, in UTF-16 code units. */
const LONGEST_VALUE = 2000

/** Attributes that metadata, dates and the scoring of main text read; the others only cost time. */
const ATTRIBUTES = new Set(
  `class id href rel content name property itemprop itemtype type datetime lang http-equiv value role hidden title pubdate
   aria-hidden aria-modal summary style data-testid`.split(/\s+/u),
)

/** Elements whose content is never text of the page. */
const SILENT = new Set(['script', 'style', 'svg', 'noscript', 'template', 'iframe'])

/** Elements in which no tags are read. */
const TAGLESS = new Set(['title', 'textarea'])

const NO_ATTRIBUTES: ReadonlyMap<string, string> = new Map()

/** Code units of the marks that markup is made of. */
const [SLASH, CLOSING, EQUALS, DOUBLE, SINGLE, BANG, QUESTION] = [47, 62, 61, 34, 39, 33, 63]

/**
 * Reads markup once, from front to back, in a time that grows with its length whatever it holds: tags with the attributes that a
 * report needs, and text; no scripts (but linked data), styles, drawings or comments. A tag that the page breaks off in ends it.
 */
export function scanMarkup(markup: string, sink: MarkupSink): void {
  const unclosed = new Set<string>()
  let at = 0
  const putText = (to: number): void => {
    if (to > at) sink.text(at, to)
  }
  /** Looks for an ending only as long as none has been missed. */
  const find = (name: string, search: () => number): number => {
    if (unclosed.has(name)) return -1
    const found = search()
    if (found < 0) unclosed.add(name)
    return found
  }
  let start = markup.indexOf('<')
  while (start >= 0) {
    const closes = markup.charCodeAt(start + 1) === SLASH
    const nameStart = closes ? start + 2 : start + 1
    if (!isLetter(markup.charCodeAt(nameStart))) {
      const end = endOfOther(markup, start, find)
      if (end > start) {
        putText(start)
        at = end
      }
      start = markup.indexOf('<', Math.max(end, start + 1))
      continue
    }
    const nameEnd = endOfName(markup, nameStart)
    const tag = markup.slice(nameStart, nameEnd).toLowerCase()
    const read = readAttributes(markup, nameEnd, closes)
    if (read === undefined) break
    putText(start)
    at = read.end
    if (closes) sink.close(tag)
    else if (SILENT.has(tag)) {
      const inner = find(tag, () => endTag(markup, tag, read.end))
      if (inner >= 0) {
        if (tag === 'script' && read.attributes.get('type')?.toLowerCase().includes('ld+json') === true)
          sink.linkedData(read.end, inner)
        at = markup.indexOf('>', inner) + 1
      }
    } else {
      sink.open(tag, read.attributes)
      const inner = TAGLESS.has(tag) ? find(tag, () => endTag(markup, tag, read.end)) : -1
      if (inner >= 0) {
        putText(inner)
        sink.close(tag)
        at = markup.indexOf('>', inner) + 1
      }
    }
    start = markup.indexOf('<', at)
  }
  if (start < 0) putText(markup.length)
}

/** Where a comment, a declaration or the like ends; no place after `start` when the bracket opens none. */
function endOfOther(markup: string, start: number, find: (name: string, search: () => number) => number): number {
  if (markup.startsWith('<!--', start)) {
    const end = find('--', () => markup.indexOf('-->', start + 2))
    return end < 0 ? start + 4 : end + 3
  }
  const mark = markup.charCodeAt(start + 1)
  if (mark !== BANG && mark !== QUESTION && mark !== SLASH) return -1
  return find('>', () => markup.indexOf('>', start)) + 1
}

/** Where the closing tag of that name begins and a bracket ends it; -1 when there is none. */
function endTag(markup: string, tag: string, from: number): number {
  for (let at = markup.indexOf('</', from); at >= 0; at = markup.indexOf('</', at + 2)) {
    const end = at + 2 + tag.length
    const next = markup.charCodeAt(end)
    if (next !== CLOSING && next !== SLASH && !isSpace(next)) continue
    if (markup.slice(at + 2, end).toLowerCase() === tag) return markup.includes('>', end) ? at : -1
  }
  return -1
}

/** The attributes of a tag that are handed on, and where it ends; undefined when it does not. */
function readAttributes(
  markup: string,
  from: number,
  closes: boolean,
): { readonly attributes: ReadonlyMap<string, string>; readonly end: number } | undefined {
  let attributes: Map<string, string> | undefined
  for (let at = from; ;) {
    let code = markup.charCodeAt(at)
    while (isSpace(code) || code === SLASH || code === EQUALS) code = markup.charCodeAt((at += 1))
    if (code === CLOSING) return { attributes: attributes ?? NO_ATTRIBUTES, end: at + 1 }
    if (Number.isNaN(code)) return undefined
    const nameStart = at
    while (code !== SLASH && code !== CLOSING && code !== EQUALS && !isSpace(code) && at < markup.length)
      code = markup.charCodeAt((at += 1))
    const nameEnd = at
    while (isSpace(code)) code = markup.charCodeAt((at += 1))
    let valueStart = at
    let valueEnd = at
    if (code === EQUALS) {
      code = markup.charCodeAt((at += 1))
      while (isSpace(code)) code = markup.charCodeAt((at += 1))
      if (code === DOUBLE || code === SINGLE) {
        valueStart = at + 1
        valueEnd = markup.indexOf(code === DOUBLE ? '"' : "'", valueStart)
        if (valueEnd < 0) return undefined
        at = valueEnd + 1
      } else {
        valueStart = at
        while (code !== CLOSING && !isSpace(code) && at < markup.length) code = markup.charCodeAt((at += 1))
        valueEnd = at
      }
    }
    if (closes) continue
    const name = markup.slice(nameStart, nameEnd).toLowerCase()
    if (!ATTRIBUTES.has(name)) continue
    attributes ??= new Map()
    if (!attributes.has(name))
      attributes.set(name, markup.slice(valueStart, Math.min(valueEnd, valueStart + LONGEST_VALUE)))
  }
}

function endOfName(markup: string, from: number): number {
  let at = from
  for (let code = markup.charCodeAt(at); at < markup.length; code = markup.charCodeAt((at += 1)))
    if (code === SLASH || code === CLOSING || isSpace(code)) break
  return at
}

function isSpace(code: number): boolean {
  return code === 32 || (code >= 9 && code <= 13)
}

function isLetter(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90)
}
