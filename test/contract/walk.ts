import type { Paging, Position, UncountedPage } from '../../src/store/keyset.ts'

/** All that a walk meets, page by page; something happens between two pages. */
export async function walk<T>(
  list: (paging: Paging) => Promise<UncountedPage<T>>,
  limit: number,
  between: () => Promise<unknown>,
): Promise<readonly T[]> {
  const met: T[] = []
  for (let after: Position | null | undefined; after !== null;) {
    const page = await list({ limit, after })
    met.push(...page.items)
    after = page.next
    await between()
  }
  return met
}
