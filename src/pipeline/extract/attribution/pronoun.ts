import { startsUpper } from '../../../lib/letters.ts'
import { groupStart, isFinite } from './clause.ts'
import { describe } from './describe.ts'
import type { Frame, Range } from './frame.ts'
import { agencyNouns, documentNouns, mediaNouns, personTitles, roleNouns, unnamedNouns } from './lexicon/sources.ts'
import { namePart } from './name.ts'
import type { Unit } from './reading.ts'
import { neighbour } from './rules/neighbour.ts'
import { type NamedSource, PRONOUN_REACH, type Scene } from './scene.ts'
import { subjectBefore } from './subject-before.ts'
import { takenUp } from './taken-up.ts'

/** Which sources a pronoun can stand for; undefined for those that stand for none. */
export function pronounFits(lower: string): ((source: NamedSource) => boolean) | undefined {
  if (/^(?:he|she|his|her|him)$/u.test(lower))
    return (source) => source.kind === 'person' || (source.kind === 'unnamed' && !source.plural && isHuman(source))
  if (/^(?:they|their|them)$/u.test(lower)) return (source) => source.plural
  if (/^(?:it|its)$/u.test(lower))
    return (source) => !source.plural && source.kind !== 'person' && source.kind !== 'unnamed'
  return undefined
}

/** Whether a description is of one person, and no document or thing. */
function isHuman(source: NamedSource): boolean {
  return [...source.words].some((word) => unnamedNouns.has(word) || roleNouns.has(word) || personTitles.has(word))
}

/** The last source or subject before the pronoun that it can stand for. */
export function pronoun(
  scene: Scene,
  frame: Frame,
  fits: (source: NamedSource) => boolean,
  at: number,
): NamedSource | undefined {
  const source = scene.known.findLast(
    (candidate) => at - candidate.at <= PRONOUN_REACH && candidate.at < at && fits(candidate),
  )
  const subject = subjectNear(scene, frame.unit, at, fits)
  // "it added" goes on with whoever has spoken, and of two with the one who cited the other.
  const speaks = source !== undefined && fits(organisation) && !fits({ ...organisation, kind: 'person' })
  const spoke = speaks ? (source.citedBy ?? source) : source
  const nearer = subject !== undefined && !speaks && (source === undefined || subject.at > source.at) ? subject : spoke
  const any =
    nearer ??
    (fits({ ...plainGroup, at })
      ? scene.known.findLast((candidate) => candidate.kind !== 'person' && at - candidate.at <= PRONOUN_REACH)
      : undefined)
  return any === undefined ? undefined : { ...any, at }
}

/** What "it" can stand for and "he" or "they" cannot. */
const organisation: NamedSource = {
  name: '',
  spans: [],
  kind: 'organization',
  words: new Set(),
  plural: false,
  vouchedBy: null,
  at: 0,
}

const plainGroup: NamedSource = {
  name: '',
  spans: [],
  kind: 'unnamed',
  words: new Set(),
  plural: true,
  vouchedBy: null,
  at: 0,
}

/** Subjects of the sentences before, last one first: they are what a report goes on to speak of. */
function subjectNear(
  scene: Scene,
  unit: Unit,
  at: number,
  fits: (source: NamedSource) => boolean,
): NamedSource | undefined {
  let other: Unit | undefined = unit
  for (let steps = 0; other !== undefined && steps < 3; steps += 1) {
    for (let verb = 0; verb < other.pieces.length; verb += 1) {
      if (!isFinite(other, verb)) continue
      const subject = subjectBefore(other, groupStart(other, verb))
      const first = subject === undefined ? undefined : other.pieces[subject.from]
      if (subject === undefined || first === undefined || first.start >= at || first.tag === 'PRON') continue
      const named = settleSubject(scene, { unit: other, ...subject })
      if (named !== undefined && fits(named) && isSpeakerKind(named)) return { ...named, at: first.start }
      break
    }
    other = neighbour(scene.reading, other, -1)
  }
  return undefined
}

function settleSubject(scene: Scene, range: Range): NamedSource | undefined {
  const described = describe(scene, range)
  const pieces = range.unit.pieces.slice(range.from, range.to)
  if (
    described === undefined ||
    !/^(?:the|this|that|these|those)$/u.test(pieces[0]?.lower ?? '') ||
    namePart(range) !== undefined
  )
    return described
  return takenUp(scene, pieces, described, described.at) ?? described
}

/** Whether a subject is somebody who can speak: named, or people by their noun. */
function isSpeakerKind(source: NamedSource): boolean {
  if (startsUpper(source.name)) return true
  return [...source.words].some(
    (word) => unnamedNouns.has(word) || mediaNouns.has(word) || agencyNouns.has(word) || documentNouns.has(word),
  )
}
