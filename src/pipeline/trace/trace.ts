import type { Claim, ClaimCluster } from '../../model/claim.ts'
import type { Extraction } from '../../model/extraction.ts'
import type { Problem } from '../../model/problem.ts'
import type { Report } from '../../model/report.ts'
import type { Resources } from '../../model/resources.ts'
import type { Source } from '../../model/source.ts'
import type { Linked, Traced } from '../../model/trace.ts'
import { conflictsWithin } from './conflicts.ts'
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
  const published = publishedBy(named, byId)
  const context = { sources, identities: same, derivations: linked.derivations, reports: byId, published }
  const claims = linked.claims.map((cluster): Claim => {
    const { assertions } = cluster
    const { origins, count, unsettled, circles } = countOrigins(assertions, {
      ...context,
      echoes: indexesWhere(cluster, readings.isEcho),
      firstHand: indexesWhere(cluster, readings.isFirstHand),
      headlines: indexesWhere(cluster, readings.isHeadline),
      ownWork: indexesWhere(cluster, readings.isOwnWork),
    })
    const { stemma, cuts } = drawStemma(assertions, {
      ...context,
      claim: cluster.id,
      naming: (index, place) => readings.naming(assertions[index] as (typeof assertions)[number], place),
    })
    for (const circle of circles) {
      problems.push({
        code: 'circular-reporting',
        message: `“${cluster.gloss}”: ${namesOf(circle)} have it from each other`,
      })
    }
    for (const cut of cuts) {
      problems.push({
        code: 'circle-cut',
        message: `“${cluster.gloss}”: the link ${cut} was cut, its evidence is the weakest of a circle`,
      })
    }
    const carrying = new Set(assertions.map(({ report }) => report))
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
  const conflicts = [...linked.claims.flatMap((claim) => conflictsWithin(claim, context)), ...(linked.nearMisses ?? [])]
  return {
    claims: strongestFirst(claims, conflicts),
    conflicts,
    drifts: linked.claims.flatMap((claim) =>
      driftsOf(claim, { ...context, words: readings.words, isHeadline: readings.isHeadline }),
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

/** The reports of the outlet that a source is, as far as it is at hand. */
function publishedBy(sources: readonly Source[], reports: ReadonlyMap<string, Report>): Map<string, readonly string[]> {
  const byOutlet = new Map<string, string[]>()
  for (const { id, outlet } of reports.values()) {
    if (outlet === null) continue
    const known = byOutlet.get(outlet)
    if (known === undefined) byOutlet.set(outlet, [id])
    else known.push(id)
  }
  return new Map(
    sources.flatMap(({ id, report }) => {
      if (report === null) return []
      const same = byOutlet.get(reports.get(report)?.outlet ?? '') ?? []
      return [[id, [...new Set([report, ...same])].sort()] as const]
    }),
  )
}

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

function hostOf(report: Report | undefined): string | undefined {
  return /^[a-z]+:\/\/(?:www\.)?([^/?#:]+)/iu.exec(report?.canonicalUrl ?? report?.url ?? '')?.[1]
}
