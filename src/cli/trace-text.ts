import { basename } from 'node:path'
import type { Assertion, Claim } from '../model/claim.ts'
import type { Drift } from '../model/drift.ts'
import type { Report } from '../model/report.ts'
import type { Source } from '../model/source.ts'
import type { Trace } from '../model/trace.ts'
import { printable } from './output.ts'
import { colours as pc } from './colours.ts'

/** The first screen shows this many claims; `--all` shows the rest. */
const firstScreen = 10

/** A trace for a person at a terminal: strongest claims first, each with its origins and the words that prove it. */
export function traceText(trace: Trace, options: { readonly all: boolean; readonly width: number }): string {
  const shown = options.all ? trace.claims : trace.claims.slice(0, firstScreen)
  const numbering = String(shown.length).length
  const lines = [pc.bold(summary(trace)), '']
  const names = sourceNames(trace.sources)
  for (const [index, claim] of shown.entries()) {
    lines.push(...claimLines(trace, claim, `${String(index + 1).padStart(numbering)} `, names, options.width), '')
  }
  const rest = trace.claims.length - shown.length
  if (rest > 0) lines.push(pc.dim(`${counted(rest, 'more claim')}: --all shows them, --format json everything`))
  return `${lines.join('\n').trimEnd()}\n`
}

function summary(trace: Trace): string {
  const disagreements = trace.conflicts.filter((conflict) => conflict.verdict === 'conflict').length
  return [
    counted(trace.reports.length, 'report'),
    counted(trace.claims.length, 'claim'),
    counted(disagreements, 'conflict'),
    counted(trace.drifts.length, 'change on the way', 'changes on the way'),
  ].join(' · ')
}

function claimLines(
  trace: Trace,
  claim: Claim,
  number: string,
  names: ReadonlyMap<string, string>,
  width: number,
): string[] {
  const indent = ' '.repeat(number.length)
  const { low, high } = claim.originCount
  const origins = low === high ? counted(low, 'origin') : `${String(low)}–${String(high)} origins`
  const carried = counted(claim.reportCount, 'report')
  const count = `${carried} → ${origins}`
  const gloss = cut(printable(claim.gloss), width - number.length - count.length - 2)
  const gap = ' '.repeat(Math.max(2, width - number.length - gloss.length - count.length))
  const lines = [
    `${pc.dim(number)}${pc.bold(gloss)}${gap}${pc.dim(carried)} → ${pc.cyan(origins)}`,
    `${indent}${pc.dim('from')} ${cut(originLine(trace, claim, names), width - indent.length - 5)}`,
  ]
  const proof = proofOf(claim)
  const report = trace.reports.find((candidate) => candidate.id === proof?.report)
  if (proof !== undefined && report !== undefined) {
    const label = ` ${reportLabel(report)}`
    const words = printable(report.text.slice(...proof.span)).replace(/\s+/gu, ' ')
    const quoted = cut(words.replace(/^["“”„«]+|["“”»]+$/gu, ''), width - indent.length - label.length - 2)
    lines.push(`${indent}${pc.dim('“')}${quoted}${pc.dim('”')}${pc.dim(label)}`)
  }
  const marks = marksOf(trace, claim)
  if (marks !== '') lines.push(`${indent}${pc.yellow(cut(marks, width - indent.length))}`)
  return lines
}

/** Who stands at the roots; origins that repeat another one are not among them. */
function originLine(trace: Trace, claim: Claim, names: ReadonlyMap<string, string>): string {
  const counting = claim.origins.filter(({ status }) => /^independen/u.test(status))
  const roots = claim.origins.filter(({ status }) => status === 'lineage-not-recorded')
  const words = [counting, roots, claim.origins].find((origins) => origins.length > 0) ?? []
  const named = words.map((origin) => {
    const speaking = trace.reports.filter((report) => origin.reports.includes(report.id)).map(reportLabel)
    const own = speaking.length === 0 ? 'a report' : speaking.join(', ')
    const name = origin.source === null ? `${own}, in its own voice` : (names.get(origin.source) ?? 'unknown')
    const doubt = origin.status === 'lineage-not-recorded' ? '; where it has it from is not said' : ''
    return `${printable(name)}${doubt}`
  })
  return [...new Set(named)].join(' · ')
}

/** "NHK's unnamed sources": an unnamed source is told apart by who vouches for it. */
function sourceNames(sources: readonly Source[]): Map<string, string> {
  const byId = new Map(sources.map((source) => [source.id, source]))
  return new Map(
    sources.map((source) => {
      const voucher = source.vouchedBy === null ? undefined : byId.get(source.vouchedBy)
      return [
        source.id,
        voucher === undefined ? source.name : `${source.name} (unnamed, vouched for by ${voucher.name})`,
      ]
    }),
  )
}

/** The assertion with the longest chain says best where the claim comes from. */
function proofOf(claim: Claim): Assertion | undefined {
  return claim.assertions.reduce<Assertion | undefined>(
    (best, assertion) => (best === undefined || assertion.chain.length > best.chain.length ? assertion : best),
    undefined,
  )
}

const driftWords: Record<Drift['kind'], string> = {
  'hedge-lost': 'hardened',
  'hedge-gained': 'softened',
  'source-lost': 'source lost',
  'source-added': 'source added',
  'source-changed': 'source changed',
  'number-changed': 'number changed',
}

/** What an analyst must not miss: denials, numbers that cannot both hold, changes on the way. */
function marksOf(trace: Trace, claim: Claim): string {
  const stances = new Map<string, number>()
  for (const assertion of claim.assertions) {
    const word = {
      denies: 'denied',
      doubts: 'doubted',
      'not-acknowledged': 'not acknowledged',
      asserts: '',
      hedges: '',
    }[assertion.stance]
    if (word !== '') stances.set(word, (stances.get(word) ?? 0) + 1)
  }
  const conflicts = trace.conflicts.filter(
    (conflict) => conflict.verdict === 'conflict' && conflict.between.some((side) => side.claim === claim.id),
  )
  const drifts = new Map<string, Set<string>>()
  for (const drift of trace.drifts) {
    if (drift.claim !== claim.id) continue
    const copy = trace.reports.find((report) => report.id === claim.assertions[drift.to]?.report)
    const word = driftWords[drift.kind]
    drifts.set(word, (drifts.get(word) ?? new Set()).add(copy === undefined ? '?' : reportLabel(copy)))
  }
  return [
    ...[...stances].map(([word, count]) => (count > 1 ? `${word} (${String(count)}×)` : word)),
    ...(conflicts.length > 0 ? [counted(conflicts.length, 'conflict')] : []),
    ...[...drifts].map(([word, where]) => `${word} in ${printable([...where].join(', '))}`),
  ].join(' · ')
}

function reportLabel(report: Report): string {
  const file = basename(report.locator).replace(/\.\w{1,5}$/u, '')
  return report.outlet ?? cut(printable(file), 16)
}

function counted(count: number, one: string, many = `${one}s`): string {
  return `${String(count)} ${count === 1 ? one : many}`
}

function cut(text: string, width: number): string {
  return text.length <= width ? text : `${text.slice(0, Math.max(1, width - 1)).trimEnd()}…`
}
