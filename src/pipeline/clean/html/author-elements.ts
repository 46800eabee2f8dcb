import { plain } from '../block.ts'
import { hasWord, isWithin, namesOf, wordsOf, type PageElement, type PageTree } from './page-tree.ts'

/** A text that could name the writer, and how much the page says for it. */
export interface AuthorText {
  readonly text: string
  readonly weight: number
  readonly element: PageElement
}

type Matcher = (element: PageElement) => boolean

const isAuthor: Matcher = (element) => hasWord(element, 'itemprop', 'author') || hasWord(element, 'property', 'author')

const NAME_CLASSES = new Set(
  `byline__name author-name author__name authorname byline-name post-author-name author_name autor-name full-name`.split(
    ' ',
  ),
)
const LINE_CLASSES = new Set(['byline', 'by-line', 'author', 'autor', 'authors'])

/** What marks an element as naming the writer, and what that is worth; the first that holds counts. */
const MARKS: readonly (readonly [weight: number, matches: Matcher])[] = [
  [6, (element) => hasWord(element, 'itemprop', 'name') && isInside(element, isAuthor)],
  [5, (element) => hasWord(element, 'rel', 'author')],
  [5, isAuthor],
  [5, ({ classes }) => classes.some((name) => NAME_CLASSES.has(name))],
  [4, (element) => element.classes.includes('fn') && isInside(element, isCard)],
  [
    4,
    ({ tag, attributes }) => tag === 'a' && /\/(?:authors?|autor(?:en)?|auteur)\//u.test(attributes.get('href') ?? ''),
  ],
  [3, ({ classes }) => classes.some((name) => LINE_CLASSES.has(name))],
  [2, (element) => /byline|author|autor/u.test(`${namesOf(element)} ${element.attributes.get('data-testid') ?? ''}`)],
]

/** Where it stands: near the headline, or in the same article. */
const NEAR = { elements: 80, weight: 3 }
const SAME_ARTICLE = 1

/** Longest line that names the writer, in UTF-16 code units. */
const LONGEST = 200

/** Elements that are read; hostile pages hold thousands. */
const MOST_ELEMENTS = 60

/** Ancestors that are asked what a part of the page is for. */
const DEPTH = 6

/** Names of parts that say whose picture it is; asked of the innermost elements only, since writers have pictures too. */
const OF_PICTURES = /image|picture|photo|foto|licen[cs]e|copyright|gallery|caption/u
const PICTURE_DEPTH = 2

/** Innermost elements, and how many elements they may hold, that are asked whether they tease another story. */
const TEASER_DEPTH = 4
const TEASER_ELEMENTS = 60

/** Parts with the names of those who comment, or who wrote other stories. The foot of a post holds its own writer. */
const ELSEWHERE =
  /comment|sidebar|related|widget|teaser|(?<!post-|entry-|article-|card-)footer|recent|popular|recommend/u

/** The texts that could name the writer, likeliest first. */
export function findAuthorTexts({ elements }: PageTree, headline: PageElement | undefined): readonly AuthorText[] {
  const article = headline === undefined ? undefined : articleOf(headline)
  const found: AuthorText[] = []
  for (const element of elements) {
    if (element.attributes.size === 0) continue
    const mark = MARKS.find(([, matches]) => matches(element))
    if (mark === undefined || isElsewhere(element, elements, article, headline)) continue
    const text = plain(element.attributes.get('content') ?? wordsOf(element, LONGEST + 1))
    if (text === '' || text.length > LONGEST) continue
    const distance = headline === undefined ? Number.POSITIVE_INFINITY : Math.abs(element.index - headline.index)
    const near = distance <= NEAR.elements ? NEAR.weight : 0
    const same = article !== undefined && isWithin(element, article) ? SAME_ARTICLE : 0
    found.push({ text, weight: mark[0] + near + same, element })
    if (found.length >= MOST_ELEMENTS) break
  }
  // Sorting is stable: of equals, the first on the page leads.
  return found.sort((a, b) => b.weight - a.weight)
}

function isCard(element: PageElement): boolean {
  return element.classes.includes('vcard') || element.classes.includes('author')
}

/** Whether it, or an element around it, matches. */
function isInside(element: PageElement, matches: Matcher): boolean {
  for (let at: PageElement | null = element; at !== null; at = at.parent) if (matches(at)) return true
  return false
}

function articleOf(element: PageElement): PageElement | undefined {
  for (let at = element.parent; at !== null; at = at.parent) if (at.tag === 'article') return at
  return undefined
}

function isElsewhere(
  element: PageElement,
  elements: readonly PageElement[],
  article: PageElement | undefined,
  headline: PageElement | undefined,
): boolean {
  let depth = 0
  for (let at: PageElement | null = element; at !== null && depth < DEPTH; at = at.parent, depth += 1) {
    if (at.tag === 'body' || at.tag === 'html' || at === article) return false
    // What holds the headline too is called after more than this.
    if (headline !== undefined && isWithin(headline, at)) return false
    // An article beside that of the headline is another story.
    if (at.tag === 'article' && article !== undefined) return true
    const names = namesOf(at)
    if (ELSEWHERE.test(names) || (depth < PICTURE_DEPTH && OF_PICTURES.test(names))) return true
    if (depth < TEASER_DEPTH && isTeaser(at, elements)) return true
  }
  return false
}

/** Whether a heading in it leads to another story. */
function isTeaser(element: PageElement, elements: readonly PageElement[]): boolean {
  if (element.after - element.index > TEASER_ELEMENTS) return false
  for (let index = element.index; index < element.after; index += 1) {
    const inner = elements[index]
    if (inner === undefined || !/^h[2-4]$/u.test(inner.tag)) continue
    if (inner.parent?.tag === 'a') return true
    for (let at = inner.index + 1; at < inner.after; at += 1) if (elements[at]?.tag === 'a') return true
  }
  return false
}
