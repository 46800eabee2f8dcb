import { listOf } from '../../lib/list-of.ts'
import type { Assertion, Claim } from '../../model/claim.ts'
import type { AssertionRef, Conflict } from '../../model/conflict.ts'
import type { Drift } from '../../model/drift.ts'
import type { Origin } from '../../model/origin.ts'
import type { Report } from '../../model/report.ts'
import type { Source } from '../../model/source.ts'
import { type Note, type NoteNumbers, Notes } from './notes.ts'

/** Something that is said about a claim, and the places it rests on. */
export interface Sentence {
  readonly text: string
  readonly notes: NoteNumbers
}

/** What there is to say about one claim. */
export interface BriefingSection {
  /** The claim in the words of a report. */
  readonly heading: string
  /** How many report it, from how many origins. */
  readonly lead: Sentence
  /** Origins, denials, conflicts and changes on the way. */
  readonly points: readonly Sentence[]
}

/** A case as a cited briefing, apart from any format. */
export interface Briefing {
  readonly title: string
  /** About this document and never about the world: what it holds and how it counts. */
  readonly preface: readonly string[]
  readonly sections: readonly BriefingSection[]
  readonly notes: readonly Note[]
}

export interface BriefingMaterial {
  /** What is briefed, in order. */
  readonly claims: readonly Claim[]
  /** Other claims that conflicts lead to. */
  readonly otherClaims?: readonly Claim[]
  /** All in which the claims stand. */
  readonly reports: readonly Report[]
  readonly sources: readonly Source[]
  readonly conflicts: readonly Conflict[]
  readonly drifts: readonly Drift[]
  /** The credibility that reviewers settled, by the id of the claim. */
  readonly credibilities?: ReadonlyMap<string, string>
}

/** How the document introduces itself. */
export interface BriefingHead {
  readonly title: string
  readonly preface: readonly string[]
}

/**
 * Every sentence about a claim carries notes, every note names the report, its digest and the characters of its clean text on
 * which the sentence rests, and quotes them. It states origins, conflicts and changes, never what is true.
 */
export function composeBriefing(material: BriefingMaterial, { title, preface }: BriefingHead): Briefing {
  const notes = new Notes(material.reports)
  const known = new Known(material)
  const sections = material.claims.flatMap((claim) => {
    const all = notes.cite(claim.assertions)
    // A claim without statements has nothing to rest on.
    if (all === undefined) return []
    const points = pointsOf(claim, known).flatMap(({ text, rests }): Sentence[] => {
      const cited = notes.cite(rests)
      return cited === undefined ? [] : [{ text, notes: cited }]
    })
    return [{ heading: claim.gloss, lead: { text: leadOf(claim), notes: all }, points }]
  })
  return { title, preface, sections, notes: notes.all() }
}

/** A sentence with the statements that it rests on. */
interface Point {
  readonly text: string
  readonly rests: readonly Assertion[]
}

function leadOf({ reportCount, outletCount, originCount: { low, high } }: Claim): string {
  const origins =
    low === high ? counted(low, 'independent origin') : `${String(low)} to ${String(high)} independent origins`
  return `${counted(reportCount, 'report')} of ${counted(outletCount, 'outlet')}, ${origins}.`
}

const disputes = { denies: 'Denied', doubts: 'Doubted', 'not-acknowledged': 'Not acknowledged' } as const

function pointsOf(claim: Claim, known: Known): readonly Point[] {
  const points: Point[] = claim.origins.map((origin) => {
    const name = origin.source === null ? known.outletsOf(origin.reports) : known.nameOf(origin.source)
    return { text: sentence(`${name}: ${words(origin.status)}; ${origin.why}`), rests: restsOf(origin, claim, known) }
  })
  for (const [stance, word] of Object.entries(disputes)) {
    for (const assertion of claim.assertions.filter((candidate) => candidate.stance === stance)) {
      const speaker = assertion.chain.at(-1)
      const by = speaker === undefined ? '' : ` by ${known.nameOf(speaker)}`
      points.push({ text: `${word}${by}.`, rests: [assertion] })
    }
  }
  for (const conflict of known.conflictsOf(claim.id)) {
    if (conflict.verdict === 'compatible') continue
    const rests = conflict.between.flatMap((side) => known.assertionsAt(side))
    points.push({ text: sentence(`${capital(words(conflict.verdict))}: ${conflict.why}`), rests })
  }
  for (const drift of known.driftsOf(claim.id)) {
    const rests = [drift.from, drift.to].flatMap((index) => claim.assertions[index] ?? [])
    points.push({ text: sentence(`${capital(words(drift.kind))}: ${drift.why}`), rests })
  }
  const credibility = known.credibilities.get(claim.id)
  if (credibility !== undefined) {
    points.push({ text: `Credibility ${credibility}, as a reviewer settled it.`, rests: claim.assertions })
  }
  return points
}

/**
 * Statements that speak of an origin, the nearest kind of them that there is: those that go back to it, those of its own report,
 * and those that have passed through it.
 */
function restsOf({ source, reports }: Origin, { assertions }: Claim, known: Known): readonly Assertion[] {
  const kinds: readonly ((assertion: Assertion) => boolean)[] =
    source === null
      ? [
          ({ report, chain }) => reports.includes(report) && chain.length === 0,
          ({ report }) => reports.includes(report),
        ]
      : [
          ({ chain }) => chain.at(-1) === source,
          ({ report, chain }) => chain.length === 0 && reports.includes(report),
          ({ report }) => report === known.reportOf(source),
          ({ chain }) => chain.includes(source),
        ]
  for (const kind of kinds) {
    const found = assertions.filter(kind)
    if (found.length > 0) return found
  }
  return []
}

/** The material by what it is looked up by: a case may hold thousands of each. */
class Known {
  readonly credibilities: ReadonlyMap<string, string>
  readonly #sources: ReadonlyMap<string, Source>
  readonly #outlets: ReadonlyMap<string, string | null>
  readonly #claims: ReadonlyMap<string, Claim>
  readonly #conflicts = new Map<string, Conflict[]>()
  readonly #drifts = new Map<string, Drift[]>()

  constructor({
    claims,
    otherClaims = [],
    reports,
    sources,
    conflicts,
    drifts,
    credibilities = new Map(),
  }: BriefingMaterial) {
    this.credibilities = credibilities
    this.#sources = new Map(sources.map((source) => [source.id, source]))
    this.#outlets = new Map(reports.map(({ id, outlet }) => [id, outlet]))
    this.#claims = new Map([...otherClaims, ...claims].map((claim) => [claim.id, claim]))
    for (const conflict of conflicts) {
      for (const claim of new Set(conflict.between.map((side) => side.claim)))
        listOf(this.#conflicts, claim).push(conflict)
    }
    for (const drift of drifts) listOf(this.#drifts, drift.claim).push(drift)
  }

  /** Who vouches for somebody who is not named stands with them: many are called “officials”. */
  nameOf(id: string): string {
    const source = this.#sources.get(id)
    const voucher = this.#sources.get(source?.vouchedBy ?? '')
    return voucher === undefined
      ? (source?.name ?? 'unknown')
      : `${source?.name ?? 'unknown'}, as told to ${voucher.name}`
  }

  /** Who speaks in reports of their own voice. */
  outletsOf(reports: readonly string[]): string {
    const outlets = new Set(reports.map((report) => this.#outlets.get(report) ?? 'a report whose outlet is unknown'))
    return capital([...outlets].join(', ') || 'a report whose outlet is unknown')
  }

  /** The report whose outlet this source is. */
  reportOf(source: string): string | null {
    return this.#sources.get(source)?.report ?? null
  }

  conflictsOf(claim: string): readonly Conflict[] {
    return this.#conflicts.get(claim) ?? []
  }

  driftsOf(claim: string): readonly Drift[] {
    return this.#drifts.get(claim) ?? []
  }

  assertionsAt({ claim, assertion }: AssertionRef): readonly Assertion[] {
    const found = this.#claims.get(claim)?.assertions[assertion]
    return found === undefined ? [] : [found]
  }
}

function counted(count: number, one: string): string {
  return `${String(count)} ${one}${count === 1 ? '' : 's'}`
}

function words(term: string): string {
  return term.replaceAll('-', ' ')
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

/** With a full stop at its end, once. */
function sentence(text: string): string {
  return /[.!?]$/u.test(text) ? text : `${text}.`
}
