import { hashOf } from '../../lib/hash.ts'
import type { AssertionPlace } from '../../model/claim-decision.ts'
import type { Assertion, Claim } from '../../model/claim.ts'
import { findClaim } from '../../store/claims.ts'
import type { Database } from '../../store/database.ts'
import { Overtaken, listDecisions } from '../../store/decisions.ts'
import { NotFound } from '../not-found.ts'
import type { ApartValue, ChainValue, MergeValue } from './claim-decisions.ts'
import { type NewDecision, NotPossible } from './settlement.ts'

/** What is entered for a settlement: its subject, all that it is about, and the value that is kept. */
export interface Proposal {
  readonly subject: string
  readonly about: readonly string[]
  readonly value: unknown
}

/** Statements that a decision names at most; the larger claim of two stays as it is and the smaller one is named. */
const MOST_PLACES = 2000

type Given<K extends NewDecision['kind']> = NewDecision & { readonly kind: K }

/** Throws `NotFound` and `NotPossible`. */
export async function proposeMerge(database: Database, given: Given<'merge'>): Promise<Proposal> {
  const other = await claimOf(database, given.caseId, given.subject)
  const into = await claimOf(database, given.caseId, given.value.into)
  if (other.id === into.id) throw new NotPossible('the two are one claim already')
  const value: MergeValue = {
    into: into.id,
    gloss: other.gloss,
    intoGloss: into.gloss,
    places: { into: headOf(into), other: headOf(other) },
  }
  return { subject: other.id, about: [into.id], value }
}

/** Throws `NotFound`, `NotPossible`, and `Overtaken` when a statement is not in the claim any more. */
export async function proposeSplit(database: Database, given: Given<'split'>): Promise<Proposal> {
  const claim = await claimOf(database, given.caseId, given.subject)
  const wanted = new Set(given.value.assertions)
  const apart = claim.assertions.filter(({ id }) => wanted.has(id))
  if (apart.length < wanted.size) {
    const gone = [...wanted].find((id) => !apart.some((assertion) => assertion.id === id)) ?? ''
    const [latest] = (await listDecisions(database, { caseId: given.caseId, about: gone, limit: 1 })).items
    throw new Overtaken(latest ?? null)
  }
  const from = claim.assertions.find(({ id }) => !wanted.has(id))
  if (from === undefined) throw new NotPossible('all statements of the claim were named; leave at least one in it')
  const value: ApartValue = { claims: [claim.id], gloss: claim.gloss, from: placeOf(from), apart: apart.map(placeOf) }
  return { subject: hashOf('split', ...[...wanted].sort()), about: [claim.id, ...wanted], value }
}

/** Throws `NotFound` and `NotPossible`. */
export async function proposeNotSame(database: Database, given: Given<'not-same'>): Promise<Proposal> {
  const one = await claimOf(database, given.caseId, given.subject)
  const two = await claimOf(database, given.caseId, given.value.claim)
  if (one.id === two.id) throw new NotPossible('this is one claim; split it')
  const [small, large] = one.assertions.length <= two.assertions.length ? [one, two] : [two, one]
  const claims = [one.id, two.id].sort()
  const value: ApartValue = {
    claims,
    gloss: small.gloss,
    from: headOf(large),
    apart: small.assertions.slice(0, MOST_PLACES).map(placeOf),
  }
  return { subject: claims.join('+'), about: claims, value }
}

/** Throws `NotFound`. */
export async function proposeSource(database: Database, given: Given<'source'>): Promise<Proposal> {
  const claim = await claimOf(database, given.caseId, given.subject)
  const assertion = claim.assertions.find(({ id }) => id === given.subject)
  if (assertion === undefined) throw new NotFound('statement', given.subject)
  const value: ChainValue = {
    of: placeOf(assertion),
    gloss: claim.gloss,
    was: assertion.chain,
    chain: given.value.chain,
  }
  const named = given.value.chain.flatMap((each) => ('source' in each ? each.source : []))
  return { subject: assertion.id, about: [claim.id, ...assertion.chain, ...named], value }
}

async function claimOf(database: Database, caseId: string, id: string): Promise<Claim> {
  const found = await findClaim(database, id, caseId)
  if (found === undefined) throw new NotFound('claim', id)
  return found.claim
}

function headOf({ id, assertions }: Claim): AssertionPlace {
  const head = assertions.find((assertion) => assertion.id === id) ?? assertions[0]
  if (head === undefined) throw new NotPossible('the claim holds no statement')
  return placeOf(head)
}

function placeOf({ id, report, span }: Assertion): AssertionPlace {
  return { id, report, span }
}
