import { plain } from '../block.ts'
import { splitNames } from '../byline.ts'
import { isPersonName } from '../person-name.ts'
import { hasWord, namesOf, textOf, type PageElement, type PageTree } from './page-tree.ts'
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

type Matcher = (element: PageElement) => boolean

const isNamed = (word: string): Matcher => {
  return (element) => hasWord(element, 'itemprop', word) || hasWord(element, 'property', word)
}
const hasClass = (names: string): Matcher => {
  const wanted = new Set(names.split(' '))
  return ({ classes }) => classes.some((name) => wanted.has(name))
}
const isIn = (matches: Matcher, element: PageElement): boolean => {
  for (let above = element.parent; above !== null; above = above.parent) if (matches(above)) return true
  return false
}

const isAuthor = isNamed('author')

/** Elements that hold nothing but the writer's name, likeliest first. */
const NAMED: readonly Matcher[] = [
  (element) => hasWord(element, 'itemprop', 'name') && isIn(isAuthor, element),
  (element) => hasWord(element, 'rel', 'author'),
  isAuthor,
  hasClass('byline__name author-name author__name authorname byline-name post-author-name author_name autor-name'),
  (element) => element.classes.includes('fn') && isIn(hasClass('vcard author'), element),
  ({ tag, attributes }) => tag === 'a' && /\/(?:authors?|autor(?:en)?|auteur)\//u.test(attributes.get('href') ?? ''),
]

/** Elements that hold a line with the name in it. */
const LINES: readonly Matcher[] = [
  hasClass('byline by-line author autor authors'),
  ({ classes, attributes }) =>
    classes.some((name) => /byline|author|autor/u.test(name)) || (attributes.get('id')?.includes('author') ?? false),
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
  { elements }: PageTree,
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
  for (const matches of NAMED) {
    const people = accept(textsOf(elements, matches))
    if (people.length > 0) return { people: people.slice(0, MOST_ELEMENTS), signature }
  }
  for (const matches of LINES) {
    for (const text of textsOf(elements, matches)) {
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

function textsOf(elements: readonly PageElement[], matches: Matcher): string[] {
  const texts: string[] = []
  for (const element of elements) {
    if (texts.length >= MOST_ELEMENTS) break
    if (!matches(element) || isElsewhere(element)) continue
    const text = plain(element.attributes.get('content') ?? textOf(element, LONGEST * 4))
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
function isElsewhere(element: PageElement): boolean {
  let depth = 0
  for (let at: PageElement | null = element; at !== null && depth < DEPTH; at = at.parent, depth += 1) {
    if (at.tag === 'body' || at.tag === 'html') return false
    if (/comment|sidebar|related|widget|teaser|footer|recent/u.test(namesOf(at))) return true
  }
  return false
}
