import type { DriftKind } from '../../model/drift.ts'
import type { ClaimSummary } from '../api.ts'
import type { SignName } from '../shell/sign.tsx'
import { dateInWords } from '../dates.ts'
import { nameWithVoucher, namesInWords } from '../evidence.ts'
import { countOf, driftWords, quantityInWords } from '../words.ts'

/** A remark in the margin of a claim: its kind, its sign, and the same in words. */
export interface ClaimMark {
  readonly kind: 'values' | 'origin' | 'conflict' | 'revision' | 'denial' | 'silence' | 'doubt' | 'drift'
  readonly sign: SignName | undefined
  readonly words: string
}

/** So many different values stand in a line. */
const shownValues = 4

/** What a copy did to a claim, gravest first; a line names the two gravest. */
const driftOrder: readonly DriftKind[] = [
  'hedge-lost',
  'number-changed',
  'source-added',
  'source-changed',
  'source-lost',
  'hedge-gained',
]
const shownDrifts = 2

/** What a line of the case page remarks on a claim, what weighs most first. */
export function marksOf(claim: ClaimSummary): readonly ClaimMark[] {
  const { stances } = claim
  const found: ClaimMark[] = []
  if (claim.quantities.length > 1) {
    const values = claim.quantities.slice(0, shownValues).map(quantityInWords)
    const rest = claim.quantities.length - values.length
    found.push({
      kind: 'values',
      sign: undefined,
      words: `${values.join(' · ')}${rest > 0 ? ` and ${rest} more` : ''}`,
    })
  }
  if (claim.newOriginSeen !== null) {
    found.push({ kind: 'origin', sign: 'origin', words: `new origin ${dateInWords(claim.newOriginSeen)}` })
  }
  if (claim.conflicts > 0)
    found.push({ kind: 'conflict', sign: 'conflict', words: countOf(claim.conflicts, 'conflict') })
  if (claim.revisions > 0) {
    found.push({ kind: 'revision', sign: 'revision', words: countOf(claim.revisions, 'possible revision') })
  }
  if ((stances.denies ?? 0) > 0) found.push({ kind: 'denial', sign: 'denial', words: 'denied' })
  if ((stances.doubts ?? 0) > 0) found.push({ kind: 'doubt', sign: 'doubt', words: 'doubted' })
  if ((stances['not-acknowledged'] ?? 0) > 0)
    found.push({ kind: 'silence', sign: 'silence', words: 'not acknowledged' })
  const drifts = driftOrder.flatMap((kind) => {
    const count = claim.drifts[kind] ?? 0
    return count > 0 ? [{ kind, count }] : []
  })
  for (const { kind, count } of drifts.slice(0, shownDrifts)) {
    found.push({
      kind: 'drift',
      sign: 'drift',
      words: `${driftWords[kind].replace(' on the way', '')} in ${countOf(count, 'copy', 'copies')}`,
    })
  }
  return found
}

/** The origins that count, by name; when none does, those that there are. */
export function originsInLine(claim: ClaimSummary): string {
  const counted = claim.origins.filter(
    ({ status }) => status === 'independent' || status === 'independence-not-established',
  )
  const names = (counted.length > 0 ? counted : claim.origins).map(({ name, kind, vouchedBy }) =>
    name === null ? 'a report in its own voice' : nameWithVoucher(name, kind, vouchedBy),
  )
  return namesInWords([...new Set(names)])
}
