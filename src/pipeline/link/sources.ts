import { hashOf } from '../../lib/hash.ts'
import { tokenise } from '../../lib/tokens.ts'
import type { Attribution, SourceKind } from '../../model/attribution.ts'
import type { Outlet, OutletTable } from '../../model/outlet.ts'
import type { Report } from '../../model/report.ts'
import type { Source } from '../../model/source.ts'
import { hull, textOf } from '../../model/span.ts'
import { OFFICE_WORDS } from './lexicon.ts'
import { nameKey, namesNobody, outletsNamed, speaksFromOffice, voiceOf } from './names.ts'
import { statesIn } from './states.ts'

/** The publisher of a report as far as it is known: a key that is equal for equal publishers. */
export interface Publisher {
  readonly key: string
  readonly outlet: Outlet | undefined
  /** Null when unknown. */
  readonly name: string | null
}

export function publisherOf(report: Report, outlets: OutletTable): Publisher {
  const byName = report.outlet === null ? [] : outletsNamed(report.outlet, outlets)
  const address = report.canonicalUrl ?? report.url
  const byHost = address === null ? undefined : outlets.byDomain(address)
  const outlet = byName.length === 1 ? byName[0] : byHost
  if (outlet !== undefined) return { key: `outlet ${outlet.id}`, outlet, name: outlet.name }
  if (report.outlet !== null) return { key: `name ${nameKey(report.outlet)}`, outlet: undefined, name: report.outlet }
  const host = address === null ? null : hostOf(address)
  if (host !== null) return { key: `host ${host}`, outlet: undefined, name: host }
  return { key: `report ${report.id}`, outlet: undefined, name: null }
}

function hostOf(url: string): string | null {
  return /^[a-z]+:\/\/(?:www\.)?([^/?#:]+)/iu.exec(url)?.[1]?.toLowerCase() ?? null
}

/** Whether a name is the publisher's own, by the table, by spelling, or as a part of its host name. */
export function isPublisher(name: string, publisher: Publisher, report: Report, outlets: OutletTable): boolean {
  const named = outletsNamed(name, outlets)
  if (publisher.outlet !== undefined && named.some(({ id }) => id === publisher.outlet?.id)) return true
  return spellingsOf(publisher, report).includes(bareName(name))
}

/** What others may write for a publisher, as `bareName` gives it: its name, the parts of its host name. */
export function spellingsOf({ name }: Publisher, report: Report): string[] {
  const labels = hostOf(report.canonicalUrl ?? report.url ?? '')?.split('.') ?? []
  return [
    ...(name === null ? [] : [bareName(name)]),
    ...labels.map((label) => label.replace(/-/gu, '')).filter((label) => label.length > 2),
  ]
}

/** A name without spaces and without what spellings differ in. */
export function bareName(name: string): string {
  return nameKey(name).replace(/ /gu, '')
}

interface Entry {
  readonly id: string
  readonly name: string
  readonly kind: SourceKind
  readonly aliases: Set<string>
  readonly candidates: readonly Outlet[]
  readonly vouchedBy: string | null
  voice: string | null
  /** How often mentions with a state in them, and mentions of an office without one, speak for a state. */
  readonly votes: { readonly told: Map<string, number>; readonly guessed: Map<string, number> }
  readonly outlet: Outlet | undefined
}

/** Somebody named in a report, before it is known what else is at hand. */
export interface Naming {
  readonly name: string
  readonly kind: SourceKind
  /** Words around the name that say who it is. */
  readonly description: string
  /** The state that an office without a state ("the military", "lawmaker Lee") belongs to by what stands before. */
  readonly state: string | null
}

/** Collects sources; equal names (and, for unnamed ones, equal vouchers) are one. Ids depend on nothing else. */
export class SourceBook {
  readonly #entries = new Map<string, Entry>()
  readonly #outlets: OutletTable

  constructor(outlets: OutletTable) {
    this.#outlets = outlets
  }

  /** The id of a source. `voucher` is the id or publisher key of who reports an unnamed one. */
  enter(naming: Naming, voucher: string, vouchedBy: string | null): string {
    const unnamed = naming.kind === 'unnamed' || naming.kind === 'none'
    const described = unnamed ? naming.name : `${naming.description} ${naming.name}`
    const told = voiceOf(described, this.#outlets)
    const guessed = told === null && speaksFromOffice(described, naming.kind === 'person') ? naming.state : null
    const voice = told ?? guessed
    if (unnamed) return this.#unnamed(naming, voucher, vouchedBy, voice)
    const candidates = naming.kind === 'person' ? [] : outletsNamed(naming.name, this.#outlets)
    const outlet = candidates.length === 1 ? candidates[0] : undefined
    const key = outlet === undefined ? `name ${bareName(naming.name)}` : `outlet ${outlet.id}`
    const entry = this.#entry(key, () => ({
      id: hashOf('source', key),
      name: outlet?.name ?? naming.name,
      kind: outlet === undefined ? naming.kind : kindOfOutlet(outlet),
      aliases: new Set<string>(),
      candidates,
      vouchedBy: null,
      voice: outlet?.voice ?? outlet?.family ?? null,
      votes: { told: new Map<string, number>(), guessed: new Map<string, number>() },
      outlet,
    }))
    if (naming.name !== entry.name) entry.aliases.add(naming.name)
    if (told !== null) entry.votes.told.set(told, (entry.votes.told.get(told) ?? 0) + 1)
    if (guessed !== null) entry.votes.guessed.set(guessed, (entry.votes.guessed.get(guessed) ?? 0) + 1)
    return entry.id
  }

  #unnamed(naming: Naming, voucher: string, vouchedBy: string | null, voice: string | null): string {
    // All unnamed sources of one vouching outlet are one, unless the text tells them apart by their state.
    const key = `unnamed ${voucher} ${voice ?? ''}`
    const entry = this.#entry(key, () => ({
      id: hashOf('source', key),
      name: naming.name,
      kind: 'unnamed',
      aliases: new Set<string>(),
      candidates: [],
      vouchedBy,
      voice,
      votes: { told: new Map<string, number>(), guessed: new Map<string, number>() },
      outlet: undefined,
    }))
    if (naming.name !== entry.name) entry.aliases.add(naming.name)
    return entry.id
  }

  #entry(key: string, make: () => Entry): Entry {
    let entry = this.#entries.get(key)
    if (entry === undefined) {
      entry = make()
      this.#entries.set(key, entry)
    }
    return entry
  }

  /** Gives persons the voice that a fuller mention of the same name has: "Ryder" is "Pentagon spokesman Pat Ryder". */
  settle(): void {
    for (const entry of this.#entries.values()) {
      if (entry.outlet === undefined && entry.kind !== 'unnamed') entry.voice = mostVoted(entry.votes.told)
    }
    this.#settlePersons()
    for (const entry of this.#entries.values()) {
      if (entry.outlet === undefined) entry.voice ??= mostVoted(entry.votes.guessed)
    }
  }

  #settlePersons(): void {
    const persons = [...this.#entries.values()].filter(({ kind }) => kind === 'person')
    const byFamilyName = new Map<string, Entry[]>()
    for (const person of persons) {
      const family = nameKey(person.name).split(' ').at(-1) ?? ''
      byFamilyName.set(family, [...(byFamilyName.get(family) ?? []), person])
    }
    for (const namesakes of byFamilyName.values()) {
      const voices = new Set(namesakes.flatMap(({ voice }) => (voice === null ? [] : [voice])))
      const full = new Set(namesakes.map(({ name }) => nameKey(name)).filter((key) => key.includes(' ')))
      if (!compatible([...full])) continue
      const [voice] = voices
      for (const person of namesakes) {
        if (voices.size === 1 && voice !== undefined) person.voice ??= voice
        for (const other of namesakes) if (other.name !== person.name) person.aliases.add(other.name)
      }
    }
  }

  /** All sources in order of their ids. `publishers` maps reports to who published them. */
  sources(publishers: ReadonlyMap<string, Publisher>): Source[] {
    const reportsOf = new Map<string, string>()
    for (const [report, publisher] of publishers) {
      if (publisher.name !== null && !reportsOf.has(publisher.key)) reportsOf.set(publisher.key, report)
    }
    const reportOf = ({ outlet, name, kind }: Entry): string | null => {
      if (kind === 'unnamed' || kind === 'person') return null
      return reportsOf.get(outlet === undefined ? `name ${nameKey(name)}` : `outlet ${outlet.id}`) ?? null
    }
    return [...this.#entries.values()]
      .map((entry): Source => ({
        id: entry.id,
        name: entry.name,
        kind: entry.kind,
        aliases: [...entry.aliases].sort(),
        ambiguous: entry.candidates.length > 1 ? entry.candidates.map(({ name }) => name).sort() : [],
        report: reportOf(entry),
        vouchedBy: entry.vouchedBy,
        voice: entry.voice,
      }))
      .sort((a, b) => (a.id < b.id ? -1 : 1))
  }
}

function mostVoted(votes: ReadonlyMap<string, number>): string | null {
  return [...votes].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0]?.[0] ?? null
}

/** Whether full names can be one person: the given names agree or one is an initial or a part of the other. */
function compatible(keys: readonly string[]): boolean {
  return keys.every((a) =>
    keys.every((b) => {
      const [first, second] = [a.split(' '), b.split(' ')]
      const [x = '', y = ''] = [first[0], second[0]]
      return x.startsWith(y) || y.startsWith(x) || first.some((word) => word !== first.at(-1) && second.includes(word))
    }),
  )
}

function kindOfOutlet({ kind }: Outlet): SourceKind {
  if (kind === 'government' || kind === 'military' || kind === 'intelligence') return 'government'
  return kind === 'organization' || kind === 'think-tank' ? 'organization' : 'media'
}

/** Title words before a name and an apposition after it, at most so many words each. */
const TITLE_WORDS = 8
const APPOSITION_WORDS = 12
/** How many mentions of one name are read for what they say of it. */
const MENTIONS_READ = 6

/** Who the source of an attribution is, in the words of its report. Undefined when nobody is named. */
export function namingOf(attribution: Attribution, report: Report): Naming | undefined {
  const printed = attribution.sourceName ?? ''
  if (attribution.source.length === 0 && printed === '') return undefined
  if (attribution.sourceKind === 'none' && printed === '') return undefined
  if (namesNobody(printed)) {
    return { name: 'a source that the text does not name', kind: 'unnamed', description: '', state: null }
  }
  const place = (attribution.sourceNamed[0] ?? attribution.source[0])?.[0] ?? 0
  const own = `${textOf(report.text, attribution.source)} `
  return {
    name: tidy(printed),
    kind: attribution.sourceKind === 'none' ? 'unnamed' : attribution.sourceKind,
    description: namesNobody(own)
      ? descriptionOf(printed, attribution, report)
      : own + descriptionOf(printed, attribution, report),
    state: stateBefore(report.text, place, `${own}${printed}`),
  }
}

/**
 * The state to which the text gives the same office ("South Korean lawmaker" for "the lawmaker"), else the one whose office
 * is named last before a place, else the one that most of the text is about.
 */
function stateBefore(text: string, place: number, phrase: string): string | null {
  const offices = new Set(tokenise(phrase).flatMap(({ word }) => (OFFICE_WORDS.has(word) ? [word] : [])))
  const mentions = statesIn(text)
  const tokens = tokenise(text)
  let nearest: string | null = null
  let same: string | null = null
  const counts = new Map<string, number>()
  for (const { state, to } of mentions) {
    counts.set(state, (counts.get(state) ?? 0) + 1)
    const start = tokens[to - 1]?.start ?? 0
    const follow = tokens.slice(to, to + OFFICE_REACH).map(({ word }) => word)
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
    .replace(/['’]s?$|[\s.,;:]+$/gu, '')
    .trim()
}

function descriptionOf(name: string, attribution: Attribution, report: Report): string {
  const places = mentionsOf(name, report.text)
  const named = hull(attribution.sourceNamed)
  if (named !== undefined) places.unshift(named[0])
  return places
    .slice(0, MENTIONS_READ)
    .map((place) => `${titleBefore(report.text, place)} ${appositionAfter(report.text, place + name.length)}`)
    .join(' ')
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
    if (!/^\p{Lu}/u.test(printed) && !OFFICE_WORDS.has(word.word) && !joins && statesIn(printed).length === 0) break
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
