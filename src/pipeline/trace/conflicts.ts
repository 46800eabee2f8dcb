import type { Assertion, ClaimCluster } from '../../model/claim.ts'
import type { Conflict } from '../../model/conflict.ts'
import type { Report } from '../../model/report.ts'
import type { Identity } from './identity.ts'
import { compatible, intervalOf, named, sameNumber } from './interval.ts'

export interface ConflictContext {
  readonly reports: ReadonlyMap<string, Report>
  readonly identities: ReadonlyMap<string, Identity>
}

/** Rows of one claim; beyond, the same disagreement is only told again by other copies. */
const MOST_ROWS = 40
/** A value that so many speakers or dates tell is compared through the first of them: rows of two values are one anyway. */
const MOST_OF_ONE_VALUE = 24
/** So many are compared with each other, two hundred thousand pairs, a fifth of a second. No real claim has a third of it. */
const MOST_COMPARED = 600

type Verdict = Pick<Conflict, 'verdict' | 'why'>

/** Pairs of assertions of one claim that could contradict each other, with a verdict each. */
export function conflictsWithin(claim: ClaimCluster, context: ConflictContext): Conflict[] {
  const told = distinct(claim.assertions, context).slice(0, MOST_COMPARED)
  const since = firstTold(claim.assertions, context)
  const stated: Conflict[] = []
  const byValues = new Map<string, Conflict>()
  for (const [place, second] of told.entries()) {
    for (let earlier = 0; earlier < place; earlier += 1) {
      const first = told[earlier] ?? 0
      const [a, b] = [claim.assertions[first], claim.assertions[second]]
      if (a === undefined || b === undefined) continue
      const between = [
        { claim: claim.id, assertion: first },
        { claim: claim.id, assertion: second },
      ] as const
      const numbers = numbersOf(a, b, since, context)
      if (numbers !== undefined) keepBest(byValues, valuesOf(a, b), { kind: 'quantity', between, ...numbers }, claim)
      const stands = standsOf(a, b, context)
      if (stands !== undefined) stated.push({ between, ...stands })
    }
  }
  const rows = [...stated, ...byValues.values(), ...denials(claim, context)]
  return rows.sort((x, y) => weight(y) - weight(x)).slice(0, MOST_ROWS)
}

/** How many ways of saying a claim are too many to be compared with the others. */
export function leftUncompared(claim: ClaimCluster, context: ConflictContext): number {
  if (claim.assertions.length <= MOST_COMPARED) return 0
  return Math.max(0, distinct(claim.assertions, context).length - MOST_COMPARED)
}

function weight({ verdict }: Conflict): number {
  return ['compatible', 'different-measure', 'revision', 'conflict'].indexOf(verdict)
}

/** One assertion for each speaker, number, date and stance, a few for each number and stance: copies disagree about nothing. */
function distinct(assertions: readonly Assertion[], context: ConflictContext): number[] {
  const seen = new Set<string>()
  const counts = new Map<string, number>()
  return assertions.flatMap((assertion, index) => {
    const { quantity } = assertion
    const value = quantity === null ? '' : `${quantity.low ?? ''} ${quantity.high ?? ''} ${quantity.bound}`
    const said = [value, assertion.stance === 'denies', assertion.polarity].join('|')
    const key = [speakerOf(assertion, context) ?? 'the report itself', dateOf(assertion, context) ?? '', said].join('|')
    const count = counts.get(said) ?? 0
    if (seen.has(key) || count >= MOST_OF_ONE_VALUE) return []
    seen.add(key)
    counts.set(said, count + 1)
    return [index]
  })
}

/** Two values of one claim are one row, however many pairs of assertions tell them. */
function valuesOf(a: Assertion, b: Assertion): string {
  const value = ({ quantity }: Assertion): string =>
    `${quantity?.low ?? ''} ${quantity?.high ?? ''} ${quantity?.bound ?? ''}`
  return [value(a), value(b)].sort().join(' / ')
}

/** Of the rows of two values the gravest stays, of equally grave ones the one whose two sides are told by somebody named. */
function keepBest(rows: Map<string, Conflict>, key: string, row: Conflict, { assertions }: ClaimCluster): void {
  const known = rows.get(key)
  const named = ({ between }: Conflict): number =>
    between.filter(({ assertion }) => (assertions[assertion]?.chain.length ?? 0) > 0).length
  if (
    known === undefined ||
    weight(row) > weight(known) ||
    (weight(row) === weight(known) && named(row) > named(known))
  )
    rows.set(key, row)
}

/** When each value of a claim was told first. */
type FirstTold = (assertion: Assertion) => string | undefined

function firstTold(assertions: readonly Assertion[], context: ConflictContext): FirstTold {
  const first = new Map<number, string>()
  for (const assertion of assertions) {
    const value = assertion.quantity === null ? undefined : named(assertion.quantity)
    const date = dateOf(assertion, context)
    if (value === undefined || date === undefined) continue
    const known = first.get(value)
    if (known === undefined || (daysApart(date, known) ?? 0) > 0) first.set(value, date)
  }
  return (assertion) => first.get((assertion.quantity === null ? undefined : named(assertion.quantity)) ?? NaN)
}

function numbersOf(a: Assertion, b: Assertion, since: FirstTold, context: ConflictContext): Verdict | undefined {
  if (a.quantity === null || b.quantity === null || a.stance === 'denies' || b.stance === 'denies') return undefined
  return judgeNumbers(a, b, context, since)
}

/** Symmetric: which of the two comes first does not matter. */
export function judgeNumbers(
  a: Assertion,
  b: Assertion,
  context: ConflictContext,
  since: FirstTold = (assertion) => dateOf(assertion, context),
): Verdict | undefined {
  if (a.quantity === null || b.quantity === null) return undefined
  const [x, y] = [intervalOf(a.quantity), intervalOf(b.quantity)]
  const [m, n] = [named(a.quantity), named(b.quantity)]
  if (x === undefined || y === undefined || m === undefined || n === undefined) return undefined
  if (m === n && a.quantity.bound === b.quantity.bound) return undefined
  if (compatible(x, y)) return { verdict: 'compatible', why: 'a number that fits both is possible' }
  if (sameNumber(a.quantity, b.quantity)) return { verdict: 'compatible', why: 'one number, rounded' }
  const apart = daysApart(dateOf(a, context), dateOf(b, context))
  const [p, q] = [speakerOf(a, context), speakerOf(b, context)]
  const one = p !== undefined && p === q
  if (one && apart !== undefined && apart !== 0) return { verdict: 'revision', why: 'one source at two dates' }
  if (one && a.report !== b.report) return { verdict: 'revision', why: 'one source, two figures' }
  if (one) return { verdict: 'compatible', why: 'one source gives both in one report: two scopes' }
  const counts = Number.isInteger(m) && Number.isInteger(n) && a.quantity.printedUnit === null
  // A running count grows, whoever tells it and however late an older state of it is told again.
  const grown = daysApart(since(a), since(b))
  if (counts && grown !== undefined && grown !== 0 && Math.sign(grown) === Math.sign(n - m)) {
    return { verdict: 'revision', why: 'the count that was told later is the higher one' }
  }
  // Of two counts one without a source may be an older or newer state of the other; a measure does not grow.
  if (counts && (p === undefined || q === undefined)) {
    return {
      verdict: 'revision',
      why: 'no number fits both; one is told without a source and may be an older or newer count',
    }
  }
  return { verdict: 'conflict', why: 'no number fits both' }
}

function standsOf(
  a: Assertion,
  b: Assertion,
  context: ConflictContext,
): Pick<Conflict, 'kind' | 'verdict' | 'why'> | undefined {
  if (a.quantity !== null && b.quantity !== null && a.stance !== 'denies' && b.stance !== 'denies') return undefined
  const [p, q] = [speakerOf(a, context), speakerOf(b, context)]
  if (p !== undefined && p === q) return undefined
  if (a.stance !== 'asserts' || b.stance !== 'asserts') return undefined
  if (a.polarity === b.polarity || a.polarity === 'unknown' || b.polarity === 'unknown') return undefined
  return { kind: 'polarity', verdict: 'conflict', why: 'one says that it is so, the other that it is not' }
}

/**
 * One row for each who denies: a denial that many copies tell is one. It stands against whoever else says it most clearly, in
 * the same report before others: that is what the denial answers.
 */
function denials(claim: ClaimCluster, context: ConflictContext): Conflict[] {
  const affirming = claim.assertions
    .flatMap((assertion, index) =>
      assertion.stance === 'asserts' || assertion.stance === 'hedges' ? [{ assertion, index }] : [],
    )
    .sort((a, b) => clearness(b.assertion) - clearness(a.assertion) || a.index - b.index)
  const seen = new Set<Identity>()
  return claim.assertions.flatMap((denial, index): Conflict[] => {
    const who = speakerOf(denial, context)
    if (denial.stance !== 'denies' || seen.has(who ?? OWN_VOICE)) return []
    const others = affirming.filter(({ assertion }) => who === undefined || speakerOf(assertion, context) !== who)
    const other = others.find(({ assertion }) => assertion.report === denial.report) ?? others[0]
    if (other === undefined) return []
    seen.add(who ?? OWN_VOICE)
    const between = [
      { claim: claim.id, assertion: Math.min(index, other.index) },
      { claim: claim.id, assertion: Math.max(index, other.index) },
    ] as const
    return [{ kind: 'denial', verdict: 'conflict', between, why: 'one says it, the other denies it' }]
  })
}

/** Reports that deny in their own voice are one denier. */
const OWN_VOICE = 'own voice'

/** Said as certain before hedged, by somebody named before in the report's own voice. */
function clearness({ stance, certainty, chain }: Assertion): number {
  return (stance === 'asserts' ? 2 : 0) + (certainty === 'certain' ? 1 : 0) + (chain.length > 0 ? 1 : 0)
}

/** Who answers for an assertion; undefined for a report's own voice. */
function speakerOf({ chain }: Assertion, { identities }: ConflictContext): Identity | undefined {
  const last = chain.at(-1)
  return last === undefined ? undefined : (identities.get(last) ?? last)
}

/** The date for which it holds, else the moment of publication, as exactly as known. */
function dateOf({ asOf, report }: Assertion, { reports }: ConflictContext): string | undefined {
  return asOf ?? reports.get(report)?.publishedAt ?? undefined
}

/** Positive when `b` is later; undefined when one date is unknown or not a day. Hours count when both tell them. */
function daysApart(a: string | undefined, b: string | undefined): number | undefined {
  if (a === undefined || b === undefined || a.length < 10 || b.length < 10) return undefined
  const exact = a.length > 10 && b.length > 10
  const [x, y] = exact ? [a, b] : [a.slice(0, 10), b.slice(0, 10)]
  const days = (Date.parse(y) - Date.parse(x)) / 86_400_000
  return Number.isNaN(days) ? undefined : days
}
