import type { Unit, Word } from './reading.ts'

/**
 * Questions to the parse. Each has an answer only where there is a parse and where it reaches into the unit; callers fall
 * back on tags (phrase.ts) otherwise.
 */

/** The piece that holds a word of the report; undefined when the word stands outside the unit or inside a quotation. */
export function pieceOf(unit: Unit, word: number): number | undefined {
  let low = 0
  let high = unit.pieces.length - 1
  while (low <= high) {
    const middle = (low + high) >> 1
    const at = unit.pieces[middle]?.word ?? 0
    if (at === word) return unit.pieces[middle]?.quotation === null ? middle : undefined
    if (at < word) low = middle + 1
    else high = middle - 1
  }
  return undefined
}

export function wordAt(unit: Unit, at: number): Word | undefined {
  const piece = unit.pieces[at]
  return piece === undefined || piece.quotation !== null ? undefined : unit.tree.words[piece.word]
}

/** The relation of a piece to its head, without subtype; `""` without a parse. */
export function relationAt(unit: Unit, at: number): string {
  return wordAt(unit, at)?.relation.replace(/:.{0,60}$/u, '') ?? ''
}

/** The pieces right under a piece, in text order. */
export function childrenOf(unit: Unit, at: number): number[] {
  const piece = unit.pieces[at]
  if (piece === undefined || piece.quotation !== null) return []
  return (unit.tree.children.get(piece.word) ?? []).flatMap((word) => pieceOf(unit, word) ?? [])
}

/** The first piece of a subtree, and the first after it, clipped to the unit. */
export function subtreeOf(unit: Unit, at: number): { readonly from: number; readonly to: number } {
  const piece = unit.pieces[at]
  if (piece === undefined || piece.quotation !== null) return { from: at, to: at + 1 }
  const left = unit.tree.leftEdge[piece.word] ?? piece.word
  const right = unit.tree.rightEdge[piece.word] ?? piece.word
  let from = at
  while (from > 0 && (unit.pieces[from - 1]?.word ?? -1) >= left) from -= 1
  let to = at + 1
  while (to < unit.pieces.length && (unit.pieces[to]?.word ?? Infinity) <= right) to += 1
  return { from, to }
}

/**
 * The subject of a verb by the parse, as a range of pieces without clauses that describe it; undefined when the parse gives
 * none before the verb.
 */
export function parsedSubject(unit: Unit, verb: number): { readonly from: number; readonly to: number } | undefined {
  const head = childrenOf(unit, verb).findLast((child) => child < verb && relationAt(unit, child) === 'nsubj')
  if (head === undefined) return undefined
  const { from, to } = subtreeOf(unit, head)
  // The comma that closes what stands before hangs under the subject in many parses.
  let start = from
  while (start < head && /^[,;:–—-]$/u.test(unit.pieces[start]?.text ?? '')) start += 1
  let end = to
  for (const child of childrenOf(unit, head)) {
    if (child > head && /^(?:acl|parataxis)$/u.test(relationAt(unit, child)))
      end = Math.min(end, subtreeOf(unit, child).from)
  }
  while (end > head + 1 && unit.pieces[end - 1]?.tag === 'PUNCT' && unit.pieces[end - 1]?.text !== ')') end -= 1
  return end > head && end <= verb ? { from: start, to: end } : undefined
}
