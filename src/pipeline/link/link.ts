import type { Extraction } from '../../model/extraction.ts'
import type { Problem } from '../../model/problem.ts'
import type { Report } from '../../model/report.ts'
import type { Resources } from '../../model/resources.ts'
import type { Source } from '../../model/source.ts'
import type { Linked } from '../../model/trace.ts'
import type { Derivation } from '../../model/derivation.ts'
import type { ClaimCluster } from '../../model/claim.ts'
import { assertionsOf } from './assertions.ts'
import { citationDerivations, citationsOf, derivationKey } from './citations.ts'
import { claimsOf, type Compared } from './claims.ts'
import { deriveReports } from './families.ts'
import { featuresOf } from './features.ts'
import type { Kin } from './kinship.ts'
import { nearMisses } from './near-misses.ts'
import { rarityFor } from './rarity.ts'
import { nameKey } from './names.ts'
import { isPublisher, publisherOf, SourceBook, type Publisher } from './sources.ts'
import { storyJudge, topicOf } from './stories.ts'
import { witnessText } from './witness-text.ts'

/**
 * Decides which report came from which and which assertions say the same. `extractions` are in the order of `reports`. The
 * result does not depend on that order.
 */
export function link(reports: readonly Report[], extractions: readonly Extraction[], resources: Resources): Linked {
  const { paired, problems } = pairUp(reports, extractions)
  const { outlets } = resources
  const byId = new Map(paired.map(({ report }) => [report.id, report]))
  const book = new SourceBook(outlets)
  const publishers = new Map<string, Publisher>()
  const atHand = new Set(paired.flatMap(({ report }) => (report.outlet === null ? [] : [nameKey(report.outlet)])))
  const compared: Compared[] = []
  const kin: Kin[] = []
  const derivations: Derivation[] = []
  for (const { report, extraction } of paired) {
    const publisher = publisherOf(report, outlets)
    publishers.set(report.id, publisher)
    const rarity = rarityFor(resources, report.lang)
    for (const placed of assertionsOf(report, extraction, publisher, book, outlets, atHand)) {
      compared.push({ placed, features: featuresOf(placed, report, extraction, rarity) })
    }
    const citations = citationsOf(report, extraction, publisher, book, outlets)
    derivations.push(...citationDerivations(report, citations))
    kin.push({
      id: report.id,
      witness: witnessText(report.text, extraction.sentences, rarity),
      publishedAt: report.publishedAt,
      publisher: publisher.key,
      address: report.canonicalUrl ?? report.url,
      title: report.title,
      revisionOf: report.revisionOf,
      cites: new Set(citations.map(({ key }) => key)),
      credits: new Set(citations.flatMap(({ key, credit }) => (credit ? [key] : []))),
      names: citations.map(({ name }) => name),
    })
  }
  book.settle()
  const named = kin.map((each) => ({ ...each, cites: withNamesakes(each, publishers, byId, outlets) }))
  derivations.push(...deriveReports(named))
  const topics = new Map(kin.map(({ id, witness }) => [id, topicOf(witness)]))
  const claims = claimsOf(compared, byId, storyJudge(topics))
  const sources = bindToReports(book.sources(publishers), derivations, claims, byId, publishers)
  return {
    sources: usedSources(sources, claims, derivations),
    derivations: derivations.sort((a, b) => (derivationKey(a) < derivationKey(b) ? -1 : 1)),
    claims,
    nearMisses: nearMisses(claims, compared),
    problems,
  }
}

interface Paired {
  readonly report: Report
  readonly extraction: Extraction
}

/** Reports with their extractions in order of their ids; a second report of one id is left out and said so. */
function pairUp(
  reports: readonly Report[],
  extractions: readonly Extraction[],
): { paired: Paired[]; problems: Problem[] } {
  const problems: Problem[] = []
  const byId = new Map<string, Paired>()
  for (const [index, report] of reports.entries()) {
    const extraction = extractions[index]
    if (extraction === undefined) {
      problems.push({
        code: 'no-extraction',
        message: `${report.locator}: nothing was extracted, so nothing is linked`,
      })
    } else if (byId.has(report.id)) {
      problems.push({
        code: 'same-id',
        message: `${report.locator}: another report has the id ${report.id}; only one is linked`,
      })
    } else {
      if (report.text.trim() === '')
        problems.push({ code: 'no-text', message: `${report.locator}: has no text to link` })
      byId.set(report.id, { report, extraction })
    }
  }
  return { paired: [...byId.values()].sort((a, b) => (a.report.id < b.report.id ? -1 : 1)), problems }
}

/** Publishers that are known by host only are recognised by the names that the others cite. */
function withNamesakes(
  kin: Kin,
  publishers: ReadonlyMap<string, Publisher>,
  reports: ReadonlyMap<string, Report>,
  outlets: Resources['outlets'],
): Set<string> {
  const cites = new Set(kin.cites)
  for (const [id, publisher] of publishers) {
    const report = reports.get(id)
    if (report === undefined || id === kin.id || publisher.outlet !== undefined) continue
    if (kin.names.some((name) => isPublisher(name, publisher, report, outlets))) cites.add(publisher.key)
  }
  return cites
}

/**
 * A cited outlet that the table cannot settle is the outlet of the report that the citing one was made from, when that
 * report says the same thing and its own outlet is not known to be another.
 */
function bindToReports(
  sources: readonly Source[],
  derivations: readonly Derivation[],
  claims: readonly ClaimCluster[],
  reports: ReadonlyMap<string, Report>,
  publishers: ReadonlyMap<string, Publisher>,
): Source[] {
  const parents = new Map<string, Set<string>>()
  const relate = (x: string, y: string): void => {
    parents.set(x, (parents.get(x) ?? new Set<string>()).add(y))
  }
  for (const { from, to } of derivations) {
    if (!('report' in from)) continue
    relate(to, from.report)
    relate(from.report, to)
  }
  return sources.map((source) => {
    if (source.report !== null || source.kind !== 'media') return source
    if (source.ambiguous.length === 0) return source
    const bound = new Set<string>()
    for (const { assertions } of claims) {
      for (const { report, chain } of assertions) {
        if (!chain.includes(source.id)) continue
        for (const other of assertions) {
          const publisher = publishers.get(other.report)
          const open = publisher?.outlet === undefined || source.ambiguous.includes(publisher.outlet.name)
          if (parents.get(report)?.has(other.report) === true && open) bound.add(other.report)
        }
      }
    }
    const [only] = bound
    return bound.size === 1 && only !== undefined && reports.has(only)
      ? { ...source, report: only, ambiguous: [] }
      : source
  })
}

function usedSources(
  sources: readonly Source[],
  claims: readonly ClaimCluster[],
  derivations: readonly Derivation[],
): Source[] {
  const used = new Set<string>(claims.flatMap(({ assertions }) => assertions.flatMap(({ chain }) => chain)))
  for (const { from } of derivations) if ('source' in from) used.add(from.source)
  for (const source of sources) if (source.vouchedBy !== null && used.has(source.id)) used.add(source.vouchedBy)
  return sources.filter(({ id }) => used.has(id))
}
