import { Groups } from '../../lib/groups.ts'
import type { Derivation } from '../../model/derivation.ts'
import { judgeKinship, type Kin, type Kinship } from './kinship.ts'
import { signatureOf, SignatureIndex } from './signature.ts'

/**
 * Which report came from which. Candidates are looked up by shared features, each pair is judged by itself, and every
 * family keeps its strongest links; a second parent stays when it gave passages of its own (contamination).
 */
export function deriveReports(kin: readonly Kin[]): Derivation[] {
  const index = new SignatureIndex()
  const byId = new Map(kin.map((each) => [each.id, each]))
  const signatures = kin.map((each) => signatureOf(each.id, each.witness))
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
  return keepStrongest(found, kin).map(derivationOf)
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
  for (const link of sorted) {
    const [a, b] = [places.get(link.a) ?? 0, places.get(link.b) ?? 0]
    const joins = groups.find(a) !== groups.find(b)
    if (!joins && !addsPassage(link, kept)) continue
    groups.join(a, b)
    kept.push(link)
  }
  return kept
}

function rank(link: Kinship): number {
  return link.kind === 'revision' ? 1 : 0
}

/** Whether a further parent gave the child something that its other parents did not. */
function addsPassage(link: Kinship, kept: readonly Kinship[]): boolean {
  const { parent } = link
  if (parent === undefined) return false
  const child = parent === link.a ? link.b : link.a
  const known = kept.filter((other) => other.a === child || other.b === child).flatMap(({ evidence }) => evidence)
  const inChild = link.evidence.filter(({ report }) => report === child)
  const fresh = inChild.filter(({ span }) => !known.some((other) => other.report === child && other.span[0] < span[1] && span[0] < other.span[1]))
  return fresh.length > 0 && fresh.length === inChild.length
}

function derivationOf(link: Kinship): Derivation {
  const from = link.parent ?? link.a
  return {
    from: { report: from },
    to: from === link.a ? link.b : link.a,
    kind: link.kind,
    siblings: link.parent === undefined,
    evidence: link.evidence,
    confidence: Math.round(link.confidence * 1000) / 1000,
  }
}
