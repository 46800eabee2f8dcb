/** Entries taken from one sitemap. */
const MOST_ENTRIES = 5000

/** A page that a sitemap lists. */
export interface SitemapEntry {
  readonly address: string
  /** When it was changed or published, as the sitemap prints it; null when it does not say. */
  readonly changedAt: string | null
}

/**
 * The pages that a sitemap lists (sitemaps.org, and its extension for news), in its order. Sitemaps that list other sitemaps
 * give those, the newest first as they stand.
 */
export function readSitemap(text: string): readonly SitemapEntry[] {
  const entries: SitemapEntry[] = []
  // Each piece ends where the next page begins, so that no search runs over more than one of them.
  for (const piece of text.split(/<(?=url[\s>]|sitemap[\s>])/iu).slice(1)) {
    if (entries.length >= MOST_ENTRIES) break
    const address = /<loc>\s{0,100}(?:<!\[CDATA\[)?\s{0,100}(https?:\/\/[^\s<\]]{1,2000})/iu.exec(piece)?.[1]
    if (address === undefined) continue
    const changed =
      /<lastmod>\s{0,100}([^<\s]{4,40})/iu.exec(piece) ?? /<news:publication_date>\s{0,100}([^<\s]{4,40})/iu.exec(piece)
    entries.push({ address: address.replaceAll('&amp;', '&'), changedAt: changed?.[1] ?? null })
  }
  return entries
}
