import { isFinite } from './clause.ts'
import { subordinators, timeWords } from './lexicon/function-words.ts'
import { unnamedNouns } from './lexicon/sources.ts'
import { phraseStart } from './phrase.ts'
import type { Unit } from './reading.ts'
import { isComma } from './word.ts'

/** Longest apposition or relative clause between a subject and its verb, in pieces. */
const LONGEST_INTERRUPTION = 40

/**
 * The subject that ends before `to`, across appositions and relative clauses set off by commas: "Kim Park, a spokesman
 * for the port, said", "the mayor, who was in town, said". The range holds appositions that stand next to it.
 */
export function subjectBefore(unit: Unit, before: number): { readonly from: number; readonly to: number } | undefined {
  const to = withoutTimeBefore(unit, before)
  if (!isComma(unit.pieces[to - 1])) {
    const start = phraseStart(unit, to)
    if (start === to) return undefined
    return { from: withWhatItDoes(unit, start), to }
  }
  // An interruption between commas: look for its opening comma and the phrase before it.
  let open = to - 2
  for (let tries = 0; tries < 4; tries += 1) {
    while (open >= 0 && to - open < LONGEST_INTERRUPTION && !isComma(unit.pieces[open])) open -= 1
    if (open < 1 || !isComma(unit.pieces[open])) return undefined
    const start = phraseStart(unit, open)
    const middle = unit.pieces[open + 1]
    if (start < open && middle !== undefined && !isAge(unit, open, start) && !isInRelative(unit, start)) {
      const apposed = isApposition(unit, open + 1, to - 1)
      return { from: describedBefore(unit, withWhatItDoes(unit, start)), to: apposed ? to - 1 : open }
    }
    open -= 1
  }
  return undefined
}

/** "a fisherman, Marek Dol, 54, said": where the description before a name begins. */
function describedBefore(unit: Unit, start: number): number {
  if (!isComma(unit.pieces[start - 1]) || unit.pieces[start]?.tag !== 'PROPN') return start
  const from = phraseStart(unit, start - 1)
  const before = unit.pieces[from - 1]
  const noun = unit.pieces[start - 2]
  const opens = before === undefined || before.tag === 'QUOTE' || isComma(before) || /^(?:[”"»]|'')$/u.test(before.text)
  return from < start - 1 && opens && unit.pieces[from]?.tag === 'DET' && noun?.tag === 'NOUN' ? from : start
}

/** "a lawmaker present at the briefing", "a doctor working at the clinic": from the noun on. */
function withWhatItDoes(unit: Unit, from: number): number {
  const [noun, word, preposition] = unit.pieces.slice(Math.max(0, from - 3), from)
  const describes = word?.tag === 'ADJ' || (word?.tag === 'VERB' && /(?:ing|ed|en|own|^present)$/u.test(word.lower))
  if (preposition?.tag !== 'ADP' || !describes || noun?.tag !== 'NOUN' || !unnamedNouns.has(noun.lemma)) return from
  return phraseStart(unit, from - 2)
}

/** "one of them, who gave only his first name, Petro, said": a phrase inside a relative clause is not the subject. */
function isInRelative(unit: Unit, from: number): boolean {
  let at = from - 1
  while (at > 0 && from - at < LONGEST_INTERRUPTION && !isComma(unit.pieces[at])) at -= 1
  return at > 0 && isComma(unit.pieces[at]) && /^(?:who|which|whose)$/u.test(unit.pieces[at + 1]?.lower ?? '')
}

function isAge(unit: Unit, open: number, start: number): boolean {
  return open - start === 1 && unit.pieces[start]?.tag === 'NUM'
}

/** "The board on Monday said", "the board today said": where the time begins. */
function withoutTimeBefore(unit: Unit, to: number): number {
  let end = to
  while (
    end > 1 &&
    timeWords.has(unit.pieces[end - 1]?.lower ?? '') &&
    !/^(?:Today|Now|Tonight|Week|Day)$/u.test(unit.pieces[end - 1]?.text ?? '') &&
    unit.pieces[end - 1]?.tag !== 'DET' &&
    end > to - 4
  )
    end -= 1
  if (end < to && /^(?:on|in|this|last|earlier)$/u.test(unit.pieces[end - 1]?.lower ?? '') && end > 1) end -= 1
  // A time alone at the head of the clause is no subject, but nothing better stands before it.
  return end > 0 && phraseStart(unit, end) < end ? end : to
}

/** Whether pieces between two commas describe what stands before them, and are no clause or adverbial. */
export function isApposition(unit: Unit, from: number, to: number): boolean {
  const first = unit.pieces[from]
  if (first === undefined || to <= from) return false
  if (
    /^(?:who|which|that|whose|whom|where|when|however|meanwhile|speaking|citing|for|in|on|at|by|too|though|as)$/u.test(
      first.lower,
    )
  )
    return false
  if (subordinators.has(first.lower) || first.tag === 'ADV' || first.tag === 'ADP' || first.tag === 'VERB') return false
  if (first.tag === 'CCONJ' || timeWords.has(first.lower)) return false
  for (let at = from; at < to; at += 1) {
    if (isFinite(unit, at) && !insideRelative(unit, from, at)) return false
    if (unit.pieces[at]?.tag === 'QUOTE') return false
  }
  return true
}

function insideRelative(unit: Unit, from: number, at: number): boolean {
  for (let before = at - 1; before > from; before -= 1) {
    if (/^(?:who|which|that|whose)$/u.test(unit.pieces[before]?.lower ?? '')) return true
  }
  return false
}
