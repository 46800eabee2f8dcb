import type { EntityKind } from '../../../model/entity.ts'
import type { Span } from '../../../model/span.ts'

/** A name in the text before it is known whose it is. */
export interface Mention {
  readonly span: Span
  readonly kind: EntityKind
  /** The name that a reviewed table gives; null when there is none, or several. */
  readonly tableName: string | null
}

/** Keeps what stands first in the list of lists wherever two mentions overlap; in text order. */
export function withoutOverlaps(byTrust: readonly (readonly Mention[])[]): Mention[] {
  const kept: Mention[] = []
  for (const mentions of byTrust) {
    const fresh = [...mentions].sort((a, b) => a.span[0] - b.span[0] || b.span[1] - a.span[1])
    const merged: Mention[] = []
    let next = 0
    let end = 0
    for (const mention of fresh) {
      if (mention.span[0] < end) continue
      for (let other = kept[next]; other !== undefined && other.span[1] <= mention.span[0]; other = kept[next]) {
        merged.push(other)
        next += 1
      }
      const blocking = kept[next]
      if (blocking !== undefined && blocking.span[0] < mention.span[1]) continue
      merged.push(mention)
      end = mention.span[1]
    }
    merged.push(...kept.slice(next))
    kept.splice(0, kept.length, ...merged)
  }
  return kept
}

/** Index of the first mention that begins at an offset or behind it; mentions are in text order, none over another. */
export function firstFrom(mentions: readonly Pick<Mention, 'span'>[], offset: number): number {
  let low = 0
  let high = mentions.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((mentions[middle]?.span[0] ?? 0) < offset) low = middle + 1
    else high = middle
  }
  return low
}

/** Whether one of the mentions shares a letter with the span; mentions are in text order, none over another. */
export function touches(mentions: readonly Pick<Mention, 'span'>[], span: Span): boolean {
  const before = mentions[firstFrom(mentions, span[1]) - 1]
  return before !== undefined && before.span[1] > span[0]
}
