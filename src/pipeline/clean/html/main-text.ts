import type { PageBlock } from './page-blocks.ts'
import { PageSums } from './page-sums.ts'
import type { PageElement, PageTree } from './page-tree.ts'
import { prune } from './prune.ts'
import { classWeight, findMainElements } from './score.ts'
import { setAside } from './set-aside.ts'

/** Which rules an attempt applies; each leaves one more out than the attempt before. */
export interface Strictness {
  /** Parts with unlikely names are left out before scoring. */
  readonly setAside: boolean
  /** Names weigh. */
  readonly weigh: boolean
  /** Lists, tables and boxes in what was chosen are looked at one by one. */
  readonly prune: boolean
}

const ATTEMPTS: readonly Strictness[] = [
  { setAside: true, weigh: true, prune: true },
  { setAside: false, weigh: true, prune: true },
  { setAside: false, weigh: false, prune: true },
  { setAside: false, weigh: false, prune: false },
]

/** Characters of main text from which an attempt has found it (Readability's threshold). */
const ENOUGH = 500

/**
 * Which blocks are main text, by the method of Arc90's and Mozilla's Readability: paragraphs score the elements around them, the best
 * element and those beside it that resemble it are kept, and what looks like furniture in them is left out; where little text is
 * left, the rules are loosened one by one. Undefined when nothing is found.
 */
export function mainBlocks(tree: PageTree, blocks: readonly PageBlock[], title: string | null): boolean[] | undefined {
  let best: { readonly inside: boolean[]; readonly length: number } | undefined
  for (const strictness of ATTEMPTS) {
    const inside = attempt(tree, blocks, strictness, title)
    const length = blocks.reduce((sum, { text }, index) => sum + (inside[index] === true ? text.length : 0), 0)
    if (length > (best?.length ?? 0)) best = { inside, length }
    if (length >= ENOUGH) break
  }
  return best?.inside
}

function attempt(
  tree: PageTree,
  blocks: readonly PageBlock[],
  strictness: Strictness,
  title: string | null,
): boolean[] {
  const alive = setAside(tree.elements, strictness.setAside)
  const sums = new PageSums(tree.elements, blocks, alive)
  const weight = (element: PageElement): number => (strictness.weigh ? classWeight(element) : 0)
  const main = findMainElements(tree, blocks, sums, alive, weight)
  for (const element of main) prune(element, tree.elements, sums, alive, weight, strictness.prune, title)
  const chosen = new Uint8Array(tree.elements.length)
  for (const element of main) chosen.fill(1, element.index, element.after)
  return blocks.map(({ owner }) => alive[owner.index] === 1 && chosen[owner.index] === 1)
}
