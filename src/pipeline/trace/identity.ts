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
    for (const name of [source.name, ...source.aliases]) byName.set(name, [...(byName.get(name) ?? []), source])
  }
  const found = new Map<string, Identity>()
  for (const source of sources) {
    if (found.has(source.id)) continue
    const same = new Set([source])
    for (const each of same) {
      if (each.kind === 'unnamed') continue
      for (const name of [each.name, ...each.aliases]) {
        for (const other of byName.get(name) ?? []) if (other.kind === each.kind) same.add(other)
      }
    }
    const members = [...same].map(({ id }) => id).sort()
    const voice = [...same].find((each) => each.voice !== null)?.voice
    for (const id of members)
      found.set(id, voice === undefined || voice === null ? `source ${members[0] ?? id}` : `voice ${voice}`)
  }
  return found
}
