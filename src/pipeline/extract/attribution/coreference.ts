import { startsUpper } from '../../../lib/letters.ts'
import type { Resources } from '../../../model/resources.ts'
import type { Name } from '../language/names/names.ts'
import { describe } from './describe.ts'
import type { Frame, Range } from './frame.ts'
import { findMentions } from './mention.ts'
import { namePart } from './name.ts'
import { pronoun, pronounFits } from './pronoun.ts'
import type { Piece, Reading } from './reading.ts'
import { isHeadline } from './rules/headline.ts'
import type { NamedSource, Scene } from './scene.ts'
import { spanOf } from './spans.ts'
import { takenUp } from './taken-up.ts'

/** How many earlier sources are tried for one that is taken up. */
const CANDIDATES = 40

const firstPerson = /^(?:i|we|my|our)$/u

/** Names the sources of all frames in text order; a frame whose pronoun could not be settled gets no entry. */
export function nameSources(
  reading: Reading,
  frames: readonly Frame[],
  parents: ReadonlyMap<Frame, Frame>,
  resources: Resources,
  tagger: readonly Name[],
): Map<Frame, NamedSource> {
  const names = new Map<Frame, NamedSource>()
  const described = new Map<string, ReadonlySet<string>>()
  const known: NamedSource[] = []
  const tagged = new Map(tagger.flatMap(({ span, kind }) => span.map((at) => [at, kind] as const)))
  const cited = new Map<Frame, Set<string>>()
  const scene = { reading, cited, mentions: findMentions(reading), resources, parents, names, known, tagged }
  const speakers: [Frame, Range][] = []
  for (const frame of frames) {
    const range = frame.source[0]
    if (range === undefined) continue
    // Whoever says "we" in a quotation may be named only after it.
    if (range.to === range.from + 1 && firstPerson.test(range.unit.pieces[range.from]?.lower ?? '')) {
      speakers.push([frame, range])
      continue
    }
    const settled = settle(scene, frame, range)
    if (settled === undefined) continue
    const found = isLoneName(settled, resources) && speaksOfSelf(frame, range) ? asPerson(settled) : settled
    // What was once said of a name stays true of it.
    const words = new Set([...(described.get(found.name) ?? []), ...found.words])
    described.set(found.name, words)
    const parent = parents.get(frame)
    const outer = parent === undefined ? undefined : names.get(parent)
    const voucher = found.vouchedBy ?? (found.kind === 'unnamed' ? voucherOf(frame, parents, names) : null)
    const citedBy = frame.rule === 'citing' && outer?.kind === 'media' ? outer : undefined
    const named: NamedSource = {
      ...found,
      words,
      vouchedBy: voucher,
      ...(citedBy === undefined ? {} : { citedBy }),
    }
    names.set(frame, named)
    if (parent !== undefined) cited.set(parent, (cited.get(parent) ?? new Set()).add(named.name))
    known.push(named)
    if (known.length > CANDIDATES) known.shift()
  }
  for (const [frame, range] of speakers) {
    const named = speaker(scene, frame, range.unit.start)
    if (named !== undefined) names.set(frame, named)
  }
  nameHeadlines(reading, frames, names)
  return names
}

/** A name of one word that nothing shows to be a person's or a body's. */
function isLoneName({ kind, name }: NamedSource, resources: Resources): boolean {
  return kind === 'organization' && /^\p{Lu}\p{Ll}+$/u.test(name) && resources.outlets.byName(name).length === 0
}

function asPerson(source: NamedSource): NamedSource {
  return { ...source, kind: 'person' }
}

/** "Orlo said he would stay", "Orlo, who leads the men, said": whoever speaks so is a person. */
function speaksOfSelf(frame: Frame, source: Range): boolean {
  const behind = source.unit.pieces.slice(source.to, source.to + 2).map((piece) => piece.lower)
  if (/^who(?:se)?$/u.test(behind[0] === ',' ? (behind[1] ?? '') : (behind[0] ?? ''))) return true
  const content = frame.content[0]
  return (
    content !== undefined &&
    content.unit === source.unit &&
    /^s?he$/u.test(content.unit.pieces[content.from]?.lower ?? '')
  )
}

/** Whom a headline only describes ("minister", "officials") the body may name: the first source there that fits. */
function nameHeadlines(reading: Reading, frames: readonly Frame[], names: Map<Frame, NamedSource>): void {
  for (const frame of frames) {
    const named = names.get(frame)
    const range = frame.source[0]
    if (
      named === undefined ||
      range === undefined ||
      !isHeadline(reading, frame.unit) ||
      // "Mine owner" opens the headline, "Ulmian Rail" is a name.
      (named.kind !== 'unnamed' && /^\p{Lu}\S* /u.test(named.name))
    )
      continue
    const head = range.unit.pieces[range.to - 1]
    if (head === undefined || (head.tag === 'PROPN' && startsUpper(head.text))) continue
    const fits = ([other, source]: readonly [Frame, NamedSource]): boolean =>
      other.unit.start > frame.unit.end &&
      source.at > named.at &&
      [...named.words].every((word) => source.words.has(word.toLowerCase())) &&
      // "Regional governor" is longer than the name of the governor, and tells less.
      (isNamed(source) || source.name.length > named.name.length)
    const fuller = [...names].find(fits)
    if (fuller !== undefined) names.set(frame, { ...fuller[1], at: named.at })
  }
}

function isNamed({ kind, name }: NamedSource): boolean {
  return kind !== 'unnamed' && startsUpper(name)
}

function settle(scene: Scene, frame: Frame, range: Range): NamedSource | undefined {
  const span = spanOf(scene.reading.text, range)
  if (span === undefined) return undefined
  const pieces = range.unit.pieces.slice(range.from, range.to)
  const single = pieces.length === 1 ? pieces[0] : undefined
  const at = span[0]
  if (single?.tag === 'PRON' || single?.tag === 'DET') {
    const fits = pronounFits(single.lower)
    if (fits === undefined) return describeQuantified(scene, range, single)
    return pronoun(scene, frame, fits, at)
  }
  if (/^(?:no|none|nobody)$/u.test(pieces[0]?.lower ?? '')) return undefined
  const described = describe(scene, range)
  if (described === undefined) return undefined
  const definite = /^(?:the|this|that|these|those)$/u.test(pieces[0]?.lower ?? '')
  return definite && namePart(range) === undefined
    ? (takenUp(scene, pieces, described, at, frame) ?? described)
    : described
}

function voucherOf(
  frame: Frame,
  parents: ReadonlyMap<Frame, Frame>,
  names: ReadonlyMap<Frame, NamedSource>,
): string | null {
  const parent = parents.get(frame)
  const outer = parent === undefined ? undefined : names.get(parent)
  return outer === undefined || outer.kind === 'unnamed' ? null : outer.name
}

/** "some", "many", "others": they describe by themselves. */
function describeQuantified(scene: Scene, range: Range, piece: Piece): NamedSource | undefined {
  return /^(?:some|many|others|several|most|few|everyone|someone|everybody|somebody|nobody)$/u.test(piece.lower)
    ? describe(scene, range)
    : undefined
}

/** Whoever speaks the quotation or content that holds the frame. */
function speaker(scene: Scene, frame: Frame, at: number): NamedSource | undefined {
  let outer = scene.parents.get(frame)
  for (let depth = 0; outer !== undefined && depth < 8; depth += 1) {
    const name = scene.names.get(outer)
    if (name !== undefined && outer.source.length > 0) return { ...name, at }
    outer = scene.parents.get(outer)
  }
  return undefined
}
