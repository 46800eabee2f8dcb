/** What `<meta>` elements say, by name in lower case; the first value of a name counts. */
export type MetaElements = ReadonlyMap<string, string>

/** Longest value that is kept; nothing that names a report is longer. */
const LONGEST = 1000

export function readMetaElements(document: Document): MetaElements {
  const found = new Map<string, string>()
  for (const meta of document.querySelectorAll('meta')) {
    const content = (meta.getAttribute('content') ?? meta.getAttribute('value') ?? meta.getAttribute('datetime') ?? '')
      .replace(/\s+/gu, ' ')
      .trim()
    if (content === '') continue
    for (const attribute of ['property', 'name', 'itemprop', 'http-equiv']) {
      for (const name of (meta.getAttribute(attribute) ?? '').toLowerCase().split(/\s+/u)) {
        if (name !== '' && !found.has(name)) found.set(name, content.slice(0, LONGEST))
      }
    }
  }
  return found
}

/** The first of the names that has a value. */
export function firstOf(meta: MetaElements, names: readonly string[]): string | null {
  for (const name of names) {
    const value = meta.get(name)
    if (value !== undefined) return value
  }
  return null
}
