import type { SourceKind } from '../../model/attribution.ts'
import type { Assertion } from '../../model/claim.ts'
import type { Derivation } from '../../model/derivation.ts'
import type { Origin, OriginCount, OriginStatus } from '../../model/origin.ts'
import type { Source } from '../../model/source.ts'
import type { Identity } from './identity.ts'
import { SUMMARY } from './lexicon.ts'
import { copiedEchoes, lineage, ownVoice, type Lineage } from './lineage.ts'
import {
  mayBeAnother,
  Names,
  NOT_SAID_WHENCE,
  onlyCopiesName,
  OWN_WORK_SHOWN,
  speaksItself,
  SUMS_UP,
  WAS_THERE,
  whence,
  whetherSaid,
  whoIsBehind,
} from './reasons.ts'

/** What counting needs beside the claim's assertions. */
export interface OriginContext {
  readonly sources: ReadonlyMap<string, Source>
  readonly identities: ReadonlyMap<string, Identity>
  /** The reports at hand that a source published. */
  readonly published: ReadonlyMap<string, readonly string[]>
  /** Between reports and between sources and reports, of the whole case. */
  readonly derivations: readonly Derivation[]
  /** Assertions, by index, in which the source repeats what another has said. */
  readonly echoes: ReadonlySet<number>
  /** Assertions, by index, in which the report speaks in its own voice and shows access of its own. */
  readonly firstHand: ReadonlySet<number>
  /** Assertions, by index, that stand in a headline. */
  readonly headlines: ReadonlySet<number>
  /** Assertions, by index, whose last source shows work of its own. */
  readonly ownWork?: ReadonlySet<number>
  /** What a report's outlet is called, for the reasons. */
  readonly outletOf?: (report: string) => string
}

export interface CountedOrigins {
  readonly origins: readonly Origin[]
  readonly count: OriginCount
  readonly unsettled: readonly string[]
  /** Names of sources that have it from each other. */
  readonly circles: readonly (readonly string[])[]
}

/**
 * The one place where origins are counted. Roots of the claim's lineage are origins; of these, bodies and persons that are
 * named and speak for themselves count for `low`; unnamed sources and outlets whose own source is not recorded count for
 * `high` only. A report's own voice without access of its own is no origin beside a named one.
 * So unknown lineage never raises `low`, and knowing more of who had it from whom never raises `high`.
 */
export function countOrigins(all: readonly Assertion[], whole: OriginContext): CountedOrigins {
  const { assertions, context } = affirming(all, whole)
  const line = lineage(assertions, context)
  const access = accessOf(assertions, context)
  const named = rootNames(line, context)
  const described = [...line.roots].map((root) => describe(root, line, access, named, context))
  const roots = described.map(({ origin }) => origin).sort(byStrength)
  const established = roots.filter(({ status }) => status === 'independent').length
  const open = roots.filter(({ status }) => status === 'independence-not-established').length
  const most = mostOrigins(assertions)
  const low = Math.min(most, Math.max(1, established))
  const high = Math.min(most, Math.max(low, established + open))
  const ceiling = Math.min(high, ...ceilings(all, whole))
  return {
    origins: [...roots, ...setAside(line, assertions)],
    // A circle that more evidence closes has to be cut somewhere; the cut is no further origin.
    count: { low: Math.min(low, ceiling), high: Math.min(high, ceiling) },
    unsettled: high > low ? [...new Set(described.flatMap(({ question }) => question ?? []))].sort() : [],
    circles: line.circles.map((circle) => circle.map((identity) => nameOf(identity, line, context))),
  }
}

/**
 * What the count comes to where nothing is known of who has it from whom, and where of all that only what the copies of an
 * echo are is known: no knowledge raises it above either.
 */
function ceilings(all: readonly Assertion[], whole: OriginContext): number[] {
  if (whole.derivations.length === 0) return []
  const echoes = copiedEchoes(all, whole)
  const known = echoes.size > whole.echoes.size ? [whole.echoes, echoes] : [whole.echoes]
  return known.map((each) => countOrigins(all, { ...whole, derivations: [], echoes: each }).count.high)
}

/** Who denies, doubts or does not acknowledge is no origin of what others affirm; where nobody affirms, all count. */
function affirming(
  all: readonly Assertion[],
  context: OriginContext,
): { assertions: readonly Assertion[]; context: OriginContext } {
  const kept = all.flatMap(({ stance }, index) => (stance === 'asserts' || stance === 'hedges' ? [index] : []))
  if (kept.length === 0 || kept.length === all.length) return { assertions: all, context }
  const moved = (indexes: ReadonlySet<number>): Set<number> =>
    new Set(kept.flatMap((index, place) => (indexes.has(index) ? [place] : [])))
  return {
    assertions: kept.flatMap((index) => all[index] ?? []),
    context: {
      ...context,
      echoes: moved(context.echoes),
      firstHand: moved(context.firstHand),
      headlines: moved(context.headlines),
      ownWork: moved(context.ownWork ?? new Set()),
    },
  }
}

/** No count may go beyond the distinct last sources and the reports that speak for themselves. */
function mostOrigins(assertions: readonly Assertion[]): number {
  const ends = new Set(assertions.map(({ chain, report }) => chain.at(-1) ?? `report ${report}`))
  return Math.max(1, ends.size)
}

const ORDER: readonly OriginStatus[] = [
  'independent',
  'independence-not-established',
  'common-origin',
  'derived',
  'lineage-not-recorded',
]

function byStrength(a: Origin, b: Origin): number {
  return ORDER.indexOf(a.status) - ORDER.indexOf(b.status) || ((a.source ?? '') < (b.source ?? '') ? -1 : 1)
}

/** Who shows access of its own to what the claim says, and who is named where. */
interface Access {
  readonly reports: ReadonlySet<string>
  /** Last sources, by id. */
  readonly sources: ReadonlySet<string>
  /** The reports that name a source, by its id. */
  readonly naming: ReadonlyMap<string, ReadonlySet<string>>
  /** The reports that say the claim and that a report was made from. */
  readonly models: ReadonlyMap<string, readonly string[]>
}

function accessOf(assertions: readonly Assertion[], { firstHand, ownWork, derivations }: OriginContext): Access {
  const naming = new Map<string, Set<string>>()
  for (const { chain, report } of assertions) {
    for (const id of chain) naming.set(id, (naming.get(id) ?? new Set<string>()).add(report))
  }
  const carrying = new Set(assertions.map(({ report }) => report))
  const models = new Map<string, string[]>()
  for (const { from, to, kind, siblings } of derivations) {
    if (!('report' in from) || siblings || (kind !== 'copy' && kind !== 'rewrite') || !carrying.has(from.report))
      continue
    const known = models.get(to)
    if (known === undefined) models.set(to, [from.report])
    else known.push(from.report)
  }
  return {
    naming,
    models,
    reports: new Set(assertions.flatMap(({ report }, index) => (firstHand.has(index) ? [report] : []))),
    sources: new Set(assertions.flatMap(({ chain }, index) => (ownWork?.has(index) === true ? chain.slice(-1) : []))),
  }
}

/** A root, and what would tell whether it is an origin of its own. */
interface Described {
  readonly origin: Origin
  readonly question?: string
}

/** What the roots are called: all, and those that are named. */
interface RootNames {
  readonly all: Names
  readonly named: Names
}

function rootNames(line: Lineage, context: OriginContext): RootNames {
  const known = [...line.roots].flatMap((root) => sourceOf(root, line, context) ?? [])
  return {
    all: new Names(known.map(({ name }) => name)),
    named: new Names(known.flatMap(({ kind, name }) => (kind === 'unnamed' ? [] : [name]))),
  }
}

function describe(
  root: Identity,
  line: Lineage,
  access: Access,
  { all, named }: RootNames,
  context: OriginContext,
): Described {
  const ids = [...(line.members.get(root) ?? [])].sort()
  const source = sourceOf(root, line, context)
  const reports = [...(line.speaking.get(root) ?? [])].sort()
  if (source === undefined) {
    const own = { source: null, reports }
    return reports.some((report) => access.reports.has(report))
      ? { origin: { ...own, status: 'independent', why: WAS_THERE } }
      : {
          origin: { ...own, status: 'lineage-not-recorded', why: `said in the report’s own voice; ${NOT_SAID_WHENCE}` },
        }
  }
  const origin = (status: OriginStatus, why: string): Origin => ({ source: source.id, reports, status, why })
  const open = (why: string, question: string): Described => ({
    origin: origin('independence-not-established', why),
    question,
  })
  const naming = new Set(ids.flatMap((id) => [...(access.naming.get(id) ?? [])]))
  const carriers = outletsOf(naming, context)
  if (line.roots.size > 1 && onlyInCopies(ids, access))
    return open(onlyCopiesName(carriers), whetherSaid(source.name, carriers))
  const otherNames = ids.flatMap((id) => context.sources.get(id)?.name ?? []).filter((name) => name !== source.name)
  const itself = { origin: origin('independent', speaksItself(carriers, otherNames)) }
  if (line.roots.size === 1) return itself
  if (source.kind === 'unnamed' && SUMMARY.test(source.name)) return { origin: origin('lineage-not-recorded', SUMS_UP) }
  // Whose official it is, is told: a state is one voice, named or not.
  // So are papers of which nobody is told to be the author.
  const namesNobody = source.kind === 'unnamed' || (source.kind === 'document' && !/\p{Lu}/u.test(source.name))
  if (namesNobody && source.voice === null)
    return open(mayBeAnother(source.name, all), whoIsBehind(source.name, carriers, named))
  if (source.kind !== 'media') return itself
  return ids.some((id) => access.sources.has(id))
    ? { origin: origin('independent', OWN_WORK_SHOWN) }
    : open(NOT_SAID_WHENCE, whence(source.name, named))
}

function outletsOf(reports: Iterable<string>, { outletOf }: OriginContext): string[] {
  return outletOf === undefined ? [] : [...reports].map(outletOf)
}

/**
 * A copy that credits somebody of whom its model knows nothing has the claim from its model all the same: the credit is a
 * second source, or a mistake.
 */
function onlyInCopies(ids: readonly string[], { naming, models }: Access): boolean {
  const reports = new Set(ids.flatMap((id) => [...(naming.get(id) ?? [])]))
  return [...reports].every((report) => (models.get(report) ?? []).some((model) => !reports.has(model)))
}

function setAside(line: Lineage, assertions: readonly Assertion[]): Origin[] {
  const aside: Origin[] = []
  // An outlet may stand twice, as who hands something on and as one of an owner's voices; it is told of once.
  const known = new Set([...line.roots].flatMap((root) => [...(line.members.get(root) ?? [])]))
  for (const [identity, reason] of line.derived) {
    const source = [...(line.members.get(identity) ?? [])].sort()[0]
    if (source === undefined || known.has(source)) continue
    known.add(source)
    aside.push({ source, reports: [], status: reason.status, why: reason.why })
  }
  const own = new Map<string, Origin>()
  for (const [index, { chain, report }] of assertions.entries()) {
    if (chain.length > 0 || own.has(report) || line.roots.has(ownVoice(report))) continue
    const reason = line.unsourced.get(index)
    if (reason === undefined) continue
    own.set(report, { source: null, reports: [report], status: reason.status, why: reason.why })
  }
  return [
    ...aside.sort(byStrength),
    ...[...own.values()].sort((a, b) => ((a.reports[0] ?? '') < (b.reports[0] ?? '') ? -1 : 1)),
  ]
}

/** By whom of several names of one voice it goes: a body before who speaks for it, somebody named before the unnamed. */
const NAMED_BY: readonly SourceKind[] = ['government', 'organization', 'person', 'document', 'unnamed', 'none', 'media']

function sourceOf(identity: Identity, line: Lineage, { sources }: OriginContext): Source | undefined {
  const known = [...(line.members.get(identity) ?? [])].sort().flatMap((id) => sources.get(id) ?? [])
  return NAMED_BY.map((kind) => known.find((source) => source.kind === kind)).find((source) => source !== undefined)
}

function nameOf(identity: Identity, line: Lineage, context: OriginContext): string {
  return sourceOf(identity, line, context)?.name ?? identity
}
