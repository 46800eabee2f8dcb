import { splitNames } from '../byline.ts'
import { BYLINE_LABEL, NO_AUTHOR } from '../lexicon/writers.ts'
import { isPersonName } from '../person-name.ts'
import { findAuthorTexts, type AuthorText } from './author-elements.ts'
import type { MetaElements } from './meta-elements.ts'
import type { PageElement, PageTree } from './page-tree.ts'

/** What content systems call the writer in `<meta>`, likeliest first. */
const METAS = `author article:author byl parsely-author sailthru.author dc.creator dc.author dcterms.creator
  citation_author og:article:author article:author_name twitter:data1 rbauthors authors creator`.split(/\s+/u)

/** What scripts call the writer. */
const SCRIPT_VALUE =
  /\\?"(?:authors?|author_?name|article_?author|content_?author|by_?line|posted_?by|writer)\\?"\s{0,3}[:,]\s{0,3}\[?\s{0,3}\\?"([^"\\<>]{4,60})\\?"/giu

/** Values of scripts that are looked at. */
const MOST_VALUES = 20

/** Weight from which an element names the writer for certain. */
const CERTAIN = 5

/** Weight from which it does so where a word for writers stands before the name. */
const LIKELY = 3

/** Elements after the first name within which those who wrote with them stand. */
const TOGETHER = 30

const LONGEST_NAME = 50

/** Words of a name. */
const LONGEST_SURNAME = 3

/** Who wrote the text. */
export interface Authors {
  /** As the page's data or elements made for it near the headline say. */
  readonly people: readonly string[]
  /** As less certain places say. */
  readonly perhaps: readonly string[]
  /** A nickname, an office or a body that signs where no person does; null when nobody does. */
  readonly signature: string | null
}

/** What is known of the page when its writer is looked for. */
export interface SignedPage {
  readonly tree: PageTree
  readonly html: string
  readonly meta: MetaElements
  /** Names that linked data gives. */
  readonly linked: readonly string[]
  readonly site: string | null
  readonly headline: PageElement | undefined
}

/** Who wrote the text, by linked data, metadata, elements made for it, then scripts. */
export function findAuthors({ tree, html, meta, linked, site, headline }: SignedPage): Authors {
  const signed: string[] = []
  const accept = (text: string): readonly string[] => {
    const bare = text.replace(BYLINE_LABEL, '')
    const names = splitNames(bare).filter((name) => isPersonName(name) && name !== site)
    const signature = names.length === 0 ? signatureIn(bare, site) : null
    if (signature !== null) signed.push(signature)
    return names
  }
  for (const candidate of [linked.join('; '), ...METAS.map((name) => (meta.get(name) ?? []).join('; '))]) {
    const people = accept(candidate)
    if (people.length > 0) return { people, perhaps: [], signature: signed[0] ?? null }
  }
  const texts = findAuthorTexts(tree, headline)
  const [first] = signed
  const whole = first === undefined ? undefined : wholeName(first, texts)
  if (whole !== undefined) return { people: [whole], perhaps: [], signature: signed[0] ?? null }
  for (const { text, weight, element } of texts) {
    const names = accept(text)
    const labelled = BYLINE_LABEL.test(text)
    if (names.length === 0 || (!labelled && text.length > LONGEST_NAME * names.length)) continue
    const others = texts
      .filter((other) => other.weight === weight && Math.abs(other.element.index - element.index) <= TOGETHER)
      .flatMap((other) => accept(other.text))
    const all = [...new Set([...names, ...others])]
    if (weight >= CERTAIN || (labelled && weight >= LIKELY))
      return { people: all, perhaps: [], signature: signed[0] ?? null }
    const scripted = namesInScripts(html, site)
    return { people: [], perhaps: scripted.length > 0 ? scripted : all, signature: signed[0] ?? null }
  }
  return { people: [], perhaps: namesInScripts(html, site), signature: signed[0] ?? null }
}

/** The name of a person that begins with the first name that signs, where the page presents them ("Nell Roe is …"). */
function wholeName(first: string, texts: readonly AuthorText[]): string | undefined {
  if (first.includes(' ')) return undefined
  for (const { text } of texts) {
    const words = text.split(' ')
    for (let at = words.indexOf(first); at >= 0; at = words.indexOf(first, at + 1)) {
      const end = words.findIndex((word, index) => index > at && !/^\p{Lu}\p{Ll}/u.test(word))
      const name = words.slice(at, end).join(' ')
      if (end > at && end - at <= LONGEST_SURNAME && /^[\p{Ll}–—-]/u.test(words[end] ?? '') && isPersonName(name)) {
        return name
      }
    }
  }
  return undefined
}

/** Names of persons among the values that a page's scripts carry for the writer. */
function namesInScripts(html: string, site: string | null): readonly string[] {
  let seen = 0
  for (const match of html.matchAll(SCRIPT_VALUE)) {
    if ((seen += 1) > MOST_VALUES) break
    const names = splitNames(match[1] ?? '').filter((name) => isPersonName(name) && name !== site)
    if (names.length > 0) return names
  }
  return []
}

/** A short name for programs that is no address, no placeholder and no label; null when the text is none. */
function signatureIn(text: string, site: string | null): string | null {
  const bare = text
    .replace(LOOSE_LABEL, '')
    .replace(/^[©\s]{1,60}|[\s–—-]{1,60}$/gu, '')
    .replace(/\s?[|•·–—»].*|,?\s(?:(?:am|vom|on|le|el)\s|\d{1,2}[./]).*/u, '')
  if (bare === '' || bare === site || bare.length > LONGEST_NAME || bare.split(' ').length > 4) return null
  if (/^https?:|^www\.|^\d|[;,/]/iu.test(bare) || !/\p{L}/u.test(bare) || NO_AUTHOR.test(bare)) return null
  return bare
}

/** A label before a name that has no capital. */
const LOOSE_LABEL = /^(?:[\p{L}-]{2,20}\s)?(?:by|von|par|por|di|door|av|af|od)\s?:?\s/iu
