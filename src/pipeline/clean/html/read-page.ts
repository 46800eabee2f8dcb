import type { Block } from '../block.ts'
import { NO_METADATA, type PageMetadata } from '../page-metadata.ts'
import { findAuthors } from './authors.ts'
import { readLinkedData } from './json-ld.ts'
import { buildTree } from './build-tree.ts'
import { mainBlocks } from './main-text.ts'
import { firstOf, readMetaElements } from './meta-elements.ts'
import { pageBlocks, type PageBlock } from './page-blocks.ts'
import { dateInScripts, findModifiedDate, findPageDate } from './page-date.ts'
import { hasWord, type PageTree } from './page-tree.ts'
import { findPrintedPageDate } from './printed-page-date.ts'
import { markOutside } from './outside.ts'
import { findHeadline, findTitle } from './title.ts'

/** A page as blocks, with what it states about itself. */
export interface Page {
  readonly blocks: readonly Block[]
  readonly metadata: PageMetadata
}

/** Reads a page of HTML. Never throws: markup that breaks the parser gives no blocks. */
export function readPage(html: string, url: string | null): Page {
  try {
    const tree = buildTree(html)
    const blocks = pageBlocks(tree)
    const metadata = readMetadata(tree, blocks, url, html)
    return { blocks: markOutside(blocks, mainBlocks(tree, blocks)), metadata }
  } catch {
    return { blocks: [], metadata: NO_METADATA }
  }
}

function readMetadata(tree: PageTree, blocks: readonly PageBlock[], url: string | null, html: string): PageMetadata {
  const meta = readMetaElements(tree)
  const linked = readLinkedData(tree.linkedData)
  const outlet =
    firstOf(meta, ['og:site_name', 'application-name', 'publisher', 'dc.publisher', 'citation_journal_title']) ??
    linked.publisher
  const canonical =
    tree.elements
      .find((element) => element.tag === 'link' && hasWord(element, 'rel', 'canonical'))
      ?.attributes.get('href') ??
    firstOf(meta, ['og:url']) ??
    linked.url
  const lang = language(
    tree.root.attributes.get('lang') ?? linked.lang ?? firstOf(meta, ['og:locale', 'content-language']),
  )
  const title = findTitle(tree, meta, linked.headline, outlet, url ?? canonical)
  const headline = findHeadline(tree, title)
  const dayFirst = lang !== null && lang !== 'en'
  let printed: { readonly value: string | undefined } | undefined
  const findPrinted = (): string | undefined =>
    (printed ??= { value: findPrintedPageDate(blocks, title, dayFirst) }).value
  const { elements } = tree
  const date = findPageDate({ elements, headline, meta, linked, url: url ?? canonical, dayFirst, printed: findPrinted })
  const scripted = date === undefined && findPrinted() === undefined ? dateInScripts(html) : undefined
  const authors = findAuthors({ tree, html, meta, linked: linked.authors, site: outlet, headline })
  return {
    title,
    byline: authors.people,
    perhapsBy: authors.perhaps,
    signature: authors.signature,
    outlet,
    canonicalUrl: absolute(canonical, url),
    lang,
    publishedAt: date?.value ?? findPrinted() ?? scripted ?? null,
    publishedAtBasis:
      date?.basis ?? (findPrinted() !== undefined ? 'text' : scripted !== undefined ? 'metadata' : null),
    modifiedAt: findModifiedDate(meta, linked),
  }
}

function absolute(href: string | null, base: string | null): string | null {
  if (href === null) return null
  try {
    const url = base === null ? new URL(href) : new URL(href, base)
    return /^https?:$/u.test(url.protocol) ? url.href : null
  } catch {
    return null
  }
}

function language(tag: string | null): string | null {
  const code = /^[a-z]{2,3}/iu.exec(tag ?? '')?.[0]
  return code === undefined ? null : code.toLowerCase()
}
