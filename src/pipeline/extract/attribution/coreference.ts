import { startsUpper } from '../../../lib/letters.ts'
import type { SourceKind } from '../../../model/attribution.ts'
import type { Resources } from '../../../model/resources.ts'
import type { Span, Spans } from '../../../model/span.ts'
import type { Name } from '../language/names/names.ts'
import type { Frame, Range } from './frame.ts'
import {
  agencyNouns,
  companyNouns,
  documentNouns,
  mediaNouns,
  personTitles,
  roleNouns,
  unnamedNouns,
} from './lexicon.ts'
import { findMentions, type Mention, type Mentions } from './mention.ts'
import { isPersonTitle, isProper, namePart, nameText, type NamePart } from './name.ts'
import { groupStart, isFinite, subjectBefore } from './phrase.ts'
import type { Piece, Reading, Unit } from './reading.ts'
import { isHeadline } from './rules/headline.ts'
import { neighbour } from './rules/neighbour.ts'
import { kindOfPhrase } from './source-kind.ts'
import { spanOf } from './spans.ts'

/** Who a source is, after coreference within the report. */
export interface NamedSource {
  /** The fullest name the report gives, or the description of somebody unnamed. */
  readonly name: string
  /** Where the report gives it. */
  readonly spans: Spans
  readonly kind: SourceKind
  /** Words that describe it, by which it can be taken up ("the broadcaster", "the Ukrainian leader"). */
  readonly words: ReadonlySet<string>
  readonly plural: boolean
  /** Who in the report vouches for somebody unnamed: the source that passes on what they say. */
  readonly vouchedBy: string | null
  /** The medium that cited it last. */
  readonly citedBy?: NamedSource
  /** Offset of the mention, for "the last one before". */
  readonly at: number
}

/** How far back a pronoun reaches for its source, in code units: about two paragraphs of a news report. */
const PRONOUN_REACH = 1500

/** How many earlier sources are tried for one that is taken up. */
const CANDIDATES = 40

const firstPerson = /^(?:i|we|my|our)$/u

/** What settling a source can look at. */
interface Scene {
  readonly reading: Reading
  readonly mentions: Mentions
  readonly resources: Resources
  readonly parents: ReadonlyMap<Frame, Frame>
  readonly names: ReadonlyMap<Frame, NamedSource>
  readonly known: readonly NamedSource[]
  /** What the name tagger takes names for, by their first and last offset. */
  readonly tagged: ReadonlyMap<number, Name['kind']>
}

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
  const scene = { reading, mentions: findMentions(reading), resources, parents, names, known, tagged }
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
    const voucher = found.vouchedBy ?? (found.kind === 'unnamed' ? voucherOf(frame, parents, names) : null)
    const parent = parents.get(frame)
    const outer = parent === undefined ? undefined : names.get(parent)
    const citedBy = frame.rule === 'citing' && outer?.kind === 'media' ? outer : undefined
    const named: NamedSource = { ...found, words, vouchedBy: voucher, ...(citedBy === undefined ? {} : { citedBy }) }
    names.set(frame, named)
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
      /^\p{Lu}\S* /u.test(named.name)
    )
      continue
    const head = range.unit.pieces[range.to - 1]
    if (head === undefined || head.tag === 'PROPN') continue
    const fits = ([other, source]: readonly [Frame, NamedSource]): boolean =>
      other.unit.start > frame.unit.end &&
      source.at > named.at &&
      [...named.words].every((word) => source.words.has(word.toLowerCase())) &&
      source.name.length > named.name.length
    const fuller = [...names].find(fits)
    if (fuller !== undefined) names.set(frame, { ...fuller[1], at: named.at })
  }
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
  return definite && namePart(range) === undefined ? (takenUp(scene, pieces, described, at) ?? described) : described
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

/** Which sources a pronoun can stand for; undefined for those that stand for none. */
function pronounFits(lower: string): ((source: NamedSource) => boolean) | undefined {
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

/** "some", "many", "others": they describe by themselves. */
function describeQuantified(scene: Scene, range: Range, piece: Piece): NamedSource | undefined {
  return /^(?:some|many|others|several|most|few|everyone|someone|everybody|somebody|nobody)$/u.test(piece.lower)
    ? describe(scene, range)
    : undefined
}

/** The last source or subject before the pronoun that it can stand for. */
function pronoun(
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

/** "The agency", "the sources", "the Ukrainian leader": the last source that noun and modifiers fit. */
function takenUp(scene: Scene, pieces: readonly Piece[], described: NamedSource, at: number): NamedSource | undefined {
  const of = pieces.findIndex((piece, index) => index > 0 && piece.tag === 'ADP')
  const head = pieces.slice(0, of === -1 ? pieces.length : of).findLast((piece) => piece.tag === 'NOUN')
  if (head === undefined) return undefined
  const modifiers = pieces.filter((piece) => startsUpper(piece.text) && piece.tag !== 'DET').map((piece) => piece.lower)
  const nouns = pieces
    .slice(0, pieces.indexOf(head))
    .filter((piece) => piece.tag === 'NOUN' && !/^(?:news|press|wire|media)$/u.test(piece.lower))
  const modified = (source: NamedSource): boolean =>
    modifiers.every((word) => source.words.has(word)) && nouns.every((piece) => source.words.has(piece.lemma))
  const last = (fits: (source: NamedSource) => boolean): NamedSource | undefined => {
    const found = scene.known.findLast((source) => modified(source) && fits(source))
    return found === undefined ? undefined : { ...found, at }
  }
  const same = last((source) => source.words.has(head.lemma) && source.plural === described.plural)
  if (same !== undefined) return same
  if (described.plural) return undefined
  const mentioned = scene.mentions.byWord.get(head.lemma)?.findLast((mention) => mention.span[0] < at)
  if (mentioned !== undefined && modifiers.every((word) => mentioned.name.toLowerCase().includes(word))) {
    return {
      ...described,
      name: mentioned.name,
      spans: [mentioned.span],
      kind: kindOfPhrase(mentioned.name, mentioned.name, false, scene.resources),
    }
  }
  // What follows goes by the noun alone: "the health ministry" is another than "the ministry".
  if (
    pieces
      .slice(0, pieces.indexOf(head))
      .some((piece) => nouns.includes(piece) || (piece.tag === 'ADJ' && !startsUpper(piece.text)))
  )
    return undefined
  if (roleNouns.has(head.lemma)) return last((source) => source.kind === 'person')
  if (mediaNouns.has(head.lemma) || /^(?:paper|site|portal|station|network|outlet)$/u.test(head.lemma))
    return last((source) => source.kind === 'media') ?? outletNamed(scene, described, at)
  if (head.lemma === 'agency') {
    const nearest = last((source) => source.kind === 'media' || source.kind === 'government')
    // "A wire reported, citing the coast guard": what comes next as "the agency" is the one that cited.
    return nearest?.citedBy === undefined ? nearest : { ...nearest.citedBy, at }
  }
  if (/^(?:ministry|government|department|service|administration)$/u.test(head.lemma))
    return last((source) => source.kind === 'government')
  if (/^(?:military|army)$/u.test(head.lemma)) return last((source) => armed.test(source.name))
  // "The statement said" goes on with whoever has just spoken.
  if (/^(?:statement|communiqué|communique)$/u.test(head.lemma))
    return last(
      (source) => at - source.at <= STATEMENT_REACH && /^(?:government|organization|person)$/u.test(source.kind),
    )
  if (companyNouns.has(head.lemma)) return last((source) => source.kind === 'organization')
  return undefined
}

/** "First reported by Gulf Wire, … the paper said": an outlet that was named without speaking. */
function outletNamed(scene: Scene, described: NamedSource, at: number): NamedSource | undefined {
  const { mentions, resources } = scene
  for (let index = mentions.all.length - 1; index >= 0; index -= 1) {
    const mention = mentions.all[index]
    if (mention === undefined || mention.span[0] >= at) continue
    if (at - mention.span[0] > PRONOUN_REACH) return undefined
    if (mention.personal || kindOfPhrase(mention.name, mention.name, false, resources) !== 'media') continue
    return { ...described, name: mention.name, spans: [mention.span], kind: 'media' }
  }
  return undefined
}

/** Names of bodies that "the military" may stand for. */
const armed = /\b(?:Staff|Army|Navy|Military|Forces|Defen[cs]e|Command|Guard)\b/u

/** How far back "the statement" reaches for who made it, in code units: about a paragraph. */
const STATEMENT_REACH = 600

/** What a phrase by itself says of its source. */
function describe(scene: Scene, range: Range): NamedSource | undefined {
  const { reading, mentions, resources } = scene
  const span = spanOf(reading.text, range)
  if (span === undefined) return undefined
  const pieces = range.unit.pieces.slice(range.from, range.to)
  const phrase = reading.text.slice(span[0], span[1]).replace(/\s+/gu, ' ')
  const words = new Set(pieces.flatMap((piece) => (piece.tag === 'PUNCT' ? [] : [piece.lower, piece.lemma])))
  const plural = isPlural(pieces)
  const part = namePart(range)
  const base = { words, plural, vouchedBy: null, at: span[0] }
  if (part === undefined || isJoined(pieces)) {
    const acronym = /\(([A-Z][A-Z&.]{1,9})\)/u.exec(phrase)?.[1]
    const full = acronym === undefined ? undefined : mentions.byAcronym.get(acronym)
    const kind = kindOfPhrase(description(phrase), acronym ?? null, false, resources)
    if (full !== undefined) return { ...base, name: full.name, spans: [full.span], kind }
    return { ...base, name: acronym ?? description(phrase), spans: [span], kind }
  }
  const own = nameText(reading.text, part)
  const first = part.unit.pieces[part.from]
  const final = part.unit.pieces[part.to - 1]
  const ownSpan = first === undefined || final === undefined ? span : ([first.start, final.end] as const)
  const fuller = fullest(own, mentions, resources)
  const name = fuller?.name ?? own
  const before = range.unit.pieces[part.from - 1]
  const role =
    part.from > range.from &&
    before !== undefined &&
    (unnamedNouns.has(before.lemma) || roleNouns.has(before.lemma) || isPersonTitle(before))
  // "the mayor of Ulm, Kim Park": the name stands in apposition and decides.
  const apposed = range.unit.pieces[part.from - 1]?.text === ',' && part.from > range.from
  const kind =
    kindBeside(range.unit, part) ??
    kindByTagger(
      scene,
      fuller?.span ?? ownSpan,
      name,
      kindOfPhrase(apposed ? name : phrase, name, fuller?.personal ?? role, resources),
      role,
    )
  return { ...base, name, spans: [fuller?.span ?? ownSpan], kind, plural: plural && kind === 'unnamed' }
}

/**
 * What the shape of a name leaves open the name tagger decides: whether a lone surname is a person's, and whether two
 * capitalised words are. It never overrules the reviewed table, a title or a noun beside the name.
 */
function kindByTagger(scene: Scene, [start, end]: Span, name: string, kind: SourceKind, role: boolean): SourceKind {
  if (role) return kind
  if (scene.resources.outlets.byName(name).length > 0) return kind
  const tagged = scene.tagged.get(start) ?? scene.tagged.get(end)
  if (tagged === undefined) return kind
  if (kind === 'organization' && tagged === 'person' && !name.includes(' ')) return 'person'
  const titled = scene.mentions.byLast.get(name.split(' ').at(-1) ?? '')?.some((mention) => mention.personal) === true
  return kind === 'person' && tagged === 'organization' && !titled ? 'organization' : kind
}

/** "the shipping company Calder", "Harbour Eye, a group that counts ships": the noun beside the name says what it is. */
function kindBeside(unit: Unit, part: NamePart): SourceKind | undefined {
  const before = unit.pieces[part.from - 1]
  if (before?.tag === 'NOUN' && companyNouns.has(before.lemma)) return 'organization'
  if (before?.tag === 'ADJ' && /^(?:daily|weekly)$/u.test(before.lower)) return 'media'
  if (before?.tag === 'NOUN' && (mediaNouns.has(before.lemma) || /^(?:site|portal|paper)$/u.test(before.lemma)))
    return 'media'
  const article = unit.pieces[part.to + 1]
  if (unit.pieces[part.to]?.text !== ',' || !/^(?:an?|the)$/u.test(article?.lower ?? '')) return undefined
  let at = part.to + 2
  while (/^(?:ADJ|NOUN)$/u.test(unit.pieces[at + 1]?.tag ?? '') && at - part.to < 6) at += 1
  const noun = unit.pieces[at]
  return noun?.tag === 'NOUN' && companyNouns.has(noun.lemma) ? 'organization' : undefined
}

/** A description without the words that only point: "multiple unidentified sources", "North Korea and Russia". */
function description(phrase: string): string {
  return phrase
    .replace(/^(?:the\s+)?(?:country|nation|state|city|region)['’]s\s+/iu, '')
    .replace(/^(?:the|an?|its|his|her|their|our|my|these|those|this|that|neither|both)\s+/iu, '')
    .replace(/\snor\s/gu, ' and ')
}

/** "Ukraine and the United States": several sources in one phrase keep the phrase. */
function isJoined(pieces: readonly Piece[]): boolean {
  const at = pieces.findIndex((piece) => /^(?:and|nor|or)$/u.test(piece.lower))
  if (at <= 0) return false
  const comma = pieces.findIndex((piece) => piece.text === ',' || piece.tag === 'ADP')
  return (
    (comma === -1 || comma > at || pieces.length - at <= 4) &&
    pieces.slice(at + 1).some(isProper) &&
    pieces.slice(0, at).some(isProper) &&
    (comma === -1 || comma > at)
  )
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
  // "the General Staff" after "the General Staff of Ulmia"
  const whole = mentions.byFirst
    .get(name.split(' ')[0] ?? '')
    ?.find((mention) => mention.name.startsWith(`${name} of `))
  if (whole !== undefined && name.includes(' ')) return whole
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
