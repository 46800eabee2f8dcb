import type { SourceKind } from '../model/attribution.ts'
import type { Source } from '../model/source.ts'
import type { EvidenceReport, ReportSummary } from './api.ts'

/** The reports and sources that a page's spans and chains point to, found by their ids. */
export interface Evidence {
  readonly report: ReadonlyMap<string, EvidenceReport>
  readonly source: ReadonlyMap<string, Source>
}

export function evidenceOf(reports: readonly EvidenceReport[], sources: readonly Source[]): Evidence {
  return {
    report: new Map(reports.map((report) => [report.id, report])),
    source: new Map(sources.map((source) => [source.id, source])),
  }
}

/** A source as a reader would name it: "Lind Agency’s unnamed officials". */
export function sourceName(evidence: Evidence, id: string): string {
  const source = evidence.source.get(id)
  if (source === undefined) return 'a source not at hand'
  const voucher = source.vouchedBy === null ? undefined : evidence.source.get(source.vouchedBy)
  return nameWithVoucher(source.name, source.kind, voucher?.name ?? null)
}

export function nameWithVoucher(name: string, kind: SourceKind | null, voucher: string | null): string {
  if (kind !== 'unnamed' || voucher === null || name.includes(voucher)) return name
  const owner = voucher.endsWith('s') ? `${voucher}’` : `${voucher}’s`
  return `${owner} ${name.replace(/^(?:the|an?)\s+/iu, '')}`
}

/** A report as a list names it: its headline, or the first words of its text. */
export function headlineOf({ title, opening }: Pick<ReportSummary, 'title' | 'opening'>): string {
  if (title !== null && title !== '') return title
  const [words = ''] = opening.split('\n', 1)
  if (words === '') return 'without a headline'
  return words.length === opening.length ? `${words.replace(/\s{1,60}\S*$/u, '')} …` : words
}

/** A report where there is room for one name: who published it, or the first words of what it says when nobody knows. */
export function reportName(report: NamedReport | undefined): string {
  if (report === undefined) return 'report not at hand'
  const outlet = outletName(report)
  if (outlet !== unknownOutlet) return outlet
  const words = report.title || (report.text?.slice(0, 200) ?? '').trim().split('\n', 1)[0]
  return words ? `“${firstWords(words)}”` : outlet
}

export type NamedReport = Pick<ReportSummary, 'outlet' | 'url' | 'title'> & { readonly text?: string }

/** So much of a headline names a report; an outlet's name is seldom longer. */
const nameLength = 30

function firstWords(headline: string): string {
  if (headline.length <= nameLength) return headline
  return `${headline.slice(0, nameLength).replace(/\s\S{0,33}$/u, '')} …`
}

const unknownOutlet = 'outlet unknown'

/** Who published a report; unknown is said. */
export function outletName(report: Pick<ReportSummary, 'outlet' | 'url'> | undefined): string {
  if (report === undefined) return 'report not at hand'
  if (report.outlet !== null && report.outlet !== '') return report.outlet
  return (report.url === null ? undefined : hostOf(report.url)) ?? unknownOutlet
}

function hostOf(url: string): string | undefined {
  try {
    return new URL(url).hostname.replace(/^www\./u, '')
  } catch {
    return undefined
  }
}

/** `A`, `A and B`, `A, B and 3 more` */
export function namesInWords(names: readonly string[], shown = 2): string {
  const rest = names.length - shown
  if (rest > 0) return `${names.slice(0, shown).join(', ')} and ${rest} more`
  return names.length < 2 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')} and ${names.at(-1) ?? ''}`
}
