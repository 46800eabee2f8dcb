import { Move } from '../src/pipeline/extract/language/configuration.ts'

/** Heads without crossing arcs: words under a crossing arc are lifted to the head of their head until none is left (Nivre and Nilsson 2005). */
export function projective(heads: readonly number[]): number[] {
  const lifted = [...heads]
  // Every lift brings a word nearer to the root, so this comes to an end.
  for (;;) {
    let shortest = -1
    let length = Infinity
    lifted.forEach((head, word) => {
      if (head >= 0 && Math.abs(head - word) < length && crosses(lifted, word)) {
        shortest = word
        length = Math.abs(head - word)
      }
    })
    if (shortest < 0) return lifted
    const head = lifted[shortest] ?? -1
    lifted[shortest] = lifted[head] ?? -1
  }
  return lifted
}

/** Whether a word between a word and its head does not depend on that head. */
function crosses(heads: readonly number[], word: number): boolean {
  const head = heads[word] ?? -1
  for (let between = Math.min(word, head) + 1; between < Math.max(word, head); between += 1) {
    let at = between
    while (at >= 0 && at !== head && at !== word) at = heads[at] ?? -1
    if (at < 0) return true
  }
  return false
}

/** The moves that build a projective tree with one root, each arc as early as possible; undefined when there are none. */
export function movesTo(heads: readonly number[]): Uint8Array | undefined {
  const size = heads.length
  const waiting = new Int32Array(size)
  for (const head of heads) if (head >= 0) waiting[head] = (waiting[head] ?? 0) + 1
  const stack: number[] = []
  const moves: number[] = []
  let next = 0
  while (next < size || stack.length > 0) {
    const top = stack.at(-1)
    const head = top === undefined ? -2 : (heads[top] ?? -1)
    if (top !== undefined && (waiting[top] ?? 0) === 0 && head === next && next < size) {
      moves.push(Move.left)
      stack.pop()
      waiting[head] = (waiting[head] ?? 0) - 1
    } else if (
      top !== undefined &&
      (waiting[top] ?? 0) === 0 &&
      (head >= 0 ? head === stack.at(-2) : next >= size && stack.length === 1)
    ) {
      moves.push(Move.right)
      stack.pop()
      if (head >= 0) waiting[head] = (waiting[head] ?? 0) - 1
    } else if (next < size) {
      moves.push(Move.shift)
      stack.push(next)
      next += 1
    } else return undefined
  }
  return Uint8Array.from(moves)
}
