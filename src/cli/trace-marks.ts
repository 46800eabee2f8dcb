import type { Assertion, Claim } from '../model/claim.ts'
import type { Drift } from '../model/drift.ts'
import type { Stance } from '../model/factuality.ts'
import type { Trace } from '../model/trace.ts'
import { printable } from './output.ts'
import { counted, reportLabel } from './trace-words.ts'

const driftWords: Record<Drift['kind'], string> = {
  'hedge-lost': 'hardened in',
  'hedge-gained': 'softened in',
  'source-lost': 'source lost in',
  'source-added': 'source added in',
  'source-changed': 'source changed in',
  'number-changed': 'number changed in',
}

/** Stances that stand against a claim or beside it. */
const against: Partial<Record<Stance, string>> = {
  denies: 'denied',
  doubts: 'doubted',
  'not-acknowledged': 'not acknowledged',
}

/** Names in a row up to this many; the others are counted. */
const MOST_NAMES = 3

/** What an analyst must not miss: denials, numbers that cannot both hold, changes on the way. */
export function marksOf(trace: Trace, claim: Claim, names: ReadonlyMap<string, string>): readonly string[] {
  const disagreements = trace.conflicts.filter(
    ({ verdict, between }) => verdict === 'conflict' && between.some((side) => side.claim === claim.id),
  )
  return [
    ...namedUnder(claim.assertions.map((each) => opposing(trace, each, names))),
    ...(disagreements.length > 0 ? [counted(disagreements.length, 'conflict')] : []),
    ...namedUnder(
      trace.drifts
        .filter((drift) => drift.claim === claim.id)
        .map((drift) => [driftWords[drift.kind], labelOf(trace, claim.assertions[drift.to])]),
    ),
  ]
}

/** The last of the chain takes the stance; without one the report tells of it. */
function opposing(trace: Trace, assertion: Assertion, names: ReadonlyMap<string, string>): Named {
  const stance = against[assertion.stance]
  if (stance === undefined) return [undefined, '']
  const last = assertion.chain.at(-1)
  return last === undefined
    ? [`${stance} according to`, labelOf(trace, assertion)]
    : [`${stance} by`, names.get(last) ?? last]
}

function labelOf(trace: Trace, assertion: Assertion | undefined): string {
  const report = trace.reports.find(({ id }) => id === assertion?.report)
  return report === undefined ? '?' : reportLabel(report)
}

type Named = readonly [words: string | undefined, name: string]

/** "denied by A, B and 2 more"; what has no words is left out. */
function namedUnder(pairs: readonly Named[]): string[] {
  const under = new Map<string, Set<string>>()
  for (const [words, name] of pairs) {
    if (words !== undefined) under.set(words, (under.get(words) ?? new Set()).add(printable(name)))
  }
  return [...under].map(([words, all]) => {
    const shown = [...all].slice(0, MOST_NAMES).join(', ')
    return `${words} ${shown}${all.size > MOST_NAMES ? ` and ${String(all.size - MOST_NAMES)} more` : ''}`
  })
}
