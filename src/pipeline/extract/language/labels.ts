import type { ParserInput } from './configuration.ts'
import { mix, mix2, mix3, type Weights } from './scores.ts'
import { bestOf } from './tagger.ts'

/** Names the relation of every word to its head once the tree stands. */
export interface LabelModel {
  readonly relations: readonly string[]
  readonly weights: Weights
  /** Relations seen between a pair of universal tags, by `pairOf`; the first one stands for all other pairs. */
  readonly sets: readonly Uint8Array[]
  readonly setOf: ReadonlyMap<number, number>
}

/** More than the features of one arc. */
export const labelFeatureCapacity = 96

/** The words of a tree so that heads come before their dependents and siblings from left to right. */
export interface TreeOrder {
  readonly order: Int32Array
  readonly firstChild: Int32Array
  readonly nextSibling: Int32Array
  readonly lastChild: Int32Array
}

export function orderTree(heads: Int32Array): TreeOrder {
  const size = heads.length
  const firstChild = new Int32Array(size + 1).fill(-1)
  const lastChild = new Int32Array(size + 1).fill(-1)
  const nextSibling = new Int32Array(size).fill(-1)
  for (let word = size - 1; word >= 0; word -= 1) {
    const head = heads[word] ?? -1
    const place = head < 0 ? size : head
    nextSibling[word] = firstChild[place] ?? -1
    if ((lastChild[place] ?? -1) < 0) lastChild[place] = word
    firstChild[place] = word
  }
  const order = new Int32Array(size)
  let filled = 0
  for (let word = firstChild[size] ?? -1; word >= 0; word = nextSibling[word] ?? -1) order[filled++] = word
  for (let at = 0; at < filled; at += 1)
    for (let word = firstChild[order[at] ?? 0] ?? -1; word >= 0; word = nextSibling[word] ?? -1) order[filled++] = word
  return { order, firstChild, nextSibling, lastChild }
}

/** Key of the tags of dependent and head and of the side on which the head stands. */
export function pairOf(input: ParserInput, word: number, head: number): number {
  return ((input.coarse[word] ?? 0) * 64 + (head < 0 ? 0 : (input.coarse[head] ?? 0))) * 2 + (head < word ? 1 : 0)
}

/** The relation of every word. */
export function labelTree(input: ParserInput, heads: Int32Array, model: LabelModel): Uint8Array {
  const { table, mask } = model.weights
  const tree = orderTree(heads)
  const labels = new Uint8Array(input.size)
  const features = new Int32Array(labelFeatureCapacity)
  const scores = new Float64Array(model.relations.length)
  for (const word of tree.order) {
    const candidates = model.sets[model.setOf.get(pairOf(input, word, heads[word] ?? -1)) ?? 0] ?? new Uint8Array(1)
    if (candidates.length === 1) {
      labels[word] = candidates[0] ?? 0
      continue
    }
    const count = labelFeatures(features, input, heads, tree, labels, word)
    labels[word] = bestOf(table, mask, features, count, candidates, scores)
  }
  return labels
}

/**
 * Writes the hashed features of the arc from a word to its head and tells how many there are. Labels of the head and of
 * siblings further left must be settled.
 */
export function labelFeatures(
  features: Int32Array,
  input: ParserInput,
  heads: Int32Array,
  tree: TreeOrder,
  labels: Uint8Array,
  word: number,
): number {
  const { size, form, tag, cluster, coarse, commas } = input
  const none = size + 1
  const head = heads[word] ?? -1
  const h = head < 0 ? size : head
  const grand = head < 0 ? none : (heads[head] ?? -1) < 0 ? size : (heads[head] ?? -1)
  const side = head < word ? 1 : 0
  const gap = head < 0 ? 9 : Math.min(6, Math.abs(word - head))
  let previous = none
  let labelsBefore = 0
  let tagsAfter = 0
  let sibling = tree.firstChild[h] ?? -1
  for (let steps = 0; sibling >= 0 && sibling !== word && steps < 40; steps += 1) {
    previous = sibling
    labelsBefore |= 1 << ((labels[sibling] ?? 0) % 31)
    sibling = tree.nextSibling[sibling] ?? -1
  }
  const following = sibling === word ? (tree.nextSibling[word] ?? -1) : -1
  let after = following
  for (let steps = 0; after >= 0 && steps < 8; steps += 1) {
    tagsAfter |= 1 << (coarse[after] ?? 0)
    after = tree.nextSibling[after] ?? -1
  }
  const f = following < 0 ? none : following
  const first = tree.firstChild[word] ?? -1
  const c1 = first < 0 ? none : first
  const second = first < 0 ? -1 : (tree.nextSibling[first] ?? -1)
  const c2 = second < 0 ? none : second
  const last = tree.lastChild[word] ?? -1
  const cl = last < 0 ? none : last
  let childTags = 0
  let markers = 0
  let child = first
  for (let steps = 0; child >= 0 && steps < 12; steps += 1) {
    childTags |= 1 << (coarse[child] ?? 0)
    if (child < word) markers = mix2(5, markers, (form[child] ?? 0) ^ (tag[child] ?? 0))
    child = tree.nextSibling[child] ?? -1
  }
  const w = form[word] ?? 0
  const t = tag[word] ?? 0
  const hw = form[h] ?? 0
  const ht = tag[h] ?? 0
  const wt = mix2(1, w, t)
  const hwt = mix2(2, hw, ht)
  const c1w = form[c1] ?? 0
  const c1t = tag[c1] ?? 0
  const headLabel = head < 0 ? 99 : (labels[head] ?? 0)
  const previousLabel = previous === none ? 98 : (labels[previous] ?? 0)
  const sided = side * 16 + gap
  const between = head < 0 ? 0 : Math.min(3, Math.abs((commas[word] ?? 0) - (commas[head] ?? 0)))
  const g = cluster[word] ?? 0
  const hg = cluster[h] ?? 0
  let n = 0
  features[n++] = mix(200, wt)
  features[n++] = mix2(201, t, side)
  features[n++] = mix2(202, w, side)
  features[n++] = mix2(203, hwt, side)
  features[n++] = mix2(204, ht, side)
  features[n++] = mix2(205, hw, side)
  features[n++] = mix3(206, wt, hwt, side)
  features[n++] = mix3(207, t, hwt, side)
  features[n++] = mix3(208, wt, ht, side)
  features[n++] = mix3(209, t, ht, side)
  features[n++] = mix3(210, t, ht, sided)
  features[n++] = mix3(211, w, hw, side)
  features[n++] = mix3(212, t, ht, between * 2 + side)
  features[n++] = mix3(213, c1w, t, side)
  features[n++] = mix3(214, c1w, t, Math.imul(ht, 2) + side)
  features[n++] = mix3(215, c1w, wt, ht)
  features[n++] = mix3(216, c1w, t, hwt)
  features[n++] = mix3(217, c1t, t, Math.imul(ht, 2) + side)
  features[n++] = mix3(218, c1t, tag[c2] ?? 0, Math.imul(t, 2) + side)
  features[n++] = mix3(219, tag[cl] ?? 0, t, ht)
  features[n++] = mix3(220, childTags, t, side)
  features[n++] = mix3(221, childTags, t, ht)
  features[n++] = mix3(222, markers, t, Math.imul(ht, 2) + side)
  features[n++] = mix3(223, markers, t, hw)
  features[n++] = mix2(224, headLabel, Math.imul(t, 2) + side)
  features[n++] = mix3(225, headLabel, t, ht)
  features[n++] = mix3(226, headLabel, wt, ht)
  features[n++] = mix3(227, previousLabel, t, Math.imul(ht, 2) + side)
  features[n++] = mix3(228, previousLabel, wt, ht)
  features[n++] = mix3(229, labelsBefore, t, Math.imul(ht, 2) + side)
  features[n++] = mix3(230, labelsBefore, t, hwt)
  features[n++] = mix3(231, tag[previous] ?? 0, t, Math.imul(ht, 2) + side)
  features[n++] = mix3(232, form[previous] ?? 0, t, Math.imul(ht, 2) + side)
  features[n++] = mix3(233, tag[f] ?? 0, t, Math.imul(ht, 2) + side)
  features[n++] = mix3(234, tagsAfter, t, Math.imul(ht, 2) + side)
  features[n++] = mix3(235, tag[grand] ?? 0, t, ht)
  features[n++] = mix3(236, tag[word > 0 ? word - 1 : none] ?? 0, t, Math.imul(ht, 2) + side)
  features[n++] = mix3(237, tag[word + 1 < size ? word + 1 : none] ?? 0, t, Math.imul(ht, 2) + side)
  features[n++] = mix3(238, form[word > 0 ? word - 1 : none] ?? 0, t, Math.imul(ht, 2) + side)
  features[n++] = mix3(239, form[word + 1 < size ? word + 1 : none] ?? 0, t, Math.imul(ht, 2) + side)
  features[n++] = mix3(240, wt, childTags, side)
  features[n++] = mix3(241, hwt, childTags, t)
  features[n++] = mix3(242, tag[h > 0 && h < size ? h - 1 : none] ?? 0, t, Math.imul(ht, 2) + side)
  features[n++] = mix3(243, word === 0 ? 1 : word === size - 1 ? 2 : 0, t, ht)
  features[n++] = mix3(244, form[f] ?? 0, wt, side)
  features[n++] = mix3(245, g, t, Math.imul(ht, 2) + side)
  features[n++] = mix3(246, t, hg, Math.imul(ht, 2) + side)
  features[n++] = mix3(247, g, hg, side)
  features[n++] = mix3(248, g >> 4, hg >> 4, Math.imul(t, 2) + side)
  features[n++] = mix3(249, c1w, g, ht)
  features[n++] = mix3(250, c1w, t, hg)
  return n
}
