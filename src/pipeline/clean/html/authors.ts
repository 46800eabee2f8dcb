import { splitNames } from '../byline.ts'
import { BYLINE_LABEL, NO_AUTHOR } from '../lexicon.ts'
import { isPersonName } from '../person-name.ts'
import { findAuthorTexts } from './author-elements.ts'
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

/** Elements after the first name within which those who wrote with them stand. */
const TOGETHER = 30

const LONGEST_NAME = 50

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
  let signature: string | null = null
  const accept = (text: string): readonly string[] => {
    const bare = text.replace(BYLINE_LABEL, '')
    const names = splitNames(bare).filter((name) => isPersonName(name) && name !== site)
    if (names.length === 0 && signature === null && isSignature(bare, site)) signature = bare
    return names
  }
  for (const candidate of [linked.join('; '), ...METAS.map((name) => (meta.get(name) ?? []).join('; '))]) {
    const people = accept(candidate)
    if (people.length > 0) return { people, perhaps: [], signature }
  }
  const texts = findAuthorTexts(tree, headline)
  for (const { text, weight, element } of texts) {
    const names = accept(text)
    const labelled = BYLINE_LABEL.test(text)
    if (names.length === 0 || (!labelled && text.length > LONGEST_NAME * names.length)) continue
    const others = texts
      .filter((other) => other.weight === weight && Math.abs(other.element.index - element.index) <= TOGETHER)
      .flatMap((other) => accept(other.text))
    const all = [...new Set([...names, ...others])]
    return weight >= CERTAIN || labelled
      ? { people: all, perhaps: [], signature }
      : { people: [], perhaps: all, signature }
  }
  return { people: [], perhaps: namesInScripts(html, site), signature }
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

/** A short name for programs that is no address, no placeholder and no label. */
function isSignature(text: string, site: string | null): boolean {
  if (text === '' || text === site || text.length > LONGEST_NAME || text.split(' ').length > 4) return false
  if (/^https?:|^www\.|^\d|[;,/]/iu.test(text) || !/\p{L}/u.test(text)) return false
  return !NO_AUTHOR.test(text)
}
