import { hashOf } from '../../lib/hash.ts'
import { tokenise } from '../../lib/tokens.ts'
import type { Attribution, SourceKind } from '../../model/attribution.ts'
import type { Assertion } from '../../model/claim.ts'
import type { Extraction } from '../../model/extraction.ts'
import type { Factuality } from '../../model/factuality.ts'
import type { OutletTable } from '../../model/outlet.ts'
import type { Report } from '../../model/report.ts'
import { holds, hull, overlaps, trimmed, type Span } from '../../model/span.ts'
import { asOfDate } from './as-of.ts'
import { isOwnFinding } from './findings.ts'
import type { Firm } from './firms.ts'
import { REFERRING } from './lexicon/references.ts'
import { isClause } from './predicates.ts'
import { propositions } from './propositions.ts'
import { nameKey, outletsNamed, standsAlone } from './names.ts'
import { namingOf } from './naming.ts'
import { isPublisher, type Publisher } from './publisher.ts'
import type { SourceBook } from './sources.ts'

/** An assertion with what linking must know of its place. */
export interface Placed {
  readonly assertion: Assertion
  /** Made from the report, the place and the number: stable whatever else is at hand. */
  readonly id: string
  /** Ranges of the text that say it: the content without the words of who says it. */
  readonly content: readonly Span[]
  /** Where the number's own words lie; undefined for an assertion without a number. */
  readonly focus: Span | undefined
  /** Numbers of the same content are asserted apart. */
  readonly numbered: boolean
  /** The clauses of those numbers: what they tell is told there. */
  readonly aside: readonly Span[]
}

/** A content with who is said to hold it, before it is cut into propositions. */
interface Held extends Factuality {
  readonly content: readonly Span[]
  /** Words that carry the stance. */
  readonly cue: readonly Span[]
  readonly chain: readonly string[]
  readonly attributions: readonly string[]
}

/** A nested attribution that deep is a mistake, and text may be hostile. */
const DEEPEST = 8
/** Fewer words than this say nothing that could be true or false. */
const FEWEST_WORDS = 3

/**
 * What is taken for granted inside a quotation is the report's own voice, and a denial leaves it as it is: whoever denies
 * "that a strike caused the blast that killed 12" does not deny the twelve.
 */
function backgroundOf(held: Held): Held {
  const own = { ...held, chain: [], attributions: [] }
  const denied = held.stance === 'denies' || held.stance === 'doubts'
  return denied ? { ...own, cue: [], certainty: 'certain', polarity: 'positive', stance: 'asserts' } : own
}

/** One report, and what tells who its sources are. */
export interface Reading {
  readonly report: Report
  readonly extraction: Extraction
  readonly publisher: Publisher
  readonly book: SourceBook
  readonly outlets: OutletTable
  /** The outlets of all reports, by the keys of their names. */
  readonly atHand: ReadonlySet<string>
  /** The one firm that the report names. */
  readonly firm: Firm | undefined
}

/** Everything a report asserts, itself or through others, in text order. */
export function assertionsOf(reading: Reading): Placed[] {
  const { report, extraction } = reading
  const held = [...attributed(reading), ...ownVoice(reading)]
  const placed: Placed[] = []
  const known = new Set<string>()
  for (const one of held) {
    for (const { content, quantity, focus, numbered, aside, presupposed } of propositions(
      report.text,
      extraction,
      one.content,
    )) {
      const holder = presupposed ? backgroundOf(one) : one
      const { certainty, polarity, stance, chain, attributions } = holder
      const span = spanOf(report.text, content, holder, extraction.sentences)
      const short = span !== undefined && tokenise(report.text.slice(...span)).length < FEWEST_WORDS
      if (span === undefined || (short && stance !== 'denies')) continue
      const id = hashOf('claim', report.id, ...span, quantity?.span[0] ?? -1, one.chain.join(' '))
      if (known.has(id)) continue
      known.add(id)
      const asOf = asOfDate(report, extraction, span, content)
      placed.push({
        assertion: { id, report: report.id, span, chain, certainty, polarity, stance, quantity, asOf, attributions },
        id,
        content,
        focus,
        numbered,
        aside,
      })
    }
  }
  return placed.sort((a, b) => a.assertion.span[0] - b.assertion.span[0] || (a.id < b.id ? -1 : 1))
}

/** The content and, when it is not simply asserted, the words that carry the stance if they stand in the same sentence. */
function spanOf(text: string, content: readonly Span[], held: Held, sentences: readonly Span[]): Span | undefined {
  const inner = hull(content)
  if (inner === undefined) return undefined
  const whole = held.stance === 'asserts' ? inner : (hull([inner, ...held.cue]) ?? inner)
  const sentence = sentences.find((each) => holds(each, inner))
  return trimmed(text, sentence === undefined || holds(sentence, whole) ? whole : inner)
}

function attributed(reading: Reading): Held[] {
  const { report, extraction } = reading
  const byId = new Map(extraction.attributions.map((each) => [each.id, each]))
  const children = new Map<string, Attribution[]>()
  for (const each of extraction.attributions) {
    if (each.nestedIn !== null) children.set(each.nestedIn, [...(children.get(each.nestedIn) ?? []), each])
  }
  return extraction.attributions.flatMap((attribution) => {
    const { nestedIn } = attribution
    const outer = nestedIn === null ? undefined : byId.get(nestedIn)
    if (
      outer !== undefined &&
      rejects(outer) &&
      (attribution.source.length === 0 || !isReport(attribution, report.text))
    )
      return []
    const within = children.get(attribution.id) ?? []
    // What an inner relation holds is asserted once, by the innermost.
    const inner = rejects(attribution) ? [] : within.flatMap((each) => [...each.content, ...each.source, ...each.cue])
    // "…, the ministry said, as the agency reports": who passes it on is told inside of what is passed on.
    const around = holdersOf(attribution, byId).flatMap((each) => [...each.source, ...each.cue])
    const reported = rejects(attribution) ? within.filter((each) => isReport(each, report.text)) : []
    const whole = reported.length > 0 ? reported.flatMap((each) => each.content) : attribution.content
    const rest = whole.flatMap((span) => without(report.text, span, [...inner, ...around]))
    // "told lawmakers in a closed session": what is left of the telling tells nothing.
    const own = inner.length === 0 ? rest : rest.filter((span) => isClause(report.text.slice(...span)))
    // "Moscow denied it": what is denied stands before, and the denial is kept whole.
    const denial = attribution.stance === 'denies' && inner.length === 0
    const content = own.length === 0 && denial ? [...attribution.content, ...attribution.cue].slice(0, 1) : own
    if (content.length === 0) return []
    const { chain, path } = chainOf(attribution, byId, reading)
    const { certainty, polarity, stance } = attribution
    return chain.map((each) => ({
      content,
      cue: [...attribution.cue, ...predicates(attribution, report.text, extraction)],
      chain: each,
      attributions: path,
      certainty,
      polarity,
      stance,
    }))
  })
}

/** The relations that hold one, innermost first. */
function holdersOf({ nestedIn }: Attribution, byId: ReadonlyMap<string, Attribution>): Attribution[] {
  const found: Attribution[] = []
  for (let at = nestedIn === null ? undefined : byId.get(nestedIn); at !== undefined && found.length < DEEPEST;) {
    found.push(at)
    at = at.nestedIn === null ? undefined : byId.get(at.nestedIn)
  }
  return found
}

/**
 * Whoever denies "a Gulf Wire report that C" denies C, and Gulf Wire says it without him; whoever denies "that Ida Berg said C"
 * passes on nothing that she said.
 */
function rejects({ stance }: Attribution): boolean {
  return stance === 'denies' || stance === 'doubts'
}

/** Whether a relation is told by a noun for what was said: "the rebels' claim", "reports in the press". */
function isReport({ cue }: Attribution, text: string): boolean {
  return cue.flatMap((span) => tokenise(text.slice(...span))).some(({ word }) => REFERRING.has(word))
}

/** "The claim that ships left | is unverified": what is said of a content right behind it carries the stance towards it. */
function predicates({ content, stance }: Attribution, text: string, extraction: Extraction): Span[] {
  const end = hull(content)?.[1]
  if (end === undefined || stance === 'asserts') return []
  return extraction.statements.flatMap(({ span, stance: other }) =>
    other === stance && span[0] >= end && /^[^\S\n]*$/u.test(text.slice(end, span[0])) ? [span] : [],
  )
}

function ownVoice({ report, extraction, publisher, book, outlets }: Reading): Held[] {
  const attributedSpans = extraction.attributions.flatMap((each) => [...each.content, ...each.source, ...each.cue])
  const told = new Set(extraction.attributions.flatMap((each) => predicates(each, report.text, extraction)))
  return extraction.statements.flatMap(({ span, certainty, polarity, stance }) => {
    if (told.has(span)) return []
    const content = without(
      report.text,
      span,
      attributedSpans.filter((each) => overlaps(each, span) && !holds(each, span)),
    )
    const name = seenBy(report.text.slice(...span), outlets)
    const chain =
      name === undefined || isPublisher(name, publisher, report, outlets)
        ? []
        : [book.enter({ name, kind: 'media', description: '', state: null }, publisher.key, null)]
    return [{ content, cue: [], chain, attributions: [], certainty, polarity, stance }]
  })
}

/** "AFP journalists in the capital saw": what another outlet's people perceived is told by that outlet. */
const WITNESS =
  /^((?:[\p{Lu}][\p{L}.]*\s+){1,4})(?:journalists?|reporters?|correspondents?|photographers?)\b[^.]{0,60}\b(?:saw|seen|heard|witnessed|watched|counted|visited)\b/u

function seenBy(text: string, outlets: OutletTable): string | undefined {
  const name = WITNESS.exec(text)?.[1]?.trim()
  return name !== undefined && outletsNamed(name, outlets).length > 0 ? name : undefined
}

/** A range less others; pieces of fewer than three words are dropped. */
function without(text: string, span: Span, others: readonly Span[]): Span[] {
  const pieces: Span[] = []
  let start = span[0]
  for (const [from, to] of [...others].filter((each) => overlaps(each, span)).sort((a, b) => a[0] - b[0])) {
    if (from > start) pieces.push([start, from])
    start = Math.max(start, to)
  }
  if (start < span[1]) pieces.push([start, span[1]])
  return pieces.flatMap((piece) => {
    const bare = trimmed(text, piece)
    return bare !== undefined && tokenise(text.slice(...bare)).length >= FEWEST_WORDS ? [bare] : []
  })
}

/**
 * Source ids from the report to the origin, and the relations that make the chain. Several chains when one relation names
 * several sources that speak side by side.
 */
function chainOf(
  attribution: Attribution,
  byId: ReadonlyMap<string, Attribution>,
  { report, publisher, book, outlets, atHand, firm }: Reading,
): { chain: string[][]; path: string[] } {
  const path: Attribution[] = []
  for (let at: Attribution | undefined = attribution; at !== undefined && path.length < DEEPEST;) {
    if (path.includes(at)) break
    path.unshift(at)
    const outer: Attribution | undefined = at.nestedIn === null ? undefined : byId.get(at.nestedIn)
    at = outer === undefined || rejects(outer) ? undefined : outer
  }
  let chains: string[][] = [[]]
  let outer: SourceKind | undefined
  for (const [index, each] of path.entries()) {
    const naming = namingOf(each, report, firm?.name)
    if (naming === undefined || (outer !== undefined && isOwnFinding(naming, outer))) continue
    outer = naming.kind
    const listener = naming.kind === 'unnamed' ? toldTo(each, report, outlets, atHand) : undefined
    if (listener !== undefined && !isPublisher(listener, publisher, report, outlets)) {
      const told = { name: listener, kind: 'media', description: '', state: null } as const
      chains = chains.map((chain) => {
        const id = book.enter(told, chain.at(-1) ?? publisher.key, chain.at(-1) ?? null)
        return chain.includes(id) ? chain : [...chain, id]
      })
    }
    const parts = sideBySide(naming.name, outlets)
    // Only the innermost relation may branch; further out, one name stands for those who speak together.
    const names = index === path.length - 1 && parts.length > 1 ? parts : [naming.name]
    chains = chains.flatMap((chain) =>
      names.map((name) => {
        if (chain.length === 0 && isPublisher(name, publisher, report, outlets)) return chain
        const voucher = chain.at(-1)
        const part = names.length > 1 ? { ...naming, name, description: '', state: null } : naming
        const id = book.enter(part, voucher ?? publisher.key, voucher ?? null)
        return chain.at(-1) === id ? chain : [...chain, id]
      }),
    )
  }
  return { chain: chains, path: path.map(({ id }) => id) }
}

/** Unnamed sources who told something to an outlet: the outlet vouches for them. Its name stands after the cue. */
function toldTo(
  attribution: Attribution,
  report: Report,
  outlets: OutletTable,
  atHand: ReadonlySet<string>,
): string | undefined {
  const cue = hull(attribution.cue)
  if (cue === undefined || !/^(?:has |have |had )?(?:told|tells|tell)$/iu.test(report.text.slice(...cue)))
    return undefined
  const after = /^\s+(?:the\s+)?(\p{Lu}[\p{L}\p{N}’'.&-]*(?:\s\p{Lu}[\p{L}\p{N}’'.&-]*){0,4})/u.exec(
    report.text.slice(cue[1], cue[1] + 80),
  )
  const words = (after?.[1] ?? '').replace(/[.’']{1,60}$/u, '').split(/\s/u)
  for (let length = words.length; length > 0; length -= 1) {
    const name = words.slice(0, length).join(' ')
    const media = outletsNamed(name, outlets).some(({ kind }) =>
      /^(?:agency|broadcaster|newspaper|magazine|online|state-media)$/u.test(kind),
    )
    if (name !== '' && (media || atHand.has(nameKey(name)))) return name
  }
  return undefined
}

/** "Ukraine and the United States" are two; "Johnson & Johnson" and "intelligence and security officials" are one. */
function sideBySide(name: string, outlets: OutletTable): string[] {
  const parts = name.split(/\s{0,60},\s*(?:and\s+)?|\s{1,60}and\s+/u).filter((part) => part !== '')
  return parts.length > 1 && parts.length < 5 && parts.every((part) => standsAlone(part, outlets)) ? parts : [name]
}
