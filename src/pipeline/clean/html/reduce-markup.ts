import { BLOCK_LEVEL } from './page-blocks.ts'

/** Elements inside each other beyond which further ones are not opened; pages of news stay under 60, and scoring takes squares of it. */
const DEEPEST = 120

/** Elements beyond which only text is handed on; pages of news have under 10,000, and each costs the parser about 20 µs. */
const MOST_ELEMENTS = 50_000

/** Longest value of an attribute that is handed on, in UTF-16 code units. */
const LONGEST_VALUE = 2000

/** Attributes that metadata, dates and the scoring of main text read; the others only cost time. */
const ATTRIBUTES = new Set(
  `class id href rel content name property itemprop type datetime lang http-equiv value role hidden title pubdate
   aria-hidden aria-modal colspan rowspan summary`.split(/\s+/u),
)

/** Elements whose content is never text of the page. */
const SILENT = new Set(['script', 'style', 'svg', 'noscript', 'template', 'iframe'])

/** Elements without content. */
const EMPTY = new Set(
  'area base basefont br col command embed frame hr img input isindex keygen link meta param source track wbr'.split(
    ' ',
  ),
)

/** What an opening tag closes when it is the innermost open element (HTML standard, 13.1.2.4 on tags left out). */
const CLOSED_BY: Readonly<Record<string, readonly string[]>> = {
  tr: ['tr', 'th', 'td'],
  th: ['th', 'td'],
  td: ['thead', 'th', 'td'],
  li: ['li'],
  p: ['p'],
  dd: ['dd', 'dt'],
  dt: ['dd', 'dt'],
  option: ['option'],
  optgroup: ['option', 'optgroup'],
  tbody: ['thead', 'tbody'],
  tfoot: ['thead', 'tbody'],
}

/** Elements of the head, between which white space says as little as between blocks. */
const OF_HEAD = new Set(['head', 'title', 'meta', 'link', 'base', 'script'])

const TAG = /<(\/?)([a-z][^\s/>]*)/iuy
const ATTRIBUTE = /([^\s/>=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>]*)))?/uy
const BETWEEN = /[\s/=]*/uy

/**
 * Markup with what a report needs of it: no scripts (but linked data), styles, drawings or comments, only the attributes that are
 * read, and no nesting or number of elements that would hold the parser. Text stays. One pass, linear in the length.
 */
export function reduceMarkup(markup: string): string {
  const parts: string[] = []
  const open = new OpenElements()
  const unclosed = new Set<string>()
  let elements = 0
  let parted = true
  let at = 0
  const putText = (to: number, beforeBlock: boolean): void => {
    const text = markup.slice(at, to)
    if (text === '' || ((parted || beforeBlock) && text.length < 200 && /^\s+$/u.test(text) && !open.has('pre'))) return
    parts.push(text)
    parted = false
  }
  /** Where the text ends that `ending` closes; undefined when nothing does, which is looked for only once. */
  const find = (name: string, ending: RegExp, from: number): number | undefined => {
    if (unclosed.has(name)) return undefined
    ending.lastIndex = from
    if (ending.exec(markup) !== null) return ending.lastIndex
    unclosed.add(name)
    return undefined
  }
  for (let start = markup.indexOf('<'); start >= 0; start = markup.indexOf('<', start)) {
    TAG.lastIndex = start
    const tag = TAG.exec(markup)
    if (tag === null) {
      const end = endOfOther(markup, start, find)
      if (end === undefined) start += 1
      else {
        putText(start, false)
        if (/^<!doctype/iu.test(markup.slice(start, start + 9))) parts.push(markup.slice(start, end))
        at = start = end
      }
      continue
    }
    const name = (tag[2] ?? '').toLowerCase()
    const closes = tag[1] === '/'
    const read = readAttributes(markup, TAG.lastIndex, closes)
    // A tag that the page breaks off in is none.
    if (read === undefined) break
    const block = BLOCK_LEVEL.has(name.toUpperCase()) || OF_HEAD.has(name)
    putText(start, block)
    at = start = read.end
    if (!closes && SILENT.has(name)) {
      const end = find(name, new RegExp(`</${name}(?=[\\s/>])[^>]*>`, 'giu'), read.end)
      if (end !== undefined) {
        if (name === 'script' && /type=["']?[^"']*ld\+json/iu.test(read.attributes))
          parts.push(`<script${read.attributes}>`, markup.slice(read.end, end))
        at = start = end
        continue
      }
    }
    if (block) parted = true
    if (closes) {
      if (open.close(name)) parts.push(`</${name}>`)
    } else {
      elements += 1
      if (elements <= MOST_ELEMENTS && (EMPTY.has(name) || open.open(name))) parts.push(`<${name}${read.attributes}>`)
      else parts.push(' ')
    }
  }
  putText(markup.length, true)
  return parts.join('')
}

/** Where a comment, a declaration or the like ends; undefined when the bracket opens none. */
function endOfOther(
  markup: string,
  start: number,
  find: (name: string, ending: RegExp, from: number) => number | undefined,
): number | undefined {
  if (markup.startsWith('<!--', start)) return find('--', /-->/gu, start + 2) ?? start + 4
  return /[!?/]/u.test(markup[start + 1] ?? '') ? find('>', />/gu, start) : undefined
}

/** The attributes of a tag that are handed on, and where it ends; undefined when it does not. */
function readAttributes(
  markup: string,
  from: number,
  closes: boolean,
): { attributes: string; end: number } | undefined {
  let attributes = ''
  for (let at = from; ;) {
    BETWEEN.lastIndex = at
    BETWEEN.exec(markup)
    at = BETWEEN.lastIndex
    if (markup[at] === '>') return { attributes, end: at + 1 }
    ATTRIBUTE.lastIndex = at
    const found = ATTRIBUTE.exec(markup)
    if (found === null) return undefined
    at = ATTRIBUTE.lastIndex
    if (closes) continue
    const name = (found[1] ?? '').toLowerCase()
    const value = found[2] ?? found[3] ?? found[4] ?? ''
    if (ATTRIBUTES.has(name)) attributes += ` ${name}=${quoted(value.slice(0, LONGEST_VALUE))}`
    else if (name === 'style' && /display\s{0,9}:\s{0,9}none|visibility\s{0,9}:\s{0,9}hidden/iu.test(value))
      attributes += ' style="display:none"'
  }
}

/** A value holds at most one kind of quotation mark, since the other one closed it; a bare one may hold both. */
function quoted(value: string): string {
  return value.includes('"') ? `'${value.replaceAll("'", '&#39;')}'` : `"${value}"`
}

/** The elements that are open, the innermost last; those beyond the depth are kept as if they had been opened. */
class OpenElements {
  private readonly names: string[] = []
  private readonly counts = new Map<string, number>()

  has(name: string): boolean {
    return (this.counts.get(name) ?? 0) > 0
  }

  /** Whether the tag is handed on. */
  open(name: string): boolean {
    while (CLOSED_BY[name]?.includes(this.names.at(-1) ?? '') === true) this.pop()
    this.names.push(name)
    this.counts.set(name, (this.counts.get(name) ?? 0) + 1)
    return this.names.length <= DEEPEST
  }

  /** Closes the innermost element of that name and what is open in it; whether the tag is handed on. */
  close(name: string): boolean {
    if (!this.has(name)) return false
    while (this.names.at(-1) !== name) this.pop()
    this.pop()
    return this.names.length < DEEPEST
  }

  private pop(): void {
    const name = this.names.pop() ?? ''
    this.counts.set(name, (this.counts.get(name) ?? 1) - 1)
  }
}
