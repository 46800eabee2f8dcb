import { listOf } from '../../lib/list-of.ts'
import type { Problem } from '../../model/problem.ts'
import type { Report } from '../../model/report.ts'
import type { Resources } from '../../model/resources.ts'
import type { Source } from '../../model/source.ts'
import type { Linked } from '../../model/trace.ts'
import type { Derivation } from '../../model/derivation.ts'
import type { ClaimCluster } from '../../model/claim.ts'
import { citationDerivations, derivationKey } from './citations.ts'
import { claimsOf, type Speaker, type SpeakerOf } from './claims.ts'
import type { Compared } from './compared.ts'
import { deriveReports } from './families.ts'
import { isPublished, settleHearsay } from './hearsay.ts'
import type { Kin } from './kinship.ts'
import { nearMisses } from './near-misses.ts'
import { fitTo, type Prepared } from './prepare.ts'
import { bareName, nameKey } from './names.ts'
import { spellingsOf, type Publisher } from './publisher.ts'
import { SourceBook } from './sources.ts'
import { storyJudge, type Topic } from './stories.ts'
import type { WitnessText } from './witness-text.ts'

/**
 * Decides which report came from which and which assertions say the same, within one neighbourhood. `prepared` are
 * reports of different ids in order of these.
 */
export function link(prepared: readonly Prepared[], resources: Resources): Linked {
  const { outlets } = resources
  const byId = new Map(prepared.map(({ paired: { report } }) => [report.id, report]))
  const book = new SourceBook(outlets)
  const publishers = new Map(prepared.map(({ paired: { report }, publisher }) => [report.id, publisher]))
  const fitted = fitTo(prepared, resources)
  const compared: Compared[] = []
  const kin: Kin[] = []
  const topics = new Map<string, Topic>()
  const texts = new Map<string, WitnessText>()
  const topicsOf = new Map<string, Topic>()
  const derivations: Derivation[] = []
  for (const each of fitted) {
    const { report } = each.paired
    for (const { naming, voucher, vouchedBy } of each.entries) book.enter(naming, voucher, vouchedBy)
    for (const assertion of each.compared) compared.push(assertion)
    derivations.push(...citationDerivations(report, each.citations))
    kin.push({ ...each.kin, witness: oneText(texts, report.text, each.kin.witness) })
    topics.set(report.id, oneText(topicsOf, report.text, each.topic))
  }
  book.settle()
  const known = namesakes(publishers, byId)
  const citing = kin.map((each) => ({
    ...each,
    cites: new Set([...each.cites, ...each.names.flatMap((name) => [...(known.get(bareName(name)) ?? [])])]),
  }))
  for (const derivation of deriveReports(citing)) derivations.push(derivation)
  const named = book.sources(publishers)
  const claims = settleHearsay(claimsOf(compared, byId, storyJudge(topics), speakersIn(named)), named)
  const sources = bindToReports(named, derivations, claims, byId, publishers)
  return {
    sources: usedSources(sources, claims, derivations),
    derivations: inOrder(derivations),
    claims,
    nearMisses: nearMisses(claims, compared),
    problems: [...withoutText(prepared), ...inManyCopies(prepared)],
  }
}

function speakersIn(sources: readonly Source[]): SpeakerOf {
  const speakers = new Map(
    sources.map((source) => [
      source.id,
      { who: whoIs(source), voice: source.voice ?? source.id, part: partOf(source) },
    ]),
  )
  return (id) => speakers.get(id) ?? { who: id, voice: id, part: 'unnamed' }
}

/** "Pat Ryder" and "Patrick Ryder" are told to be one by the names that each goes by. */
function whoIs({ id, name, kind, aliases }: Source): string {
  return kind === 'person' ? ([name, ...aliases].map(nameKey).sort()[0] ?? id) : id
}

function partOf(source: Source): Speaker['part'] {
  if (source.kind === 'media' || source.kind === 'document' || isPublished(source)) return 'passes on'
  return source.kind === 'unnamed' || source.kind === 'none' ? 'unnamed' : 'speaks'
}

function inOrder(derivations: readonly Derivation[]): Derivation[] {
  return derivations
    .map((derivation) => ({ derivation, key: derivationKey(derivation) }))
    .sort((a, b) => (a.key < b.key ? -1 : 1))
    .map(({ derivation }) => derivation)
}

function withoutText(prepared: readonly Prepared[]): Problem[] {
  return prepared.flatMap(({ paired: { report } }) =>
    report.text.trim() === '' ? [{ code: 'no-text', message: `${report.locator}: has no text to link` }] : [],
  )
}

/** From so many reports with one text on it is said that they were taken for one witness. No wire is printed by as many. */
const MANY_COPIES = 1000

function inManyCopies(prepared: readonly Prepared[]): Problem[] {
  const counts = new Map<string, number>()
  if (prepared.length >= MANY_COPIES)
    for (const { paired } of prepared) counts.set(paired.report.text, (counts.get(paired.report.text) ?? 0) + 1)
  return [...counts].flatMap(([text, count]) =>
    count < MANY_COPIES || text.trim() === ''
      ? []
      : [
          {
            code: 'many-copies',
            message: `${count} reports have one text and are one witness: “${text.slice(0, 80)}”`,
          },
        ],
  )
}

/** What equal texts are read as is one, so that ten thousand copies are compared once. */
function oneText<T>(read: Map<string, T>, text: string, reading: T): T {
  const known = read.get(text)
  if (known === undefined) read.set(text, reading)
  return known ?? reading
}

/** Publishers that no table knows are recognised by the names that the others cite: their keys by these names. */
function namesakes(
  publishers: ReadonlyMap<string, Publisher>,
  reports: ReadonlyMap<string, Report>,
): ReadonlyMap<string, ReadonlySet<string>> {
  const keys = new Map<string, Set<string>>()
  for (const [id, publisher] of publishers) {
    const report = reports.get(id)
    if (report === undefined || publisher.outlet !== undefined) continue
    for (const name of spellingsOf(publisher, report)) {
      const known = keys.get(name)
      if (known === undefined) keys.set(name, new Set([publisher.key]))
      else known.add(publisher.key)
    }
  }
  return keys
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
    const known = parents.get(x)
    if (known === undefined) parents.set(x, new Set([y]))
    else known.add(y)
  }
  for (const { from, to } of derivations) {
    if (!('report' in from)) continue
    relate(to, from.report)
    relate(from.report, to)
  }
  const carriers = claims.map(({ assertions }) => new Set(assertions.map(({ report }) => report)))
  const naming = new Map<string, { readonly report: string; readonly carriers: ReadonlySet<string> }[]>()
  for (const [place, { assertions }] of claims.entries()) {
    for (const { report, chain } of assertions) {
      for (const id of chain) listOf(naming, id).push({ report, carriers: carriers[place] ?? new Set() })
    }
  }
  return sources.map((source) => {
    if (source.report !== null || source.kind !== 'media') return source
    if (source.ambiguous.length === 0) return source
    const bound = new Set<string>()
    for (const { report, carriers: carrying } of naming.get(source.id) ?? []) {
      for (const parent of parents.get(report) ?? []) {
        const publisher = publishers.get(parent)
        const open = publisher?.outlet === undefined || source.ambiguous.includes(publisher.outlet.name)
        if (open && carrying.has(parent)) bound.add(parent)
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
