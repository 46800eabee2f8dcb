import { contentEnd } from '../content-end.ts'
import { isRead, makeFrame, type Frame } from '../frame.ts'
import { figureNouns } from '../lexicon/cue-nouns.ts'
import { groupStart } from '../clause.ts'
import { phraseEnd, phraseStart } from '../phrase.ts'
import { movers, movesFigure } from '../moved-figure.ts'
import { isComma, isNegation } from '../word.ts'
import type { Reading, Unit } from '../reading.ts'
import { isSourceLike } from '../source-like.ts'
import { finiteSubject, participleSubject } from '../subject.ts'

/** How a verb brings a figure; answers where the content begins. */
type Bringing = (unit: Unit, verb: number) => number | undefined

/** "put the toll at 40": something, then "at" and a figure. */
const fixing: Bringing = (unit, verb) => {
  for (let at = verb + 2; at < unit.pieces.length && at - verb <= FIXED_WITHIN; at += 1) {
    const piece = unit.pieces[at]
    if (piece === undefined || /^[;:.()]$/u.test(piece.text) || piece.tag === 'AUX') return undefined
    if (piece.lower === 'at' && startsFigure(unit, at + 1)) return verb + 1
  }
  return undefined
}

/** Longest thing that is put at a figure, in pieces. */
const FIXED_WITHIN = 12

/** "placed it 16 km north of the town" */
const placing: Bringing = (unit, verb) => {
  const object = phraseEnd(unit, verb + 1)
  const begin = unit.pieces[verb + 1]?.tag === 'PRON' ? verb + 2 : object
  return object > verb + 1 && startsFigure(unit, begin) ? verb + 1 : undefined
}

/** "counted 40 strikes" */
const counting: Bringing = (unit, verb) => (startsFigure(unit, verb + 1) ? verb + 1 : undefined)

/** "gave a depth of 10 kilometres", "recorded a magnitude of 7.7": a noun of measure, then the figure. */
const measuring: Bringing = (unit, verb) => {
  const end = Math.min(phraseEnd(unit, verb + 1), verb + 10)
  for (let at = verb + 1; at < end; at += 1) {
    const piece = unit.pieces[at]
    if (piece === undefined || !(figureNouns.has(piece.lemma) || figureNouns.has(piece.lower))) continue
    // "gave a total $5 million" tells of a gift, "gave a total of 5 million" of a figure.
    const comma = isComma(unit.pieces[at + 1])
    if (unit.pieces[verb]?.lemma === 'have') return comma && startsFigure(unit, at + 2) ? verb + 1 : undefined
    const linked = /^(?:of|as|at|above|below|over|under|exceeding|beyond)$/u.test(unit.pieces[at + 1]?.lower ?? '')
    if (!linked && unit.pieces[verb]?.lemma === 'give') continue
    return startsFigure(unit, linked ? at + 2 : at + 1) ? verb + 1 : undefined
  }
  return undefined
}

/** "gave 300 casualties" */
const losing: Bringing = (unit, verb) => {
  const lost = unit.pieces
    .slice(verb + 1, verb + 7)
    .some((piece) => /^(?:casualty|death|dead|loss|victim)$/u.test(piece.lemma))
  return lost && startsFigure(unit, verb + 1) ? verb + 1 : undefined
}

/** "Kyiv says more than 3,000": a figure alone, what it counts was told before. */
const eliding: Bringing = (unit, verb) => {
  let at = verb + 1
  while (at < unit.pieces.length && (unit.pieces[at]?.tag === 'NUM' || bounds.test(unit.pieces[at]?.lower ?? '')))
    at += 1
  const ends = unit.pieces[at] === undefined || unit.pieces[at]?.tag === 'PUNCT'
  return ends && unit.pieces[at - 1]?.tag === 'NUM' ? verb + 1 : undefined
}

/** "revised the number to nine", "raised the toll to 40" */
const moving: Bringing = (unit, verb) => (movesFigure(unit, verb) ? verb + 1 : undefined)

/** "came to 2,928 dead" */
const reaching: Bringing = (unit, verb) =>
  unit.pieces[verb + 1]?.lower === 'to' && startsFigure(unit, verb + 2) ? verb + 2 : undefined

/** Verbs by which somebody gives out a figure. Whoever does so must be one who can say things. */
const bringings: ReadonlyMap<string, readonly Bringing[]> = new Map<string, readonly Bringing[]>([
  ['put', [fixing]],
  ['place', [fixing, placing]],
  ['peg', [fixing]],
  ['count', [counting, measuring]],
  ['tally', [counting, measuring]],
  ['list', [counting, measuring]],
  ['document', [counting, measuring]],
  ['give', [measuring, losing]],
  ['have', [measuring]],
  ['record', [measuring]],
  ['register', [measuring]],
  ['measure', [measuring]],
  ['come', [reaching]],
  ['say', [eliding]],
  ...[...movers].map((lemma) => [lemma, [moving]] as const),
])

/** "X put the toll at 40", "X counted 40 strikes", "X gave a depth of 10 km": a figure is told with its source as subject. */
export function figures(_reading: Reading, unit: Unit, frames: Frame[]): void {
  for (let verb = 1; verb < unit.pieces.length; verb += 1) {
    const piece = unit.pieces[verb]
    // ", putting the toll at 40": a participle goes on with the speaker of its sentence.
    const participle = piece !== undefined && /ing$/u.test(piece.lower)
    const bringing =
      piece?.tag === 'VERB' || (piece?.tag === 'AUX' && piece.lemma === 'have') ? bringings.get(piece.lemma) : undefined
    if (bringing === undefined || isRead(frames, unit, verb)) continue
    const start = groupStart(unit, verb)
    const group = unit.pieces.slice(start, verb)
    if (group.some((word) => word.lower === 'to' || /^(?:is|are|was|were|be|been|being)$/u.test(word.lower))) continue
    const from = bringing.map((read) => read(unit, verb)).find((place) => place !== undefined)
    if (from === undefined || (participle && !isComma(unit.pieces[start - 1]))) continue
    const source = participle
      ? frames.some((frame) => frame.unit === unit && frame.head < start)
        ? participleSubject(unit, start, frames)?.source
        : undefined
      : finiteSubject(unit, verb, start, false, frames)?.ranges
    const subject = source?.[0]
    if (source === undefined || subject === undefined) continue
    const pronoun = piece?.lemma !== 'come' && isPronoun(subject.unit.pieces[subject.from]?.lower)
    // "the bill came to 40": only a name that comes to a figure has counted.
    const named = subject.unit.pieces.slice(subject.from, subject.to).some((word) => word.tag === 'PROPN')
    if (piece?.lemma === 'come' && !named) continue
    if (!pronoun && !isSourceLike(subject.unit, subject.from, subject.to)) continue
    frames.push(
      makeFrame({
        rule: 'figure',
        unit,
        head: verb,
        source,
        content: [{ unit, from, to: figureEnd(unit, from, contentEnd(unit, from, verb)) }],
        negated: group.some(isNegation),
      }),
    )
  }
}

/** ", while others had fewer", "and called the data preliminary": another's figure, or another deed of who gives it. */
function figureEnd(unit: Unit, from: number, to: number): number {
  for (let at = from; at < to; at += 1) {
    const [piece, next, after] = unit.pieces.slice(at, at + 3)
    if (isComma(piece) && /^(?:while|whereas|but)$/u.test(next?.lower ?? '')) return at
    // "killed and wounded" is counted, "called the data" is done.
    if (piece?.lower === 'and' && next?.tag === 'VERB' && (after?.tag === 'DET' || after?.tag === 'PRON')) return at
  }
  return to
}

/** "Seoul's estimate is 1,100", "the ministry's count stands at 40": a figure that belongs to who gives it. */
export function ownFigures(_reading: Reading, unit: Unit, frames: Frame[]): void {
  for (let at = 2; at + 2 < unit.pieces.length; at += 1) {
    const [mark, noun, be] = [unit.pieces[at - 1], unit.pieces[at], unit.pieces[at + 1]]
    if (!estimates.has(noun?.lemma ?? '') || mark?.tag !== 'PART' || be?.tag !== 'AUX' || isRead(frames, unit, at))
      continue
    const from = phraseStart(unit, at - 1)
    if (from === at - 1 || !isSourceLike(unit, from, at - 1) || !startsFigure(unit, at + 2)) continue
    frames.push(
      makeFrame({
        rule: 'figure',
        unit,
        head: at,
        source: [{ unit, from, to: at - 1 }],
        content: [{ unit, from: at + 2, to: figureEnd(unit, at + 2, contentEnd(unit, at + 2)) }],
      }),
    )
  }
}

const estimates: ReadonlySet<string> = new Set(['estimate', 'count', 'figure', 'tally', 'toll', 'total'])

function isPronoun(lower: string | undefined): boolean {
  return /^(?:he|she|they|it)$/u.test(lower ?? '')
}

/** Words that may stand before a figure: "more than", "an estimated", "no fewer than". */
const bounds =
  /^(?:more|fewer|less|than|at|least|most|about|around|roughly|some|nearly|almost|over|under|up|to|no|as|many|an?|the|estimated|approximately|just|only|well|exactly|another|between|close)$/u

function startsFigure(unit: Unit, from: number): boolean {
  for (let at = from; at < unit.pieces.length && at - from < 5; at += 1) {
    const piece = unit.pieces[at]
    if (piece === undefined || isComma(piece)) return false
    if (piece.tag === 'NUM') return true
    // "put the number at “as many as 40”"
    if (at === from && (piece.tag === 'QUOTE' || /^["“„«»‘']$/u.test(piece.text))) continue
    if (piece.tag !== 'SYM' && !bounds.test(piece.lower) && !figureNouns.has(piece.lemma) && piece.lower !== 'of')
      return false
  }
  return false
}
