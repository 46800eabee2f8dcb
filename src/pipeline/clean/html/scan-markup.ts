import { Tokenizer } from 'htmlparser2'

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

const NO_ATTRIBUTES: ReadonlyMap<string, string> = new Map()

/**
 * Reads markup once, from front to back: tags with the attributes that a report needs, and text; no scripts (but linked data),
 * styles, drawings or comments. The tokens are those of htmlparser2; a tag that the page breaks off in ends it.
 */
export function scanMarkup(page: string, sink: MarkupSink): void {
  const markup = withoutOpenComments(page)
  const isClosed = closings(markup)
  let textStart = 0
  let textEnd = 0
  let tag = ''
  let attribute = ''
  let attributes: Map<string, string> | undefined
  /** The silent element that is open. */
  let silent = ''
  let isLinkedData = false
  const flush = (): void => {
    if (textEnd > textStart && silent === '') sink.text(textStart, textEnd)
    textStart = textEnd
  }
  const opened = (end: number): void => {
    if (silent !== '') return
    flush()
    const found = attributes ?? NO_ATTRIBUTES
    if (!SILENT.has(tag)) sink.open(tag, found)
    else if (isClosed(tag, end)) {
      silent = tag
      isLinkedData = tag === 'script' && found.get('type')?.toLowerCase().includes('ld+json') === true
      textStart = textEnd = end + 1
    }
  }
  const tokenizer = new Tokenizer(
    { decodeEntities: false },
    {
      ontext(start, end) {
        // Brackets that open no tag cut a text in pieces.
        if (start !== textEnd && !(silent !== '' && isLinkedData)) {
          flush()
          textStart = start
        }
        textEnd = end
      },
      onopentagname(start, end) {
        tag = markup.slice(start, end).toLowerCase()
        attributes = undefined
      },
      onattribname(start, end) {
        attribute = markup.slice(start, end).toLowerCase()
      },
      onattribdata(start, end) {
        if (!ATTRIBUTES.has(attribute) || attributes?.has(attribute) === true) return
        attributes ??= new Map()
        attributes.set(attribute, markup.slice(start, Math.min(end, start + LONGEST_VALUE)))
      },
      onattribend() {
        if (!ATTRIBUTES.has(attribute) || attributes?.has(attribute) === true) return
        attributes ??= new Map()
        attributes.set(attribute, '')
      },
      onopentagend: opened,
      onselfclosingtag: opened,
      onclosetag(start, end) {
        const name = markup.slice(start, end).toLowerCase()
        if (silent === '') {
          flush()
          sink.close(name)
        } else if (name === silent) {
          if (isLinkedData && textEnd > textStart) sink.linkedData(textStart, textEnd)
          textStart = textEnd
          silent = ''
          isLinkedData = false
        }
      },
      onend: flush,
      oncomment: nothing,
      oncdata: nothing,
      ondeclaration: nothing,
      onprocessinginstruction: nothing,
      onattribentity: nothing,
      ontextentity: nothing,
    },
  )
  tokenizer.write(markup)
  tokenizer.end()
}

function nothing(): void {
  // Comments and the like are no part of a report.
}

/** Opens no comment and is as long as one's opening, so that every offset stays. */
const CLOSED_OPENING = '<!a>'

/** A page that broke off in a comment, or forgot its end, is not hidden by it: such an opening becomes an empty declaration. */
function withoutOpenComments(markup: string): string {
  const open = markup.indexOf('<!--', markup.lastIndexOf('-->') + 1)
  return open < 0 ? markup : markup.slice(0, open) + markup.slice(open).replaceAll('<!--', CLOSED_OPENING)
}

const SILENT_END = /<\/(script|style|svg|noscript|template|iframe)(?=[\s/>])/giu

/** Whether a silent element that begins at a place has an end behind it; without one it hides nothing. */
function closings(markup: string): (tag: string, from: number) => boolean {
  let last: Map<string, number> | undefined
  return (tag, from) => {
    last ??= new Map(Array.from(markup.matchAll(SILENT_END), (match) => [(match[1] ?? '').toLowerCase(), match.index]))
    return (last.get(tag) ?? -1) > from
  }
}
