import type { SourceKind } from '../../../model/attribution.ts'
import type { Resources } from '../../../model/resources.ts'
import type { Span } from '../../../model/span.ts'
import type { Range } from './frame.ts'
import { companyNouns, mediaNouns, roleNouns, unnamedNouns } from './lexicon/sources.ts'
import type { Mention, Mentions } from './mention.ts'
import { isPersonTitle, isProper, namePart, type NamePart, nameText } from './name.ts'
import type { Piece, Unit } from './reading.ts'
import type { NamedSource, Scene } from './scene.ts'
import { kindOfPhrase } from './source-kind.ts'
import { spanOf } from './spans.ts'

/** What a phrase by itself says of its source. */
export function describe(scene: Scene, range: Range): NamedSource | undefined {
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
    // "The company that owns the ship" is one of companies, not of ships.
    const kind = kindOfPhrase(
      description(phrase.replace(/\s(?:who|that)\s.*$/su, '')),
      acronym ?? null,
      false,
      resources,
    )
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
  // "Decker Orlo of the Harbour Institute": whoever belongs to a body is a person.
  const belongs =
    /^(?:of|from|at|with)$/u.test(part.unit.pieces[part.to]?.lower ?? '') &&
    range.unit.pieces.slice(part.to, range.to).some(isProper)
  // "the mayor of Ulm, Kim Park": the name stands in apposition and decides.
  const apposed = range.unit.pieces[part.from - 1]?.text === ',' && part.from > range.from
  const kind =
    kindBeside(range.unit, part) ??
    kindByTagger(
      scene,
      fuller?.span ?? ownSpan,
      name,
      kindOfPhrase(apposed ? name : phrase, name, fuller?.personal ?? role, resources),
      role || belongs,
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
  if (before?.lower === 'agency' && /^(?:news|press)$/u.test(unit.pieces[part.from - 2]?.lower ?? '')) return 'media'
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
  const ends = (piece: Piece): boolean =>
    piece.tag === 'ADP' || piece.text === ',' || /^(?:who|that)$/u.test(piece.lower)
  const of = pieces.findIndex((piece, index) => index > 0 && ends(piece))
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
