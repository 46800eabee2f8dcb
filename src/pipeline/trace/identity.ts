import { listOf } from '../../lib/list-of.ts'
import type { Source } from '../../model/source.ts'

/** Who a source is when several names are one voice. Equal strings are one. */
export type Identity = string

/**
 * Two arms of one level of one state are one voice, so are outlets of one owner; other spellings of a name are the same
 * person. Unnamed sources are told apart by who vouches for them.
 */
export function identities(sources: readonly Source[]): Map<string, Identity> {
  const byName = new Map<string, Source[]>()
  for (const source of sources) {
    if (source.kind === 'unnamed') continue
    for (const name of [source.name, ...source.aliases]) listOf(byName, name).push(source)
  }
  const initials = spelledOut(sources)
  const found = new Map<string, Identity>()
  for (const source of sources) {
    if (found.has(source.id)) continue
    const same = new Set([source])
    for (const each of same) {
      if (each.kind === 'unnamed') continue
      for (const name of [each.name, ...each.aliases]) {
        for (const other of byName.get(name) ?? []) if (other.kind === each.kind) same.add(other)
      }
      for (const other of initials.get(each.id) ?? []) same.add(other)
    }
    const members = [...same].map(({ id }) => id).sort()
    const voice = [...same].find((each) => each.voice !== null)?.voice
    const alone = source.voucher === undefined ? `source ${members[0] ?? source.id}` : `unnamed of ${source.voucher}`
    for (const id of members) found.set(id, voice === undefined || voice === null ? alone : `voice ${voice}`)
  }
  return found
}

/** Words that initials leave out: "JCS" is "Joint Chiefs of Staff". */
const LEFT_OUT: ReadonlySet<string> = new Set(['the', 'of', 'and', 'for', 'on', 'in'])

/** Initials and the one full name that they stand for, both ways. Names of two states are never one. */
function spelledOut(sources: readonly Source[]): Map<string, Source[]> {
  const bodies = sources.filter(({ kind }) => kind !== 'unnamed' && kind !== 'person' && kind !== 'media')
  const byInitials = new Map<string, Source[]>()
  for (const body of bodies) {
    const initials = initialsOf(body.name)
    if (initials.length > 2) byInitials.set(initials, [...(byInitials.get(initials) ?? []), body])
  }
  const joined = new Map<string, Source[]>()
  for (const short of bodies) {
    const full = byInitials.get(short.name) ?? []
    const [only] = full
    if (only === undefined || full.length > 1) continue
    if (short.voice !== null && only.voice !== null && short.voice !== only.voice) continue
    joined.set(short.id, [...(joined.get(short.id) ?? []), only])
    joined.set(only.id, [...(joined.get(only.id) ?? []), short])
  }
  return joined
}

function initialsOf(name: string): string {
  return name
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '' && !LEFT_OUT.has(word.toLowerCase()))
    .map((word) => word.charAt(0).toUpperCase())
    .join('')
}
