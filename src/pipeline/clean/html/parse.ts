import { parseHTML } from 'linkedom'

/** Markup is cut beyond this length, in UTF-16 code units; a capture may hold 20 MB, a page of news never a tenth. */
const LONGEST = 8_000_000

/**
 * Parses a page. The parser takes the first element for the root when there is no `<html>`, so that is added where it lacks.
 */
export function parsePage(html: string): Document {
  const markup = html.length > LONGEST ? html.slice(0, LONGEST) : html
  const whole = /<html[\s>]/iu.test(markup.slice(0, 200_000))
    ? markup
    : `<!doctype html><html><body>${markup}</body></html>`
  const { document } = parseHTML(flatten(dropSilent(dropBefore(whole))))
  mendHead(document)
  return document
}

/** Elements that a head may hold. */
const OF_HEAD = new Set(['TITLE', 'META', 'LINK', 'BASE', 'SCRIPT', 'STYLE', 'NOSCRIPT', 'TEMPLATE', 'OBJECT'])

/** Browsers end the head at the first element that cannot be in it; this parser goes on, so the body is brought out of it. */
function mendHead(document: Document): void {
  const head = [...document.documentElement.children].find((child) => child.tagName.toUpperCase() === 'HEAD')
  if (head === undefined) return
  const inside = [...head.childNodes]
  const from = inside.findIndex((node) => node.nodeType === 1 && !OF_HEAD.has(node.nodeName.toUpperCase()))
  if (from < 0) return
  const body = document.body
  const first = body.firstChild
  for (const node of inside.slice(from)) body.insertBefore(node, first)
}

/** Anything but declarations and comments before `<html` would become the root. */
function dropBefore(markup: string): string {
  const root = /<html[\s>]/iu.exec(markup)?.index ?? 0
  return root === 0 ? markup : `<!doctype html>${markup.slice(root)}`
}

/** Openings of elements whose content is never text of the page, and of comments. */
const SILENT_OPENING = /<(?:(script|style|svg|noscript|template|iframe)(?=[\s/>])|!--)/giu

/**
 * Cuts scripts, styles, drawings and comments out before parsing: they are half of what a page weighs. Scripts with linked data stay. What
 * is never closed is left to the parser.
 */
function dropSilent(markup: string): string {
  const parts: string[] = []
  const unclosed = new Set<string>()
  let from = 0
  SILENT_OPENING.lastIndex = 0
  for (;;) {
    const opening = SILENT_OPENING.exec(markup)
    if (opening === null) break
    const name = opening[1]?.toLowerCase() ?? '--'
    if (unclosed.has(name)) continue
    if (
      name === 'script' &&
      /ld\+json/iu.test(markup.slice(opening.index, opening.index + TYPE_WINDOW).split('>')[0] ?? '')
    )
      continue
    const closing = name === '--' ? /-->/gu : new RegExp(`</${name}[^>]{0,100}>`, 'giu')
    closing.lastIndex = SILENT_OPENING.lastIndex
    if (closing.exec(markup) === null) {
      unclosed.add(name)
      continue
    }
    // A comment for old browsers may hold the whole page.
    if (name !== '--' || !markup.startsWith('[if', opening.index + 4)) {
      parts.push(markup.slice(from, opening.index))
      from = closing.lastIndex
    }
    SILENT_OPENING.lastIndex = closing.lastIndex
  }
  parts.push(markup.slice(from))
  return parts.join('')
}

/** Characters of a script's tag among which its type stands. */
const TYPE_WINDOW = 300

/** Elements inside each other beyond which further ones are not opened; pages of news stay under 60, and scoring takes squares of it. */
const DEEPEST = 120

/** Elements that close themselves, or are closed by what follows them. */
const CLOSED_BY_ITSELF =
  /^(?:area|base|br|col|embed|hr|img|input|link|meta|param|source|track|wbr|p|li|dt|dd|tr|td|th|thead|tbody|tfoot|option|optgroup|html|head|body)$/iu

/** Leaves out the tags of elements that are nested too deep; their text stays. */
function flatten(markup: string): string {
  const parts: string[] = []
  let from = 0
  let depth = 0
  let dropped = 0
  for (const tag of markup.matchAll(/<(\/?)([a-z][a-z\d-]{0,30})(?=[\s/>])/giu)) {
    if (CLOSED_BY_ITSELF.test(tag[2] ?? '')) continue
    const closes = tag[1] === '/'
    if (closes ? dropped === 0 : depth < DEEPEST) {
      depth = Math.max(0, depth + (closes ? -1 : 1))
      continue
    }
    dropped += closes ? -1 : 1
    const end = markup.indexOf('>', tag.index)
    if (end < 0) break
    parts.push(markup.slice(from, Math.max(from, tag.index)))
    from = Math.max(from, end + 1)
  }
  parts.push(markup.slice(from))
  return parts.join('')
}
