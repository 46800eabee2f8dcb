import type { Assertion, ClaimCluster } from '../../model/claim.ts'
import type { Derivation } from '../../model/derivation.ts'
import type { Drift } from '../../model/drift.ts'
import type { Source } from '../../model/source.ts'
import type { Identity } from './identity.ts'
import { sameNumber } from './interval.ts'

export interface DriftContext {
  readonly sources: ReadonlyMap<string, Source>
  readonly identities: ReadonlyMap<string, Identity>
  readonly derivations: readonly Derivation[]
}

/** What copies changed of a claim that their parents carry too. */
export function driftsOf(claim: ClaimCluster, context: DriftContext): Drift[] {
  return context.derivations.flatMap(({ from, to, siblings, kind }) => {
    if (!('report' in from) || siblings || kind === 'citation') return []
    const parents = indexesIn(claim, from.report)
    return indexesIn(claim, to).flatMap((copy) => {
      const parent = nearest(claim, parents, copy)
      return parent === undefined ? [] : changes(claim, parent, copy, context)
    })
  })
}

function indexesIn(claim: ClaimCluster, report: string): number[] {
  return claim.assertions.flatMap((assertion, index) => (assertion.report === report ? [index] : []))
}

/** The parent's assertion with the same number and source, as far as there is one. */
function nearest(claim: ClaimCluster, parents: readonly number[], copy: number): number | undefined {
  const told = claim.assertions[copy]
  if (told === undefined) return undefined
  const cost = (index: number): number => {
    const parent = claim.assertions[index]
    if (parent === undefined) return Infinity
    const number = parent.quantity !== null && told.quantity !== null && !sameNumber(parent.quantity, told.quantity)
    return (
      (number ? 4 : 0) + (parent.chain.at(-1) === told.chain.at(-1) ? 0 : 2) + (parent.stance === told.stance ? 0 : 1)
    )
  }
  return [...parents].sort((a, b) => cost(a) - cost(b) || a - b)[0]
}

function changes(claim: ClaimCluster, from: number, to: number, context: DriftContext): Drift[] {
  const [parent, copy] = [claim.assertions[from], claim.assertions[to]]
  if (parent === undefined || copy === undefined) return []
  const row = (kind: Drift['kind'], why: string): Drift => ({ claim: claim.id, from, to, kind, why })
  const rows: Drift[] = []
  const [hedgedBefore, hedgedAfter] = [hedged(parent), hedged(copy)]
  if (hedgedBefore && !hedgedAfter && copy.stance === 'asserts')
    rows.push(row('hedge-lost', 'the copy says as certain what its model hedged'))
  if (!hedgedBefore && hedgedAfter && parent.stance === 'asserts')
    rows.push(row('hedge-gained', 'the copy hedges what its model said as certain'))
  const source = sourceChange(parent, copy, context)
  if (source !== undefined) rows.push(row(...source))
  if (parent.quantity !== null && copy.quantity !== null && !sameNumber(parent.quantity, copy.quantity)) {
    rows.push(row('number-changed', 'the copy gives another number'))
  }
  return rows
}

function hedged({ stance, certainty }: Assertion): boolean {
  return stance === 'hedges' || certainty === 'possible' || certainty === 'probable'
}

function sourceChange(parent: Assertion, copy: Assertion, context: DriftContext): [Drift['kind'], string] | undefined {
  const name = (id: string | undefined): string => (id === undefined ? 'nobody' : (context.sources.get(id)?.name ?? id))
  const identity = (id: string): Identity => context.identities.get(id) ?? id
  // Naming the model's own outlet first is the way a copy should do it and changes nothing.
  const [first] = copy.chain
  const citesModel = first !== undefined && context.sources.get(first)?.report === parent.report
  const after = (citesModel ? copy.chain.slice(1) : copy.chain).map(identity)
  const before = parent.chain.map(identity)
  const [last, lastBefore] = [after.at(-1), before.at(-1)]
  if (last === lastBefore) return undefined
  if (last === undefined) {
    return citesModel
      ? undefined
      : ['source-lost', `its model has it from ${name(parent.chain.at(-1))}, the copy names nobody`]
  }
  if (lastBefore === undefined)
    return ['source-added', `its model names nobody, the copy has it from ${name(copy.chain.at(-1))}`]
  if (before.includes(last)) return ['source-lost', `the copy leaves out ${name(parent.chain.at(-1))}`]
  if (after.includes(lastBefore)) return ['source-added', `the copy adds ${name(copy.chain.at(-1))}`]
  return ['source-changed', `${name(parent.chain.at(-1))} became ${name(copy.chain.at(-1))}`]
}
