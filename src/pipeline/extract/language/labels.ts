import type { ParserInput } from './configuration.ts'
import { bestOf, type Weights } from './scores.ts'
import { hashTemplates, readTemplates } from './templates.ts'

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
  const tree = orderTree(heads)
  const labels = new Uint8Array(input.size)
  const features = new Int32Array(labelFeatureCapacity)
  for (const word of tree.order) {
    const candidates = model.sets[model.setOf.get(pairOf(input, word, heads[word] ?? -1)) ?? 0] ?? new Uint8Array(1)
    if (candidates.length === 1) {
      labels[word] = candidates[0] ?? 0
      continue
    }
    const count = labelFeatures(features, input, heads, tree, labels, word)
    labels[word] = bestOf(features, count, model.weights, candidates)
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
    if (child < word) markers = Math.imul(markers, 0x01000193) ^ (form[child] ?? 0) ^ (tag[child] ?? 0)
    child = tree.nextSibling[child] ?? -1
  }
  const t = tag[word] ?? 0
  const ht = tag[h] ?? 0
  const g = cluster[word] ?? 0
  const hg = cluster[h] ?? 0
  const place = Math.imul(ht, 2) + side
  const before = word > 0 ? word - 1 : none
  const next = word + 1 < size ? word + 1 : none
  let n = 0
  values[n++] = form[word] ?? 0
  values[n++] = t
  values[n++] = input.word[word] ?? 0
  values[n++] = form[h] ?? 0
  values[n++] = ht
  values[n++] = input.word[h] ?? 0
  values[n++] = side
  values[n++] = side * 16 + gap
  values[n++] = place
  values[n++] = (head < 0 ? 0 : Math.min(3, Math.abs((commas[word] ?? 0) - (commas[head] ?? 0)))) * 2 + side
  values[n++] = form[c1] ?? 0
  values[n++] = tag[c1] ?? 0
  values[n++] = tag[c2] ?? 0
  values[n++] = tag[cl] ?? 0
  values[n++] = childTags
  values[n++] = markers
  values[n++] = head < 0 ? 99 : (labels[head] ?? 0)
  values[n++] = previous === none ? 98 : (labels[previous] ?? 0)
  values[n++] = labelsBefore
  values[n++] = tag[previous] ?? 0
  values[n++] = form[previous] ?? 0
  values[n++] = tag[f] ?? 0
  values[n++] = form[f] ?? 0
  values[n++] = tagsAfter
  values[n++] = tag[grand] ?? 0
  values[n++] = tag[before] ?? 0
  values[n++] = form[before] ?? 0
  values[n++] = tag[next] ?? 0
  values[n++] = form[next] ?? 0
  values[n++] = tag[h > 0 && h < size ? h - 1 : none] ?? 0
  values[n++] = word === 0 ? 1 : word === size - 1 ? 2 : 0
  values[n++] = g
  values[n++] = hg
  values[n++] = (g >> 4) * 128 + (hg >> 4)
  return hashTemplates(features, values, templates)
}

/**
 * What is read of an arc: the word (`w` form, `t` tag, `x` both, `g` cluster), its head (`h…`), its children (`c…`), its siblings and
 * neighbours. `place` is the head's tag and side.
 */
const atoms = [
  ...[
    'w',
    't',
    'x',
    'hw',
    'ht',
    'hx',
    'side',
    'gap',
    'place',
    'commas',
    'c1w',
    'c1t',
    'c2t',
    'clt',
    'children',
    'markers',
  ],
  ...['headLabel', 'previousLabel', 'labelsBefore', 'previousT', 'previousW', 'followingT', 'followingW', 'tagsAfter'],
  ...['grand', 'beforeT', 'beforeW', 'nextT', 'nextW', 'headBefore', 'edge', 'g', 'hg', 'kin'],
]

const templates = readTemplates(
  atoms,
  `t+side w+side ht+side t+place c1w+t+side c1t+t+place c1t+c2t+t x+hx+side x+children+side
  t+ht+gap t+ht+commas w+hw+side children+t+side headLabel+t+side headLabel+t+ht previousLabel+t+place
  labelsBefore+t+place previousT+t+place followingT+t+place tagsAfter+t+place beforeT+t+place nextT+t+place
  beforeW+t+place nextW+t+place headBefore+t+place edge+t+ht kin+t+side c1w+g+ht`,
)

/** Values of the atoms; used again for every arc. */
const values = new Int32Array(atoms.length)
