import type { Rendition } from '../../model/capture.ts'
import type { Problem } from '../../model/problem.ts'

/** What a container (feed, mail, document) says about a text that it carries. */
export interface PageFacts {
  readonly title?: string | undefined
  readonly authors?: readonly string[] | undefined
  readonly outlet?: string | undefined
  /** As the container writes it; cleaning reads it. */
  readonly publishedAt?: string | undefined
  readonly modifiedAt?: string | undefined
  readonly lang?: string | undefined
  readonly url?: string | undefined
}

/** A page made of a container's text, so that cleaning reads what the container says where pages say it. */
export function makePage(facts: PageFacts, body: string, problems: readonly Problem[] = []): Rendition {
  const meta = (name: string, value: string | undefined): string =>
    value === undefined || value === '' ? '' : `<meta property="${name}" content="${escape(value)}">`
  const head = [
    meta('og:title', facts.title),
    meta('author', facts.authors?.join(', ')),
    meta('og:site_name', facts.outlet),
    meta('article:published_time', facts.publishedAt),
    meta('article:modified_time', facts.modifiedAt),
    meta('og:url', facts.url),
  ].join('')
  const lang = facts.lang === undefined ? '' : ` lang="${escape(facts.lang)}"`
  const heading = facts.title === undefined ? '' : `<h1>${escape(facts.title)}</h1>`
  const text = `<!doctype html><html${lang}><head>${head}</head><body><article>${heading}${body}</article></body></html>`
  return { mediaType: 'text/html', text: text.replace(/[\0\p{Surrogate}]/gu, '\uFFFD'), problems }
}

/** Plain text as paragraphs. */
export function paragraphs(text: string): string {
  return text
    .split(/\n\s*\n/u)
    .map((part) => `<p>${escape(part)}</p>`)
    .join('')
}

function escape(text: string): string {
  return text.replace(/&/gu, '&amp;').replace(/</gu, '&lt;').replace(/>/gu, '&gt;').replace(/"/gu, '&quot;')
}
