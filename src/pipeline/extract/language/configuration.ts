import type { Lexemes } from './lexemes.ts'
import { mix, mix2, mix3 } from './scores.ts'

/**
 * What the parser reads of a sentence. Two places follow the words: the root and "nothing", so that every look-up has an
 * answer.
 */
export interface ParserInput {
  readonly size: number
  readonly form: Int32Array
  /** Joint class of universal and fine tag. */
  readonly tag: Int32Array
  /** Group of words of like company. */
  readonly cluster: Int32Array
  /** Universal tag. */
  readonly coarse: Int32Array
  /** Number of commas and of quotation marks before each place. */
  readonly commas: Int32Array
  readonly quotes: Int32Array
}

/** Builds the parser's input from hashes of the forms and from tags. */
export function parserInput(
  { form, cluster }: Pick<Lexemes, 'form' | 'cluster'>,
  classes: Uint8Array,
  coarseOf: Uint8Array,
  marks: { readonly comma: number; readonly quote: number; readonly openQuote: number },
): ParserInput {
  const size = form.length
  const forms = new Int32Array(size + 2)
  const tag = new Int32Array(size + 2)
  const coarse = new Int32Array(size + 2)
  const commas = new Int32Array(size + 2)
  const quotes = new Int32Array(size + 2)
  forms.set(form)
  const clusters = new Int32Array(size + 2)
  clusters.set(cluster)
  clusters[size] = -1
  clusters[size + 1] = -2
  forms[size] = 3
  forms[size + 1] = 4
  for (let index = 0; index < size; index += 1) {
    const joint = classes[index] ?? 0
    tag[index] = joint + 2
    coarse[index] = (coarseOf[joint] ?? 0) + 2
    commas[index + 1] = (commas[index] ?? 0) + (joint === marks.comma ? 1 : 0)
    quotes[index + 1] = (quotes[index] ?? 0) + (joint === marks.quote || joint === marks.openQuote ? 1 : 0)
  }
  tag[size] = 0
  tag[size + 1] = 1
  coarse[size] = 0
  coarse[size + 1] = 1
  commas[size + 1] = commas[size] ?? 0
  quotes[size + 1] = quotes[size] ?? 0
  return { size, form: forms, tag, cluster: clusters, coarse, commas, quotes }
}

/** The moves of the arc-hybrid system (Kuhlmann, Gómez-Rodríguez, Satta 2011). */
export const Move = { shift: 0, left: 1, right: 2 } as const

/**
 * Stacks of many parses at once, sharing what lies below: a node is a word on the stack with its outermost children.
 * Nodes never change, so a parse goes on from any of them in constant time and space.
 */
export class Stacks {
  #capacity = 0
  count = 0
  word = new Int32Array(0)
  below = new Int32Array(0)
  left1 = new Int32Array(0)
  left2 = new Int32Array(0)
  lefts = new Int32Array(0)
  right1 = new Int32Array(0)
  right2 = new Int32Array(0)
  rights = new Int32Array(0)

  reset(capacity: number): void {
    this.count = 0
    if (capacity <= this.#capacity) return
    this.#capacity = capacity * 2
    this.word = new Int32Array(this.#capacity)
    this.below = new Int32Array(this.#capacity)
    this.left1 = new Int32Array(this.#capacity)
    this.left2 = new Int32Array(this.#capacity)
    this.lefts = new Int32Array(this.#capacity)
    this.right1 = new Int32Array(this.#capacity)
    this.right2 = new Int32Array(this.#capacity)
    this.rights = new Int32Array(this.#capacity)
  }

  /** Puts a word without right children on a stack; -1 is the empty stack. */
  push(below: number, word: number, left1: number, left2: number, lefts: number, none: number): number {
    const node = this.count++
    this.word[node] = word
    this.below[node] = below
    this.left1[node] = left1
    this.left2[node] = left2
    this.lefts[node] = lefts
    this.right1[node] = none
    this.right2[node] = none
    this.rights[node] = 0
    return node
  }

  /** The stack under `top`, whose uppermost word takes `top` as its outermost right child. */
  reduceRight(top: number): number {
    const parent = this.below[top] ?? -1
    const node = this.count++
    this.word[node] = this.word[parent] ?? 0
    this.below[node] = this.below[parent] ?? -1
    this.left1[node] = this.left1[parent] ?? 0
    this.left2[node] = this.left2[parent] ?? 0
    this.lefts[node] = this.lefts[parent] ?? 0
    this.right1[node] = this.word[top] ?? 0
    this.right2[node] = this.right1[parent] ?? 0
    this.rights[node] = (this.rights[parent] ?? 0) + 1
    return node
  }
}

/** More than the features of one configuration. */
export const moveFeatureCapacity = 160

/** Far apart is far apart: distances are told apart exactly up to four words and roughly beyond. */
function distanceClass(distance: number): number {
  return distance < 5 ? distance : distance < 8 ? 5 : distance < 12 ? 6 : 7
}

/**
 * Writes the hashed features of a configuration and tells how many there are: words and tags around the top of the stack and the head
 * of the buffer, their outermost children, distances and valencies (after Zhang and Nivre 2011).
 */
export function moveFeatures(
  features: Int32Array,
  input: ParserInput,
  stacks: Stacks,
  top: number,
  next: number,
  nextLeft1: number,
  nextLeft2: number,
  nextLefts: number,
): number {
  const { size, form, tag, cluster, coarse, commas, quotes } = input
  const none = size + 1
  const node1 = top < 0 ? -1 : (stacks.below[top] ?? -1)
  const node2 = node1 < 0 ? -1 : (stacks.below[node1] ?? -1)
  const s0 = top < 0 ? none : (stacks.word[top] ?? none)
  const s1 = node1 < 0 ? none : (stacks.word[node1] ?? none)
  const s2 = node2 < 0 ? none : (stacks.word[node2] ?? none)
  const b0 = next < size ? next : none
  const b1 = next + 1 < size ? next + 1 : none
  const b2 = next + 2 < size ? next + 2 : none
  const s0l1 = top < 0 ? none : (stacks.left1[top] ?? none)
  const s0l2 = top < 0 ? none : (stacks.left2[top] ?? none)
  const s0r1 = top < 0 ? none : (stacks.right1[top] ?? none)
  const s0r2 = top < 0 ? none : (stacks.right2[top] ?? none)
  const s1l1 = node1 < 0 ? none : (stacks.left1[node1] ?? none)
  const s1r1 = node1 < 0 ? none : (stacks.right1[node1] ?? none)
  const s1r2 = node1 < 0 ? none : (stacks.right2[node1] ?? none)
  const s0w = form[s0] ?? 0
  const s1w = form[s1] ?? 0
  const s2w = form[s2] ?? 0
  const b0w = form[b0] ?? 0
  const b1w = form[b1] ?? 0
  const s0t = tag[s0] ?? 0
  const s1t = tag[s1] ?? 0
  const s2t = tag[s2] ?? 0
  const b0t = tag[b0] ?? 0
  const b1t = tag[b1] ?? 0
  const b2t = tag[b2] ?? 0
  const s0c = coarse[s0] ?? 0
  const s1c = coarse[s1] ?? 0
  const b0c = coarse[b0] ?? 0
  const s0l1t = tag[s0l1] ?? 0
  const s0l2t = tag[s0l2] ?? 0
  const s0r1t = tag[s0r1] ?? 0
  const s0r2t = tag[s0r2] ?? 0
  const s1l1t = tag[s1l1] ?? 0
  const s1r1t = tag[s1r1] ?? 0
  const s1r2t = tag[s1r2] ?? 0
  const b0l1t = tag[nextLeft1] ?? 0
  const b0l2t = tag[nextLeft2] ?? 0
  const s0l1w = form[s0l1] ?? 0
  const s0r1w = form[s0r1] ?? 0
  const s1r1w = form[s1r1] ?? 0
  const b0l1w = form[nextLeft1] ?? 0
  const s0wt = mix2(1, s0w, s0t)
  const s1wt = mix2(2, s1w, s1t)
  const b0wt = mix2(3, b0w, b0t)
  const s0n = top < 0 ? 0 : Math.min(3, stacks.lefts[top] ?? 0) * 4 + Math.min(3, stacks.rights[top] ?? 0)
  const s1n = node1 < 0 ? 0 : Math.min(3, stacks.lefts[node1] ?? 0) * 4 + Math.min(3, stacks.rights[node1] ?? 0)
  const b0n = Math.min(3, nextLefts)
  const near = b0 === none || s0 >= size ? 8 : distanceClass(b0 - s0)
  const far = s0 >= size || s1 >= size ? 8 : distanceClass(s0 - s1)
  const commasNear = s0 >= size ? 0 : Math.min(2, (commas[next] ?? 0) - (commas[s0] ?? 0))
  const commasFar = s0 >= size || s1 >= size ? 0 : Math.min(2, (commas[s0] ?? 0) - (commas[s1] ?? 0))
  const quoted = ((quotes[next] ?? 0) & 1) + (s0 >= size ? 0 : ((quotes[s0] ?? 0) & 1) * 2)
  const quotedFar = s1 >= size ? 0 : ((quotes[s1] ?? 0) & 1) * 4
  const s0g = cluster[s0] ?? 0
  const s1g = cluster[s1] ?? 0
  const b0g = cluster[b0] ?? 0
  const b1g = cluster[b1] ?? 0
  let n = 0
  features[n++] = mix(10, 0)
  features[n++] = mix(11, s0wt)
  features[n++] = mix(12, s0t)
  features[n++] = mix(13, s0w)
  features[n++] = mix(14, s1wt)
  features[n++] = mix(15, s1t)
  features[n++] = mix(16, s1w)
  features[n++] = mix(17, b0wt)
  features[n++] = mix(18, b0t)
  features[n++] = mix(19, b0w)
  features[n++] = mix2(20, b1w, b1t)
  features[n++] = mix(21, b1t)
  features[n++] = mix(22, b1w)
  features[n++] = mix(23, b2t)
  features[n++] = mix2(24, s2t, s2w)
  features[n++] = mix(25, s2t)

  features[n++] = mix2(30, s0wt, b0wt)
  features[n++] = mix2(31, s0wt, b0w)
  features[n++] = mix2(32, s0wt, b0t)
  features[n++] = mix2(33, s0w, b0wt)
  features[n++] = mix2(34, s0t, b0wt)
  features[n++] = mix2(35, s0w, b0w)
  features[n++] = mix2(36, s0t, b0t)
  features[n++] = mix2(37, b0t, b1t)

  features[n++] = mix2(40, s0wt, s1wt)
  features[n++] = mix2(41, s0wt, s1w)
  features[n++] = mix2(42, s0wt, s1t)
  features[n++] = mix2(43, s0w, s1wt)
  features[n++] = mix2(44, s0t, s1wt)
  features[n++] = mix2(45, s0w, s1w)
  features[n++] = mix2(46, s0t, s1t)

  features[n++] = mix2(50, s1wt, b0wt)
  features[n++] = mix2(51, s1w, b0t)
  features[n++] = mix2(52, s1t, b0w)
  features[n++] = mix2(53, s1t, b0t)
  features[n++] = mix2(54, s1w, b0w)

  features[n++] = mix3(60, b0t, b1t, b2t)
  features[n++] = mix3(61, s0t, b0t, b1t)
  features[n++] = mix3(62, s1t, s0t, b0t)
  features[n++] = mix3(63, s2t, s1t, s0t)
  features[n++] = mix3(64, s0t, s0l1t, b0t)
  features[n++] = mix3(65, s0t, s0r1t, b0t)
  features[n++] = mix3(66, s0t, b0t, b0l1t)
  features[n++] = mix3(67, s1t, s1r1t, s0t)
  features[n++] = mix3(68, s1t, s1l1t, s0t)
  features[n++] = mix3(69, s1t, s0t, s0l1t)
  features[n++] = mix3(70, s1t, s0t, s0r1t)
  features[n++] = mix3(71, s1t, s0t, b0wt)
  features[n++] = mix3(72, s1wt, s0t, b0t)
  features[n++] = mix3(73, s1t, s0wt, b0t)
  features[n++] = mix3(74, s0wt, b0t, b1t)
  features[n++] = mix3(75, s0t, b0wt, b1t)
  features[n++] = mix3(76, s0t, b0t, mix2(4, b1w, b1t))
  features[n++] = mix3(77, s0t, s0l1t, s0l2t)
  features[n++] = mix3(78, s0t, s0r1t, s0r2t)
  features[n++] = mix3(79, b0t, b0l1t, b0l2t)
  features[n++] = mix3(80, s1t, s1r1t, s1r2t)

  features[n++] = mix2(85, s0w, b0l1w)
  features[n++] = mix2(86, s1w, b0l1w)
  features[n++] = mix3(87, s0t, b0l1w, b0t)
  features[n++] = mix3(88, s1t, s0t, b0l1w)
  features[n++] = mix3(89, s1w, b0l1w, b0w)
  features[n++] = mix3(90, s0w, b0l1w, b0w)
  features[n++] = mix3(91, s1t, s0l1w, s0t)
  features[n++] = mix2(92, s1w, s0l1w)
  features[n++] = mix3(93, s1w, s0l1w, s0w)
  features[n++] = mix2(94, s0t, s0l1w)
  features[n++] = mix2(95, s0t, s0r1w)
  features[n++] = mix2(96, s1t, s1r1w)
  features[n++] = mix2(97, b0t, b0l1w)
  features[n++] = mix3(98, s0l1w, s0t, b0t)
  features[n++] = mix3(99, s0r1w, s0t, b0t)

  features[n++] = mix2(100, s0wt, near)
  features[n++] = mix2(101, s0t, near)
  features[n++] = mix2(102, b0wt, near)
  features[n++] = mix2(103, b0t, near)
  features[n++] = mix3(104, s0t, b0t, near)
  features[n++] = mix2(105, s1wt, far)
  features[n++] = mix3(106, s1t, s0t, far)
  features[n++] = mix2(107, s0wt, far)
  features[n++] = mix2(108, s0wt, s0n)
  features[n++] = mix2(109, s0t, s0n)
  features[n++] = mix2(110, s1wt, s1n)
  features[n++] = mix2(111, s1t, s1n)
  features[n++] = mix2(112, b0wt, b0n)
  features[n++] = mix2(113, b0t, b0n)
  features[n++] = mix3(114, s0t, b0t, s0n * 4 + b0n)
  features[n++] = mix3(115, s1t, s0t, s1n * 16 + s0n)
  features[n++] = mix3(116, s0t, b0t, commasNear)
  features[n++] = mix3(117, s1t, s0t, commasFar)
  features[n++] = mix3(118, s1t, b0t, commasFar * 4 + commasNear)
  features[n++] = mix3(119, s0t, b0t, quoted)
  features[n++] = mix3(120, s1c, s0c, Math.imul(b0c, 64) + quoted + quotedFar)
  features[n++] = mix3(121, s1c, s0c, Math.imul(b0c, 512) + (coarse[b1] ?? 0) * 16 + (coarse[s2] ?? 0))

  features[n++] = mix2(130, s0g, b0t)
  features[n++] = mix2(131, s0t, b0g)
  features[n++] = mix2(132, s0g, b0g)
  features[n++] = mix2(133, s1g, s0t)
  features[n++] = mix2(134, s1t, s0g)
  features[n++] = mix2(135, s1g, s0g)
  features[n++] = mix2(136, s1g, b0g)
  features[n++] = mix3(137, s0g >> 4, b0g >> 4, s0t)
  features[n++] = mix3(138, s1g >> 4, s0g >> 4, s1t)
  features[n++] = mix3(139, s1g >> 4, s0g >> 4, b0g >> 4)
  features[n++] = mix3(140, s0g, b0t, b1g)
  features[n++] = mix3(141, s1g, s0l1w, s0g)
  features[n++] = mix3(142, s1g >> 4, b0l1w, b0g >> 4)
  features[n++] = mix3(143, s0g >> 4, b0l1w, b0g >> 4)
  features[n++] = mix3(144, s1g, s0t, b0t)
  features[n++] = mix3(145, s1t, s0g, b0t)
  features[n++] = mix3(146, s1t, s0t, b0g)
  return n
}
