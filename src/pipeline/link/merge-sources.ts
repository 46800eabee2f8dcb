import type { Source } from '../../model/source.ts'

/**
 * So many views of one source are merged, in the order given. A name that stands in thousands of neighbourhoods looks the
 * same from most of them.
 */
export const MOST_VIEWS = 64

/**
 * One source from what each neighbourhood that names it knows of it. `views` are in the order of the neighbourhoods, which
 * is that of their ids, so that the order of arrival is nothing.
 */
export function mergeSources(views: readonly Source[]): Source | undefined {
  const [first] = views
  const seen = views.slice(0, MOST_VIEWS)
  if (first === undefined || seen.length === 1) return first
  const names = new Set(seen.flatMap(({ name, aliases }) => [name, ...aliases]))
  names.delete(first.name)
  const reports = seen.flatMap(({ report }) => report ?? []).sort()
  const ambiguous = seen.every((view) => view.ambiguous.length > 0) ? first.ambiguous : []
  return {
    ...first,
    aliases: [...names].sort(),
    ambiguous,
    report: reports[0] ?? null,
    voice: mostFrequent(seen.flatMap(({ voice }) => voice ?? [])),
  }
}

/** The most frequent word, of equally frequent ones the first in the alphabet; null when there is none. */
function mostFrequent(words: readonly string[]): string | null {
  const counts = new Map<string, number>()
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1)
  return [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0]?.[0] ?? null
}
