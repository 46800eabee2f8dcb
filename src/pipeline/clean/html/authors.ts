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

/** Elements that hold nothing but the writer's name, likeliest first. */
const NAMED = [
  '[itemprop~="author"] [itemprop~="name"]',
  '[rel~="author"]',
  '[itemprop~="author"], [property~="author"]',
  '.byline__name, .author-name, .author__name, .authorname, .byline-name, .post-author-name, .author_name, .autor-name',
  '.vcard .fn, .author .fn',
  'a[href*="/author/"], a[href*="/authors/"], a[href*="/autor/"], a[href*="/autoren/"], a[href*="/auteur/"]',
]

/** Elements that hold a line with the name in it. */
const LINES = [
  '.byline, .by-line, .author, .autor, .authors',
  '[class*="byline"], [class*="author"], [class*="autor"], [id*="author"]',
]

const LONGEST = 200
const LONGEST_NAME = 50

/** Elements of one kind that are looked at. */
const MOST_ELEMENTS = 5

/** Ancestors that are asked what a part of the page is for. */
const DEPTH = 6

/** Who wrote the text. */
export interface Authors {
  readonly people: readonly string[]
  /** A nickname, an office or a body that signs where no person does; null when nobody does. */
  readonly signature: string | null
}

/** Who wrote the text, by linked data, metadata, then elements made for it. */
export function findAuthors(
  document: Document,
  meta: MetaElements,
  linked: readonly string[],
  site: string | null,
): Authors {
  let signature: string | null = null
  const accept = (texts: readonly string[]): readonly string[] => {
    const people: string[] = []
    for (const text of texts) {
      const bare = text.replace(OPENER, '')
      const names = splitNames(bare).filter((name) => isPersonName(name) && name !== site)
      people.push(...names)
      if (names.length === 0 && isSignature(bare)) signature ??= bare
    }
    return [...new Set(people)]
  }
  const stated = META.map((name) => firstOf(meta, [name])).filter((value) => value !== null)
  for (const candidate of [linked.join('; '), ...stated]) {
    const people = accept([candidate])
    if (people.length > 0) return { people, signature }
  }
  for (const selector of NAMED) {
    const people = accept(textsOf(document, selector))
    if (people.length > 0) return { people: people.slice(0, MOST_ELEMENTS), signature }
  }
  for (const selector of LINES) {
    for (const text of textsOf(document, selector)) {
      const opened = OPENER.test(text)
      const names = splitNames(text.replace(OPENER, '')).filter((name) => isPersonName(name) && name !== site)
      if (names.length > 0 && (opened || text.length <= LONGEST_NAME * names.length))
        return { people: names, signature }
    }
  }
  return { people: [], signature }
}

const OPENER =
  /^(?:[\p{L}-]{2,20}\s){0,3}(?:[Bb]y|BY|[Vv]on|[Pp]ar|[Pp]or|[Dd]i|[Dd]oor)\s?:?\s(?=\p{Lu})|^(?:[Aa]utor(?:in|en)?|[Aa]uthors?|[Aa]uteurs?|[Tt]ext)\s?:\s/u

function textsOf(document: Document, selector: string): string[] {
  const texts: string[] = []
  for (const element of document.querySelectorAll(selector)) {
    if (texts.length >= MOST_ELEMENTS) break
    if (isElsewhere(element)) continue
    const text = plain(element.getAttribute('content') ?? element.textContent.slice(0, LONGEST * 4))
    if (text !== '' && text.length <= LONGEST) texts.push(text)
  }
  return texts
}

/** A short name for programs that is no address and no placeholder. */
function isSignature(text: string): boolean {
  if (
    text === '' ||
    text.length > LONGEST_NAME ||
    text.split(' ').length > 4 ||
    /^https?:|^www\.|^\d|[;,/]/iu.test(text)
  )
    return false
  return !/^(?:admin|administrator|unknown|anonymous|none|null|undefined|user|more|profile|view|all posts)/iu.test(text)
}

/** Names of those who comment, or who wrote other stories. */
function isElsewhere(element: Element): boolean {
  for (let at: Element | null = element, depth = 0; at !== null && depth < DEPTH; at = at.parentElement, depth += 1) {
    if (/^(?:body|html)$/iu.test(at.tagName)) return false
    if (
      /comment|sidebar|related|widget|teaser|footer|recent/iu.test(
        `${at.getAttribute('class') ?? ''} ${at.getAttribute('id') ?? ''}`,
      )
    ) {
      return true
    }
  }
  return false
}
