import type { PageBlock } from './page-blocks.ts'
import { PageSums } from './page-sums.ts'
import type { PageElement, PageTree } from './page-tree.ts'
import { prune } from './prune.ts'
import { classWeight, findMainElements } from './score.ts'
import { setAside, type Aside } from './set-aside.ts'

/** Which rules an attempt applies; each leaves one more out than the attempt before. */
export interface Strictness {
  /** Which parts are left out before scoring for their names. */
  readonly aside: Aside
  /** Names weigh. */
  readonly weigh: boolean
  /** Lists, tables and boxes in what was chosen are looked at one by one. */
  readonly prune: boolean
}

const ATTEMPTS: readonly Strictness[] = [
  { aside: 'unlikely', weigh: true, prune: true },
  { aside: 'never', weigh: true, prune: true },
  { aside: 'never', weigh: false, prune: true },
  { aside: 'never', weigh: false, prune: false },
]

/** Characters of main text from which an attempt has found it (Readability's threshold). */
const ENOUGH = 500

/**
 * Which blocks are main text, by the method of Arc90's and Mozilla's Readability: paragraphs score the elements around them, the best
 * element and those beside it that resemble it are kept, and what looks like furniture in them is left out; where little text is
 * left, the rules are loosened one by one. Undefined when nothing is found.
 */
export function mainBlocks(tree: PageTree, blocks: readonly PageBlock[]): boolean[] | undefined {
  let best: { readonly inside: boolean[]; readonly length: number } | undefined
  for (const strictness of ATTEMPTS) {
    const inside = attempt(tree, blocks, strictness)
    const length = blocks.reduce(
      (sum, { text, linkShare }, index) => sum + (inside[index] === true ? text.length * (1 - linkShare) : 0),
      0,
    )
    if (length > (best?.length ?? 0)) best = { inside, length }
    if (length >= ENOUGH) break
  }
  return best?.inside
}

function attempt(tree: PageTree, blocks: readonly PageBlock[], strictness: Strictness): boolean[] {
  const alive = setAside(tree.elements, strictness.aside)
  const sums = new PageSums(tree.elements, blocks, alive)
  const weight = (element: PageElement): number => (strictness.weigh ? classWeight(element) : 0)
  const main = findMainElements(tree, blocks, sums, alive, weight)
  for (const element of main) prune(element, tree.elements, sums, alive, weight, strictness.prune)
  const chosen = new Uint8Array(tree.elements.length)
  for (const element of main) chosen.fill(1, element.index, element.after)
  return blocks.map(({ owner }) => alive[owner.index] === 1 && chosen[owner.index] === 1)
}
