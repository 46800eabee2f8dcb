import type { Assertion, ClaimCluster } from '../../model/claim.ts'
import type { Derivation } from '../../model/derivation.ts'
import type { Drift } from '../../model/drift.ts'
import type { Source } from '../../model/source.ts'
import type { Identity } from './identity.ts'
import { sameNumber } from './interval.ts'
import { isShortFor } from './short-names.ts'

export interface DriftContext {
  readonly sources: ReadonlyMap<string, Source>
  readonly identities: ReadonlyMap<string, Identity>
  /** The reports at hand that a source published. */
  readonly published: ReadonlyMap<string, readonly string[]>
  readonly derivations: readonly Derivation[]
  /** An assertion stands in a headline. */
  readonly isHeadline?: (assertion: Assertion) => boolean
  /** The words in which an assertion stands. */
  readonly words: (assertion: Assertion) => ReadonlySet<string>
}

interface Change {
  readonly kind: Drift['kind']
  readonly why: string
  /** Equal for one change that several sentences or several models of one copy show. */
  readonly key: string
}

/** What copies changed of a claim that their parents carry too: parents in wording, and outlets that they cite by name. */
export function driftsOf(claim: ClaimCluster, context: DriftContext): Drift[] {
  const told = new Map<string, Drift>()
  const named = new Set(claim.assertions.map(({ report, chain }) => namedIn(report, chain.at(-1))))
  const hedging = new Set(claim.assertions.flatMap((each) => (hedged(each) ? [each.report] : [])))
  const parents = parentsByChild(context.derivations)
  const places = new Map<string, number[]>()
  for (const [index, { report }] of claim.assertions.entries()) {
    const known = places.get(report)
    if (known === undefined) places.set(report, [index])
    else known.push(index)
  }
  for (const [to, copy] of claim.assertions.entries()) {
    const models = modelsOf(copy, parents, context)
    for (const model of models) {
      const from = nearest(claim, places.get(model) ?? [], copy, context)
      const parent = from === undefined ? undefined : claim.assertions[from]
      if (from === undefined || parent === undefined) continue
      for (const { kind, why, key } of changes(parent, copy, context)) {
        if (kind.startsWith('source') && toldElsewhere(named, parent, copy, models)) continue
        if (kind === 'hedge-lost' && hedgedBelow(hedging, copy, context)) continue
        const one = `${copy.report} ${key}`
        if (!told.has(one)) told.set(one, { claim: claim.id, from, to, kind, why })
      }
    }
  }
  return [...told.values()]
}

/**
 * Whether another sentence of the model, or another model, names the copy's source, or a sentence of the copy the model's:
 * nothing is lost or changed then.
 */
function toldElsewhere(
  named: ReadonlySet<string>,
  parent: Assertion,
  copy: Assertion,
  models: ReadonlySet<string>,
): boolean {
  const names = (report: string, source: string | undefined): boolean =>
    source !== undefined && named.has(namedIn(report, source))
  return [...models].some((model) => names(model, copy.chain.at(-1))) || names(copy.report, parent.chain.at(-1))
}

/** Headlines leave out hedges for want of room: beside a hedged body nothing is hardened. */
function hedgedBelow(hedging: ReadonlySet<string>, copy: Assertion, { isHeadline }: DriftContext): boolean {
  return isHeadline?.(copy) === true && hedging.has(copy.report)
}

/** That a report says a claim and names a source for it last. */
function namedIn(report: string, source: string | undefined): string {
  return `${report}\n${source ?? ''}`
}

/** Of the reports of a cited outlet so many are looked at as what the copy may have read. */
const MOST_CITED = 16

/** The reports that an assertion's report was made from, or whose outlet it cites first for this assertion. */
function modelsOf(
  { report, chain }: Assertion,
  parents: ReadonlyMap<string, readonly string[]>,
  { published }: DriftContext,
): Set<string> {
  const cited = (published.get(chain[0] ?? '') ?? []).slice(0, MOST_CITED)
  return new Set([...cited, ...(parents.get(report) ?? [])].filter((each) => each !== report))
}

const indexed = new WeakMap<readonly Derivation[], ReadonlyMap<string, readonly string[]>>()

/** The reports from which each report was made in wording; made once for all claims. */
function parentsByChild(derivations: readonly Derivation[]): ReadonlyMap<string, readonly string[]> {
  const known = indexed.get(derivations)
  if (known !== undefined) return known
  const parents = new Map<string, string[]>()
  for (const { from, to, siblings, kind } of derivations) {
    if (!('report' in from) || siblings || kind === 'citation') continue
    const list = parents.get(to)
    if (list === undefined) parents.set(to, [from.report])
    else list.push(from.report)
  }
  indexed.set(derivations, parents)
  return parents
}

/** What another number and what wholly other words cost when a parent's assertion is looked for. */
const OTHER_NUMBER = 2
const OTHER_WORDS = 4

/** The parent's assertion that the copy's one was made from: by words, number and source. */
function nearest(
  claim: ClaimCluster,
  places: readonly number[],
  copy: Assertion,
  context: DriftContext,
): number | undefined {
  const words = context.words(copy)
  const cost = (parent: Assertion): number => {
    const number = parent.quantity !== null && copy.quantity !== null && !sameNumber(parent.quantity, copy.quantity)
    const named = parent.chain.at(-1) === copy.chain.at(-1)
    return (number ? OTHER_NUMBER : 0) + OTHER_WORDS * (1 - likeness(words, context.words(parent))) + (named ? 0 : 1)
  }
  return places
    .flatMap((index) => {
      const assertion = claim.assertions[index]
      return assertion === undefined ? [] : [{ index, cost: cost(assertion) }]
    })
    .sort((a, b) => a.cost - b.cost || a.index - b.index)[0]?.index
}

/** Dice's coefficient of two sets of words: 0 nothing in common, 1 the same words. */
function likeness(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const size = a.size + b.size
  return size === 0 ? 1 : (2 * [...a].filter((word) => b.has(word)).length) / size
}

function changes(parent: Assertion, copy: Assertion, context: DriftContext): Change[] {
  const found: Change[] = []
  const [hedgedBefore, hedgedAfter] = [hedged(parent), hedged(copy)]
  if (hedgedBefore && !hedgedAfter && copy.stance === 'asserts')
    found.push({ kind: 'hedge-lost', why: 'the copy says as certain what its model hedged', key: 'hedge' })
  if (!hedgedBefore && hedgedAfter && parent.stance === 'asserts')
    found.push({ kind: 'hedge-gained', why: 'the copy hedges what its model said as certain', key: 'hedge' })
  const source = sourceChange(parent, copy, context)
  if (source !== undefined) found.push({ kind: source[0], why: source[1], key: source[0] })
  if (parent.quantity !== null && copy.quantity !== null && !sameNumber(parent.quantity, copy.quantity)) {
    const key = `number ${copy.quantity.low ?? ''} ${copy.quantity.high ?? ''}`
    found.push({ kind: 'number-changed', why: 'the copy gives another number', key })
  }
  return found
}

function hedged({ stance, certainty }: Assertion): boolean {
  return stance === 'hedges' || certainty === 'possible' || certainty === 'probable'
}

function sourceChange(parent: Assertion, copy: Assertion, context: DriftContext): [Drift['kind'], string] | undefined {
  const name = (id: string | undefined): string => (id === undefined ? 'nobody' : (context.sources.get(id)?.name ?? id))
  const identity = (id: string): Identity => context.identities.get(id) ?? id
  // Naming the model's own outlet first is the way a copy should do it and changes nothing.
  const [first] = copy.chain
  const citesModel = first !== undefined && context.published.get(first)?.includes(parent.report) === true
  const after = (citesModel ? copy.chain.slice(1) : copy.chain).map(identity)
  const before = parent.chain.map(identity)
  const [last, lastBefore] = [after.at(-1), before.at(-1)]
  if (last === lastBefore) return undefined
  if (sameName(copy.chain.at(-1), parent.chain.at(-1), context)) return undefined
  if (last === undefined) {
    return citesModel
      ? undefined
      : ['source-lost', `its model has it from ${name(parent.chain.at(-1))}, the copy names nobody`]
  }
  if (lastBefore === undefined)
    return ['source-added', `its model names nobody, the copy has it from ${name(copy.chain.at(-1))}`]
  if (before.includes(last)) return ['source-lost', `the copy leaves out ${name(parent.chain.at(-1))}`]
  const [was, is] = [parent.chain.at(-1), copy.chain.at(-1)].map((id) => context.sources.get(id ?? ''))
  if (was !== undefined && was.kind !== 'unnamed' && is?.kind === 'unnamed')
    return ['source-lost', `${was.name} is only “${is.name}” in the copy`]
  if (after.includes(lastBefore)) return ['source-added', `the copy adds ${name(copy.chain.at(-1))}`]
  return ['source-changed', `${name(parent.chain.at(-1))} became ${name(copy.chain.at(-1))}`]
}

/** Other ids of one name, or two unnamed sources: the copy's officials are its model's officials. */
function sameName(a: string | undefined, b: string | undefined, { sources }: DriftContext): boolean {
  const [one, other] = [sources.get(a ?? ''), sources.get(b ?? '')]
  if (one === undefined || other === undefined) return false
  if (one.kind === 'unnamed' && other.kind === 'unnamed') return true
  if (isShortFor(one, other) || isShortFor(other, one)) return true
  const names = [other.name, ...other.aliases].map((name) => name.toLowerCase())
  return [one.name, ...one.aliases].some((name) => names.includes(name.toLowerCase()))
}
