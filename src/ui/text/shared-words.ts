import type { Span } from '../../model/span.ts'

interface Word {
  readonly key: string
  readonly start: number
  readonly end: number
}

/** Beyond this many words in one passage the table of the comparison would cost more than it shows. */
const mostWords = 400

function wordsIn(text: string, [from, to]: Span): readonly Word[] {
  return [...text.slice(from, to).matchAll(/[\p{L}\p{N}]+(?:['’.,-][\p{L}\p{N}]+)*/gu)]
    .slice(0, mostWords)
    .map((match) => ({
      key: match[0].toLowerCase(),
      start: from + match.index,
      end: from + match.index + match[0].length,
    }))
}

/** Two passages word by word: what they share in the same order, and what stands only in one of them. */
export interface Comparison {
  readonly shared: readonly [left: readonly Span[], right: readonly Span[]]
  readonly changed: readonly [left: readonly Span[], right: readonly Span[]]
}

/** Compares by the longest common subsequence of words (Wagner and Fischer 1974). */
export function compareWords(leftText: string, leftSpan: Span, rightText: string, rightSpan: Span): Comparison {
  const [left, right] = [wordsIn(leftText, leftSpan), wordsIn(rightText, rightSpan)]
  const width = right.length + 1
  const lengths = new Uint16Array((left.length + 1) * width)
  const at = (row: number, column: number): number => lengths[row * width + column] ?? 0
  for (let row = left.length - 1; row >= 0; row -= 1) {
    for (let column = right.length - 1; column >= 0; column -= 1) {
      lengths[row * width + column] =
        left[row]?.key === right[column]?.key
          ? at(row + 1, column + 1) + 1
          : Math.max(at(row + 1, column), at(row, column + 1))
    }
  }
  const [sharedLeft, sharedRight] = [new Set<number>(), new Set<number>()]
  for (let row = 0, column = 0; row < left.length && column < right.length;) {
    if (left[row]?.key === right[column]?.key) {
      sharedLeft.add(row)
      sharedRight.add(column)
      row += 1
      column += 1
    } else if (at(row + 1, column) >= at(row, column + 1)) row += 1
    else column += 1
  }
  return {
    shared: [runs(left, (index) => sharedLeft.has(index)), runs(right, (index) => sharedRight.has(index))],
    changed: [runs(left, (index) => !sharedLeft.has(index)), runs(right, (index) => !sharedRight.has(index))],
  }
}

/** Neighbouring words joined to one span. */
function runs(words: readonly Word[], isIn: (index: number) => boolean): readonly Span[] {
  const found: [number, number][] = []
  words.forEach((word, index) => {
    if (!isIn(index)) return
    const last = found.at(-1)
    if (last !== undefined && index > 0 && isIn(index - 1)) last[1] = word.end
    else found.push([word.start, word.end])
  })
  return found
}
