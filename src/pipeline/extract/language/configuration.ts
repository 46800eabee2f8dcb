import type { Lexemes } from './lexemes.ts'
import { hashTemplates, readTemplates } from './templates.ts'

/**
 * What the parser reads of a sentence. Two places follow the words: the root and "nothing", so that every look-up has an
 * answer.
 */
export interface ParserInput {
  readonly size: number
  readonly form: Int32Array
  /** Joint class of universal and fine tag. */
  readonly tag: Int32Array
  /** Form and tag in one. */
  readonly word: Int32Array
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
  const word = forms.map((own, index) => Math.imul(own ^ Math.imul(tag[index] ?? 0, 0x9e3779b1), 0x85ebca6b))
  return { size, form: forms, tag, word, cluster: clusters, coarse, commas, quotes }
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
  const { size, form, tag, word, cluster, coarse, commas, quotes } = input
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
  const b0w = form[b0] ?? 0
  const b1w = form[b1] ?? 0
  const s0t = tag[s0] ?? 0
  const s1t = tag[s1] ?? 0
  const b0t = tag[b0] ?? 0
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
  let n = 0
  values[n++] = s0w
  values[n++] = s1w
  values[n++] = b0w
  values[n++] = b1w
  values[n++] = form[s2] ?? 0
  values[n++] = s0t
  values[n++] = s1t
  values[n++] = b0t
  values[n++] = tag[b1] ?? 0
  values[n++] = tag[b2] ?? 0
  values[n++] = tag[s2] ?? 0
  values[n++] = word[s0] ?? 0
  values[n++] = word[s1] ?? 0
  values[n++] = word[b0] ?? 0
  values[n++] = word[b1] ?? 0
  values[n++] = s0g
  values[n++] = s1g
  values[n++] = b0g
  values[n++] = cluster[b1] ?? 0
  values[n++] = s0g >> 4
  values[n++] = s1g >> 4
  values[n++] = b0g >> 4
  values[n++] = tag[s0l1] ?? 0
  values[n++] = tag[s0l2] ?? 0
  values[n++] = tag[s0r1] ?? 0
  values[n++] = tag[s0r2] ?? 0
  values[n++] = tag[s1l1] ?? 0
  values[n++] = tag[s1r1] ?? 0
  values[n++] = tag[s1r2] ?? 0
  values[n++] = tag[nextLeft1] ?? 0
  values[n++] = tag[nextLeft2] ?? 0
  values[n++] = form[s0l1] ?? 0
  values[n++] = form[s0r1] ?? 0
  values[n++] = form[s1r1] ?? 0
  values[n++] = form[nextLeft1] ?? 0
  values[n++] = s0n
  values[n++] = s1n
  values[n++] = b0n
  values[n++] = s0n * 4 + b0n
  values[n++] = s1n * 16 + s0n
  values[n++] = near
  values[n++] = far
  values[n++] = commasNear
  values[n++] = commasFar
  values[n++] = commasFar * 4 + commasNear
  values[n++] = quoted
  values[n++] = ((coarse[s1] ?? 0) * 64 + (coarse[s0] ?? 0)) * 64 + (coarse[b0] ?? 0)
  values[n++] = quoted + quotedFar
  values[n++] = (coarse[b1] ?? 0) * 64 + (coarse[s2] ?? 0)
  return hashTemplates(features, values, templates)
}

/**
 * What is read of a configuration. `s0` and `s1` are the top of the stack, `b0` to `b2` the head of the buffer, `l` and `r` their outermost children;
 * `w` form, `t` tag, `x` both, `g` and `k` fine and coarse cluster, `n` numbers of children.
 */
const atoms = [
  ...['s0w', 's1w', 'b0w', 'b1w', 's2w', 's0t', 's1t', 'b0t', 'b1t', 'b2t', 's2t', 's0x', 's1x', 'b0x', 'b1x'],
  ...['s0g', 's1g', 'b0g', 'b1g', 's0k', 's1k', 'b0k'],
  ...[
    's0l1t',
    's0l2t',
    's0r1t',
    's0r2t',
    's1l1t',
    's1r1t',
    's1r2t',
    'b0l1t',
    'b0l2t',
    's0l1w',
    's0r1w',
    's1r1w',
    'b0l1w',
  ],
  ...['s0n', 's1n', 'b0n', 's0b0n', 's1s0n', 'near', 'far', 'commasNear', 'commasFar', 'commas', 'quoted'],
  ...['coarse', 'quotes', 'around'],
]

const templates = readTemplates(
  atoms,
  `s0x s0t s1t b0w b0t b1x b1t b1w b2t s2t
  s0t+b0x s0w+b0w s0t+b0t b0t+b1t s0t+s1w s0w+s1w s0t+s1t s1w+b0t s1t+b0t
  s1w+s0l1w s0t+s0l1w s0t+s0r1w s1t+s1r1w b0t+b0l1w s0x+near s0t+near b0x+near b0t+near
  s0t+s0n s1t+s1n b0t+b0n coarse+quotes coarse+around s0g+b0g
  b0t+b1t+b2t s0t+b0t+b1t s1t+s0t+b0t s2t+s1t+s0t s0t+s0l1t+b0t s0t+s0r1t+b0t s0t+b0t+b0l1t
  s1t+s1l1t+s0t s1t+s0t+s0r1t s0x+b0t+b1t s0t+b0x+b1t s1t+s0x+b0t
  s0t+s0l1t+s0l2t s0t+s0r1t+s0r2t b0t+b0l1t+b0l2t s1t+s1r1t+s1r2t
  s1t+s0t+b0l1w s1t+s0l1w+s0t s0r1w+s0t+b0t s1t+s0t+far s0t+b0t+s0b0n s1t+s0t+s1s0n
  s0t+b0t+commasNear s1t+s0t+commasFar s0t+b0t+quoted s0g+b0t+b1g s1k+b0l1w+b0k s0k+b0l1w+b0k`,
)

/** Values of the atoms; used again for every configuration. */
const values = new Int32Array(atoms.length)
