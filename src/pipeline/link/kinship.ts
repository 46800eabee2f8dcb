import type { DerivationKind, Evidence } from '../../model/derivation.ts'
import type { Span } from '../../model/span.ts'
import { UNKNOWN_PUBLISHER } from './publisher.ts'
import { measureReuse, type Reuse } from './reuse.ts'
import type { WitnessText } from './witness-text.ts'

/** A report with what judging its kin needs. */
export interface Kin {
  readonly id: string
  readonly witness: WitnessText
  readonly publishedAt: string | null
  /** Equal for equal publishers. */
  readonly publisher: string
  readonly address: string | null
  readonly title: string | null
  readonly revisionOf: string | null
  /** Publishers and agencies that the report names as its sources or credits, by publisher key. */
  readonly cites: ReadonlySet<string>
  /** Those of them to whom the text as a whole is credited. */
  readonly credits: ReadonlySet<string>
  /** Those cited, as printed. */
  readonly names: readonly string[]
}

/** That two reports share text, and which of them had it from the other. */
export interface Kinship {
  readonly a: string
  readonly b: string
  /**
   * How the pair by itself leans, in log-odds: above 0 when `a` was first, below when `b` was. The family decides, for
   * one report's date can tell about its neighbours.
   */
  readonly lean: number
  /** Both come from a text that is not at hand. */
  readonly siblings: boolean
  readonly kind: DerivationKind
  readonly strength: number
  readonly confidence: number
  readonly evidence: readonly Evidence[]
  readonly why: string
}

/**
 * Least strength (mean of word pairs, passages and sentence order kept) of two reports of which one came from the other.
 * Reports written apart about one briefing reach 0.26, heavy rewrites begin at 0.28; measured on real stories.
 */
export const KIN = 0.27
/** From here on a report is a copy: most of it stands word for word in the other. */
const COPY = 0.6
/** A share of its own that a copy does not have unless it was added. */
const OWN_SHARE = 0.12
/** Passages shown as evidence. */
const MOST_EVIDENCE = 4

/** Judges two reports; undefined when they are no kin. */
export function judgeKinship(a: Kin, b: Kin): Kinship | undefined {
  const reuse = measureReuse(a.witness, b.witness)
  const strength = strengthOf(reuse)
  const revision = revisionBetween(a, b)
  if (strength < KIN && revision === undefined) return undefined
  const direction = revision ?? directionOf(a, b, reuse)
  return {
    a: a.id,
    b: b.id,
    lean: direction.lean,
    siblings: direction.siblings,
    kind: revision === undefined ? (reuse.passages >= COPY ? 'copy' : 'rewrite') : 'revision',
    strength,
    confidence: confidenceOf(strength),
    evidence: evidenceOf(a, b, reuse, direction.why),
    why: direction.why,
  }
}

/** How strongly one text depends on the other, 0 to 1. */
export function strengthOf(reuse: Reuse): number {
  return (reuse.pairs + reuse.passages + reuse.sequence) / 3
}

/** Half at the threshold, near 1 from twice of it. */
function confidenceOf(strength: number): number {
  return 1 - 0.5 * Math.exp(-(Math.max(0, strength - KIN) / KIN) * 2)
}

interface Direction {
  readonly lean: number
  readonly siblings: boolean
  readonly why: string
}

/** Weights of evidence, in log-odds: being named is nearly proof, a date may be that of a later edition, detail is a hint. */
const LEANS = { version: 5, named: 3, day: 2.2, minutes: 1.6, open: 1.5, detail: 6, mostDetail: 1.4 } as const

function revisionBetween(a: Kin, b: Kin): Direction | undefined {
  const [aIsLater, bIsLater] = [a.revisionOf === b.id, b.revisionOf === a.id]
  if (aIsLater !== bIsLater) {
    return { lean: bIsLater ? LEANS.version : -LEANS.version, siblings: false, why: 'a later version of the same page' }
  }
  if (a.address === null || a.address !== b.address) return undefined
  const earlier = earlierOf(a, b)
  const first = earlier ?? (a.id < b.id ? a : b)
  return { lean: first === a ? LEANS.day : -LEANS.day, siblings: false, why: 'two versions of one address' }
}

/** Who names whom tells more than dates, dates more than detail. */
function directionOf(a: Kin, b: Kin, reuse: Reuse): Direction {
  const towards = (first: Kin, weight: number): number => (first === a ? weight : -weight)
  const [aNamesB, bNamesA] = [a.cites.has(b.publisher), b.cites.has(a.publisher)]
  if (aNamesB !== bNamesA) {
    return {
      lean: towards(aNamesB ? b : a, LEANS.named),
      siblings: false,
      why: 'the copy names the outlet of the other',
    }
  }
  if ([...a.credits].some((cited) => b.credits.has(cited) && cited !== a.publisher && cited !== b.publisher)) {
    return { lean: 0, siblings: true, why: 'both credit the same agency' }
  }
  const earlier = earlierOf(a, b)
  if (earlier !== undefined) {
    const sameDay = dayOf(a) === dayOf(b)
    return {
      lean: towards(earlier, sameDay ? LEANS.minutes : LEANS.day),
      siblings: false,
      why: sameDay ? 'published earlier on the same day' : 'published earlier',
    }
  }
  const [aPoints, bPoints] = [pointsTo(a, b), pointsTo(b, a)]
  if (aPoints !== bPoints) {
    return {
      lean: towards(aPoints ? b : a, LEANS.open),
      siblings: false,
      why: 'the copy names an outlet that the other does not name, and of which the other may be',
    }
  }
  const own = ownShares(a, b, reuse)
  const bothDated = a.publishedAt !== null && b.publishedAt !== null
  if (bothDated && own.a >= OWN_SHARE && own.b >= OWN_SHARE) {
    return { lean: 0, siblings: true, why: 'each has passages that the other lacks: both come from a common text' }
  }
  if (own.a === own.b) return { lean: 0, siblings: bothDated, why: 'nothing in the two tells which was first' }
  return {
    lean: Math.max(-LEANS.mostDetail, Math.min(LEANS.mostDetail, LEANS.detail * (own.a - own.b))),
    siblings: false,
    why: 'the other is a shortened form of it',
  }
}

/** Keys of names that no table settles begin so: they may stand for an outlet that is at hand without its name. */
const UNSETTLED = 'name '

/** Whether one names as its source an outlet that the other, whose own outlet is unknown, may be, and does not cite. */
function pointsTo(one: Kin, other: Kin): boolean {
  if (!other.publisher.startsWith(UNKNOWN_PUBLISHER)) return false
  return [...one.cites].some((key) => key.startsWith(UNSETTLED) && !other.cites.has(key) && key !== one.publisher)
}

function dayOf({ publishedAt }: Kin): string | undefined {
  return publishedAt?.slice(0, 10)
}

/** The one with the earlier date; undefined when a date is missing or they do not differ at the precision of both. */
function earlierOf(a: Kin, b: Kin): Kin | undefined {
  if (a.publishedAt === null || b.publishedAt === null) return undefined
  const length = Math.min(a.publishedAt.length, b.publishedAt.length)
  const [first, second] =
    length > 10 ? [a.publishedAt, b.publishedAt] : [a.publishedAt.slice(0, length), b.publishedAt.slice(0, length)]
  const [x, y] = [instantOf(first), instantOf(second)]
  return x === y ? undefined : x < y ? a : b
}

function instantOf(date: string): number {
  const instant = Date.parse(date)
  return Number.isNaN(instant) ? 0 : instant
}

interface OwnShares {
  readonly a: number
  readonly b: number
}

/** One comparison serves all pairs of reports whose texts are equal. */
const measured = new WeakMap<Reuse, OwnShares>()

/** Shares of the sentences of each that the other has nothing of. */
function ownShares(a: Kin, b: Kin, reuse: Reuse): OwnShares {
  const known = measured.get(reuse)
  if (known !== undefined) return known
  const shares = {
    a: ownShare(
      a.witness,
      b.witness,
      reuse.aligned.map((passage) => passage.a),
    ),
    b: ownShare(
      b.witness,
      a.witness,
      reuse.aligned.map((passage) => passage.b),
    ),
  }
  measured.set(reuse, shares)
  return shares
}

/** A sentence with less of its words than this in the other text is its own. */
const FOREIGN = 0.4

function ownShare(witness: WitnessText, other: WitnessText, passages: readonly Span[]): number {
  const known = new Set(other.stems)
  let own = 0
  for (const [from, to] of witness.sentences) {
    if (passages.some((passage) => passage[0] < to && from < passage[1])) continue
    let [shared, total] = [0, 0]
    for (let at = from; at < to; at += 1) {
      total += witness.weights[at] ?? 0
      if (known.has(witness.stems[at] ?? '')) shared += witness.weights[at] ?? 0
    }
    if (shared < FOREIGN * total) own += total
  }
  return own / Math.max(1, witness.totalWeight)
}

function evidenceOf(a: Kin, b: Kin, reuse: Reuse, why: string): Evidence[] {
  return reuse.aligned.slice(0, MOST_EVIDENCE).flatMap((passage, index): Evidence[] => {
    const note = `passage ${index + 1} in common: ${passage.shared} words in the same order${index === 0 ? `; ${why}` : ''}`
    const [x, y] = [charsOf(a.witness, passage.a), charsOf(b.witness, passage.b)]
    return [
      ...(x === undefined ? [] : [{ report: a.id, span: x, note }]),
      ...(y === undefined ? [] : [{ report: b.id, span: y, note }]),
    ]
  })
}

function charsOf(witness: WitnessText, [from, to]: Span): Span | undefined {
  const [first, last] = [witness.tokens[from], witness.tokens[to - 1]]
  return first === undefined || last === undefined ? undefined : [first.start, last.end]
}
