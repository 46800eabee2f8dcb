import { plain } from '../block.ts'
import { splitNames } from '../byline.ts'
import { isPersonName } from '../person-name.ts'
import { firstOf, type MetaElements } from './meta-elements.ts'

const META = [
  'author',
  'article:author',
  'byl',
  'parsely-author',
  'sailthru.author',
  'dc.creator',
  'dc.author',
  'dcterms.creator',
  'citation_author',
  'og:article:author',
  'article:author_name',
  'twitter:data1',
  'rbauthors',
  'authors',
  'creator',
]

/** Elements that hold the writer's name, likeliest first. */
const SELECTORS = [
  '[itemprop~="author"] [itemprop~="name"]',
  '[rel~="author"]',
  '[itemprop~="author"]',
  '.byline__name, .author-name, .author__name, .article-author, .byline-name, .post-author, .entry-author, .story-author',
  '.vcard .fn, .author .fn',
  '.byline, .by-line, .article-byline, .post-byline, .author, .autor, .authors, .article__author, .meta-author, .posted-by',
]

const LONGEST = 200

/** Who wrote the text, by metadata, linked data, then elements made for it. */
export function findAuthors(
  document: Document,
  meta: MetaElements,
  linked: readonly string[],
  site: string | null,
): readonly string[] {
  const stated = META.map((name) => firstOf(meta, [name])).filter((value) => value !== null)
  for (const candidate of [linked.join('; '), ...stated]) {
    const names = personNames(candidate, site)
    if (names.length > 0) return names
  }
  for (const selector of SELECTORS) {
    const names: string[] = []
    for (const element of [...document.querySelectorAll(selector)].slice(0, 4)) {
      if (isInComments(element)) continue
      const text = plain(element.textContent)
      if (text.length > LONGEST) continue
      for (const name of personNames(
        text.replace(/^(?:by|von|par|por|di|written by|posted by|autor(?:in)?|author)\s?:?\s/iu, ''),
        site,
      )) {
        if (!names.includes(name)) names.push(name)
      }
      if (names.length > 0 && selector !== SELECTORS[0]) break
    }
    if (names.length > 0) return names
  }
  return []
}

function personNames(text: string, site: string | null): readonly string[] {
  if (/^https?:/iu.test(text) || text.includes('@') || text.length > LONGEST) return []
  return splitNames(text).filter((name) => isPersonName(name) && name !== site)
}

function isInComments(element: Element): boolean {
  for (let at: Element | null = element, depth = 0; at !== null && depth < 12; at = at.parentElement, depth += 1) {
    if (
      /comment|sidebar|related|widget|teaser/iu.test(`${at.getAttribute('class') ?? ''} ${at.getAttribute('id') ?? ''}`)
    )
      return true
  }
  return false
}
