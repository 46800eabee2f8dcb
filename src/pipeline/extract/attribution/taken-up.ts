import type { SourceKind } from '../../../model/attribution.ts'
import type { Frame } from './frame.ts'
import { startsUpper } from '../../../lib/letters.ts'
import { companyNouns, mediaNouns, roleNouns } from './lexicon/sources.ts'
import type { Piece } from './reading.ts'
import { type NamedSource, PRONOUN_REACH, type Scene } from './scene.ts'
import { kindOfPhrase } from './source-kind.ts'

/** "The agency", "the sources", "the Ukrainian leader": the last source that noun and modifiers fit. */
export function takenUp(
  scene: Scene,
  pieces: readonly Piece[],
  described: NamedSource,
  at: number,
  frame?: Frame,
): NamedSource | undefined {
  // "The agency, citing the ministry, said": whom one cites is another.
  const cited = frame === undefined ? undefined : scene.cited.get(frame)
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
    const found = scene.known.findLast((source) => cited?.has(source.name) !== true && modified(source) && fits(source))
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
    const nearest = last(({ kind, name }) => kind === 'media' || (kind === 'government' && !noAgencies.test(name)))
    const named = agencyNamed(scene, described, at)
    if (named !== undefined && named.at > (nearest?.at ?? -1)) return { ...named, at }
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
  const named = namedNear(scene, described, at, 'media', () => true)
  return named && { ...named, at }
}

/** The last name of a kind within reach that fits, and where it stands. */
function namedNear(
  { mentions, resources }: Scene,
  described: NamedSource,
  before: number,
  kind: SourceKind,
  fits: (name: string) => boolean,
): NamedSource | undefined {
  for (let index = mentions.all.length - 1; index >= 0; index -= 1) {
    const mention = mentions.all[index]
    if (mention === undefined || mention.span[0] >= before) continue
    const { name, span, personal } = mention
    if (before - span[0] > PRONOUN_REACH) return undefined
    if (personal || !fits(name) || kindOfPhrase(name, name, false, resources) !== kind) continue
    return { ...described, name, spans: [span], kind, at: span[0] }
  }
  return undefined
}

/** Bodies that nobody calls an agency. */
const noAgencies = /\b(?:ministry|department|government|parliament|army|navy|police|court|embassy|council|command)\b/iu
/** Bodies that are agencies without being called so. */
const agencies = /\b(?:Service|Intelligence|Bureau|Directorate|Administration)$/u

/** "briefed by the National Intelligence Service": an agency that was named without speaking, and where. */
function agencyNamed(scene: Scene, described: NamedSource, at: number): NamedSource | undefined {
  return namedNear(scene, described, at, 'government', (name) => agencies.test(name))
}

/** Names of bodies that "the military" may stand for. */
const armed = /\b(?:Staff|Army|Navy|Military|Forces|Defen[cs]e|Command|Guard)\b/u

/** How far back "the statement" reaches for who made it, in code units: about a paragraph. */
const STATEMENT_REACH = 600
