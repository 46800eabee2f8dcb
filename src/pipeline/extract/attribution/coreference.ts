import type { SourceKind } from '../../../model/attribution.ts'
import type { Resources } from '../../../model/resources.ts'
import type { Spans } from '../../../model/span.ts'
import type { Frame, Range } from './frame.ts'
import { documentNouns, governmentNouns, mediaNouns, unnamedNouns } from './lexicon.ts'
import { findMentions, type Mention, type Mentions } from './mention.ts'
import { namePart, nameText } from './name.ts'
import { subjectBefore } from './phrase.ts'
import type { Piece, Reading } from './reading.ts'
import { kindOfPhrase } from './source-kind.ts'
import { spanOf } from './spans.ts'

/** Who a source is, after coreference within the report. */
export interface NamedSource {
  /** The fullest name the report gives, or the description of somebody unnamed. */
  readonly name: string
  /** Where the report gives it. */
  readonly spans: Spans
  readonly kind: SourceKind
  /** Nouns that describe it, by which it can be taken up ("the broadcaster"). */
  readonly nouns: ReadonlySet<string>
  readonly plural: boolean
  /** Offset of the mention, for "the last one before". */
  readonly at: number
}

/** How far back a pronoun reaches for its source, in code units: about two paragraphs of a news report. */
const PRONOUN_REACH = 1500

/** How many earlier sources are tried for one that is taken up. */
const CANDIDATES = 40

/** Names the sources of all frames in text order; a frame whose pronoun could not be settled gets no entry. */
export function nameSources(
  reading: Reading,
  frames: readonly Frame[],
  parents: ReadonlyMap<Frame, Frame>,
  resources: Resources,
): Map<Frame, NamedSource> {
  const mentions = findMentions(reading)
  const names = new Map<Frame, NamedSource>()
  const known: NamedSource[] = []
  for (const frame of frames) {
    const range = frame.source[0]
    if (range === undefined) continue
    const named = settle(reading, frame, range, known, mentions, names, parents, resources)
    if (named === undefined) continue
    names.set(frame, named)
    known.push(named)
    if (known.length > CANDIDATES) known.shift()
  }
  return names
}

function settle(
  reading: Reading,
  frame: Frame,
  range: Range,
  known: readonly NamedSource[],
  mentions: Mentions,
  names: ReadonlyMap<Frame, NamedSource>,
  parents: ReadonlyMap<Frame, Frame>,
  resources: Resources,
): NamedSource | undefined {
  const span = spanOf(reading.text, range)
  if (span === undefined) return undefined
  const pieces = range.unit.pieces.slice(range.from, range.to)
  const single = pieces.length === 1 ? pieces[0] : undefined
  const lower = single?.lower ?? ''
  const at = span[0]
  const near = known.filter((source) => at - source.at <= PRONOUN_REACH)
  const last = (fits: (source: NamedSource) => boolean): NamedSource | undefined => again(near.findLast(fits), at)

  if (/^(?:i|we|my|our)$/u.test(lower)) {
    const speaker = speakerAround(frame, parents, names)
    return speaker === undefined ? undefined : { ...speaker, at }
  }
  if (/^(?:he|she|his|her)$/u.test(lower)) {
    return (
      last((source) => source.kind === 'person') ??
      personBefore(reading, frame, mentions, resources, at) ??
      last((source) => source.kind === 'unnamed' && !source.plural)
    )
  }
  if (/^(?:they|their)$/u.test(lower))
    return last((source) => source.plural) ?? last((source) => source.kind !== 'person')
  if (/^(?:it|its)$/u.test(lower))
    return last((source) => !source.plural && source.kind !== 'person' && source.kind !== 'unnamed')
  if (/^(?:who|which)$/u.test(lower)) {
    const comma = range.unit.pieces[range.from - 1]?.text === ',' ? range.from - 1 : range.from
    const head = subjectBefore(range.unit, comma)
    return head === undefined ? undefined : describe(reading, { unit: range.unit, ...head }, mentions, resources)
  }
  if (single?.tag === 'PRON' || single?.tag === 'DET') {
    if (/^(?:this|that|these|those|you|one|both|neither|another)$/u.test(lower)) return undefined
  }
  const described = describe(reading, range, mentions, resources)
  if (described === undefined) return undefined
  if (/^(?:the|this|that|these|those)$/u.test(pieces[0]?.lower ?? '') && namePart(range) === undefined) {
    return takenUp(pieces, described, known, at) ?? described
  }
  return described
}

function again(source: NamedSource | undefined, at: number): NamedSource | undefined {
  return source === undefined ? undefined : { ...source, at }
}

/** Whoever speaks the quotation or content that holds the frame. */
function speakerAround(
  frame: Frame,
  parents: ReadonlyMap<Frame, Frame>,
  names: ReadonlyMap<Frame, NamedSource>,
): NamedSource | undefined {
  let outer = parents.get(frame)
  for (let depth = 0; outer !== undefined && depth < 8; depth += 1) {
    const name = names.get(outer)
    if (name !== undefined && outer.source.length > 0) return name
    outer = parents.get(outer)
  }
  return undefined
}

/** The last person's name before a pronoun whose source has not spoken yet. */
function personBefore(
  reading: Reading,
  frame: Frame,
  mentions: Mentions,
  resources: Resources,
  at: number,
): NamedSource | undefined {
  const unit = frame.unit
  for (let index = unit.index; index >= 0 && index > unit.index - 4; index -= 1) {
    const other = reading.units[index]
    if (other === undefined || other.within !== unit.within) continue
    let from = other.pieces.length
    while (from > 0) {
      from -= 1
      const piece = other.pieces[from]
      if (piece?.tag !== 'PROPN' || piece.start >= at) continue
      let start = from
      while (start > 0 && other.pieces[start - 1]?.tag === 'PROPN') start -= 1
      const named = describe(reading, { unit: other, from: start, to: from + 1 }, mentions, resources)
      if (named?.kind === 'person') return { ...named, at }
      from = start
    }
  }
  return undefined
}

/** "The agency", "the sources": the last source that the noun fits. */
function takenUp(
  pieces: readonly Piece[],
  described: NamedSource,
  known: readonly NamedSource[],
  at: number,
): NamedSource | undefined {
  const head = pieces.findLast(
    (piece, index) => piece.tag === 'NOUN' && !/^(?:of|for)$/u.test(pieces[index - 1]?.lower ?? ''),
  )
  if (head === undefined) return undefined
  const fits = (source: NamedSource): boolean => source.nouns.has(head.lemma) && source.plural === described.plural
  const same = known.findLast(fits)
  if (same !== undefined) return again(same, at)
  if (described.plural) return undefined
  const persons =
    /^(?:spokesman|spokeswoman|spokesperson|minister|president|official|analyst|leader|chairman|director|general|senator|governor|mayor|chief|executive|expert|officer|man|woman|candidate|lawmaker|author|secretary|researcher|professor|defector|diplomat)$/u
  if (persons.test(head.lemma))
    return again(
      known.findLast((source) => source.kind === 'person'),
      at,
    )
  if (mediaNouns.has(head.lemma) || head.lemma === 'agency') {
    const media = known.findLast((source) => source.kind === 'media')
    if (media !== undefined) return again(media, at)
  }
  if (governmentNouns.has(head.lemma))
    return again(
      known.findLast((source) => source.kind === 'government'),
      at,
    )
  if (documentNouns.has(head.lemma))
    return again(
      known.findLast((source) => source.kind === 'document' && source.nouns.has(head.lemma)),
      at,
    )
  if (
    /^(?:company|firm|group|bank|airline|carrier|automaker|carmaker|manufacturer|union|party|organization|organisation|institute|charity|university|maker|operator|team|club)$/u.test(
      head.lemma,
    )
  ) {
    return again(
      known.findLast((source) => source.kind === 'organization'),
      at,
    )
  }
  return undefined
}

/** What a phrase by itself says of its source. */
function describe(reading: Reading, range: Range, mentions: Mentions, resources: Resources): NamedSource | undefined {
  const span = spanOf(reading.text, range)
  if (span === undefined) return undefined
  const pieces = range.unit.pieces.slice(range.from, range.to)
  const phrase = reading.text.slice(span[0], span[1]).replace(/\s+/gu, ' ')
  const nouns = new Set(
    pieces.filter((piece) => piece.tag === 'NOUN' || piece.tag === 'PROPN').map((piece) => piece.lemma),
  )
  const plural = isPlural(pieces)
  const part = namePart(range)
  if (part === undefined) {
    const acronym = /\(([A-Z][A-Z&.]{1,9})\)/u.exec(phrase)?.[1]
    const full = acronym === undefined ? undefined : mentions.byAcronym.get(acronym)
    const kind = kindOfPhrase(phrase, acronym ?? null, false, resources)
    if (full !== undefined) return { name: full.name, spans: [full.span], kind, nouns, plural, at: span[0] }
    if (acronym !== undefined) return { name: acronym, spans: [span], kind, nouns, plural, at: span[0] }
    return { name: phrase.replace(/^(?:the|an?)\s+/iu, ''), spans: [span], kind, nouns, plural, at: span[0] }
  }
  const own = nameText(reading.text, part)
  const first = part.unit.pieces[part.from]
  const final = part.unit.pieces[part.to - 1]
  const ownSpan = first === undefined || final === undefined ? span : ([first.start, final.end] as const)
  const fuller = fullest(own, mentions, resources)
  const name = fuller?.name ?? own
  const personal =
    fuller?.personal ??
    (part.from > range.from &&
      /^(?:PROPN|NOUN|ADJ)$/u.test(range.unit.pieces[part.from - 1]?.tag ?? '') &&
      unnamedNouns.has(range.unit.pieces[part.from - 1]?.lemma ?? ''))
  const kind = kindOfPhrase(phrase, name, personal, resources)
  return { name, spans: [fuller?.span ?? ownSpan], kind, nouns, plural: plural && kind === 'unnamed', at: span[0] }
}

function isPlural(pieces: readonly Piece[]): boolean {
  const of = pieces.findIndex((piece, index) => index > 0 && (piece.tag === 'ADP' || piece.text === ','))
  const head = pieces
    .slice(0, of === -1 ? pieces.length : of)
    .findLast((piece) => piece.tag === 'NOUN' || piece.tag === 'PROPN' || piece.tag === 'PRON' || piece.tag === 'ADJ')
  if (head === undefined) return false
  return (
    (head.tag === 'NOUN' && head.lower !== head.lemma) ||
    /^(?:many|some|others|people|police|both|most|several)$/u.test(head.lower)
  )
}

/** "Park" after "Kim Park", "Kim" after "leader Kim Jong Un", "NIS" after "National Intelligence Service (NIS)". */
function fullest(name: string, mentions: Mentions, resources: Resources): Mention | undefined {
  const acronym = mentions.byAcronym.get(name.replaceAll('.', ''))
  if (acronym !== undefined) return acronym
  if (name.includes(' ') || resources.outlets.byName(name).length > 0) return undefined
  const people = (mentions.byLast.get(name) ?? []).filter(
    (mention) => mention.words.length <= 4 && !/^(?:of|for|The)$/u.test(mention.words.at(-2) ?? ''),
  )
  const titled = people.find((mention) => mention.personal) ?? people[0]
  if (titled !== undefined) return titled
  const family = (mentions.byFirst.get(name) ?? []).filter((mention) => mention.words.length <= 4)
  return (
    family.find((mention) => mention.personal) ??
    family.find((mention) =>
      /^(?:Inc|Corp|Co|Ltd|Group|Company|Computer|Motors|Airlines|Corporation)\.?$/u.test(mention.words[1] ?? ''),
    )
  )
}
