import { listOf } from '../../lib/list-of.ts'
import type { Claim, ClaimCluster } from '../../model/claim.ts'
import type { Derivation } from '../../model/derivation.ts'
import type { Extraction } from '../../model/extraction.ts'
import type { Problem } from '../../model/problem.ts'
import type { Report } from '../../model/report.ts'
import type { Resources } from '../../model/resources.ts'
import type { Source } from '../../model/source.ts'
import type { Linked, Traced } from '../../model/trace.ts'
import { conflictsWithin, leftUncompared } from './conflicts.ts'
import { driftsOf } from './drifts.ts'
import { identities } from './identity.ts'
import { countOrigins } from './origins.ts'
import { readingsOf } from './readings.ts'
import { drawStemma } from './stemma.ts'
import { strongestFirst } from './strength.ts'

/** Draws the stemma of each claim, counts its independent origins, and finds conflicts and drift. Strongest claim first. */
export function trace(
  reports: readonly Report[],
  extractions: readonly Extraction[],
  linked: Linked,
  _resources: Resources,
): Traced {
  const byId = new Map(reports.map((report) => [report.id, report]))
  const named = withOutlets(linked.sources, reports)
  const sources = new Map(named.map((source) => [source.id, source]))
  const same = identities(named)
  const readings = readingsOf(reports, extractions)
  const problems: Problem[] = []
  const among = derivationsAmong(linked.derivations)
  const publishedAmong = publishedBy(named, byId)
  const whole = { sources, identities: same, reports: byId }
  const contextOf = ({ assertions }: ClaimCluster) => {
    const carrying = new Set(assertions.map(({ report }) => report))
    return { ...whole, carrying, derivations: among(carrying), published: publishedAmong(carrying) }
  }
  const claims = linked.claims.map((cluster): Claim => {
    const { assertions } = cluster
    const context = contextOf(cluster)
    const { carrying } = context
    const { origins, count, unsettled, circles } = countOrigins(assertions, {
      ...context,
      echoes: indexesWhere(cluster, readings.isEcho),
      firstHand: indexesWhere(cluster, readings.isFirstHand),
      headlines: indexesWhere(cluster, readings.isHeadline),
      ownWork: indexesWhere(cluster, readings.isOwnWork),
      outletOf: (report) => outletNameOf(byId.get(report)),
    })
    const { stemma, cuts } = drawStemma(assertions, {
      ...context,
      claim: cluster.id,
      whole: linked.derivations,
      naming: (index, place) => readings.naming(assertions[index] as (typeof assertions)[number], place),
    })
    for (const circle of circles) {
      problems.push({
        code: 'circular-reporting',
        message: `“${cluster.gloss}”: ${namesOf(circle)} have it from each other`,
      })
    }
    for (const cut of cuts.slice(0, MOST_CUTS)) {
      problems.push({
        code: 'circle-cut',
        message: `“${cluster.gloss}”: the link ${cut} was cut, its evidence is the weakest of a circle`,
      })
    }
    if (cuts.length > MOST_CUTS) {
      problems.push({
        code: 'circle-cut',
        message: `“${cluster.gloss}”: ${cuts.length - MOST_CUTS} more links were cut, each the weakest of a circle`,
      })
    }
    const left = leftUncompared(cluster, whole)
    if (left > 0) {
      problems.push({
        code: 'not-all-compared',
        message: `“${cluster.gloss}”: too many say it in too many ways; ${left} of them were not looked at for conflicts`,
      })
    }
    return {
      ...cluster,
      origins,
      originCount: count,
      outletCount: new Set([...carrying].map((id) => byId.get(id)?.outlet ?? hostOf(byId.get(id)) ?? id)).size,
      reportCount: carrying.size,
      unsettled,
      stemma,
    }
  })
  const conflicts = [...linked.claims.flatMap((claim) => conflictsWithin(claim, whole)), ...(linked.nearMisses ?? [])]
  return {
    claims: strongestFirst(claims, conflicts),
    conflicts,
    drifts: linked.claims.flatMap((claim) =>
      driftsOf(claim, { ...contextOf(claim), words: readings.words, isHeadline: readings.isHeadline }),
    ),
    problems,
  }
}

/** A name that is that of an outlet at hand, letter by letter, is this outlet, whatever it looks like ("Ilver Herald"). */
function withOutlets(sources: readonly Source[], reports: readonly Report[]): Source[] {
  const byOutlet = new Map<string, string>()
  for (const { id, outlet } of [...reports].sort((a, b) => (a.id < b.id ? -1 : 1))) {
    if (outlet !== null && !byOutlet.has(outlet.toLowerCase())) byOutlet.set(outlet.toLowerCase(), id)
  }
  return sources.map((source) => {
    const report = source.kind === 'unnamed' ? undefined : byOutlet.get(source.name.toLowerCase())
    return source.report !== null || report === undefined ? source : { ...source, kind: 'media', report }
  })
}

/**
 * The reports of the outlet that a source is, as far as they are among some that are asked for: an agency's reports at hand
 * are many, those that carry one claim are few.
 */
function publishedBy(
  sources: readonly Source[],
  reports: ReadonlyMap<string, Report>,
): (carrying: ReadonlySet<string>) => Map<string, readonly string[]> {
  const byReport = new Map<string, string[]>()
  const byOutlet = new Map<string, string[]>()
  for (const { id, report } of sources) {
    if (report === null) continue
    listOf(byReport, report).push(id)
    const outlet = reports.get(report)?.outlet ?? null
    if (outlet !== null) listOf(byOutlet, outlet).push(id)
  }
  return (carrying) => {
    const published = new Map<string, string[]>()
    for (const report of [...carrying].sort()) {
      const outlet = reports.get(report)?.outlet ?? null
      const ids = [...(byReport.get(report) ?? []), ...(outlet === null ? [] : (byOutlet.get(outlet) ?? []))]
      for (const id of new Set(ids)) listOf(published, id).push(report)
    }
    return published
  }
}

/** Which report was made from which among some that are asked for, in the order of all: those of one claim are few. */
function derivationsAmong(derivations: readonly Derivation[]): (carrying: ReadonlySet<string>) => Derivation[] {
  const byChild = new Map<string, { readonly place: number; readonly derivation: Derivation }[]>()
  for (const [place, derivation] of derivations.entries()) {
    if ('report' in derivation.from && derivation.kind !== 'citation')
      listOf(byChild, derivation.to).push({ place, derivation })
  }
  return (carrying) =>
    [...carrying]
      .flatMap((report) => byChild.get(report) ?? [])
      .filter(({ derivation: { from } }) => 'report' in from && carrying.has(from.report))
      .sort((a, b) => a.place - b.place)
      .map(({ derivation }) => derivation)
}

/** Cut links told of one claim by name; where everybody names everybody there are thousands. */
const MOST_CUTS = 20

/** Names told of a circle; thousands may have it from each other. */
const MOST_NAMES = 8

function namesOf(circle: readonly string[]): string {
  const more = circle.length - MOST_NAMES
  return `${circle.slice(0, MOST_NAMES).join(', ')}${more > 0 ? ` and ${more} more` : ''}`
}

function indexesWhere(
  cluster: ClaimCluster,
  holds: (assertion: ClaimCluster['assertions'][number]) => boolean,
): Set<number> {
  return new Set(cluster.assertions.flatMap((assertion, index) => (holds(assertion) ? [index] : [])))
}

function outletNameOf(report: Report | undefined): string {
  if (report === undefined) return 'an outlet that is not known'
  const { outlet, title, locator } = report
  // A report without an outlet goes by its headline.
  return outlet ?? hostOf(report) ?? (title === null ? locator : `“${shortened(title)}”`)
}

/** A headline in a sentence has so many letters at most. */
const LONGEST_TITLE = 40

function shortened(title: string): string {
  return title.length <= LONGEST_TITLE ? title : `${title.slice(0, LONGEST_TITLE).trimEnd()}…`
}

function hostOf(report: Report | undefined): string | undefined {
  return /^[a-z]+:\/\/(?:www\.)?([^/?#:]+)/iu.exec(report?.canonicalUrl ?? report?.url ?? '')?.[1]
}
