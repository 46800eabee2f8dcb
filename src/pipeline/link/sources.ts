import { hashOf } from '../../lib/hash.ts'
import { listOf } from '../../lib/list-of.ts'
import { tokenise } from '../../lib/tokens.ts'
import type { SourceKind } from '../../model/attribution.ts'
import type { Outlet, OutletTable } from '../../model/outlet.ts'
import type { Source } from '../../model/source.ts'
import { OUT_OF_OFFICE } from './lexicon/speakers.ts'
import { bareName, nameKey, outletsNamed, speaksFromOffice, voiceOf } from './names.ts'
import { APART, type Naming } from './naming.ts'
import { bodiesOf, departmentIn, departmentOwner } from './offices.ts'
import type { Publisher } from './publisher.ts'
import { statesIn } from './states.ts'
import { descriptionKey } from './unnamed.ts'

interface Entry {
  readonly id: string
  readonly name: string
  readonly kind: SourceKind
  readonly aliases: Set<string>
  readonly candidates: readonly Outlet[]
  readonly vouchedBy: string | null
  /** Of unnamed ones: equal for those for whom one outlet vouches. */
  readonly voucher: string | undefined
  voice: string | null
  /** How often mentions with a state in them, and mentions of an office without one, speak for a state. */
  readonly votes: { readonly told: Map<string, number>; readonly guessed: Map<string, number> }
  readonly outlet: Outlet | undefined
  /** Everything that is said of who it is. */
  readonly descriptions: Set<string>
  /** The firms that the reports name in which it holds an office of a firm that is not named. */
  readonly firms: Set<string>
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
    // A name that tells its state needs no word around it: "Russia" beside a foreign ministry stays Russia.
    const byName = naming.kind === 'person' ? null : voiceOf(naming.name, this.#outlets)
    const told = byName ?? voiceOf(described, this.#outlets)
    const guessed = told === null && speaksFromOffice(described, naming.kind) ? naming.state : null
    const voice = told ?? guessed
    if (unnamed) return this.#unnamed(naming, voucher, vouchedBy, voice)
    const possible = naming.kind === 'person' ? [] : outletsNamed(naming.name, this.#outlets)
    const candidates = localOf(possible, naming)
    const outlet = candidates.length === 1 ? candidates[0] : undefined
    // "The military" is another one in another state's story.
    const generic = outlet === undefined && naming.kind !== 'person' && !/\p{Lu}/u.test(naming.name)
    const spelt = bareName(naming.name)
    const key =
      outlet !== undefined ? `outlet ${outlet.id}` : generic ? `office ${spelt} ${voice ?? ''}` : `name ${spelt}`
    const entry = this.#entry(key, () => ({
      id: hashOf('source', key),
      name: outlet?.name ?? naming.name,
      kind: outlet === undefined ? naming.kind : kindOfOutlet(outlet),
      aliases: new Set<string>(),
      candidates,
      vouchedBy: null,
      voucher: undefined,
      voice: outlet?.voice ?? outlet?.family ?? null,
      votes: { told: new Map<string, number>(), guessed: new Map<string, number>() },
      outlet,
      descriptions: new Set<string>(),
      firms: new Set<string>(),
    }))
    entry.descriptions.add(naming.description)
    if (naming.firm !== undefined) entry.firms.add(naming.firm)
    if (naming.name !== entry.name) entry.aliases.add(naming.name)
    if (told !== null) entry.votes.told.set(told, (entry.votes.told.get(told) ?? 0) + 1)
    if (guessed !== null && candidates.length === 0)
      entry.votes.guessed.set(guessed, (entry.votes.guessed.get(guessed) ?? 0) + 1)
    return entry.id
  }

  #unnamed(naming: Naming, voucher: string, vouchedBy: string | null, voice: string | null): string {
    // Unnamed sources of one outlet are told apart by their state and by what is said of them; they count once all the same.
    const key = `unnamed ${voucher} ${voice ?? ''} ${descriptionKey(naming.name)}`
    const entry = this.#entry(key, () => ({
      id: hashOf('source', key),
      name: naming.name,
      kind: 'unnamed',
      aliases: new Set<string>(),
      candidates: [],
      vouchedBy,
      voucher,
      voice,
      votes: { told: new Map<string, number>(), guessed: new Map<string, number>() },
      outlet: undefined,
      descriptions: new Set([naming.description]),
      firms: new Set(naming.firm === undefined ? [] : [naming.firm]),
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
    this.#settleBodies()
    this.#settleNamesakes()
  }

  /**
   * "Berg" in one report and "Ida Berg" in another are one, whether a state or a body is known for them or not; so is what a
   * report that has no more than the family name took for a body.
   */
  #settleNamesakes(): void {
    const bodies = new Map(
      [...this.#entries.values()].flatMap((entry) =>
        entry.kind === 'organization' && entry.outlet === undefined ? [[nameKey(entry.name), entry] as const] : [],
      ),
    )
    for (const persons of this.#namesakes()) {
      const family = familyName(persons[0])
      const body = persons.some(({ name }) => nameKey(name).includes(' ')) ? bodies.get(family) : undefined
      const namesakes = body === undefined ? persons : [...persons, body]
      const voices = new Set(namesakes.flatMap(({ voice }) => voice ?? []))
      const [voice = `person ${family}`] = voices
      if (namesakes.length > 1 && voices.size < 2) for (const each of namesakes) each.voice ??= voice
    }
  }

  /** Persons of one family name whose full names can be those of one. */
  #namesakes(): Entry[][] {
    const byFamilyName = new Map<string, Entry[]>()
    for (const entry of this.#entries.values())
      if (entry.kind === 'person') listOf(byFamilyName, familyName(entry)).push(entry)
    return [...byFamilyName.values()].filter((namesakes) =>
      compatible([...new Set(namesakes.map(({ name }) => nameKey(name)).filter((key) => key.includes(' ')))]),
    )
  }

  /**
   * Who holds an office of a body is its voice: "Ida Berg of Harbour Watch", "the union's secretary, Ida Berg"; a minister
   * and his ministry are one.
   */
  #settleBodies(): void {
    const bodies = [...this.#entries.values()].filter(({ kind }) => kind === 'organization' || kind === 'government')
    const byName = new Map<string, Entry[]>()
    const byOwnName = new Map<string, Entry[]>()
    for (const body of bodies) {
      // A state's name stands in what is said of anybody.
      if (/\p{Lu}/u.test(body.name) && body.name.length > 2 && !isState(body.name))
        listOf(byOwnName, nameKey(body.name)).push(body)
      for (const name of [body.name, ...body.aliases]) {
        listOf(byName, nameKey(name)).push(body)
      }
    }
    const owners = this.#departmentOwners()
    for (const entry of this.#entries.values()) {
      if (entry.voice !== null || entry.outlet !== undefined) continue
      // Behind somebody who is not named stands no apposition but the story: "according to sources, Norfoss is selling".
      const own = entry.kind === 'unnamed' ? entry.aliases : entry.descriptions
      const told = [entry.name, ...own].join(' | ')
      const department = entry.kind === 'media' ? undefined : departmentIn(told)
      if (department !== undefined) {
        const owner = ownerOf(entry) ?? owners.get(department)
        entry.voice = owner === undefined ? `department ${department}` : `department ${department} of ${owner}`
      }
      if (department !== undefined || (entry.kind !== 'person' && entry.kind !== 'unnamed')) continue
      if (tokenise(told).some(({ word }) => OUT_OF_OFFICE.has(word))) continue
      const named = stretchesOf(nameKey(told.replace(/[|,;:()]/gu, ' '))).flatMap((words) => byOwnName.get(words) ?? [])
      const held = bodiesOf(told).flatMap((body) => byName.get(nameKey(body)) ?? [])
      const voices = new Set([...named, ...held].map((body) => (body.voice ??= `body ${body.id}`)))
      const [only] = voices
      if (voices.size === 1 && only !== undefined) entry.voice = only
      if (voices.size === 0) entry.voice = this.#firmOf(entry, byOwnName)
    }
  }

  /** The voice of the one firm for which somebody speaks by his office, where only the rest of the report names it. */
  #firmOf({ firms }: Entry, byOwnName: ReadonlyMap<string, readonly Entry[]>): string | null {
    const [firm] = firms
    if (firm === undefined || firms.size > 1) return null
    const [body, ...others] = byOwnName.get(nameKey(firm)) ?? []
    if (body === undefined || others.length > 0) return `firm ${bareName(firm)}`
    return (body.voice ??= `body ${body.id}`)
  }

  /**
   * Whose the departments are that no state is known for, one owner each: "the interior ministry" is that of the state whose
   * interior ministry is named. Of several the first by name: a count that is too low is the lesser mistake.
   */
  #departmentOwners(): Map<string, string> {
    const found = new Map<string, string>()
    for (const entry of this.#entries.values()) {
      const department = departmentIn(entry.name)
      const owner = ownerOf(entry)
      if (department === undefined || owner === undefined || entry.voice !== null) continue
      const known = found.get(department)
      if (known === undefined || owner < known) found.set(department, owner)
    }
    return found
  }

  #settlePersons(): void {
    for (const namesakes of this.#namesakes()) {
      const voices = new Set(namesakes.flatMap(({ voice }) => (voice === null ? [] : [voice])))
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
      if (kind === 'unnamed') return null
      return reportsOf.get(outlet === undefined ? `name ${nameKey(name)}` : `outlet ${outlet.id}`) ?? null
    }
    return [...this.#entries.values()]
      .map((entry): Source => ({
        id: entry.id,
        name: entry.name,
        // Whoever published a report at hand is an outlet, whatever the name looks like: "Rostow Record", "Daily Dulmont".
        kind: reportOf(entry) === null || entry.outlet !== undefined ? entry.kind : 'media',
        aliases: [...entry.aliases].sort(),
        ambiguous: entry.candidates.length > 1 ? entry.candidates.map(({ name }) => name).sort() : [],
        report: reportOf(entry),
        vouchedBy: entry.vouchedBy,
        ...(entry.voucher === undefined ? {} : { voucher: entry.voucher }),
        voice: entry.voice,
      }))
      .sort((a, b) => (a.id < b.id ? -1 : 1))
  }
}

function familyName(person: Entry | undefined): string {
  return (
    nameKey(person?.name ?? '')
      .split(' ')
      .at(-1) ?? ''
  )
}

function ownerOf({ name, kind, descriptions }: Entry): string | undefined {
  const parts = [name, ...[...descriptions].sort().flatMap((each) => each.split(APART))]
  // "Interior Minister Ida Berg" and "Ida Berg, interior minister" name no Berg whose ministry it is.
  const own = new Set(kind === 'person' ? nameKey(name).split(' ') : [])
  return parts.map(departmentOwner).find((owner) => owner !== undefined && !own.has(owner))
}

function isState(name: string): boolean {
  const length = tokenise(name).filter(({ word }) => word !== 'the').length
  return statesIn(name).some(({ from, to }) => to - from >= length)
}

/** A body's name that states share is that of the state of which the report tells most. */
function localOf(possible: readonly Outlet[], { states }: Naming): readonly Outlet[] {
  if (
    possible.length < 2 ||
    states === undefined ||
    possible.some(({ country, voice }) => country === null || voice === null)
  )
    return possible
  const named = possible
    .map((outlet) => ({ outlet, count: states.get(outlet.country ?? '') ?? 0 }))
    .sort((a, b) => b.count - a.count)
  const [first, second] = named
  return first !== undefined && second !== undefined && first.count > second.count ? [first.outlet] : possible
}

/** Words of a body's name; longer names are titles of documents. */
const LONGEST_NAME = 12

/** Every stretch of neighbouring words, up to the length of a name. */
function stretchesOf(phrase: string): string[] {
  const words = phrase.split(' ')
  return words.flatMap((_, from) =>
    Array.from({ length: Math.min(LONGEST_NAME, words.length - from) }, (__, more) =>
      words.slice(from, from + more + 1).join(' '),
    ),
  )
}

function mostVoted(votes: ReadonlyMap<string, number>): string | null {
  return [...votes].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0]?.[0] ?? null
}

/** Nobody goes by so many full names. */
const MOST_NAMES = 40

/** Whether full names can be one person: the given names agree or one is an initial or a part of the other. */
function compatible(keys: readonly string[]): boolean {
  if (keys.length > MOST_NAMES) return false
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
