import { Groups } from '../../lib/groups.ts'
import { listOf } from '../../lib/list-of.ts'
import type { Derivation } from '../../model/derivation.ts'
import { overlaps, type Span } from '../../model/span.ts'
import { judgeKinship, type Kin, type Kinship } from './kinship.ts'
import { sketchOf, ReuseIndex } from './reuse-index.ts'

/**
 * Which report came from which. Candidates are looked up by shared features, each pair is judged by itself, and every
 * family keeps its strongest links; a second parent stays when it gave passages of its own (contamination).
 */
export function deriveReports(kin: readonly Kin[]): Derivation[] {
  const index = new ReuseIndex()
  const byId = new Map(kin.map((each) => [each.id, each]))
  // Equal texts are one witness and have one sketch.
  const features = new Map([...new Set(kin.map(({ witness }) => witness))].map((each) => [each, sketchOf(each)]))
  const signatures = kin.map(({ id, witness }) => ({ report: id, features: features.get(witness) ?? [] }))
  for (const signature of signatures) index.add(signature)
  const pairs = new Map<string, readonly [Kin, Kin]>()
  const put = (x: Kin | undefined, y: Kin | undefined): void => {
    if (x === undefined || y === undefined || x.id === y.id) return
    const [a, b] = x.id < y.id ? [x, y] : [y, x]
    pairs.set(`${a.id}\n${b.id}`, [a, b])
  }
  const byAddress = new Map<string, Kin>()
  for (const [at, each] of kin.entries()) {
    const signature = signatures[at]
    if (signature !== undefined) for (const other of index.candidates(signature)) put(each, byId.get(other))
    if (each.revisionOf !== null) put(each, byId.get(each.revisionOf))
    if (each.address === null) continue
    put(each, byAddress.get(each.address))
    byAddress.set(each.address, each)
  }
  const found = [...pairs.values()].flatMap(([a, b]) => judgeKinship(a, b) ?? [])
  const derivations = orient(keepStrongest(found, kin), new Map(kin.map(({ id, publishedAt }) => [id, publishedAt])))
  const family = familyOf(derivations, found)
  return derivations.map((derivation) => fromTheFirst(derivation, family))
}

/** What is asked again and again on the way up to the first text. */
interface Family {
  /** The link up from a copy: the report that it was copied from. */
  readonly copiedFrom: ReadonlyMap<string, string>
  readonly kinships: ReadonlyMap<string, Kinship>
  readonly derived: ReadonlySet<string>
}

function familyOf(derivations: readonly Derivation[], found: readonly Kinship[]): Family {
  const copiedFrom = new Map<string, string>()
  const derived = new Set<string>()
  for (const { from, to, kind, siblings } of derivations) {
    if (!('report' in from)) continue
    derived.add(pairKey(from.report, to))
    if (kind === 'copy' && !siblings && !copiedFrom.has(to)) copiedFrom.set(to, from.report)
  }
  return { copiedFrom, derived, kinships: new Map(found.map((each) => [pairKey(...inOrder(each.a, each.b)), each])) }
}

function pairKey(from: string, to: string): string {
  return `${from}\n${to}`
}

function inOrder(x: string, y: string): readonly [string, string] {
  return x < y ? [x, y] : [y, x]
}

/** A grandparent that explains a report this well compared with its parent is preferred: the parent only handed on. */
const HANDED_ON = 0.85

/**
 * When several reports share the wording that another was made from, the one that is itself made from none of them is the
 * parent, unless the copy holds clearly more of a later one.
 */
function fromTheFirst(derivation: Derivation, { copiedFrom, kinships, derived }: Family): Derivation {
  let current = derivation
  const seen = new Set<string>()
  for (;;) {
    if (current.siblings || current.kind === 'revision' || !('report' in current.from)) return current
    const { to } = current
    const parent = current.from.report
    if (seen.has(parent)) return current
    seen.add(parent)
    const first = copiedFrom.get(parent)
    const between = kinships.get(pairKey(...inOrder(parent, to)))
    const direct = first === undefined ? undefined : kinships.get(pairKey(...inOrder(first, to)))
    if (first === undefined || first === to || between === undefined || direct === undefined) return current
    if (direct.siblings || direct.strength < HANDED_ON * between.strength) return current
    if (toldIn(to, direct) < HANDED_ON * toldIn(to, between)) return current
    if (derived.has(pairKey(first, to))) return current
    if (Math.sign(direct.lean) * (direct.a === first ? 1 : -1) < 0) return current
    current = derivationOf(direct, first, 1 / (1 + Math.exp(-Math.max(INFERRED, Math.abs(direct.lean)))))
  }
}

/** How much of a report lies in passages that it has in common with another, in UTF-16 units. */
function toldIn(id: string, { evidence }: Kinship): number {
  return evidence.reduce((sum, { report, span }) => sum + (report === id ? span[1] - span[0] : 0), 0)
}

/** A maximum spanning forest, and other links whose passages no kept link of the child explains. */
function keepStrongest(found: readonly Kinship[], kin: readonly Kin[]): Kinship[] {
  const places = new Map(kin.map(({ id }, index) => [id, index]))
  const groups = new Groups(kin.length)
  // A revision and a named parent explain a report better than the likeness of two copies does.
  const sorted = [...found].sort(
    (x, y) => rank(y) - rank(x) || y.strength - x.strength || (x.a + x.b < y.a + y.b ? -1 : 1),
  )
  const kept: Kinship[] = []
  const told = new Map<string, Span[]>()
  for (const link of sorted) {
    const [a, b] = [places.get(link.a) ?? 0, places.get(link.b) ?? 0]
    const joins = groups.find(a) !== groups.find(b)
    if (!joins && !addsPassage(link, told)) continue
    groups.join(a, b)
    kept.push(link)
    for (const { report, span } of link.evidence) told.set(report, withSpan(told.get(report) ?? [], span))
  }
  return kept
}

function rank(link: Kinship): number {
  return link.kind === 'revision' ? 1 : 0
}

/** Whether a further parent gave the child something that its other parents did not: `told` are the passages of these. */
function addsPassage(link: Kinship, told: ReadonlyMap<string, readonly Span[]>): boolean {
  if (link.siblings || link.lean === 0) return false
  const child = link.lean > 0 ? link.b : link.a
  const known = told.get(child) ?? []
  const inChild = link.evidence.filter(({ report }) => report === child)
  return inChild.length > 0 && inChild.every(({ span }) => !known.some((other) => overlaps(other, span)))
}

/** Ranges that do not overlap, with one more. The first of thousands of copies have thousands of links that show the same. */
function withSpan(spans: readonly Span[], span: Span): Span[] {
  const touched = spans.filter((each) => overlaps(each, span))
  const from = Math.min(span[0], ...touched.map(([start]) => start))
  const to = Math.max(span[1], ...touched.map(([, end]) => end))
  return [...spans.filter((each) => !overlaps(each, span)), [from, to]]
}

/** A lean from here on is settled by the pair itself: by a date or a name. */
const SETTLED = 1
/** How sure a direction is that only follows from the neighbours. */
const INFERRED = 0.8

/**
 * Gives every link that joins no siblings a direction. Dates and names settle it for the pair; where they are missing the
 * family tells: who has a parent already was not the first, and hands on to the others.
 */
function orient(links: readonly Kinship[], dates: ReadonlyMap<string, string | null>): Derivation[] {
  const parents = new Map<Kinship, string>()
  const children = new Map<string, number>()
  const settle = (link: Kinship, parent: string): void => {
    parents.set(link, parent)
    children.set(parent, (children.get(parent) ?? 0) + 1)
  }
  const open: Kinship[] = []
  for (const link of links) {
    if (link.siblings) continue
    if (Math.abs(link.lean) >= SETTLED) settle(link, link.lean > 0 ? link.a : link.b)
    else open.push(link)
  }
  // What hangs together by open links is led by its earliest member: on the way from there every step leads away.
  for (const { links: part, members } of partsOf(open)) {
    const weights = new Map<string, number>()
    const linksOf = new Map<string, Kinship[]>()
    for (const link of part) {
      weights.set(link.a, (weights.get(link.a) ?? 0) + link.lean)
      weights.set(link.b, (weights.get(link.b) ?? 0) - link.lean)
      for (const id of [link.a, link.b]) listOf(linksOf, id).push(link)
    }
    const weight = (id: string): number => weights.get(id) ?? 0
    const first = [...members].sort(
      (x, y) =>
        compareDates(dates.get(x), dates.get(y)) ||
        (children.get(y) ?? 0) - (children.get(x) ?? 0) ||
        weight(y) - weight(x) ||
        (x < y ? -1 : 1),
    )[0]
    const reached = new Set(first === undefined ? [] : [first])
    for (const at of reached) {
      for (const link of linksOf.get(at) ?? []) {
        if (parents.has(link)) continue
        settle(link, at)
        reached.add(link.a === at ? link.b : link.a)
      }
    }
  }
  return links.map((link) => {
    const settled = link.siblings || Math.abs(link.lean) >= SETTLED
    const sure = link.siblings ? 2 : settled ? Math.abs(link.lean) : INFERRED
    return derivationOf(link, parents.get(link) ?? link.a, 1 / (1 + Math.exp(-sure)))
  })
}

/** Known dates before unknown ones, earlier before later. */
function compareDates(a: string | null | undefined, b: string | null | undefined): number {
  if (a === undefined || a === null) return b === undefined || b === null ? 0 : 1
  if (b === undefined || b === null) return -1
  return a < b ? -1 : a > b ? 1 : 0
}

/** Links by whether they hang together. */
function partsOf(links: readonly Kinship[]): { links: Kinship[]; members: Set<string> }[] {
  const ids = [...new Set(links.flatMap(({ a, b }) => [a, b]))].sort()
  const places = new Map(ids.map((id, index) => [id, index]))
  const groups = new Groups(ids.length)
  for (const { a, b } of links) groups.join(places.get(a) ?? 0, places.get(b) ?? 0)
  const parts = new Map<number, { links: Kinship[]; members: Set<string> }>()
  for (const link of links) {
    const root = groups.find(places.get(link.a) ?? 0)
    const part = parts.get(root) ?? { links: [], members: new Set<string>() }
    part.links.push(link)
    part.members.add(link.a).add(link.b)
    parts.set(root, part)
  }
  return [...parts.values()]
}

function derivationOf(link: Kinship, from: string, direction: number): Derivation {
  return {
    from: { report: from },
    to: from === link.a ? link.b : link.a,
    kind: link.kind,
    siblings: link.siblings,
    evidence: link.evidence,
    confidence: Math.round(Math.min(0.99, link.confidence * direction) * 1000) / 1000,
  }
}
