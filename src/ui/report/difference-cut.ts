import type { VersionDifference } from '../api.ts'

/** A piece of the two texts laid over each other; `gap` stands for words that both have and nobody needs to see. */
export interface Piece {
  readonly type: 'same' | 'added' | 'removed' | 'gap'
  readonly text: string
}

/** So many characters of what did not change stay at either side of a change. */
const around = 80

/** The changes between two versions with some words around each; long stretches that are the same are left out. */
export function cutDifference({ from, to, parts }: Pick<VersionDifference, 'from' | 'to' | 'parts'>): readonly Piece[] {
  return parts.flatMap((part, index): readonly Piece[] => {
    if (part.type === 'removed') return [{ type: 'removed', text: from.text.slice(...part.from) }]
    if (part.type === 'added') return [{ type: 'added', text: to.text.slice(...part.to) }]
    const text = to.text.slice(...part.to)
    const [isFirst, isLast] = [index === 0, index === parts.length - 1]
    const kept = (isFirst ? 0 : around) + (isLast ? 0 : around)
    if (text.length <= kept) return [{ type: 'same', text }]
    return [
      ...(isFirst ? [] : [{ type: 'same' as const, text: untilWordEnd(text.slice(0, around)) }]),
      { type: 'gap', text: '' },
      ...(isLast ? [] : [{ type: 'same' as const, text: fromWordStart(text.slice(-around)) }]),
    ]
  })
}

function untilWordEnd(text: string): string {
  return text.slice(0, Math.max(0, text.search(/\s(?=\S*$)/u) + 1))
}

function fromWordStart(text: string): string {
  return text.replace(/^\S+/u, '')
}
