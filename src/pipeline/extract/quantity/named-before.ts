import type { Span } from '../../../model/span.ts'
import { NOT_IN_NOUN_PHRASES, PEOPLE_BY_STATE } from './counted-lexicon.ts'
import type { Word } from './words.ts'

/** How far before its number a counted thing may be named. */
const REACH = 10

/** What links a named number to its value: "the number of containers to 20,000", "the death toll stands at 45". */
const LINKS: ReadonlySet<string> = new Set(
  'to at is was reached reaching stands stood hit hits passed exceeded past now already'.split(' '),
)

/** What is counted, when it is named before the number: "the number of containers to 20,000". */
export function readNamedBefore(
  text: string,
  words: readonly Word[],
  from: number,
): { readonly unit: string; readonly span: Span } | undefined {
  if (!LINKS.has(words[from - 1]?.lower ?? '')) return undefined
  for (let at = from - 2; at >= 0 && at >= from - REACH; at -= 1) {
    const word = words[at]
    if (word === undefined || word.kind === 'mark') return undefined
    if (word.lower === 'toll') return named(text, words, words[at - 1]?.lower === 'death' ? at - 1 : at, at + 1)
    if (PEOPLE_BY_STATE.has(word.lower) && words[at - 1]?.lower === 'the') return named(text, words, at, at + 1)
    if (/^(?:number|numbers|count|total|tally)$/u.test(word.lower) && words[at + 1]?.lower === 'of') {
      return nounAfter(text, words, at + 2, from)
    }
    if (word.gap === 'line') return undefined
  }
  return undefined
}

const isPartOfNoun = (word: Word | undefined): boolean =>
  word?.kind === 'letters' && word.tag !== 'VERB' && !NOT_IN_NOUN_PHRASES.has(word.lower) && !LINKS.has(word.lower)

function nounAfter(text: string, words: readonly Word[], at: number, limit: number) {
  let end = at
  while (end < limit && isPartOfNoun(words[end])) end += 1
  return end === at ? undefined : named(text, words, at, end)
}

function named(text: string, words: readonly Word[], from: number, to: number): { unit: string; span: Span } {
  const span: Span = [words[from]?.start ?? 0, words[to - 1]?.end ?? 0]
  return { unit: text.slice(span[0], span[1]).replaceAll(/\s+/gu, ' '), span }
}
