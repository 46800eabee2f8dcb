import { startsUpper } from '../../../lib/letters.ts'
import type { Analysis, Token } from '../language/analysis.ts'
import { facilityHeads } from './lexicon.ts'
import type { Mention } from './mention.ts'

/** Longest head in words ("nuclear power plant"). */
const longestHead = 3

/** Most words of a name before the head. */
const longestName = 4

/** Places of work, travel, worship and war: capitalised words and the word for what it is ("Engels air base"). */
export function findFacilities({ sentences }: Analysis): Mention[] {
  const found: Mention[] = []
  for (const { tokens } of sentences) {
    let after = 0
    for (let at = 1; at < tokens.length; at += 1) {
      const to = headUntil(tokens, at)
      if (to === undefined) continue
      let from = at
      while (from > after && at - from < longestName && isNameWord(tokens[from - 1], tokens[from - 2])) from -= 1
      const first = tokens[from]
      const last = tokens[to - 1]
      const isNamed = from < at && first !== undefined && last !== undefined
      if (isNamed && !isOnlyNationality(tokens.slice(from, at)) && !isSentenceStart(tokens, from, at))
        found.push({ span: [first.start, last.end], kind: 'facility', tableName: null })
      after = to
      at = to - 1
    }
  }
  return found
}

/** By the first word most are told to be none. */
const headStarts: ReadonlySet<string> = new Set([...facilityHeads].map((head) => head.split(' ')[0] ?? ''))

function headUntil(tokens: readonly Token[], at: number): number | undefined {
  if (!headStarts.has(tokens[at]?.text.toLowerCase() ?? '')) return undefined
  for (let to = Math.min(tokens.length, at + longestHead); to > at; to -= 1) {
    const words = tokens.slice(at, to)
    if (facilityHeads.has(words.map((token) => token.text.toLowerCase()).join(' '))) return to
  }
  return undefined
}

function isNameWord(token: Token | undefined, before: Token | undefined): boolean {
  if (token === undefined) return false
  if (token.text === '-') return startsUpper(before?.text ?? '')
  return startsUpper(token.text) && ['PROPN', 'NOUN', 'ADJ'].includes(token.tag)
}

/** "A Russian airport" names none. */
function isOnlyNationality(tokens: readonly Token[]): boolean {
  return tokens.every((token) => token.tag === 'ADJ')
}

/** "Police station", "Hospital …" at the start of a sentence are everyday words with a capital. */
function isSentenceStart(tokens: readonly Token[], from: number, at: number): boolean {
  return from === 0 && at === 1 && tokens[0]?.tag !== 'PROPN'
}
