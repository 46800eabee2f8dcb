import { startsUpper } from '../../../lib/letters.ts'
import type { Analysis, Token } from '../language/analysis.ts'
import { equipmentHeads, equipmentNames, notEquipment } from './lexicon.ts'
import type { Mention } from './mention.ts'

/** How far behind a type the word for what it is may stand ("MQ-9 Reaper strike drone"). */
const headWithin = 3

/**
 * A type as makers write it: letters, a hyphen, a number ("MQ-9", "Su-57M", "Saetbyeol-9", "Kh-101"), or both without the
 * hyphen after small letters only where a word for equipment follows.
 */
const type = /^(?<letters>\p{L}{1,14})-(?<number>\d{1,4})\p{L}{0,3}\d?$/u

/** Weapons, vehicles, aircraft and other equipment by type or name. */
export function findEquipment({ text, sentences }: Analysis): Mention[] {
  const found: Mention[] = []
  for (const { tokens } of sentences)
    for (let from = 0; from < tokens.length; from += 1) {
      const to = furthest(namedUntil(text, tokens, from), typeUntil(text, tokens, from))
      const first = tokens[from]
      const last = to === undefined ? undefined : tokens[to - 1]
      if (to === undefined || first === undefined || last === undefined) continue
      found.push({ span: [first.start, last.end], kind: 'equipment', tableName: null })
      from = to - 1
    }
  return found
}

function furthest(a: number | undefined, b: number | undefined): number | undefined {
  return a === undefined ? b : b === undefined ? a : Math.max(a, b)
}

function namedUntil(text: string, tokens: readonly Token[], from: number): number | undefined {
  const first = tokens[from]
  if (first === undefined || !startsUpper(first.text)) return undefined
  for (let to = Math.min(tokens.length, from + 4); to > from; to -= 1) {
    const name = text.slice(first.start, tokens[to - 1]?.end ?? first.end).replace(/’/gu, "'")
    if (!equipmentNames.has(name)) continue
    // A bare word such as "Apache", "Puma" or "Tor" is equipment only beside a word that says so.
    const isDistinctive = /[-/\d ]|^[A-Z]{4,}$/u.test(name)
    if (isDistinctive || headAfter(tokens, to) || headBefore(tokens, from)) return to
  }
  return undefined
}

function typeUntil(text: string, tokens: readonly Token[], from: number): number | undefined {
  const first = tokens[from]
  if (first === undefined || !startsUpper(first.text)) return undefined
  for (const to of [from + 1, from + 3]) {
    const last = tokens[to - 1]
    if (last === undefined) continue
    const words = text.slice(first.start, last.end)
    const parts = words.includes('-') ? type.exec(words)?.groups : undefined
    const letters = parts?.['letters']
    if (letters === undefined || notEquipment.has(letters.toLowerCase())) continue
    const withName = nicknameUntil(tokens, to)
    const isLong = letters.length > 2
    if (headAfter(tokens, withName) || headBefore(tokens, from) || withName > to || isLong) return withName
    if (/^(?:[A-Z][a-z]|[A-Z]{2})$/u.test(letters)) return to
  }
  return undefined
}

/** "MQ-9 Reaper": one capitalised word behind a type, before a word for equipment or the end of the phrase. */
function nicknameUntil(tokens: readonly Token[], at: number): number {
  const word = tokens[at]
  if (word === undefined || !/^\p{Lu}\p{Ll}{2,}$/u.test(word.text)) return at
  const next = tokens[at + 1]
  return next === undefined || !startsUpper(next.text) ? at + 1 : at
}

function headAfter(tokens: readonly Token[], at: number): boolean {
  return tokens.slice(at, at + headWithin).some((token) => isHead(token.text))
}

function headBefore(tokens: readonly Token[], at: number): boolean {
  return isHead(tokens[at - 1]?.text ?? '')
}

function isHead(word: string): boolean {
  const lower = word.toLowerCase()
  return equipmentHeads.has(lower) || equipmentHeads.has(lower.replace(/s$/u, ''))
}
