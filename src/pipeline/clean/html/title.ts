import { plain } from '../block.ts'
import { firstOf, type MetaElements } from './meta-elements.ts'
import { textOf, type PageElement, type PageTree } from './page-tree.ts'

/** What sites put between a headline and their name. */
const SEPARATOR = /\s[|–—»·•:\-/\\~]\s|\s?[|»·•]\s?/u

/** Headings that are compared with what the page's metadata says. */
const MOST_HEADINGS = 8

/** Longest title that is read, in UTF-16 code units. */
const LONGEST = 2000

/** A headline has at least two words. */
const HEADLINE_WORDS = 2

/**
 * The headline: what the page's metadata calls it, without the site's name, in the words of the heading on the page when there is
 * one that agrees.
 */
export function findTitle(
  { elements }: PageTree,
  meta: MetaElements,
  linked: string | null,
  site: string | null,
): string | null {
  const headings = elements
    .filter(({ tag }) => tag === 'h1')
    .slice(0, MOST_HEADINGS)
    .map((heading) => plain(textOf(heading, LONGEST)))
    .filter((text) => text !== '')
  const stated = [
    firstOf(meta, [
      'og:title',
      'twitter:title',
      'dc.title',
      'citation_title',
      'parsely-title',
      'sailthru.title',
      'headline',
    ]),
    linked,
    documentTitle(elements),
  ]
    .map((title) => (title === null ? '' : plain(title)))
    .filter((title) => title !== '')
  for (const title of stated) {
    const heading = headings.find((text) => agrees(text, title))
    if (heading !== undefined) return heading
  }
  const [first] = stated
  if (first === undefined) return headings[0] ?? null
  return withoutSite(first, site)
}

/** The heading that prints the title, else the first of the page. */
export function findHeadline({ elements }: PageTree, title: string | null): PageElement | undefined {
  const headings = elements.filter(({ tag }) => tag === 'h1' || tag === 'h2').slice(0, MOST_HEADINGS * 2)
  return (
    headings.find((heading) => title !== null && plain(textOf(heading, LONGEST)) === title) ??
    headings.find(({ tag }) => tag === 'h1') ??
    headings[0]
  )
}

function documentTitle(elements: readonly PageElement[]): string | null {
  const title = elements.find(({ tag }) => tag === 'title')
  return title === undefined ? null : textOf(title, LONGEST)
}

/** One holds the other, and they are of similar length but for a site's name. */
function agrees(heading: string, title: string): boolean {
  const a = letters(heading)
  const b = letters(title)
  if (a.length < 5) return false
  return a === b || (b.includes(a) && a.length * 4 >= b.length) || (a.includes(b) && b.length * 2 >= a.length)
}

function withoutSite(title: string, site: string | null): string {
  const parts = title.split(SEPARATOR)
  if (parts.length < 2) return title
  const last = parts.at(-1) ?? ''
  const cut = (keep: string): string => {
    const trimmed = plain(keep)
      .replace(/[\s|–—»·•:\-/\\~]+$/u, '')
      .replace(/^[\s|–—»·•:\-/\\~]+/u, '')
    return trimmed.split(' ').length >= HEADLINE_WORDS ? trimmed : title
  }
  const named =
    site !== null &&
    letters(last).length > 2 &&
    (letters(site).includes(letters(last)) || letters(last).includes(letters(site)))
  if (named || last.split(' ').length <= 3) return cut(title.slice(0, title.lastIndexOf(last)))
  const [head = ''] = parts
  if (site !== null && letters(head).length > 2 && letters(site).includes(letters(head)))
    return cut(title.slice(head.length))
  return title
}

function letters(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '')
}
