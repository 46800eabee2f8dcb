import { createHash } from 'node:crypto'
import type { Database } from '../../store/database.ts'
import { type Alert, type AlertKind, type Watch, watchedClaims } from '../../store/watches.ts'
import type { ClaimSummary } from '../claim-summary.ts'

interface Change {
  readonly kind: AlertKind
  readonly message: string
}

/**
 * How the evidence behind a claim changed its state: one more origin than it must at least have had, its first denial, a
 * number that was not named before, a report whose later version does not say it any more. More reports of the same origin are no change. `before` is undefined for a new claim.
 */
export function stateChanges(before: ClaimSummary | undefined, after: ClaimSummary): readonly Change[] {
  const changes: Change[] = []
  const low = before?.originCount.low ?? 0
  if (after.originCount.low > low) {
    changes.push({ kind: 'new-origin', message: `at least ${low} → ${after.originCount.low} origins: ${after.gloss}` })
  }
  const denials = after.stances.denies ?? 0
  if (denials > 0 && (before?.stances.denies ?? 0) === 0) {
    changes.push({ kind: 'first-denial', message: `denied for the first time: ${after.gloss}` })
  }
  const value = ({ low: least, high, bound }: ClaimSummary['quantities'][number]): string =>
    JSON.stringify([least, high, bound])
  const known = new Set(before?.quantities.map(value))
  const added = after.quantities.filter((quantity) => !known.has(value(quantity)))
  if (before !== undefined && before.quantities.length > 0 && added.length > 0) {
    changes.push({ kind: 'number-revised', message: `another number is named: ${after.gloss}` })
  }
  const gone = after.withdrawn.filter((report) => before?.withdrawn.includes(report) !== true)
  if (before !== undefined && gone.length > 0) {
    changes.push({
      kind: 'retraction',
      message: `a later version of a report does not say it any more: ${after.gloss}`,
    })
  }
  return changes
}

/** The alerts that a new trace of some claims gives watches of their case; an alert's id is made of what changed. */
export async function newAlerts(
  database: Database,
  watches: readonly Watch[],
  before: ReadonlyMap<string, unknown>,
  after: readonly ClaimSummary[],
): Promise<readonly Omit<Alert, 'madeAt'>[]> {
  const alerts: Omit<Alert, 'madeAt'>[] = []
  const ids = after.map(({ id }) => id)
  for (const watch of watches) {
    const watched = await watchedClaims(database, watch, ids)
    for (const summary of after) {
      if (!watched.has(summary.id)) continue
      for (const change of stateChanges(summaryOf(before.get(summary.id)), summary)) {
        const identity = [watch.id, summary.id, change.kind, summary.originCount, summary.quantities, summary.withdrawn]
        const id = createHash('sha256').update(JSON.stringify(identity)).digest('hex').slice(0, 32)
        alerts.push({ id, watch: watch.id, case: watch.caseId, claim: summary.id, ...change })
      }
    }
  }
  return alerts
}

/** A summary as it was kept; one of an earlier version of Stemma may lack what was added since. */
function summaryOf(kept: unknown): ClaimSummary | undefined {
  if (kept === undefined) return undefined
  const known = kept as Omit<ClaimSummary, 'withdrawn'> & Partial<Pick<ClaimSummary, 'withdrawn'>>
  return { ...known, withdrawn: known.withdrawn ?? [] }
}
