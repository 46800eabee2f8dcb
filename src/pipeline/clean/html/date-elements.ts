import { plain } from '../block.ts'
import { readStamp } from '../date/stamp.ts'
import { hasWord, isWithin, namesOf, wordsOf, type PageElement } from './page-tree.ts'

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

/** What marks an element as holding the date of publication, and what that is worth; the first that holds counts. */
const MARKS: readonly (readonly [weight: number, matches: Matcher])[] = [
  [20, isMarked],
  [12, (element) => element.tag === 'time' && isInHead(element)],
  [
    10,
    hasClass(
      `entry-date post-date article-date published pubdate publish-date publication-date date-published dateline article__date
       story-date timestamp post-timestamp article-time pub-date date-posted posted-on news-date articledate article_date
       date-header datum entry-time`,
    ),
  ],
  [8, ({ tag }) => tag === 'time'],
  [
    6,
    hasClass(
      `date post-meta entry-meta article-meta meta submitted byline info details postinfo post-info metadata postmetadata
       article-info news-info veroeffentlicht created zeit time fecha data`,
    ),
  ],
  [
    5,
    ({ classes }) =>
      classes.some((name) => /date(?!-?picker)|datum|fecha|publish|posted|timestamp|timedata/u.test(name)),
  ],
]

/** What it adds to stand near the headline, or in its article. */
const NEAR = { elements: 60, weight: 5 }
const SAME_ARTICLE = 1

/** What it costs to say that the text was changed. */
const CHANGED = { words: /updated|modified|aktualisiert|mis-a-jour|lastmod/u, weight: -7 }

/** Ancestors that are asked what a part of the page is for; those further out hold the report too. */
const ASIDE_DEPTH = 5

/** Elements that are read; hostile pages hold thousands. */
const MOST_ELEMENTS = 40

const LONGEST = 250

/** Length of `2025-02-10`. */
const DAY_LENGTH = 10

/** Attributes that hold a date for programs. */
const STAMPS = ['datetime', 'content', 'title']

/** A date in an element, with how much the page says for it. */
export interface ElementDate {
  readonly value: string
  readonly weight: number
}

/** The likeliest date of publication by elements made for it; undefined when there are none, or none with a day. */
export function dateOfElements(
  elements: readonly PageElement[],
  headline: PageElement | undefined,
  dayFirst: boolean,
): ElementDate | undefined {
  const article = headline === undefined ? undefined : articleOf(headline)
  const found: { readonly element: PageElement; readonly weight: number }[] = []
  for (const element of elements) {
    if (element.attributes.size === 0 && element.tag !== 'time') continue
    const mark = MARKS.find(([, matches]) => matches(element))
    if (mark === undefined || (mark[1] === isMarked ? isOfOthers(element) : isAside(element, headline))) continue
    const near = headline !== undefined && Math.abs(element.index - headline.index) <= NEAR.elements
    const same = article !== undefined && isWithin(element, article)
    const changed = CHANGED.words.test(namesOf(element))
    const weight = mark[0] + (near ? NEAR.weight : 0) + (same ? SAME_ARTICLE : 0) + (changed ? CHANGED.weight : 0)
    found.push({ element, weight })
    if (found.length >= MOST_ELEMENTS) break
  }
  // Sorting is stable: of equals, the first on the page leads.
  for (const { element, weight } of found.sort((a, b) => b.weight - a.weight)) {
    const value = dateOf(element, dayFirst)
    if (value !== undefined) return { value, weight }
  }
  return undefined
}

function dateOf(element: PageElement, dayFirst: boolean): string | undefined {
  for (const value of [...STAMPS.map((name) => element.attributes.get(name)), plain(wordsOf(element, LONGEST))]) {
    if (value === undefined || value === '') continue
    const iso = readStamp(value, undefined, dayFirst)
    if (iso !== undefined && iso.length >= DAY_LENGTH) return iso
  }
  return undefined
}

function articleOf(element: PageElement): PageElement | undefined {
  for (let at = element.parent; at !== null; at = at.parent) if (at.tag === 'article') return at
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

/** Dates of comments and of other stories are no date of this one; what holds the headline too says nothing. */
function isAside(element: PageElement, headline: PageElement | undefined): boolean {
  let depth = 0
  for (let at: PageElement | null = element; at !== null && depth < ASIDE_DEPTH; at = at.parent, depth += 1) {
    if (at.tag === 'body' || at.tag === 'html' || (headline !== undefined && isWithin(headline, at))) return false
    if (at.tag === 'aside' || at.tag === 'footer' || at.tag === 'nav') return true
    if (/comment|sidebar|related|widget|teaser|recent|footer|popular/u.test(namesOf(at))) return true
  }
  return false
}
