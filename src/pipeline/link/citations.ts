import { hashOf } from '../../lib/hash.ts'
import type { Derivation } from '../../model/derivation.ts'
import type { Extraction } from '../../model/extraction.ts'
import type { OutletTable } from '../../model/outlet.ts'
import type { Report } from '../../model/report.ts'
import type { Span } from '../../model/span.ts'
import { outletsNamed } from './names.ts'
import { namingOf } from './naming.ts'
import { isPublisher, type Publisher } from './publisher.ts'
import type { SourceBook } from './sources.ts'

/** A publisher that a report names as where it has something from. */
export interface Citation {
  readonly source: string
  /** `outlet …` or `name …`, comparable with `Publisher.key`. */
  readonly key: string
  readonly name: string
  readonly span: Span
  readonly note: string
  /** The text as a whole is credited to it; else it is named as the source of something. */
  readonly credit: boolean
}

/** Places where a text credits another: a dateline in brackets, a line of origin, a copyright. */
const CREDITS: readonly { readonly pattern: RegExp; readonly note: string }[] = [
  { pattern: /\(([\p{Lu}][\p{L}\p{N} .\-/]{1,40})\)\s*[-–—]/gu, note: 'credited in the dateline' },
  {
    pattern:
      /\b(?:first (?:appeared|published) (?:on|in|by)|originally (?:published|appeared) (?:on|in|by)|source:|credit:|courtesy of|with material from)\s+((?:the\s+)?[\p{Lu}][\p{L}\p{N}.\-]*(?:\s+[\p{Lu}][\p{L}\p{N}.\-]*){0,4})/giu,
    note: 'credited by the text',
  },
  {
    pattern: /(?:©|\(c\))\s*(?:\d{4}\s+)?((?:the\s+)?[\p{Lu}][\p{L}\p{N}.\-]*(?:\s+[\p{Lu}][\p{L}\p{N}.\-]*){0,4})/giu,
    note: 'its copyright',
  },
]
/** Credits stand at the head or the foot. */
const EDGE = 400

/** Outlets and agencies that a report names as its sources or credits, without its own. */
export function citationsOf(
  report: Report,
  extraction: Extraction,
  publisher: Publisher,
  book: SourceBook,
  outlets: OutletTable,
): Citation[] {
  const found = new Map<string, Citation>()
  const put = (name: string, span: Span, note: string, credit: boolean): void => {
    if (isPublisher(name, publisher, report, outlets)) return
    const named = outletsNamed(name, outlets)
    const source = book.enter({ name, kind: 'media', description: '', state: null }, publisher.key, null)
    const [only] = named
    const key = named.length === 1 && only !== undefined ? `outlet ${only.id}` : `name ${name}`
    const known = found.get(source)
    if (known === undefined) found.set(source, { source, key, name, span, note, credit })
    else if (credit && !known.credit) found.set(source, { ...known, credit })
  }
  for (const attribution of extraction.attributions) {
    const naming = namingOf(attribution, report)
    const place = attribution.source[0] ?? attribution.sourceNamed[0]
    if (naming === undefined || place === undefined) continue
    const media = outletsNamed(naming.name, outlets).some(({ kind }) => NEWS.has(kind))
    if (naming.kind === 'media' || media) put(naming.name, place, 'named as the source', false)
  }
  for (const { name, span, note } of creditsIn(report.text, outlets)) {
    const known = creditedName(name, outlets)
    if (known !== undefined) put(known, span, note, true)
  }
  return [...found.values()]
}

/** Longest signature under a text, in UTF-16 code units: several agencies and the initials of who put them together. */
const SIGNATURE = 60

/**
 * Agencies whose names stand alone under a text or in brackets behind its last sentence: "AFP", "(Reuters)", "— AP",
 * "kb/rt (dpa, AFP)". One name that is no news outlet's and it is no signature.
 */
function signaturesOf(text: string, outlets: OutletTable): { readonly name: string; readonly span: Span }[] {
  const end = text.trimEnd().length
  const line = text.slice(Math.max(text.lastIndexOf('\n', end - 1) + 1, end - SIGNATURE), end)
  const start = end - line.length
  const printed =
    /\(([^()]{2,50})\)\.?$/u.exec(line) ??
    /(?:^|[.!?]["”’]?\s)(?:[–—-]{1,2}\s?)?((?:The\s)?\p{Lu}[\p{L}\p{N}.,/&' -]{1,40})$/u.exec(line)
  const names = printed?.[1]
  if (printed === null || names === undefined) return []
  const from = start + printed.index + printed[0].indexOf(names)
  const found: { readonly name: string; readonly span: Span }[] = []
  for (const part of names.matchAll(/[^,/&;]+/gu)) {
    const bare = part[0].trim()
    const name = newsName(bare.replace(/^and\s/u, ''), outlets)
    if (name === undefined) return []
    const at = from + part.index + part[0].indexOf(bare)
    found.push({ name, span: [at, at + bare.length] })
  }
  return found
}

/** Where a text credits somebody at its head or its foot, and whom, as far as the name may reach. */
export function creditsIn(
  text: string,
  outlets: OutletTable,
): { readonly name: string; readonly span: Span; readonly note: string }[] {
  const credits = CREDITS.flatMap(({ pattern, note }) =>
    Array.from(text.matchAll(pattern)).flatMap((match) => {
      const edge = match.index < EDGE || match.index > text.length - EDGE
      const span: Span = [match.index, match.index + match[0].trimEnd().length]
      return edge ? [{ name: match[1] ?? '', span, note }] : []
    }),
  )
  const signatures = signaturesOf(text, outlets).map((each) => ({ ...each, note: 'signed with its name' }))
  return [...credits, ...signatures]
}

const NEWS: ReadonlySet<string> = new Set(['agency', 'broadcaster', 'newspaper', 'magazine', 'online', 'state-media'])

/** The longest beginning of what was found that the table knows as news. */
function creditedName(printed: string, outlets: OutletTable): string | undefined {
  const words = printed.trim().split(/[\s/]+/u)
  for (let length = words.length; length > 0; length -= 1) {
    const name = newsName(words.slice(0, length).join(' '), outlets)
    if (name !== undefined) return name
  }
  return undefined
}

/** The name as the table of news outlets has it: "REUTERS" is Reuters. */
function newsName(printed: string, outlets: OutletTable): string | undefined {
  const name = printed.replace(/[.]$/u, '')
  return [name, name.charAt(0) + name.slice(1).toLowerCase()].find((form) =>
    outletsNamed(form, outlets).some(({ kind }) => NEWS.has(kind)),
  )
}

/** That a report has something from a publisher whose own text need not be at hand. */
export function citationDerivations(report: Report, citations: readonly Citation[]): Derivation[] {
  return citations.map(({ source, span, note }) => ({
    from: { source },
    to: report.id,
    kind: 'citation',
    siblings: false,
    evidence: [{ report: report.id, span, note }],
    confidence: 0.9,
  }))
}

/** For sorting and for tests that compare derivations. */
export function derivationKey({ from, to, kind }: Derivation): string {
  return hashOf('report' in from ? from.report : from.source, to, kind)
}
