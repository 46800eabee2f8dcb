import type { PageTree } from './page-tree.ts'

/** What `<meta>` elements say, by name in lower case; the values of a name in page order. */
export type MetaElements = ReadonlyMap<string, readonly string[]>

/** Longest value that is kept; nothing that names a report is longer. */
const LONGEST = 1000

/** Values of one name that are kept. */
const MOST_VALUES = 20

/** Attributes that hold a name, and those that hold a value. */
const NAMES = ['property', 'name', 'itemprop', 'http-equiv']
const VALUES = ['content', 'value', 'datetime']

export function readMetaElements({ elements }: PageTree): MetaElements {
  const found = new Map<string, string[]>()
  for (const { tag, attributes } of elements) {
    if (tag !== 'meta') continue
    const value = VALUES.map((name) => attributes.get(name)).find((text) => text !== undefined)
    const content = (value ?? '').replace(/\s+/gu, ' ').trim().slice(0, LONGEST)
    if (content === '') continue
    for (const attribute of NAMES) {
      for (const name of (attributes.get(attribute) ?? '').toLowerCase().split(/\s+/u)) {
        // Microdata names the writers of everything that the page cites.
        if (name === '' || (attribute === 'itemprop' && name === 'author')) continue
        const values = found.get(name)
        if (values === undefined) found.set(name, [content])
        else if (values.length < MOST_VALUES && !values.includes(content)) values.push(content)
      }
    }
  }
  return found
}

/** The first of the names that has a value. */
export function firstOf(meta: MetaElements, names: readonly string[]): string | null {
  for (const name of names) {
    const [value] = meta.get(name) ?? []
    if (value !== undefined) return value
  }
  return null
}
