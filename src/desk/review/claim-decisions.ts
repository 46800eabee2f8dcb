import type { AssertionPlace, ClaimDecision, SettledSource } from '../../model/claim-decision.ts'
import type { Database } from '../../store/database.ts'
import { CLAIM_KINDS } from '../../store/decisions.ts'
import { type Standing, standingsOfKinds } from '../../store/standings.ts'

/** What decisions about claims keep: enough to find what they are about when the machine's claims are made again. */
export interface MergeValue {
  readonly into: string
  readonly gloss: string
  readonly intoGloss: string
  readonly places: { readonly into: AssertionPlace; readonly other: AssertionPlace }
}

export interface ApartValue {
  readonly claims: readonly string[]
  readonly gloss: string
  readonly from: AssertionPlace
  readonly apart: readonly AssertionPlace[]
}

export interface ChainValue {
  readonly of: AssertionPlace
  readonly gloss: string
  /** Source ids as the machine had them. */
  readonly was: readonly string[]
  readonly chain: readonly SettledSource[]
}

/** What stands in a case and changes its claims, as a run takes it: oldest first. */
export async function claimDecisions(database: Database, caseId: string): Promise<readonly ClaimDecision[]> {
  return (await standingsOfKinds(database, caseId, CLAIM_KINDS)).flatMap((standing) => asClaimDecision(standing) ?? [])
}

function asClaimDecision({ kind, value }: Standing): ClaimDecision | undefined {
  if (kind === 'merge') {
    const { places } = value as MergeValue
    return { type: 'merge', ...places }
  }
  if (kind === 'split' || kind === 'not-same') {
    const { from, apart } = value as ApartValue
    return { type: 'apart', from, apart }
  }
  if (kind === 'source') {
    const { of, chain } = value as ChainValue
    return { type: 'chain', of, chain }
  }
  return undefined
}
