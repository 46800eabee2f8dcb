import { gazetteer, type Gazetteer } from '../../../../model/gazetteer.ts'
import type { OutletTable } from '../../../../model/outlet.ts'
import type { Resources } from '../../../../model/resources.ts'

/** What the tagger knows beyond the words. */
export interface NameKnowledge {
  readonly places: Gazetteer
  /** Cluster of a lower-case word, from 0; undefined for words too rare to have one. */
  cluster(word: string): number | undefined
  /** Whether the very words are a name in the table of outlets. */
  isOutlet(words: string): boolean
  /** Whether the very words are a name in the list of organisations. */
  isOrganization(words: string): boolean
  /** 1 for given names of persons, 2 for family names, 3 for what is both, 0 for what is neither. */
  person(word: string): number
}

const clusters = new WeakMap<Uint8Array, ReadonlyMap<string, number>>()
const outletNames = new WeakMap<OutletTable, ReadonlySet<string>>()

const knowledge = new WeakMap<Resources, NameKnowledge>()

/** The tables that the name tagger reads, decoded once for each set of resources. */
export function nameKnowledge(resources: Resources): NameKnowledge {
  let known = knowledge.get(resources)
  if (known === undefined) {
    const groups = readClusters(resources.read('word-clusters.txt'))
    const names = readOutletNames(resources.outlets)
    const organizations = readOrganizations(resources.read('organizations.txt'))
    const persons = readPersons(resources.read('person-names.txt'))
    known = {
      places: gazetteer(resources.read('gazetteer.tsv')),
      cluster: (word) => groups.get(word),
      isOutlet: (words) => names.has(words),
      isOrganization: (words) => organizations.has(words),
      person: (word) => persons.get(word) ?? 0,
    }
    knowledge.set(resources, known)
  }
  return known
}

/** One group a line, words apart by spaces. */
function readClusters(bytes: Uint8Array | undefined): ReadonlyMap<string, number> {
  if (bytes === undefined) return new Map()
  const known = clusters.get(bytes)
  if (known !== undefined) return known
  const groups = new Map<string, number>()
  new TextDecoder()
    .decode(bytes)
    .split('\n')
    .forEach((line, group) => {
      if (line !== '') for (const word of line.split(' ')) groups.set(word, group)
    })
  clusters.set(bytes, groups)
  return groups
}

/** Names and aliases exactly as printed: "Time" is a magazine, "time" is not. */
function readOutletNames(table: OutletTable): ReadonlySet<string> {
  let names = outletNames.get(table)
  if (names === undefined) {
    names = new Set(
      table.outlets
        .flatMap((outlet) => [outlet.name, ...outlet.aliases])
        .map((name) => name.replace(/^The /u, ''))
        .filter((name) => name.includes(' ') || /^[A-Z]{3,}$/u.test(name) || name.length > 5),
    )
    outletNames.set(table, names)
  }
  return names
}

/** One kind a line, names behind it, apart by bars. */
function readOrganizations(bytes: Uint8Array | undefined): ReadonlySet<string> {
  const lines = new TextDecoder().decode(bytes ?? new Uint8Array()).split('\n')
  return new Set(lines.flatMap((line) => line.split('|').slice(1)).map((name) => name.replace(/^The (?=\S)/u, '')))
}

/** Given names on the first line, family names on the second. */
function readPersons(bytes: Uint8Array | undefined): ReadonlyMap<string, number> {
  const persons = new Map<string, number>()
  new TextDecoder()
    .decode(bytes ?? new Uint8Array())
    .split('\n')
    .slice(0, 2)
    .forEach((line, index) => {
      for (const name of line.split(' ')) if (name !== '') persons.set(name, (persons.get(name) ?? 0) | (index + 1))
    })
  return persons
}
