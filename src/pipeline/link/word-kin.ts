import { stem } from '../../lib/tokens.ts'
import type { Resources } from '../../model/resources.ts'
import { concept, conceptsByStem } from './lexicon/concepts.ts'

/** Concepts that say nearly the same as one, and how nearly, 0 to 1. */
export type WordKin = (concept: string) => ReadonlyMap<string, number>

/** The versioned table under `models/`; a new one gets a new number, because thresholds rest on it. */
export const KIN_TABLE = 'word-kin-1.txt'

/** The table gives tenths. */
const TENTHS = 10

const decoded = new WeakMap<Uint8Array, WordKin>()
const NONE: ReadonlyMap<string, number> = new Map<string, number>()

/** Reads English only: for other languages, and without the table, nothing has kin. */
export function wordKinFor(resources: Resources, lang: string | null): WordKin {
  const bytes = (lang ?? 'en').startsWith('en') ? resources.read(KIN_TABLE) : undefined
  if (bytes === undefined) return () => NONE
  const known = decoded.get(bytes)
  if (known !== undefined) return known
  const made = kinIn(new TextDecoder().decode(bytes))
  decoded.set(bytes, made)
  return made
}

/** Lines of a stem and its kin with tenths: `seiz captur:9 grab:8`. */
function kinIn(table: string): WordKin {
  const lines = new Map<string, string>()
  for (const line of table.split('\n')) {
    const end = line.indexOf(' ')
    if (end > 0) lines.set(line.slice(0, end), line.slice(end + 1))
  }
  const read = new Map<string, ReadonlyMap<string, number>>()
  return (name) => {
    let kin = read.get(name)
    if (kin === undefined) {
      const line = lines.get(stem(name))
      if (line === undefined) return NONE
      kin = parse(name, line)
      read.set(name, kin)
    }
    return kin
  }
}

function parse(name: string, line: string): ReadonlyMap<string, number> {
  const kin = new Map<string, number>()
  for (const entry of line.split(' ')) {
    const [other = '', tenths = ''] = entry.split(':')
    const named = conceptsByStem.get(other) ?? other
    if (named !== name && named !== concept(name))
      kin.set(named, Math.max(kin.get(named) ?? 0, Number(tenths) / TENTHS))
  }
  return kin
}
