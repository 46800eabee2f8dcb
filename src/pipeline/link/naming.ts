import { tokenise, type Token } from '../../lib/tokens.ts'
import type { Attribution, SourceKind } from '../../model/attribution.ts'
import type { Report } from '../../model/report.ts'
import { hull, textOf } from '../../model/span.ts'
import { FIRM_HOLDERS, holdsFirmOffice } from './firms.ts'
import { OFFICE_WORDS } from './lexicon/speakers.ts'
import { namesNobody } from './names.ts'
import { statesIn, type StateMention } from './states.ts'

/** Somebody named in a report, before it is known what else is at hand. */
export interface Naming {
  readonly name: string
  readonly kind: SourceKind
  /** Words around the name that say who it is. */
  readonly description: string
  /** The state that an office without a state ("the military", "lawmaker Lee") belongs to by what stands before. */
  readonly state: string | null
  /** How often the report names each state. */
  readonly states?: ReadonlyMap<string, number>
  /** Of whoever holds an office of a firm that is not named beside it: the one firm that the report names. */
  readonly firm?: string
}

/** Stands between the places from which a description is put together: what ends one says nothing of what begins the next. */
export const APART = '|'

/** Title words before a name and an apposition after it, at most so many words each. */
const TITLE_WORDS = 8
const APPOSITION_WORDS = 12
/** How many mentions of one name are read for what they say of it. */
const MENTIONS_READ = 6

/** Who the source of an attribution is, in the words of its report, which names one firm. Undefined when nobody is named. */
export function namingOf(attribution: Attribution, report: Report, firm?: string): Naming | undefined {
  const printed = attribution.sourceName ?? ''
  if (attribution.source.length === 0 && printed === '') return undefined
  if (attribution.sourceKind === 'none' && printed === '') return undefined
  if (namesNobody(printed)) {
    return { name: 'a source that the text does not name', kind: 'unnamed', description: '', state: null }
  }
  const place = (attribution.sourceNamed[0] ?? attribution.source[0])?.[0] ?? 0
  const own = `${textOf(report.text, attribution.source)} ${APART} `
  const described = descriptionOf(printed, attribution, report)
  const description = namesNobody(own) ? described : own + described
  const kind = kindOf(attribution.sourceKind, printed)
  const { mentions, tokens } = readingOf(report)
  return {
    name: kind === 'person' ? withoutTitle(tidy(printed)) : tidy(printed),
    kind,
    description,
    state: stateBefore(report.text, tokens, mentions, place, `${description} ${printed}`),
    states: countsOf(mentions),
    ...(firm !== undefined && (kind === 'person' || kind === 'unnamed') && holdsFirmOffice(`${description} ${printed}`)
      ? { firm }
      : {}),
  }
}

/** Bodies that go by what they are and where: "the hospital of Brenholm", "the growers' association of Tarn". */
const BODY =
  '(?:hospital|association|union|council|university|college|embassy|consulate|chamber|club|museum|brigade|court|parish|diocese|' +
  'airport|port|clinic|laboratory|institute|school|brewery|cannery|mill|farm)'
const NAMED_BY_PLACE = new RegExp(
  `^(?:the )?(?:(?:(?!(?:of|in|at|for|from|with) )[\\p{Ll}'’-]+ ){0,3}${BODY} (?:of|in|at|for) (?:the )?(?:\\p{Ll}+ of (?:the )?)?\\p{Lu}|(?:\\p{Lu}[\\p{L}'’-]* ){1,3}(?:\\p{Ll}+ )?${BODY}$)`,
  'u',
)

function kindOf(kind: SourceKind, name: string): SourceKind {
  if (kind === 'none') return 'unnamed'
  return kind === 'unnamed' && NAMED_BY_PLACE.test(name) ? 'organization' : kind
}

interface Reading {
  readonly mentions: readonly StateMention[]
  readonly tokens: readonly Token[]
}

const readings = new WeakMap<Report, Reading>()

/** Read once for all the sources of a report. */
function readingOf(report: Report): Reading {
  const known = readings.get(report)
  if (known !== undefined) return known
  const made = { mentions: statesIn(report.text), tokens: tokenise(report.text) }
  readings.set(report, made)
  return made
}

/** "Lawmaker Ida Berg" is called Ida Berg. */
function withoutTitle(name: string): string {
  const bare = name.replace(/^(?:[a-z][\p{L}-]*\s+)+(?=\p{Lu})/u, '')
  return bare === '' ? name : bare
}

function countsOf(mentions: readonly StateMention[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const { state } of mentions) counts.set(state, (counts.get(state) ?? 0) + 1)
  return counts
}

/**
 * The state to which the text gives the same office ("South Korean lawmaker" for "the lawmaker"), else the one whose office
 * is named last before a place, else the one that most of the text is about.
 */
function stateBefore(
  text: string,
  tokens: readonly Token[],
  mentions: readonly StateMention[],
  place: number,
  phrase: string,
): string | null {
  const offices = new Set(tokenise(phrase).flatMap(({ word }) => (OFFICE_WORDS.has(word) ? [word] : [])))
  let nearest: string | null = null
  let same: string | null = null
  const counts = countsOf(mentions)
  for (const { state, to } of mentions) {
    const start = tokens[to - 1]?.start ?? 0
    const follow = followers(text, tokens, to)
    if (same === null && follow.some((word) => offices.has(word))) same = state
    if (start > place) continue
    if (follow.some((word) => OFFICE_WORDS.has(word) && !GROUP_WORDS.has(word))) nearest = state
  }
  if (same !== null || nearest !== null) return same ?? nearest
  // The lead names what the text is about.
  const lead = mentions.find(({ word }) => word === 'name')?.state
  if (lead !== undefined) counts.set(lead, (counts.get(lead) ?? 0) + LEAD_BONUS)
  const [first, second] = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
  return first !== undefined && first[1] > (second?.[1] ?? 0) ? first[0] : null
}

/** The words right behind a state, up to a mark: in "left for Norvania, officials said" the officials may be anybody's. */
function followers(text: string, tokens: readonly Token[], from: number): string[] {
  const words: string[] = []
  for (let index = from; index < from + OFFICE_REACH; index += 1) {
    const token = tokens[index]
    if (token === undefined || /[,;:!?\n"“”()]/u.test(text.slice(tokens[index - 1]?.end, token.start))) break
    words.push(token.word)
  }
  return words
}

/** What being named first is worth against being named often. */
const LEAD_BONUS = 1.5
/** So many words after a state its office may follow: "South Korea's spy agency". */
const OFFICE_REACH = 3
/** Words of office that as often name those who are spoken of. */
const GROUP_WORDS: ReadonlySet<string> = new Set([
  'soldiers',
  'troops',
  'forces',
  'army',
  'military',
  'officers',
  'state',
  'leader',
  'leaders',
])

function tidy(name: string): string {
  return name
    .replace(/\s+/gu, ' ')
    .replace(/^(?:the|a|an)\s+/iu, '')
    .replace(/['’]s?$|[\s.,;:]{1,60}$/gu, '')
    .trim()
}

function descriptionOf(name: string, attribution: Attribution, report: Report): string {
  const places = mentionsOf(name, report.text)
  const named = hull(attribution.sourceNamed)
  if (named !== undefined) places.unshift(named[0])
  return places
    .slice(0, MENTIONS_READ)
    .map((place) => `${titleBefore(report.text, place)} ${APART} ${appositionAfter(report.text, place + name.length)}`)
    .join(` ${APART} `)
}

function mentionsOf(name: string, text: string): number[] {
  const family = name.split(' ').at(-1) ?? name
  const places: number[] = []
  for (let at = text.indexOf(family); at >= 0 && places.length < MENTIONS_READ; at = text.indexOf(family, at + 1)) {
    const start = text.lastIndexOf(name, at)
    places.push(start >= 0 && start + name.length >= at ? start : at)
  }
  return places
}

/** The run of titles, offices and state words that ends at a place: "South Korean lawmaker", "Pentagon spokesman Maj. Gen.". */
function titleBefore(text: string, place: number): string {
  const before = text.slice(Math.max(0, place - 120), place)
  const words = tokenise(before).slice(-TITLE_WORDS)
  let from = before.length
  for (let index = words.length - 1; index >= 0; index -= 1) {
    const word = words[index]
    if (word === undefined) break
    const between = before.slice(word.end, from)
    if (/[!?;:,()\n"“”]/u.test(between)) break
    const printed = before.slice(word.start, word.end)
    const joins =
      /^(?:of|the|and|for|national|military|state|foreign|prime|chief|special|press|armed|former|then)$/u.test(
        word.word,
      )
    const office = OFFICE_WORDS.has(word.word) || FIRM_HOLDERS.has(word.word) || word.word === 'managing'
    if (!/^\p{Lu}/u.test(printed) && !office && !joins && statesIn(printed).length === 0) break
    from = word.start
  }
  return before.slice(from)
}

/** ", a researcher at the North Korea Institute," or " of the Special Operations Forces" after a name. */
function appositionAfter(text: string, place: number): string {
  const after = text.slice(place, place + 160)
  const match = /^[\p{L}'’.-]{0,30}(?:,\s+|\s+(?=of\s))([^,.;:!?\n"“”]{3,110})/u.exec(after)
  return match?.[1]?.split(' ').slice(0, APPOSITION_WORDS).join(' ') ?? ''
}
