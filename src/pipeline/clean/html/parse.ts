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
  return parseHTML(dropBefore(whole)).document
}

/** Anything but declarations and comments before `<html` would become the root. */
function dropBefore(markup: string): string {
  const root = /<html[\s>]/iu.exec(markup)?.index ?? 0
  return root === 0 ? markup : `<!doctype html>${markup.slice(root)}`
}
