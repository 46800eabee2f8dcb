import type { Assertion, Claim } from '../model/claim.ts'
import type { Source } from '../model/source.ts'
import type { Trace } from '../model/trace.ts'
import { colours as pc } from './colours.ts'
import { printable } from './output.ts'
import { marksOf } from './trace-marks.ts'
import { counted, cut, reportLabel } from './trace-words.ts'

/** The first screen shows this many claims; `--all` shows the rest. */
const firstScreen = 10

/** Different values of a claim that are shown; more would push the words off the line. */
const MOST_VALUES = 6

/** Of a line of proof: the path to the first utterance matters more than the last words of the quotation. */
const PATH_SHARE = 0.6

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
  const roots = cut(originLine(trace, claim, names), width - indent.length - carried.length - origins.length - 5)
  const lines = [
    `${pc.dim(number)}${pc.bold(cut(unquoted(claim.gloss), width - number.length))}`,
    `${indent}${pc.dim(carried)} → ${pc.cyan(origins)}: ${roots}`,
  ]
  const proof = proofOf(claim)
  const report = trace.reports.find((candidate) => candidate.id === proof?.report)
  if (proof !== undefined && report !== undefined) {
    const label = cut(pathOf(reportLabel(report), proof, names), Math.floor(width * PATH_SHARE))
    const words = unquoted(report.text.slice(...proof.span))
    const quoted = cut(words, width - indent.length - label.length - 3)
    lines.push(`${indent}${pc.dim('“')}${quoted}${pc.dim(`” ${label}`)}`)
  }
  const values = valuesOf(trace, claim)
  if (values.length > 1) lines.push(`${indent}${cut(`values: ${values.join(' · ')}`, width - indent.length)}`)
  const marks = marksOf(trace, claim, names).join(' · ')
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

/** "Channel Six ← Northern Wire ← Joren Vask": from the report at hand to who first said it. */
function pathOf(report: string, { chain }: Assertion, names: ReadonlyMap<string, string>): string {
  return [report, ...chain.map((id) => printable(names.get(id) ?? id))].join(' ← ')
}

/** The different values as the reports print them, in the order of the numbers. */
function valuesOf(trace: Trace, claim: Claim): string[] {
  const printed = new Map<string, { readonly words: string; readonly place: number }>()
  for (const { report, quantity } of claim.assertions) {
    const text = trace.reports.find(({ id }) => id === report)?.text
    if (quantity === null || text === undefined) continue
    const key = JSON.stringify([quantity.low, quantity.high, quantity.bound])
    const words = printable(text.slice(...quantity.span)).toLowerCase()
    if (!printed.has(key)) printed.set(key, { words, place: quantity.low ?? quantity.high ?? 0 })
  }
  const values = [...new Set([...printed.values()].sort((a, b) => a.place - b.place).map(({ words }) => words))]
  return values.length <= MOST_VALUES
    ? values
    : [...values.slice(0, MOST_VALUES), `${String(values.length - MOST_VALUES)} more`]
}

/** "sources (unnamed, vouched for by NHK)": an unnamed source is told apart by who vouches for it. */
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

/** On one line, without the quotation marks and commas around a quotation. */
function unquoted(words: string): string {
  return printable(words)
    .replace(/\s+/gu, ' ')
    .replace(/^["“”„«]+|,?["“”»]{1,60}$/gu, '')
}
