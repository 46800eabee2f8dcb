import type { Counts, Document, Prepared, Scorer } from './scorer.ts'
import { prepare } from './scorer.ts'

/** Resamples of documents for a 95 % interval: the width is stable to a tenth of a point from here on. */
const RESAMPLES = 500

export function f1(list: readonly Counts[]): number {
  const [tp, p, g] = sum(list)
  return p + g === 0 ? 0 : (200 * tp) / (p + g)
}

export function recall(list: readonly Counts[]): number {
  const [tp, , g] = sum(list)
  return g === 0 ? 0 : (100 * tp) / g
}

function sum(list: readonly Counts[]): [number, number, number] {
  return list.reduce<[number, number, number]>(
    ([tp, p, g], counts) => [tp + counts.tp, p + counts.p, g + counts.g],
    [0, 0, 0],
  )
}

/** 95 % bootstrap interval over documents, with a fixed seed so that two runs print the same. */
export function interval(list: readonly Counts[], measure: (list: readonly Counts[]) => number): [number, number] {
  let seed = 12345
  const random = (): number => {
    seed = (seed * 1664525 + 1013904223) >>> 0
    return seed / 2 ** 32
  }
  const values = Array.from({ length: RESAMPLES }, () =>
    measure(list.map(() => list[Math.floor(random() * list.length)] ?? { tp: 0, p: 0, g: 0 })),
  ).sort((a, b) => a - b)
  return [values[Math.floor(0.025 * RESAMPLES)] ?? 0, values[Math.ceil(0.975 * RESAMPLES) - 1] ?? 0]
}

/** Links to the outer relation: right when both ends are aligned and the aligned ones are linked too. */
export function nestedLinks(scorer: Scorer, gold: Document, predicted: Document): Counts {
  const { pairs, wanted, printed } = aligned(scorer, gold, predicted)
  const ours = new Map(pairs.map(([own, other]) => [wanted[own]?.relation.id, printed[other]?.relation]))
  const links = wanted.flatMap(({ relation }) => relation.nestedIn ?? [])
  const right = wanted.filter(({ relation }) => {
    const outer = typeof relation.nestedIn === 'string' ? ours.get(relation.nestedIn) : undefined
    return outer !== undefined && ours.get(relation.id)?.nestedIn === outer.id
  })
  return {
    tp: right.length,
    p: printed.filter(({ relation }) => typeof relation.nestedIn === 'string').length,
    g: links.length,
  }
}

/** Of the aligned relations those with the right certainty. */
export function rightCertainty(scorer: Scorer, gold: Document, predicted: Document): Counts {
  const { pairs, wanted, printed } = aligned(scorer, gold, predicted)
  const right = pairs.filter(([own, other]) => wanted[own]?.relation.certainty === printed[other]?.relation.certainty)
  return { tp: right.length, p: pairs.length, g: pairs.length }
}

function aligned(
  scorer: Scorer,
  gold: Document,
  predicted: Document,
): { readonly pairs: [number, number][]; readonly wanted: Prepared[]; readonly printed: Prepared[] } {
  const wanted = prepare(scorer, gold.text, gold.attributions)
  const printed = prepare(scorer, gold.text, predicted.attributions)
  return { pairs: scorer.align(wanted, printed), wanted, printed }
}
