import { tokenise } from '../../lib/tokens.ts'
import type { Assertion, ClaimCluster } from '../../model/claim.ts'
import type { Source } from '../../model/source.ts'

/** Words for what others published, when nobody is named: "reports", "media reports". */
const PUBLISHED: ReadonlySet<string> = new Set(
  'report reports media press news accounts the several some many'.split(' '),
)

/** Whether a source is no more than "reports": what others published, and not people who are not named. */
export function isPublished({ kind, name }: Source): boolean {
  return kind === 'unnamed' && tokenise(name).every(({ word }) => PUBLISHED.has(word))
}

/**
 * "…, reports say" in a headline or a lead stands for whoever the same report names for the same claim: one source told twice,
 * and not two. Without such a name it stays what it is.
 */
export function settleHearsay(claims: readonly ClaimCluster[], sources: readonly Source[]): ClaimCluster[] {
  const byId = new Map(sources.map((source) => [source.id, source]))
  const isHearsay = ({ chain }: Assertion): boolean => {
    const source = byId.get(chain[0] ?? '')
    return chain.length === 1 && source !== undefined && isPublished(source)
  }
  const isMedia = ({ chain }: Assertion): boolean => byId.get(chain[0] ?? '')?.kind === 'media'
  return claims.map((claim) => {
    const named = new Map<string, Assertion>()
    for (const assertion of claim.assertions) {
      if (isMedia(assertion) && !named.has(assertion.report)) named.set(assertion.report, assertion)
    }
    const assertions = claim.assertions.map((assertion) => {
      if (!isHearsay(assertion)) return assertion
      const meant = named.get(assertion.report)
      return meant === undefined ? assertion : { ...assertion, chain: meant.chain }
    })
    return { ...claim, assertions }
  })
}
