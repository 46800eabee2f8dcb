import { Groups } from '../../lib/groups.ts'
import { hashOf } from '../../lib/hash.ts'
import type { Assertion } from '../../model/claim.ts'
import type { Derivation, Evidence } from '../../model/derivation.ts'
import type { Source } from '../../model/source.ts'
import type { Stemma, StemmaEdge, Witness } from '../../model/stemma.ts'
import type { Identity } from './identity.ts'
import { withoutCircles } from './without-circles.ts'

export interface StemmaContext {
  readonly claim: string
  readonly sources: ReadonlyMap<string, Source>
  readonly identities: ReadonlyMap<string, Identity>
  /** Between the reports that carry the claim; others are passed over. */
  readonly derivations: readonly Derivation[]
  /** Between all reports at hand: siblings may hang together by a report that does not carry the claim. */
  readonly whole?: readonly Derivation[]
  /** Where a report names a source of an assertion's chain: by assertion index and place in the chain. */
  readonly naming: (assertion: number, place: number) => Evidence
}

/** Extraction is right about who says a thing about this often; measured on real stories. */
const CITATION_CONFIDENCE = 0.8

interface Draft {
  readonly key: string
  readonly report: string | null
  readonly source: string | null
}

/** The way of a claim from its first utterance to the reports that carry it. A directed graph without cycles. */
export function drawStemma(
  assertions: readonly Assertion[],
  context: StemmaContext,
): { stemma: Stemma; cuts: string[] } {
  const drafts = new Map<string, Draft>()
  const edges = new Map<string, StemmaEdge>()
  const carriers = new Set(assertions.map(({ report }) => report))
  const put = (draft: Draft): string => {
    if (!drafts.has(draft.key)) drafts.set(draft.key, draft)
    return draft.key
  }
  const join = (edge: StemmaEdge): void => {
    const key = `${edge.from}\n${edge.to}`
    const known = edges.get(key)
    if (edge.from === edge.to) return
    edges.set(
      key,
      known === undefined
        ? edge
        : { ...known, evidence: [...known.evidence, ...edge.evidence].slice(0, MOST_EVIDENCE) },
    )
  }
  const reportNode = (report: string): string => put({ key: `report ${report}`, report, source: null })
  const sourceNode = (id: string): string => {
    const report = context.sources.get(id)?.report ?? null
    if (report !== null && carriers.has(report)) return reportNode(report)
    return put({ key: context.identities.get(id) ?? id, report: null, source: id })
  }
  const inherited = inheritedBy(assertions, context)
  for (const [index, { report, chain }] of assertions.entries()) {
    let to = reportNode(report)
    if (inherited.has(report)) continue
    for (const [place, id] of chain.entries()) {
      const from = sourceNode(id)
      join({ from, to, kind: 'citation', evidence: [context.naming(index, place)], confidence: CITATION_CONFIDENCE })
      to = from
    }
  }
  for (const { from, to, kind, siblings, evidence, confidence } of context.derivations) {
    if (!('report' in from) || kind === 'citation' || !carriers.has(from.report) || !carriers.has(to)) continue
    if (!siblings) {
      join({ from: reportNode(from.report), to: reportNode(to), kind, evidence, confidence })
      continue
    }
    const lost = put({
      key: `lost ${familyOf(from.report, context.whole ?? context.derivations)}`,
      report: null,
      source: null,
    })
    for (const report of [from.report, to]) {
      join({
        from: lost,
        to: reportNode(report),
        kind,
        evidence: evidence.filter((each) => each.report === report),
        confidence,
      })
    }
  }
  const { kept, cuts } = withoutCircles([...edges.values()])
  return {
    stemma: named(drafts, kept, context),
    cuts: cuts.map(({ from, to }) => `${label(drafts.get(from), context)} – ${label(drafts.get(to), context)}`),
  }
}

const MOST_EVIDENCE = 6

/** Reports that only hand on a parent's chain: the parent's edge tells where they have it from. */
function inheritedBy(assertions: readonly Assertion[], { derivations, identities }: StemmaContext): Set<string> {
  const chains = new Map<string, Set<string>>()
  for (const { report, chain } of assertions) {
    const key = chain.map((id) => identities.get(id) ?? id).join(' ')
    chains.set(report, (chains.get(report) ?? new Set<string>()).add(key))
  }
  const inherited = new Set<string>()
  for (const { from, to, siblings, kind } of derivations) {
    if (!('report' in from) || siblings || kind === 'citation') continue
    const [parent, child] = [chains.get(from.report), chains.get(to)]
    if (parent !== undefined && child !== undefined && [...child].every((chain) => parent.has(chain))) inherited.add(to)
  }
  return inherited
}

const families = new WeakMap<readonly Derivation[], ReadonlyMap<string, string>>()

/** One lost text for all siblings that hang together: it goes by the first of them. */
function familyOf(report: string, derivations: readonly Derivation[]): string {
  const known = families.get(derivations) ?? siblingFamilies(derivations)
  families.set(derivations, known)
  return known.get(report) ?? report
}

function siblingFamilies(derivations: readonly Derivation[]): Map<string, string> {
  const pairs = derivations.flatMap(({ from, to, siblings }) =>
    siblings && 'report' in from ? [[from.report, to] as const] : [],
  )
  const members = [...new Set(pairs.flat())].sort()
  const places = new Map(members.map((member, place) => [member, place]))
  const groups = new Groups(members.length)
  for (const [a, b] of pairs) groups.join(places.get(a) ?? 0, places.get(b) ?? 0)
  return new Map(members.map((member, place) => [member, members[groups.find(place)] ?? member]))
}

const GREEK = 'αβγδεζηθικλμνξοπρστυφχψω'
const LATIN = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'

function named(drafts: ReadonlyMap<string, Draft>, edges: readonly StemmaEdge[], context: StemmaContext): Stemma {
  const ids = new Map([...drafts.keys()].map((key) => [key, hashOf('witness', context.claim, key)]))
  let [greek, latin] = [0, 0]
  const witnesses = [...drafts.values()].map(({ key, report, source }): Witness => ({
    id: ids.get(key) ?? key,
    report,
    source,
    siglum: report === null ? siglum(GREEK, greek++) : siglum(LATIN, latin++),
  }))
  return {
    witnesses,
    edges: edges.map((edge) => ({ ...edge, from: ids.get(edge.from) ?? edge.from, to: ids.get(edge.to) ?? edge.to })),
  }
}

/** A … Z, then A2 … Z2. */
function siglum(letters: string, place: number): string {
  const round = Math.floor(place / letters.length)
  return `${letters.charAt(place % letters.length)}${round === 0 ? '' : round + 1}`
}

function label(draft: Draft | undefined, context: StemmaContext): string {
  if (draft === undefined) return 'unknown'
  return draft.source === null
    ? (draft.report ?? 'a lost text')
    : (context.sources.get(draft.source)?.name ?? draft.source)
}
