import type { Assertion } from '../../model/claim.ts'
import type { Derivation } from '../../model/derivation.ts'
import type { OriginStatus } from '../../model/origin.ts'
import { circlesOf } from '../../lib/circles.ts'
import { listOf } from '../../lib/list-of.ts'
import { blocVoices } from './blocs.ts'
import type { Identity } from './identity.ts'
import type { OriginContext } from './origins.ts'
import { passesOn, saysElsewhere } from './reasons.ts'
import { shortNames } from './short-names.ts'

/** Why something that says the claim is no root. */
export interface SetAside {
  readonly status: OriginStatus
  readonly why: string
}

/** Who has the claim from whom, over all assertions. */
export interface Lineage {
  /** Identities behind which nobody stands. */
  readonly roots: ReadonlySet<Identity>
  /** Source ids of an identity. */
  readonly members: ReadonlyMap<Identity, ReadonlySet<string>>
  /** Reports that speak for an identity: an outlet's own report, or an own voice. */
  readonly speaking: ReadonlyMap<Identity, ReadonlySet<string>>
  readonly derived: ReadonlyMap<Identity, SetAside>
  /** Assertions in a report's own voice that make no root, by index. */
  readonly unsourced: ReadonlyMap<number, SetAside>
  readonly circles: readonly (readonly Identity[])[]
}

/** The identity of a report that speaks in its own voice and whose outlet nobody cites. */
export function ownVoice(report: string): Identity {
  return `report ${report}`
}

export function lineage(assertions: readonly Assertion[], context: OriginContext): Lineage {
  const { sources, identities } = context
  const echoes = copiedEchoes(assertions, context)
  const members = new Map<Identity, Set<string>>()
  const behind = new Map<Identity, Set<Identity>>()
  const speaking = new Map<Identity, Set<string>>()
  const last = new Set<Identity>()
  const shortened = shortNames(assertions, sources, identities)
  const grouped = blocVoices(new Set(assertions.flatMap(({ chain }) => chain)), sources, identities)
  const identityOf = (id: string): Identity =>
    shortened.get(id) ?? grouped.get(id) ?? identities.get(id) ?? `source ${id}`
  // An outlet that hands on what somebody said does not make the state or owner it belongs to hand it on.
  const passing = (id: string): Identity => (sources.get(id)?.kind === 'media' ? `source ${id}` : identityOf(id))
  const add = <K, V>(map: Map<K, Set<V>>, key: K, value: V): void => {
    map.set(key, (map.get(key) ?? new Set<V>()).add(value))
  }
  const ends = new Map<string, Set<Identity>>()
  const carrying = new Set(assertions.map(({ report }) => report))
  const parents = new Map<string, string[]>()
  const touching = new Map<string, Derivation[]>()
  for (const derivation of context.derivations) {
    const { from, to, kind, siblings } = derivation
    if (!('report' in from) || kind === 'citation' || !carrying.has(from.report)) continue
    listOf(parents, to).push(from.report)
    listOf(touching, to).push(derivation)
    if (siblings && carrying.has(to)) listOf(touching, from.report).push(derivation)
  }
  for (const { chain, report } of assertions) {
    const identified = chain.map((id, place) => (place === chain.length - 1 ? identityOf(id) : passing(id)))
    for (const [place, id] of chain.entries()) {
      const identity = identified[place] ?? identityOf(id)
      add(members, identity, id)
      const next = identified[place + 1]
      if (next === undefined) {
        last.add(identity)
        add(ends, report, identity)
      } else if (next !== identity) add(behind, identity, next)
    }
  }
  // A cited outlet whose own report is at hand has it from where that report has it, and so have the unnamed for whom the
  // outlet vouches: they are the ones that its report names.
  for (const [identity, ids] of members) {
    for (const id of ids) {
      const source = sources.get(id)
      const vouching = source?.kind === 'unnamed' && source.vouchedBy !== null ? source.vouchedBy : id
      for (const report of context.published.get(vouching) ?? []) {
        if (!carrying.has(report)) continue
        if (vouching === id) add(speaking, identity, report)
        for (const end of endsBehind(report, ends, parents)) {
          if (end !== identity) add(behind, identity, end)
        }
      }
    }
  }
  // Headlines shorten: whom a headline leaves unnamed is the one that the body below it names.
  for (const [index, { chain, report }] of assertions.entries()) {
    const last = chain.at(-1)
    if (last === undefined || !context.headlines.has(index) || sources.get(last)?.kind !== 'unnamed') continue
    for (const end of ends.get(report) ?? []) {
      const named = [...(members.get(end) ?? [])].some((id) => sources.get(id)?.kind !== 'unnamed')
      if (named && end !== identityOf(last)) add(behind, identityOf(last), end)
    }
  }
  // The unnamed sources of a copy are those of its parent, unless the parent has the same one, or stops at whom the copy has
  // it from: then the copy tells more than its parent.
  const inherited: (readonly [Identity, Identity])[] = []
  for (const { from, to, siblings, kind } of context.derivations) {
    if (!('report' in from) || siblings || kind === 'citation' || !carrying.has(from.report)) continue
    for (const end of ends.get(to) ?? []) {
      // An official of a told state is that state's, whomever the parent names.
      const unnamed = [...(members.get(end) ?? [])].every((id) => {
        const source = sources.get(id)
        return source?.kind === 'unnamed' && source.voice === null
      })
      if (!unnamed || ends.get(from.report)?.has(end) === true) continue
      for (const origin of ends.get(from.report) ?? [])
        if (origin !== end && behind.get(origin)?.has(end) !== true) inherited.push([end, origin])
    }
  }
  // All at once: what one copy inherits does not decide what another does.
  for (const [end, origin] of inherited) add(behind, end, origin)
  const names = new Map<Identity, string>()
  const nameOf = (identity: Identity): string => {
    const known = names.get(identity)
    if (known !== undefined) return known
    const [id = identity] = [...(members.get(identity) ?? [])].sort()
    const name = sources.get(id)?.name ?? id
    names.set(identity, name)
    return name
  }
  const unsourced = new Map<number, SetAside>()
  const own = new Set<Identity>()
  for (const [index, { chain, report }] of assertions.entries()) {
    if (chain.length > 0) continue
    const told = [...(ends.get(report) ?? [])].map(nameOf)
    const aside = whyNoRoot(report, touching, context, context.firstHand.has(index), told, last.size > 0)
    if (aside === undefined) own.add(ownVoice(report))
    else unsourced.set(index, aside)
  }
  const derived = new Map<Identity, SetAside>()
  const circles = circlesOf([...behind.keys()].sort(), (identity) => [...(behind.get(identity) ?? [])].sort())
  const inCircle = new Map(
    circles.flatMap((circle) => {
      const all = new Set(circle)
      const fed = circle.some((each) => [...(behind.get(each) ?? [])].some((next) => !all.has(next)))
      return circle.map((each) => [each, { first: circle[0], all, fed }] as const)
    }),
  )
  let roots = new Set<Identity>()
  for (const identity of [...members.keys()].sort()) {
    const circle = inCircle.get(identity)
    const outside = [...(behind.get(identity) ?? [])].filter((each) => circle?.all.has(each) !== true)
    if (outside.length > 0) derived.set(identity, { status: 'derived', why: passesOn(outside.map(nameOf)) })
    else if (circle === undefined) roots.add(identity)
    else if (circle.fed) {
      derived.set(identity, { status: 'derived', why: 'one of a circle that has it from outside' })
    } else if (circle.first === identity) roots.add(identity)
    else derived.set(identity, { status: 'common-origin', why: 'they have it from each other: circular reporting' })
  }
  roots = withoutEchoes(roots, assertions, echoes, identityOf, derived)
  const seen = new Set(
    assertions.flatMap(({ report }, index) => (context.firstHand.has(index) ? [ownVoice(report)] : [])),
  )
  for (const identity of own) {
    add(speaking, identity, identity.slice('report '.length))
    if (roots.size === 0 || seen.has(identity)) roots.add(identity)
  }
  return { roots: onlyOneUnknown(roots, unsourced, assertions), members, speaking, derived, unsourced, circles }
}

/** Who stands last in a report's chains; where it names nobody, who stands last in those of the texts it was made from. */
function endsBehind(
  report: string,
  ends: ReadonlyMap<string, ReadonlySet<Identity>>,
  parents: ReadonlyMap<string, readonly string[]>,
): Set<Identity> {
  const found = new Set<Identity>()
  const models = new Set([report])
  for (const model of models) {
    const own = ends.get(model)
    for (const end of own ?? []) found.add(end)
    if (own !== undefined) continue
    for (const parent of parents.get(model) ?? []) models.add(parent)
  }
  return found
}

/** Why a report's own voice is no root of its own; undefined when it may be one. */
function whyNoRoot(
  report: string,
  touching: ReadonlyMap<string, readonly Derivation[]>,
  { outletOf }: OriginContext,
  firstHand: boolean,
  told: readonly string[],
  sourced: boolean,
): SetAside | undefined {
  if (told.length > 0) return { status: 'derived', why: saysElsewhere(told) }
  for (const { from, to, siblings } of touching.get(report) ?? []) {
    const other = to === report && 'report' in from ? from.report : to
    const name = outletOf?.(other) ?? 'another report'
    if (to === report && !siblings) return { status: 'derived', why: `made from the text of ${name}, which says it` }
    if (to === report || report > to) return { status: 'common-origin', why: `taken from one text with ${name}` }
  }
  if (firstHand) return undefined
  return sourced ? { status: 'lineage-not-recorded', why: 'said without a source, while others name one' } : undefined
}

/** Own voices without recorded lineage are together at most one unknown beginning. */
function onlyOneUnknown(
  roots: ReadonlySet<Identity>,
  unsourced: Map<number, SetAside>,
  assertions: readonly Assertion[],
): Set<Identity> {
  const own = new Set([...roots].filter((root) => root.startsWith('report ')).sort())
  const [first] = own
  if (own.size < 2 || own.size < roots.size || first === undefined) return new Set(roots)
  for (const [index, { report, chain }] of assertions.entries()) {
    if (chain.length === 0 && ownVoice(report) !== first && own.has(ownVoice(report))) {
      unsourced.set(index, { status: 'lineage-not-recorded', why: 'said without a source; may be the same beginning' })
    }
  }
  return new Set([first])
}

/** What a copy says of an echo is the same echo. */
export function copiedEchoes(
  assertions: readonly Assertion[],
  { derivations, echoes }: Pick<OriginContext, 'derivations' | 'echoes'>,
): ReadonlySet<number> {
  if (echoes.size === 0) return echoes
  const all = new Set(echoes)
  const told = new Map<string, number[]>()
  const toldBy = (report: string, source: string): string => `${report}\n${source}`
  for (const [index, { report, chain }] of assertions.entries()) {
    const source = chain.at(-1)
    if (source !== undefined) listOf(told, toldBy(report, source)).push(index)
  }
  const copies = new Map<string, string[]>()
  for (const { from, to, siblings, kind } of derivations) {
    if ('report' in from && !siblings && kind !== 'citation') listOf(copies, from.report).push(to)
  }
  // A copy of a copy is an echo too: what is added is looked at as well.
  for (const index of all) {
    const { report, chain } = assertions[index] ?? { report: '', chain: [] }
    const source = chain.at(-1)
    if (source === undefined || told.get(toldBy(report, source))?.every((each) => all.has(each)) !== true) continue
    for (const copy of copies.get(report) ?? []) for (const each of told.get(toldBy(copy, source)) ?? []) all.add(each)
  }
  return all
}

/** An echo is set aside beside somebody else. */
function withoutEchoes(
  roots: ReadonlySet<Identity>,
  assertions: readonly Assertion[],
  echoes: ReadonlySet<number>,
  identityOf: (id: string) => Identity,
  derived: Map<Identity, SetAside>,
): Set<Identity> {
  const speaks = new Map<Identity, { echo: number; own: number }>()
  for (const [index, { chain }] of assertions.entries()) {
    const id = chain.at(-1)
    if (id === undefined) continue
    const tally = speaks.get(identityOf(id)) ?? { echo: 0, own: 0 }
    if (echoes.has(index)) tally.echo += 1
    else tally.own += 1
    speaks.set(identityOf(id), tally)
  }
  const left = new Set(
    [...roots].filter((root) => (speaks.get(root)?.own ?? 0) > 0 || (speaks.get(root)?.echo ?? 0) === 0),
  )
  // Where all repeat, whom they repeat is not at hand: one beginning, so that learning of one echo more adds none.
  const [first] = [...roots].sort()
  if (left.size === 0 && first !== undefined) left.add(first)
  for (const root of roots) {
    if (!left.has(root)) derived.set(root, { status: 'derived', why: 'repeats what another has said' })
  }
  return left
}
