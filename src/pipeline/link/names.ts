import { tokenise, type Token } from '../../lib/tokens.ts'
import type { SourceKind } from '../../model/attribution.ts'
import type { Outlet, OutletTable } from '../../model/outlet.ts'
import { NO_NAME, NOT_THE_STATE, OFFICE_WORDS, OUT_OF_OFFICE, STATE_BODIES } from './lexicon/speakers.ts'
import { statesIn, type StateMention } from './states.ts'

/** One spelling for a name, so that romanisations of one name meet: accents, genitives and y/iy/yy endings do not count. */
export function nameKey(name: string): string {
  return tokenise(name)
    .map(({ word }) => romanised(word))
    .filter((word) => word !== 'the')
    .join(' ')
}

/** A name without spaces and without what spellings differ in. */
export function bareName(name: string): string {
  return nameKey(name).replace(/ /gu, '')
}

/** Slavic names are spelt Zelensky, Zelenskyy, Zelenskiy; Kondratenko and Kindratenko stay two. */
function romanised(word: string): string {
  return word.length < 5
    ? word
    : word.replace(/(?:yy|iy|ij|yi|ii|yj)$/u, 'y').replace(/(?<=[a-z]{3})(?:ow|of|ov)$/u, 'ov')
}

/** Whether a string names nobody: empty, a pronoun, an article. */
export function namesNobody(name: string): boolean {
  const words = tokenise(name).map(({ word }) => word)
  return words.every((word) => NO_NAME.has(word))
}

/** Forms under which a name may stand in the table of outlets, likeliest first. */
function formsOf(name: string): string[] {
  const forms = [name]
  const bare = name.replace(/\s{0,60}\([^()]{0,80}\)/gu, '').trim()
  const inside = /\(([^()]{2,80})\)/u.exec(name)?.[1]
  if (bare !== name) forms.push(bare)
  if (inside !== undefined) forms.push(inside)
  // "South Korea's National Intelligence Service", "Japan's public broadcaster NHK"
  const genitive = /^[\p{L} .]{2,40}['’]s?\s+(\S.*)$/u.exec(bare)?.[1]
  if (genitive !== undefined) forms.push(genitive)
  // "U.N." and "United Nations" are "UN", "Organisation" is "Organization", "Co-ordination" "Coordination".
  const spelt = bare
    .replace(/\bU\.\s?N\.?(?=\s)|^United Nations(?=\s)/gu, 'UN')
    .replace(/(?<=\p{L}{3})is(?=ations?\b)/gu, 'iz')
    .replace(/\b([Cc])o-(?=o)/gu, '$1o')
  if (spelt !== bare) forms.push(spelt)
  const agency = bare.replace(
    /\s{1,60}(?:news\s+)?(?:agency|newspaper|daily|broadcaster|television|channel|website|site|report|magazine)$/iu,
    '',
  )
  if (agency !== bare) forms.push(agency)
  const titled =
    /(?:broadcaster|newspaper|daily|agency|television|channel|website|magazine|outlet|network|site|service)\s+(\p{Lu}[\p{L}\p{M}'’.-]*(?:\s\p{Lu}[\p{L}\p{M}'’.-]*){0,3})\s?$/u.exec(
      bare,
    )?.[1]
  if (titled !== undefined) forms.push(titled.trim())
  return forms
}

/** Outlets a name can stand for: none, one, or several when the name is ambiguous. */
export function outletsNamed(name: string, outlets: OutletTable): readonly Outlet[] {
  const states = new Set(statesIn(name).map(({ state }) => state))
  for (const form of formsOf(name)) {
    const found = outlets.byName(form)
    if (found.length === 0) continue
    // "South Korea's Joint Chiefs of Staff": the state decides among bodies of one name, and rules out bodies of others.
    const ofState = found.filter(({ country }) => country !== null && states.has(country))
    if (found.length > 1 && ofState.length > 0) return ofState
    const possible = found.filter((outlet) => states.size === 0 || !isArm(outlet) || states.has(outlet.country ?? ''))
    if (possible.length > 0) return possible
  }
  return []
}

/** Bodies of a state, not its media. */
function isArm({ kind, voice }: Outlet): boolean {
  return voice !== null && kind !== 'state-media'
}

/** Whether a name by itself is somebody: an outlet or body of the table, or a state. */
export function standsAlone(name: string, outlets: OutletTable): boolean {
  if (outletsNamed(name, outlets).length > 0) return true
  const words = tokenise(name).filter(({ word }) => word !== 'the')
  const states = statesIn(name)
  const [first] = states
  return (
    states.length === 1 && first !== undefined && first.word !== 'demonym' && first.to - first.from === words.length
  )
}

/** The longest stretch of words that a voice is looked for in; names with their titles are shorter. */
const LONGEST_BODY = 6

/**
 * Whose voice a describing phrase is ("Pentagon spokesman", "South Korean lawmaker"): a level of one state, or an owner
 * family. Null when nothing says so, and for phrases that name several states, which are nobody's single voice.
 */
export function voiceOf(phrase: string, outlets: OutletTable): string | null {
  const words = tokenise(phrase)
  if (words.some(({ word }) => OUT_OF_OFFICE.has(word))) return null
  const states = ownStates(phrase, words)
  const named = new Set(states.map(({ state }) => state))
  for (let length = Math.min(LONGEST_BODY, words.length); length > 0; length -= 1) {
    for (let from = 0; from + length <= words.length; from += 1) {
      const form = phrase.slice(words[from]?.start, words[from + length - 1]?.end)
      const [first, second] = outlets.byName(form)
      if (first === undefined || second !== undefined) continue
      if (isArm(first) && (named.size === 0 || named.has(first.country ?? ''))) return first.voice
      // "UN rapporteur on Norway" speaks for the UN, "the Norwegian UN envoy" for Norway.
      const before = states.some(({ to }) => to <= from)
      if (isOfMany(first) && !before) return first.family
    }
  }
  const [first] = states
  if (first === undefined || named.size > 1) return null
  // "Oslo police" are the town's, "Norwegian police" the state's.
  if (states.every(({ word }) => word === 'seat') && words.some(({ word }) => OF_A_TOWN.has(word))) return null
  if (words.some(({ word }, index) => NOT_THE_STATE.has(word) && !(OF_STATES.has(word) && first.to <= index)))
    return null
  const office = words.some(({ word }) => OFFICE_WORDS.has(word))
  const bare =
    states.reduce((sum, { from, to }) => sum + to - from, 0) >= words.filter(({ word }) => word !== 'the').length
  // "Moscow" and "the Pentagon's Ida Berg" speak for a state, the "Moscow Times" does not.
  const spoken = first.word === 'seat' && (bare || SEATS_OF_POWER.has(words[first.from]?.word ?? ''))
  return office || spoken || (bare && first.word === 'name') ? first.state : null
}

/** The states of a phrase whose somebody may be: in "the Finnish embassy in Oslo", "envoy to Norway" the latter is where or for whom. */
function ownStates(phrase: string, words: readonly Token[]): StateMention[] {
  const states = statesIn(phrase)
  const owners = states.filter(
    ({ from }) =>
      !ELSEWHERE.has(words[from - 1]?.word === 'the' ? (words[from - 2]?.word ?? '') : (words[from - 1]?.word ?? '')),
  )
  return owners.length > 0 ? owners : states
}

const ELSEWHERE: ReadonlySet<string> = new Set('in to at near for with on'.split(' '))

/** Seats that are no towns: whatever they say is the state's. The first word of each. */
const SEATS_OF_POWER: ReadonlySet<string> = new Set(['kremlin', 'pentagon', 'white'])

/** What a town has of its own, as a state does. */
const OF_A_TOWN: ReadonlySet<string> = new Set(
  'police council fire customs port hospital airport court courts'.split(' '),
)

/** Bodies to which states send envoys. */
const OF_STATES: ReadonlySet<string> = new Set(['un', 'nato'])

/** A body of several states that is known by a family of bodies, as those of the United Nations are. */
function isOfMany({ kind, country, family }: Outlet): boolean {
  return country === null && family !== null && !MEDIA_KINDS.has(kind)
}

const MEDIA_KINDS: ReadonlySet<string> = new Set([
  'agency',
  'broadcaster',
  'newspaper',
  'magazine',
  'online',
  'state-media',
])

/** Offices that a state and nobody else has; alliances and companies have generals and chiefs too. */
const STATE_OFFICES: ReadonlySet<string> = new Set(
  'president premier minister ministers lawmaker lawmakers legislator junta government parliament regime ministry'.split(
    ' ',
  ),
)

/**
 * Whether a phrase names an office of some state without saying which ("the military spokesperson"). Of those who are not
 * named only whole bodies do: "officials" may be anybody's.
 */
export function speaksFromOffice(phrase: string, kind: SourceKind): boolean {
  const words = tokenise(phrase)
  const offices =
    kind === 'person' ? STATE_OFFICES : kind === 'unnamed' || kind === 'none' ? STATE_BODIES : OFFICE_WORDS
  return (
    statesIn(phrase).length === 0 &&
    words.some(({ word }) => offices.has(word)) &&
    !words.some(({ word }) => NOT_THE_STATE.has(word) || OUT_OF_OFFICE.has(word))
  )
}
