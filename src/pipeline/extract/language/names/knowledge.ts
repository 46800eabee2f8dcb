import { gazetteer } from '../../../../model/gazetteer.ts'
import type { OutletTable } from '../../../../model/outlet.ts'
import type { Resources } from '../../../../model/resources.ts'
import type { NameKnowledge } from './features.ts'

const clusters = new WeakMap<Uint8Array, ReadonlyMap<string, number>>()
const outletNames = new WeakMap<OutletTable, ReadonlySet<string>>()

const knowledge = new WeakMap<Resources, NameKnowledge>()

/** The tables that the name tagger reads, decoded once for each set of resources. */
export function nameKnowledge(resources: Resources): NameKnowledge {
  let known = knowledge.get(resources)
  if (known === undefined) {
    const groups = readClusters(resources.read('word-clusters.txt'))
    const names = readOutletNames(resources.outlets)
    known = {
      places: gazetteer(resources.read('gazetteer.tsv')),
      cluster: (word) => groups.get(word),
      isOutlet: (words) => names.has(words),
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
