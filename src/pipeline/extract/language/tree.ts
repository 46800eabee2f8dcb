import type { Span } from '../../../model/span.ts'
import type { Sentence } from './analysis.ts'

const childrenOf = new WeakMap<Sentence, readonly (readonly number[])[]>()

/** The tokens whose head is `index`, in text order. Empty for an index outside the sentence and while there is no parse. */
export function children(sentence: Sentence, index: number): readonly number[] {
  let all = childrenOf.get(sentence)
  if (all === undefined) {
    const found = sentence.tokens.map((): number[] => [])
    sentence.tokens.forEach((token, dependent) => found[token.head]?.push(dependent))
    all = found
    childrenOf.set(sentence, all)
  }
  return all[index] ?? []
}

/** The children of `index` that stand in one of the relations; `nmod` also finds its subtypes, such as `nmod:poss`. */
export function childrenBy(sentence: Sentence, index: number, ...relations: readonly string[]): number[] {
  return children(sentence, index).filter((child) => hasRelation(sentence, child, ...relations))
}

/** Whether the token stands in one of the relations to its head; a relation without subtype covers all its subtypes. */
export function hasRelation(sentence: Sentence, index: number, ...relations: readonly string[]): boolean {
  const relation = sentence.tokens[index]?.relation ?? ''
  return relation !== '' && relations.some((named) => relation === named || relation.startsWith(`${named}:`))
}

/** The token and all that depends on it, as sorted indexes; `leaves` cuts off the branches of its children that it accepts. */
export function subtree(sentence: Sentence, index: number, leaves?: (child: number) => boolean): number[] {
  if (sentence.tokens[index] === undefined) return []
  const found = [index]
  // The list grows while it is walked, which visits the tree breadth first without recursion.
  for (let at = 0; at < found.length; at += 1) {
    for (const child of children(sentence, found[at] ?? -1)) {
      if (at === 0 && leaves?.(child) === true) continue
      found.push(child)
    }
  }
  return found.sort((a, b) => a - b)
}

/** The hull of a subtree in the text. A subtree may be interrupted: then the hull holds foreign words too. */
export function subtreeSpan(sentence: Sentence, index: number): Span | undefined {
  return hullOf(sentence, subtree(sentence, index))
}

/** The range from the first to the last of the tokens; undefined when there is none. */
export function hullOf(sentence: Sentence, indexes: readonly number[]): Span | undefined {
  const tokens = indexes.flatMap((index) => sentence.tokens[index] ?? [])
  if (tokens.length === 0) return undefined
  return [Math.min(...tokens.map((token) => token.start)), Math.max(...tokens.map((token) => token.end))]
}

/** The tokens as few spans as possible: neighbours are joined, gaps part. */
export function spansOf(sentence: Sentence, indexes: readonly number[]): Span[] {
  const spans: [number, number][] = []
  let previous = -2
  for (const index of [...indexes].sort((a, b) => a - b)) {
    const token = sentence.tokens[index]
    if (token === undefined) continue
    const last = spans.at(-1)
    if (last !== undefined && index <= previous + 1) last[1] = token.end
    else spans.push([token.start, token.end])
    previous = index
  }
  return spans
}

/** From the head of the token up to the root. */
export function ancestors(sentence: Sentence, index: number): number[] {
  const found: number[] = []
  let head = sentence.tokens[index]?.head ?? -1
  while (head >= 0 && found.length < sentence.tokens.length) {
    found.push(head)
    head = sentence.tokens[head]?.head ?? -1
  }
  return found
}

/** Whether `index` is `ancestor` or depends on it, directly or not. */
export function isWithin(sentence: Sentence, index: number, ancestor: number): boolean {
  return index === ancestor || ancestors(sentence, index).includes(ancestor)
}

/** The token in the span whose head stands outside of it, first one when there are several; undefined when none. */
export function headOf(sentence: Sentence, [start, end]: Span): number | undefined {
  const inside = (index: number): boolean => {
    const token = sentence.tokens[index]
    return token !== undefined && token.start >= start && token.end <= end
  }
  const candidates = sentence.tokens.flatMap((token, index) => (inside(index) && !inside(token.head) ? [index] : []))
  return candidates.find((index) => sentence.tokens[index]?.tag !== 'PUNCT') ?? candidates[0]
}

/** The token that holds the offset; undefined between tokens. */
export function tokenAt(sentence: Sentence, offset: number): number | undefined {
  let low = 0
  let high = sentence.tokens.length - 1
  while (low <= high) {
    const middle = (low + high) >> 1
    const token = sentence.tokens[middle]
    if (token === undefined || offset < token.start) high = middle - 1
    else if (offset >= token.end) low = middle + 1
    else return middle
  }
  return undefined
}

/** The token that depends on nothing; undefined while there is no parse. */
export function rootOf(sentence: Sentence): number | undefined {
  const index = sentence.tokens.findIndex((token) => token.head < 0 && token.relation !== '')
  return index < 0 ? undefined : index
}

/** What a noun phrase may leave out: it then names its thing without saying more about it. */
export interface NounPhraseOptions {
  /** Without clauses ("who …", "reported by …"). */
  readonly withoutClauses?: boolean
  /** Without appositions and what stands in brackets (", the ministry's speaker,"). */
  readonly withoutAppositions?: boolean
  /** Without what is joined by "and" or "or". */
  readonly withoutConjuncts?: boolean
}

/**
 * The noun phrase that `index` heads, as sorted indexes: its subtree without its case marker ("of", "'s"), without marks
 * at its edges, and without what the options leave out.
 */
export function nounPhrase(sentence: Sentence, index: number, options: NounPhraseOptions = {}): number[] {
  const dropped = ['case', 'cc', 'mark', 'cop', 'nsubj', 'discourse', 'parataxis']
  if (options.withoutClauses === true) dropped.push('acl', 'advcl', 'ccomp')
  if (options.withoutAppositions === true) dropped.push('appos')
  if (options.withoutConjuncts === true) dropped.push('conj')
  const tokens = subtree(sentence, index, (child) => hasRelation(sentence, child, ...dropped))
  const isMark = (at: number | undefined): boolean => at !== undefined && sentence.tokens[at]?.tag === 'PUNCT'
  while (tokens.length > 1 && isMark(tokens[0])) tokens.shift()
  while (tokens.length > 1 && isMark(tokens.at(-1))) tokens.pop()
  return tokens
}
