import { parseHTML } from 'linkedom'
import { reduceMarkup } from './reduce-markup.ts'

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
  const { document } = parseHTML(reduceMarkup(dropBefore(whole)))
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
