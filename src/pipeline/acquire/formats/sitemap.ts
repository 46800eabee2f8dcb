/** Entries taken from one sitemap. */
const MOST_ENTRIES = 5000

/** The addresses that a sitemap lists (sitemaps.org, and its extension for news), in its order. */
export function readSitemap(text: string): string[] {
  const addresses: string[] = []
  for (const match of text.matchAll(/<loc>\s{0,100}(?:<!\[CDATA\[)?\s{0,100}(https?:\/\/[^\s<\]]{1,2000})/giu)) {
    if (addresses.length >= MOST_ENTRIES) break
    addresses.push((match[1] ?? '').replaceAll('&amp;', '&'))
  }
  return addresses
}
