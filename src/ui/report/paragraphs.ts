import type { RemovedBlock } from '../../model/report.ts'

/** A paragraph of a clean text, by its offsets there. */
export interface Paragraph {
  readonly start: number
  readonly end: number
}

/** The paragraphs of a clean text: what a blank line sets apart. */
export function paragraphsOf(text: string): readonly Paragraph[] {
  const found: Paragraph[] = []
  let start = 0
  while (start < text.length) {
    const next = text.indexOf('\n\n', start)
    const end = next < 0 ? text.length : next
    if (end > start) found.push({ start, end })
    start = next < 0 ? text.length : next + 2
  }
  return found
}

/** What was removed before each paragraph; the last list holds what stood after all of them. */
export function removedBefore(
  paragraphs: readonly Paragraph[],
  removed: readonly RemovedBlock[],
): readonly (readonly RemovedBlock[])[] {
  const places: RemovedBlock[][] = [...paragraphs.map(() => []), []]
  for (const block of removed) {
    const place = paragraphs.findIndex(({ end }) => block.at < end)
    places[place < 0 ? paragraphs.length : place]?.push(block)
  }
  return places
}

/** The paragraph in which an offset lies. */
export function paragraphAt(paragraphs: readonly Paragraph[], offset: number): number {
  return paragraphs.findIndex(({ end }) => offset < end)
}
