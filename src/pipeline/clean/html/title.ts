import { plain } from '../block.ts'
import { firstOf, type MetaElements } from './meta-elements.ts'
import { namesOf, textOf, type PageElement, type PageTree } from './page-tree.ts'
import { isSite, withoutSite } from './site-name.ts'

/** Headings of the first and of the second rank that are compared with what the page's metadata says. */
const MOST_HEADINGS = 8

const RANKS = ['h1', 'h2'] as const
type Rank = (typeof RANKS)[number]

/** Longest title that is read, in UTF-16 code units. */
const LONGEST = 2000

/** Letters and digits from which a title can be told from a label. */
const SHORTEST = 5

/** What content systems call the headline in `<meta>`, likeliest first. */
const METAS = ['og:title', 'twitter:title', 'dc.title', 'citation_title', 'parsely-title', 'sailthru.title', 'headline']

/** Names of the words that stand above a headline in its own element. */
const KICKER = /kicker|overline|dachzeile|topline|roofline|eyebrow|pretitle|supertitle|spitzmarke/u

/**
 * The headline: what the page's metadata calls it, without the site's name, in the words of the heading on the page when there is
 * one that agrees.
 */
export function findTitle(
  { elements }: PageTree,
  meta: MetaElements,
  linked: string | null,
  site: string | null,
  url: string | null,
): string | null {
  const headings = headingsOf(elements).flatMap((element) => {
    const text = headingText(element)
    return text === '' || isSite(text, site, url) ? [] : [{ element, text }]
  })
  const stated = [firstOf(meta, METAS), linked, documentTitle(elements)]
    .map((title) => (title === null ? '' : plain(title)))
    .filter((title) => title !== '')
  const telling = stated.filter((title) => !isSite(title, site, url))
  for (const rank of RANKS) {
    for (const title of telling) {
      const heading = headings.find(({ element, text }) => element.tag === rank && agrees(text, title, rank))
      if (heading !== undefined) return partOf(heading.element, telling) ?? withoutSite(heading.text, site, true)
    }
  }
  const [first] = telling
  if (first === undefined) return headings[0]?.text ?? stated[0] ?? null
  return withoutSite(first, site, false)
}

/** The heading that prints the title, else the first of the page. */
export function findHeadline({ elements }: PageTree, title: string | null): PageElement | undefined {
  const headings = headingsOf(elements)
  return headings.find((heading) => title !== null && plain(textOf(heading, LONGEST)).includes(title)) ?? headings[0]
}

/** Headings of the first rank, then those of the second. */
function headingsOf(elements: readonly PageElement[]): readonly PageElement[] {
  return RANKS.flatMap((rank) => elements.filter(({ tag }) => tag === rank).slice(0, MOST_HEADINGS))
}

/** The heading without the words above the headline. */
function headingText(heading: PageElement): string {
  let text = ''
  const gather = (element: PageElement): void => {
    for (const child of element.children) {
      if (text.length > LONGEST) return
      if (child.type === 'text') text += child.text
      else if (child.tag === 'br') text += ' '
      else if (!KICKER.test(namesOf(child))) gather(child)
    }
  }
  gather(heading)
  return plain(text)
}

/** What one element in the heading says, when it is just what the page's metadata calls the headline. */
function partOf(heading: PageElement, stated: readonly string[]): string | undefined {
  if (heading.children.length < 2) return undefined
  for (const child of heading.children) {
    const text = plain(child.type === 'text' ? child.text : textOf(child, LONGEST))
    if (text.includes(' ') && stated.includes(text)) return text
  }
  return undefined
}

function documentTitle(elements: readonly PageElement[]): string | null {
  const title = elements.find(({ tag }) => tag === 'title')
  return title === undefined ? null : textOf(title, LONGEST)
}

/** One holds the other, and they are of similar length but for a site's name; nearly the same where headings may be of other stories. */
function agrees(heading: string, title: string, rank: Rank): boolean {
  const a = letters(heading)
  const b = letters(title)
  if (a.length < SHORTEST) return false
  if (a === b) return true
  if (rank === 'h2') return b.includes(a) && a.length * 2 >= b.length
  return (b.includes(a) && a.length * 4 >= b.length) || (a.includes(b) && b.length * 2 >= a.length)
}

/** The letters and digits of a text, whatever stands between them. */
function letters(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '')
}
