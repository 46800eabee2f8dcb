import { paragraphs } from '../page.ts'

/** One entry of a feed, whatever its dialect. */
export interface FeedEntry {
  readonly title: string | undefined
  readonly url: string | undefined
  /** HTML of the entry: its full text where the feed carries it, else its summary. */
  readonly html: string
  readonly authors: readonly string[]
  readonly publishedAt: string | undefined
  readonly modifiedAt: string | undefined
  /** What the feed says the entry is called for ever; undefined when it says nothing. */
  readonly guid: string | undefined
}

/** A feed with its entries in the feed's order. */
export interface Feed {
  readonly title: string | undefined
  readonly lang: string | undefined
  readonly entries: readonly FeedEntry[]
}

type Fields = Readonly<Record<string, unknown>>

/**
 * Reads RSS 0.9x, 1.0, 2.0, Atom and JSON Feed. Throws when the text is none of them. A document type with declarations of its own
 * is refused before any parser sees it.
 */
export async function readFeed(text: string): Promise<Feed> {
  if (/<!DOCTYPE[^>[]{0,2000}\[|<!ENTITY/iu.test(text)) throw new Error('it declares entities of its own')
  const { parseFeed } = await import('feedsmith')
  const parsed = parseFeed(text)
  const feed = parsed.feed as Fields
  const entries = list(feed['items']).length > 0 ? list(feed['items']) : list(feed['entries'])
  return {
    title: textOf(feed['title']),
    lang: textOf(feed['language']) ?? textOf(feed['lang']),
    entries: entries.map(readEntry),
  }
}

function readEntry(entry: Fields): FeedEntry {
  const dc = fields(entry['dc'])
  const dcterms = fields(entry['dcterms'])
  const full = textOf(fields(entry['content'])['encoded']) ?? textOf(entry['content_html']) ?? textOf(entry['content'])
  const text = textOf(entry['content_text'])
  const summary = textOf(entry['description']) ?? textOf(entry['summary'])
  const html = full ?? (text === undefined ? undefined : paragraphs(text)) ?? summary ?? ''
  const authors = [
    ...list(entry['authors']).map((author) => textOf(author['name'])),
    ...strings(dc['creators']),
    ...strings(entry['authors']),
  ]
  return {
    title: textOf(entry['title']),
    url: textOf(entry['link']) ?? textOf(entry['url']) ?? linkOf(entry['links']),
    html,
    authors: [...new Set(authors.filter((name): name is string => name !== undefined && name !== ''))],
    publishedAt:
      textOf(entry['pubDate']) ??
      textOf(entry['published']) ??
      textOf(entry['date_published']) ??
      strings(dc['dates'])[0] ??
      textOf(dc['date']) ??
      textOf(dcterms['created']) ??
      textOf(entry['updated']),
    modifiedAt: textOf(entry['updated']) ?? textOf(entry['date_modified']),
    guid: textOf(fields(entry['guid'])['value']) ?? textOf(entry['id']),
  }
}

function linkOf(value: unknown): string | undefined {
  const links = list(value)
  const own = links.find((link) => link['rel'] === undefined || link['rel'] === 'alternate') ?? links[0]
  return textOf(own?.['href'])
}

function fields(value: unknown): Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Fields) : {}
}

function list(value: unknown): readonly Fields[] {
  return Array.isArray(value) ? value.filter((part): part is Fields => typeof part === 'object' && part !== null) : []
}

function strings(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((part): part is string => typeof part === 'string') : []
}

/** Text given plainly or as `{ value }`. */
function textOf(value: unknown): string | undefined {
  if (typeof value === 'string') return value.trim() === '' ? undefined : value
  if (typeof value === 'object' && value !== null && 'value' in value) return textOf(value.value)
  return undefined
}
