import { startsUpper } from '../../../lib/letters.ts'
import type { Range } from './frame.ts'
import { timeWords } from './lexicon/function-words.ts'
import {
  agencyNouns,
  companyNouns,
  governmentNouns,
  mediaNouns,
  personTitles,
  unnamedNouns,
} from './lexicon/sources.ts'
import type { Piece, Unit } from './reading.ts'

/** The part of a noun phrase that is a proper name, in pieces. */
export interface NamePart {
  readonly unit: Unit
  readonly from: number
  readonly to: number
}

const links: ReadonlySet<string> = new Set([
  ...[
    'of',
    'for',
    'the',
    'and',
    '&',
    'de',
    'al',
    'bin',
    'van',
    'von',
    'der',
    'la',
    'el',
    'du',
    '-',
    '–',
    '.',
    '’',
    "'",
  ],
])

const functionTags: ReadonlySet<string> = new Set(['DET', 'PRON', 'ADP', 'ADV', 'SCONJ', 'AUX', 'CCONJ'])

export function isProper(piece: Piece | undefined): boolean {
  if (piece === undefined || piece.tag === 'QUOTE') return false
  if (piece.tag === 'PROPN') return true
  return startsUpper(piece.text) && !functionTags.has(piece.tag) && /^.[\p{L}\p{N}.&-]+$/u.test(piece.text)
}

/** "North Korean", "Japanese": where somebody comes from is no part of the name, "National" and "United" are. */
function isOrigin(piece: Piece | undefined): boolean {
  return piece?.tag === 'ADJ' && /(?:an|ese|ish|ch|[aeiou][nl]i|qi|wegian|ek)$/u.test(piece.lower)
}

const quarters: ReadonlySet<string> = new Set(['North', 'South', 'East', 'West'])

/** The same with what stands before it: "North Korean". */
function isOriginAt(unit: Unit, at: number): boolean {
  const piece = unit.pieces[at]
  if (piece === undefined || !startsUpper(piece.text)) return false
  return isOrigin(piece) || (quarters.has(piece.text) && isOrigin(unit.pieces[at + 1]))
}

const weekdays: ReadonlySet<string> = new Set(
  ['mon', 'tues', 'wednes', 'thurs', 'fri', 'satur', 'sun'].map((day) => `${day}day`),
)

/** "Sources in the SBU", "Analysts at Harbour Watch": the capital is the sentence's, the phrase describes. */
function opensDescription(unit: Unit, at: number): boolean {
  const piece = unit.pieces[at]
  const next = unit.pieces[1]
  return at === 0 && piece?.tag === 'NOUN' && (next?.tag === 'ADP' || /^(?:who|that)$/u.test(next?.lower ?? ''))
}

/** Whether a word or mark can stand inside a name; a dash between blanks parts two. */
function joins({ pieces }: Unit, at: number): boolean {
  const [before, piece] = [pieces[at - 1], pieces[at]]
  if (piece === undefined || !links.has(piece.lower)) return false
  return !/^[-–]$/u.test(piece.text) || before?.end === piece.start
}

/** Runs of proper words joined by "of", "for", hyphens and the like. */
export function properRuns(unit: Unit, from: number, to: number): NamePart[] {
  const runs: NamePart[] = []
  let at = from
  while (at < to) {
    // "on Monday Kim said": a day of the week is no first name.
    const known = isProper(unit.pieces[at]) && !isOriginAt(unit, at) && !opensDescription(unit, at)
    if (!known || weekdays.has(unit.pieces[at]?.lower ?? '')) {
      at += 1
      continue
    }
    let end = at + 1
    for (;;) {
      if (end < to && isProper(unit.pieces[end])) {
        end += 1
        continue
      }
      if (end + 1 < to && isSecondSyllable(unit, end)) {
        end += 2
        continue
      }
      let link = end
      while (link < to && link - end < 2 && joins(unit, link)) link += 1
      const joined = link > end && link < to && isProper(unit.pieces[link])
      const word = unit.pieces[end]?.lower ?? ''
      // "A and B" are two names; "of", "for" and "&" join one.
      if (!joined || word === 'and' || word === 'the') break
      end = link + 1
    }
    runs.push({ unit, from: at, to: end })
    at = end
  }
  return runs
}

/**
 * "Vera Stahl of the Dockers' Union": who belongs to a body has two or three words of a name before it, none of which names a body.
 * Returns where the person's name ends.
 */
function withoutBody({ unit, to }: NamePart, start: number): number {
  let of = start
  while (of < to && !/^(?:of|from)$/u.test(unit.pieces[of]?.lower ?? '')) of += 1
  const words = unit.pieces.slice(start, of)
  const personal = words.length >= 2 && words.length <= 3 && words.every((piece) => isProper(piece) && !isBody(piece))
  return personal && isBody(unit.pieces[to - 1]) ? of : to
}

function isBody(piece: Piece | undefined): boolean {
  return isBodyName(piece) || moreBodies.has(piece?.lower ?? '')
}

const moreBodies: ReadonlySet<string> = new Set([
  ...[
    'republic',
    'kingdom',
    'states',
    'nations',
    'bank',
    'institute',
    'church',
    'house',
    'chamber',
    'board',
    'federation',
  ],
  ...['front', 'movement', 'academy', 'society', 'association', 'center', 'centre', 'college', 'hospital', 'museum'],
  ...[
    'observatory',
    'school',
    'alliance',
    'foundation',
    'committee',
    'forum',
    'guild',
    'lobby',
    'monitor',
    'watch',
    'rights',
  ],
])

/** "Lee Seong-kweun": a small letter behind a hyphen goes on with a given name, "Ulm-based" and "Ulm-friendly" do not. */
function isSecondSyllable(unit: Unit, hyphen: number): boolean {
  const [before, mark, after] = [unit.pieces[hyphen - 1], unit.pieces[hyphen], unit.pieces[hyphen + 1]]
  if (mark?.text !== '-' || before?.end !== mark.start || after?.start !== mark.end) return false
  return /^(?:NOUN|PROPN|X)$/u.test(after.tag) && /^\p{Ll}{2,7}$/u.test(after.text) && !compounds.has(after.lower)
}

/** Second parts of compounds that are no names. */
const compounds: ReadonlySet<string> = new Set([
  ...[
    'style',
    'era',
    'wide',
    'age',
    'bound',
    'ally',
    'chief',
    'coach',
    'day',
    'expert',
    'hand',
    'headed',
    'like',
    'size',
  ],
  ...['time', 'town', 'type', 'watcher', 'year', 'backer', 'basis', 'level', 'race', 'share', 'state', 'top', 'war'],
])

const prepositions = /^(?:of|for|from|in|at|by|on|with|near|to|about|who|which|that)$/u

/** Words that begin a description at the head of a sentence: "State television", "Local media". */
const isKind =
  /^(?:State|Local|National|Public|Official|Foreign|Private|Domestic|Regional|Independent|Western|International|Military|Government)$/u

/**
 * The proper name of a source, without titles and descriptions: "EADS co-CEO Louis Gallois" is Louis Gallois, "Japan's
 * public broadcaster NHK" is NHK. Undefined when the phrase describes without naming ("a spokesman for the port").
 */
export function namePart(range: Range): NamePart | undefined {
  const { unit } = range
  for (const [from, to] of segments(range)) {
    const titled = afterTitle(unit, from, to)
    if (titled !== undefined) return titled
    let headEnd = from
    while (
      headEnd < to &&
      !(headEnd > from && prepositions.test(unit.pieces[headEnd]?.lower ?? '')) &&
      !/^(?:\(|“|"|``)$/u.test(unit.pieces[headEnd]?.text ?? '')
    )
      headEnd += 1
    let head = headEnd - 1
    while (head > from && (unit.pieces[head]?.tag === 'PUNCT' || unit.pieces[head]?.tag === 'PART')) head -= 1
    if (timeWords.has(unit.pieces[head]?.lower ?? '') && head > from) head -= 1
    const runs = properRuns(unit, from, to)
    // "the Harbour agency": the noun says only what the name before it is.
    const described = agencyNouns.has(unit.pieces[head]?.lower ?? '')
    const noun = described && /^(?:news|press)$/u.test(unit.pieces[head - 1]?.lower ?? '') ? head - 1 : head
    const run = runs.find(
      (candidate) => (candidate.from <= head && head < candidate.to) || (described && candidate.to === noun),
    )
    if (run === undefined || (run.to === run.from + 1 && described && isKind.test(unit.pieces[run.from]?.text ?? '')))
      continue
    // "the bank's CEO, Ken Lewis": the title only leads up to the name.
    if (to < range.to && isPersonTitle(unit.pieces[run.to - 1])) continue
    const start = withoutTitles(run)
    const end = withoutBody(run, start)
    if (start < end) return { unit, from: start === run.from ? withOrigin({ ...run, to: end }, from) : start, to: end }
  }
  return undefined
}

/**
 * Where a person comes from is no part of the name, where a body comes from is: "Norwegian Refugee Council", "Meridian Wire"
 * against "Italian Giorgio Rossi". A body's name ends in a noun for bodies or is one word after its origin.
 */
function withOrigin({ unit, from, to }: NamePart, least: number): number {
  const last = unit.pieces[to - 1]
  const named = unit.pieces.slice(from, to).some(isBody)
  if (!(named || to - from === 1) || isPersonTitle(last)) return from
  let start = from
  while (start > least && (isOriginAt(unit, start - 1) || isOrdinal(unit.pieces[start - 1]))) start -= 1
  return start
}

/** "10th Corps", "3rd Assault Brigade": a unit goes by its number. */
function isOrdinal(piece: Piece | undefined): boolean {
  return /^\d{1,4}(?:st|nd|rd|th)$/u.test(piece?.lower ?? '')
}

/** Whether a word closes the names of bodies: "Command", "Council". */
function isBodyName(piece: Piece | undefined): boolean {
  return [bodies, ...nouns].some((known) => known.has(piece?.lower ?? ''))
}

/** "… spokesperson Colonel Lee Sung": a name that ends the phrase, right after a title or a role. */
function afterTitle(unit: Unit, from: number, to: number): NamePart | undefined {
  let start = to
  while (start > from && (isProper(unit.pieces[start - 1]) || (unit.pieces[start - 1]?.text === '-' && start < to)))
    start -= 1
  for (let at = to - 2; at >= Math.max(from, start - 1); at -= 1) {
    if (!isPersonTitle(unit.pieces[at]) || bodies.has(unit.pieces[at + 1]?.lower ?? '') || isFirm(unit.pieces[at + 1]))
      continue
    const first = unit.pieces[at + 1]?.text === '.' ? at + 2 : at + 1
    const words = to - first
    return words >= 1 && words <= 6 && isProper(unit.pieces[first]) ? { unit, from: first, to } : undefined
  }
  return undefined
}

/** The phrase cut at its commas. */
function segments({ unit, from, to }: Range): [number, number][] {
  const found: [number, number][] = []
  let start = from
  for (let at = from; at <= to; at += 1) {
    if (at === to || unit.pieces[at]?.text === ',') {
      if (at > start) found.push([start, at])
      start = at + 1
    }
  }
  return found
}

/** Nouns that end the names of bodies. */
const nouns: readonly ReadonlySet<string>[] = [agencyNouns, governmentNouns, mediaNouns, companyNouns]

const bodies: ReadonlySet<string> = new Set([
  ...['staff', 'staffs', 'assembly', 'council', 'court', 'office', 'secretariat', 'command', 'directorate', 'league'],
])

function withoutTitles({ unit, from, to }: NamePart): number {
  let start = from
  // The last title word before the name counts: "Deputy Defense Secretary Wolfowitz".
  for (let at = from; at < to - 1; at += 1) {
    const word = (unit.pieces[at]?.lower ?? '').replace(/\.$/u, '')
    // "Journalist Ana Lima": at the head of a sentence a trade passes for a part of the name.
    const trade = at === from && to - at > 2 && unnamedNouns.has(word) && !isBodyName(unit.pieces[to - 1])
    if (!trade && !personTitles.has(word) && !/^(?:former|deputy)$/u.test(word)) continue
    if (/^(?:of|for)$/u.test(unit.pieces[at + 1]?.lower ?? '')) return from
    // "General Staff", "General Assembly": with these the word is part of a body's name.
    if (bodies.has(unit.pieces[at + 1]?.lower ?? '') || isFirm(unit.pieces[at + 1])) return from
    start = at + 1
    if (unit.pieces[start]?.text === '.') start += 1
  }
  while (start < to - 1 && unit.pieces[start]?.lower === 'the') start += 1
  return start
}

/** "General Motors", "Captain Foods": after such a word a rank is none. */
function isFirm(piece: Piece | undefined): boolean {
  return /^(?:Motors?|Electric|Mills|Foods?|Dynamics|Assembly|Insurance|Hospital|Airlines|Industries|Steel|Oil|Gas|Mining)$/u.test(
    piece?.text ?? '',
  )
}

/** The words of a name part, as printed. */
export function nameText(text: string, part: NamePart): string {
  const first = part.unit.pieces[part.from]
  const last = part.unit.pieces[part.to - 1]
  return first === undefined || last === undefined ? '' : text.slice(first.start, last.end).replace(/\s+/gu, ' ')
}

export function isPersonTitle(piece: Piece | undefined): boolean {
  return (
    piece !== undefined &&
    (personTitles.has(piece.lower.endsWith('.') ? piece.lower.slice(0, -1) : piece.lower) ||
      personTitles.has(piece.lemma))
  )
}
