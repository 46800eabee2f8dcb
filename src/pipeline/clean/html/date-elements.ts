import { plain } from '../block.ts'
import { readStamp } from '../date/stamp.ts'
import { hasWord, namesOf, textOf, type PageElement } from './page-tree.ts'

type Matcher = (element: PageElement) => boolean

const hasClass = (names: string): Matcher => {
  const wanted = new Set(names.split(/\s+/u))
  return ({ classes }) => classes.some((name) => wanted.has(name))
}

const isHead = hasClass('entry-meta post-meta article-header byline article-meta meta article-info')

/** Marked up as the date of publication. */
const isMarked: Matcher = (element) =>
  hasWord(element, 'itemprop', 'datepublished') ||
  hasWord(element, 'property', 'datepublished') ||
  element.attributes.has('pubdate') ||
  element.classes.includes('dt-published') ||
  (element.tag === 'time' && element.classes.includes('published'))

/** Elements made for the date of publication, likeliest first. */
const KINDS: readonly Matcher[] = [
  isMarked,
  (element) => element.tag === 'time' && isInHead(element),
  hasClass(
    `entry-date post-date article-date published pubdate publish-date publication-date date-published dateline article__date
     story-date timestamp post-timestamp article-time pub-date date-posted posted-on news-date articledate article_date
     date-header datum entry-time`,
  ),
  ({ tag }) => tag === 'time',
  hasClass(
    `date post-meta entry-meta article-meta meta submitted byline info details postinfo post-info metadata postmetadata
     article-info news-info veroeffentlicht created zeit time fecha data`,
  ),
]

/** Ancestors that are asked what a part of the page is for; those further out hold the report too. */
const ASIDE_DEPTH = 5

/** Elements of one kind that are looked at. */
const MOST_ELEMENTS = 6

const LONGEST = 250

/** Attributes that hold a date for programs. */
const STAMPS = ['datetime', 'content', 'title']

/** The date of publication by elements made for it; undefined when there are none, or none with a day. */
export function dateOfElements(elements: readonly PageElement[], dayFirst: boolean): string | undefined {
  for (const matches of KINDS) {
    let seen = 0
    for (const element of elements) {
      if (!matches(element) || (matches === isMarked ? isOfOthers(element) : isAside(element))) continue
      seen += 1
      if (seen > MOST_ELEMENTS) break
      const value = dateOf(element, dayFirst)
      if (value !== undefined) return value
    }
  }
  return undefined
}

function dateOf(element: PageElement, dayFirst: boolean): string | undefined {
  for (const value of [...STAMPS.map((name) => element.attributes.get(name)), plain(textOf(element, LONGEST))]) {
    if (value === undefined || value === '') continue
    const iso = readStamp(value, undefined, dayFirst)
    if (iso !== undefined && iso.length >= 10) return iso
  }
  return undefined
}

/** Whether it stands in the head of the article. */
function isInHead(element: PageElement): boolean {
  let inHeader = false
  for (let above = element.parent; above !== null; above = above.parent) {
    if (isHead(above) || (inHeader && above.tag === 'article')) return true
    inHeader ||= above.tag === 'header'
  }
  return false
}

/** An element marked up as the date of publication counts wherever it stands, unless a comment or another story holds it. */
function isOfOthers(element: PageElement): boolean {
  let depth = 0
  for (let at: PageElement | null = element; at !== null && depth < ASIDE_DEPTH; at = at.parent, depth += 1) {
    if (/comment|related|teaser/u.test(namesOf(at))) return true
  }
  return false
}

/** Dates of comments and of other stories are no date of this one. */
function isAside(element: PageElement): boolean {
  let depth = 0
  for (let at: PageElement | null = element; at !== null && depth < ASIDE_DEPTH; at = at.parent, depth += 1) {
    if (at.tag === 'body' || at.tag === 'html') return false
    if (at.tag === 'aside' || at.tag === 'footer' || at.tag === 'nav') return true
    if (/comment|sidebar|related|widget|teaser|recent|footer|popular/u.test(namesOf(at))) return true
  }
  return false
}
