import { hashOf } from '../../lib/hash.ts'
import type { ClaimCluster } from '../../model/claim.ts'
import type { Derivation } from '../../model/derivation.ts'
import type { SourceKind } from '../../model/attribution.ts'
import type { Source } from '../../model/source.ts'

/** The id of the source of that name; one that is not there yet is added. */
export function enterSource(
  sources: Source[],
  { name, kind }: { readonly name: string; readonly kind: SourceKind },
): string {
  const wanted = name.trim().toLowerCase()
  const known = sources.find(
    (source) =>
      source.kind !== 'unnamed' && [source.name, ...source.aliases].some((each) => each.toLowerCase() === wanted),
  )
  if (known !== undefined) return known.id
  const id = hashOf('settled-source', wanted, kind)
  if (sources.some((source) => source.id === id)) return id
  sources.push({
    id,
    name: name.trim(),
    kind,
    aliases: [],
    ambiguous: [],
    report: null,
    vouchedBy: null,
    voice: null,
  })
  return id
}

/** Sources that a chain or a derivation still names, and those who vouch for them. */
export function usedSources(
  sources: readonly Source[],
  claims: readonly ClaimCluster[],
  derivations: readonly Derivation[],
): Source[] {
  const used = new Set(claims.flatMap(({ assertions }) => assertions.flatMap(({ chain }) => chain)))
  for (const { from } of derivations) if ('source' in from) used.add(from.source)
  for (const source of sources) if (source.vouchedBy !== null && used.has(source.id)) used.add(source.vouchedBy)
  return sources.filter(({ id }) => used.has(id))
}
