import type { EntityKind } from '../../../model/entity.ts'
import type { Span } from '../../../model/span.ts'
import type { Sentence, Token } from '../language/analysis.ts'
import { ancestors } from '../language/tree.ts'
import { touches } from './mention.ts'
import type { NounClasses } from './noun-classes.ts'

/** A common noun that stands for somebody or something, with the words before it that belong to it. */
export interface NounPhrase {
  readonly span: Span
  readonly kind: EntityKind
  /** Index of the noun in its sentence. */
  readonly head: number
  /** The noun in its dictionary form, lower case. */
  readonly noun: string
  readonly isPlural: boolean
  /** "the ministry", "this city", "its army": one that the text takes to be known. */
  readonly isDefinite: boolean
}

/** Words before a noun that may belong to it, by tag. */
const mayDescribe: ReadonlySet<string> = new Set(['DET', 'ADJ', 'NUM', 'NOUN', 'PROPN', 'ADV'])

/** Longest stretch of words before a noun; what is further off is another phrase that the parser has joined. */
const longestPhrase = 8

/** "No residents" and "any official" are nobody whom the text speaks of. */
const noOne: ReadonlySet<string> = new Set(['no', 'any', 'neither', 'every', 'each', 'either', 'such', 'what', 'which'])

const definite: ReadonlySet<string> = new Set([
  'the',
  'this',
  'that',
  'these',
  'those',
  'its',
  'their',
  'his',
  'her',
  'our',
  'my',
])

/** The noun phrases of a sentence whose noun the classes know; where they touch a name they begin after it. */
export function nounPhrases(
  sentence: Sentence,
  classes: NounClasses,
  names: readonly { readonly span: Span }[],
): NounPhrase[] {
  const { tokens } = sentence
  return tokens.flatMap((token, head): NounPhrase[] => {
    if (token.tag !== 'NOUN' || isModifier(sentence, head)) return []
    const noun = classOf(token, classes)
    if (noun === undefined || touches(names, [token.start, token.end]) || isSetPhrase(tokens, head)) return []
    const from = phraseStart(sentence, head, names)
    const first = tokens[from]?.text.toLowerCase() ?? ''
    if (noOne.has(first)) return []
    const isOwned = /^['’]s?$/u.test(tokens[from - 1]?.text ?? '')
    return [
      {
        span: [tokens[from]?.start ?? token.start, token.end],
        kind: noun.kind,
        head,
        noun: noun.noun,
        isPlural: token.text.toLowerCase() !== noun.noun,
        isDefinite: isOwned || definite.has(first),
      },
    ]
  })
}

function classOf(token: Token, classes: NounClasses): { noun: string; kind: EntityKind } | undefined {
  for (const noun of [token.text.toLowerCase(), token.lemma.toLowerCase()]) {
    const kind = classes.get(noun)
    if (kind !== undefined) return { noun, kind }
  }
  return undefined
}

/** "Police" in "police officer", "city" in "city council": the noun behind it is what is spoken of. */
function isModifier({ tokens }: Sentence, at: number): boolean {
  const next = tokens[at + 1]
  if (next?.tag === 'NOUN') return true
  return next?.text === '-' && tokens[at + 2]?.tag !== undefined && next.start === tokens[at]?.end
}

/** "Took place in the field of", "in front of", "on the side of", "by the way": no place is meant. */
function isSetPhrase(tokens: readonly Token[], head: number): boolean {
  const before = tokens[head - 1]?.text.toLowerCase() ?? ''
  const after = tokens[head + 1]?.text.toLowerCase() ?? ''
  const noun = tokens[head]?.text.toLowerCase() ?? ''
  return after === 'of' && abstractBefore.has(noun) && /^(?:the|in|a|at|on)$/u.test(before)
}

/** Nouns that with `of` behind them are mostly ways of speaking. */
const abstractBefore: ReadonlySet<string> = new Set(
  'front side field arm position state body heart root source'.split(' '),
)

function phraseStart(sentence: Sentence, head: number, names: readonly { readonly span: Span }[]): number {
  const { tokens } = sentence
  let from = head
  for (let at = head - 1; at >= 0 && head - at <= longestPhrase; at -= 1) {
    const token = tokens[at]
    if (token === undefined || touches(names, [token.start, token.end])) break
    const isHyphen = token.text === '-' && tokens[at + 1]?.start === token.end
    const isPossessive = token.tag === 'PRON' && token.relation.startsWith('nmod')
    // "Armed men", but not "including women".
    const isParticiple = token.tag === 'VERB' && token.relation === 'amod'
    const joins = mayDescribe.has(token.tag) || isHyphen || isPossessive || isParticiple
    if (!joins || !(isHyphen || ancestors(sentence, at).slice(0, 3).includes(head))) break
    from = at
    if (token.tag === 'DET' || isPossessive) break
  }
  return tokens[from]?.text === '-' ? from + 1 : from
}
