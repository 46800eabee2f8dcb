import { commasOf, type PageSums } from './page-sums.ts'
import type { PageBlock } from './page-blocks.ts'
import { DISFAVOURED, FAVOURED } from './part-names.ts'
import { BLOCK_LEVEL, isWithin, type PageElement, type PageTree } from './page-tree.ts'

/** Shortest run of text that says anything about what is around it, in UTF-16 code units. */
const SHORTEST = 25

/** Elements around a paragraph that it scores; the nearest takes all of it, the next half, those further out a third and less. */
const LEVELS = 5

/** What a paragraph is worth: one point, one for each comma, and one for each hundred characters up to this many. */
const LENGTH_POINTS = 3

/** Points for a favoured or disfavoured class, and for such an id. */
const NAME_POINTS = 25

/** Points that an element starts with for what it is. */
const TAG_POINTS: Readonly<Record<string, number>> = {
  div: 5,
  pre: 3,
  td: 3,
  blockquote: 3,
  address: -3,
  ol: -3,
  ul: -3,
  dl: -3,
  dd: -3,
  dt: -3,
  li: -3,
  form: -3,
  h1: -5,
  h2: -5,
  h3: -5,
  h4: -5,
  h5: -5,
  h6: -5,
  th: -5,
}

/** Elements whose own text scores those around them. */
const SCORING = new Set(
  'p pre td tr h2 h3 h4 h5 h6 div section article main center blockquote body html font'.split(' '),
)

/** Candidates that are compared with the best. */
const TOP = 5

/** Share of the best score from which a candidate is its equal, and how many equals make what holds them all the better choice. */
const EQUAL = { share: 0.75, number: 3 }

/** Share of the best score below which an element around it is no better place. */
const PARENT_SHARE = 1 / 3

/** What stands beside the best element is kept from this share of its score, but never below this score. */
const SIBLING = { share: 0.2, least: 10 }

/** Paragraphs beside the best element: longer ones may hold some links, shorter ones none. */
const PARAGRAPH = { length: 80, links: 0.25 }

/** Points for what the element is called. */
export function classWeight(element: PageElement): number {
  const id = element.attributes.get('id')?.toLowerCase()
  const classes = element.classes.join(' ')
  return [classes, id ?? ''].reduce((sum, names) => {
    if (names === '') return sum
    return sum - (DISFAVOURED.test(names) ? NAME_POINTS : 0) + (FAVOURED.test(names) ? NAME_POINTS : 0)
  }, 0)
}

/** The elements that hold the main text: the best and what belongs to it beside it, in page order. */
export function findMainElements(
  tree: PageTree,
  blocks: readonly PageBlock[],
  sums: PageSums,
  alive: Uint8Array,
  weight: (element: PageElement) => number,
): readonly PageElement[] {
  const scores = scoreElements(blocks, alive, weight)
  for (const [element, score] of scores) scores.set(element, score * (1 - sums.linkShare(element)))
  const ranked = [...scores].sort(([, a], [, b]) => b - a).slice(0, TOP)
  const [first] = ranked
  const top = first === undefined ? undefined : settle(first[0], ranked, scores)
  if (top === undefined || top.tag === 'body' || top.parent === null) return [top ?? tree.root]
  return besides(top, scores, sums, alive)
}

function scoreElements(
  blocks: readonly PageBlock[],
  alive: Uint8Array,
  weight: (element: PageElement) => number,
): Map<PageElement, number> {
  const scores = new Map<PageElement, number>()
  for (const { owner, text, linkShare } of blocks) {
    if (alive[owner.index] === 0 || text.length < SHORTEST || !SCORING.has(owner.tag)) continue
    const points = (1 + commasOf(text) + Math.min(Math.floor(text.length / 100), LENGTH_POINTS)) * (1 - linkShare)
    let at = holdsBlocks(owner) ? owner : owner.parent
    for (let level = 0; level < LEVELS && at !== null && at.parent !== null; level += 1, at = at.parent) {
      const before = scores.get(at) ?? (TAG_POINTS[at.tag] ?? 0) + weight(at)
      scores.set(at, before + points / (level === 0 ? 1 : level === 1 ? 2 : level * 3))
    }
  }
  return scores
}

/** Whether the element's own text stands between blocks of others, so that it is the paragraph's place and not the paragraph. */
function holdsBlocks(element: PageElement): boolean {
  if (element.tag === 'p' || element.tag === 'tr') return false
  return element.children.some((child) => child.type === 'element' && BLOCK_LEVEL.has(child.tag))
}

/** Where to stop around the best candidate. */
function settle(
  best: PageElement,
  ranked: readonly (readonly [PageElement, number])[],
  scores: ReadonlyMap<PageElement, number>,
): PageElement {
  let top = best
  const bestScore = scores.get(best) ?? 0
  const equals = ranked.slice(1).filter(([, score]) => score >= bestScore * EQUAL.share)
  if (equals.length >= EQUAL.number) {
    for (let above = top.parent; above !== null && above.tag !== 'body'; above = above.parent) {
      const around = above
      if (equals.filter(([element]) => element !== around && isWithin(element, around)).length >= EQUAL.number) {
        top = around
        break
      }
    }
  }
  let last = scores.get(top) ?? 0
  const least = last * PARENT_SHARE
  for (let above = top.parent; above !== null && above.tag !== 'body' && above.tag !== 'html'; above = above.parent) {
    const score = scores.get(above)
    if (score === undefined) continue
    if (score < least) break
    if (score > last) {
      top = above
      break
    }
    last = score
  }
  for (let above = top.parent; above !== null && above.tag !== 'body' && above.tag !== 'html'; above = above.parent) {
    if (above.children.filter(({ type }) => type === 'element').length !== 1) break
    top = above
  }
  return top
}

function besides(
  top: PageElement,
  scores: ReadonlyMap<PageElement, number>,
  sums: PageSums,
  alive: Uint8Array,
): readonly PageElement[] {
  const topScore = scores.get(top) ?? 0
  const least = Math.max(SIBLING.least, topScore * SIBLING.share)
  const called = top.classes.join(' ')
  const kept: PageElement[] = []
  for (const sibling of top.parent?.children ?? []) {
    if (sibling.type !== 'element') continue
    if (sibling === top) kept.push(sibling)
    if (sibling === top || alive[sibling.index] === 0) continue
    const score = scores.get(sibling)
    const bonus = called !== '' && sibling.classes.join(' ') === called ? topScore * SIBLING.share : 0
    if (score !== undefined && score + bonus >= least) kept.push(sibling)
    else if (sibling.tag === 'p' || (sibling.tag === 'div' && !holdsBlocks(sibling))) {
      const length = sums.of(sibling, 'text')
      const links = sums.linkShare(sibling)
      if (length > PARAGRAPH.length ? links < PARAGRAPH.links : length > 0 && links === 0 && endsInside(sibling)) {
        kept.push(sibling)
      }
    }
  }
  return kept
}

/** Whether a sentence ends in it. */
function endsInside(element: PageElement): boolean {
  const text = element.children.map((child) => (child.type === 'text' ? child.text : '')).join('')
  return /\.(?:\s|$)/u.test(text)
}
