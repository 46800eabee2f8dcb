import type { DriftKind } from '../../model/drift.ts'
import type { ClaimSummary } from '../api.ts'
import { nameWithVoucher, namesInWords } from '../evidence.ts'
import { countOf, driftWords, quantityInWords } from '../words.ts'

/** A remark in the margin of a claim: its kind, its sign, and the same in words. */
export interface ClaimMark {
  readonly kind: 'values' | 'conflict' | 'revision' | 'denial' | 'silence' | 'doubt' | 'drift'
  readonly sign: string
  readonly words: string
}

/** So many different values stand in a line. */
const shownValues = 4

/** What a line of the case page remarks on a claim, what weighs most first. */
export function marksOf(claim: ClaimSummary): readonly ClaimMark[] {
  const { stances } = claim
  const found: ClaimMark[] = []
  if (claim.quantities.length > 1) {
    const values = claim.quantities.slice(0, shownValues).map(quantityInWords)
    const rest = claim.quantities.length - values.length
    found.push({ kind: 'values', sign: '', words: `${values.join(' · ')}${rest > 0 ? ` and ${rest} more` : ''}` })
  }
  if (claim.conflicts > 0) found.push({ kind: 'conflict', sign: '⚑', words: countOf(claim.conflicts, 'conflict') })
  if (claim.revisions > 0) {
    found.push({ kind: 'revision', sign: '′', words: countOf(claim.revisions, 'possible revision') })
  }
  if ((stances.denies ?? 0) > 0) found.push({ kind: 'denial', sign: '¬', words: 'denied' })
  if ((stances.doubts ?? 0) > 0) found.push({ kind: 'doubt', sign: '?', words: 'doubted' })
  if ((stances['not-acknowledged'] ?? 0) > 0) found.push({ kind: 'silence', sign: '∅', words: 'not acknowledged' })
  for (const [kind, count] of Object.entries(claim.drifts) as [DriftKind, number][]) {
    found.push({
      kind: 'drift',
      sign: '⤳',
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
