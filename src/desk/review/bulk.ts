import { createHash, randomUUID } from 'node:crypto'
import { type ClaimSelection, listClaims } from '../../store/claim-list.ts'
import { type Decision, Overtaken } from '../../store/decisions.ts'
import { standingsAbout } from '../../store/standings.ts'
import type { Store } from '../../store/store.ts'
import type { ClaimSummary } from '../claim-summary.ts'
import { NotPossible, type Settlement } from './settlement.ts'

/** The claims of one act; who wants more filters twice. Two thousand are entered in about three seconds. */
const MOST_ITEMS = 2000

/** One settlement for many claims: those that fit a filter, or those named. */
export interface BulkDecision {
  readonly caseId: string
  readonly filter?: Omit<ClaimSelection, 'caseId'>
  readonly subjects?: readonly string[]
  readonly settlement: Settlement & { readonly kind: 'verdict' | 'credibility' | 'note' }
}

/** What an act would change. */
export interface BulkPreview {
  readonly items: readonly BulkItem[]
  /** Claims that fit; those that stand like this already are no items. */
  readonly total: number
  /** Names this state of things; given back, it lets the act through only while nothing has changed. */
  readonly seen: string
}

export interface BulkItem {
  readonly subject: string
  readonly gloss: string
  /** What holds now, and the key of its decision; null when nothing was settled. */
  readonly before: unknown
  readonly key: string | null
}

/** Throws `NotPossible` when more claims fit than one act takes. */
export async function previewBulk(store: Store, given: BulkDecision): Promise<BulkPreview> {
  const { caseId, settlement, subjects } = given
  const { items: found, total } = await listClaims(store.database, {
    ...given.filter,
    ...(subjects === undefined ? {} : { ids: subjects }),
    caseId,
    limit: MOST_ITEMS,
  })
  if (total > MOST_ITEMS) {
    throw new NotPossible(`${total} claims fit and one act takes at most ${MOST_ITEMS}; narrow the filter`)
  }
  const claims = found.map(({ summary }) => summary as ClaimSummary)
  const standings = await standingsAbout(
    store.database,
    caseId,
    claims.map(({ id }) => id),
  )
  const standing = new Map(
    standings.flatMap((one) => (one.kind === settlement.kind ? [[one.subject, one] as const] : [])),
  )
  const items = claims.flatMap(({ id, gloss }): BulkItem[] => {
    const held = standing.get(id)
    const before = held?.value ?? null
    if (JSON.stringify(before) === JSON.stringify(settlement.value)) return []
    return [{ subject: id, gloss, before, key: held?.key ?? null }]
  })
  return { items, total, seen: nameOf(items, settlement) }
}

function nameOf(items: readonly BulkItem[], settlement: Settlement): string {
  const state = items.map(({ subject, key }) => `${subject} ${key ?? ''}`).sort()
  return createHash('sha256')
    .update(JSON.stringify([settlement, state]))
    .digest('hex')
    .slice(0, 32)
}

/** Enters one decision for each item of the preview named `seen`. Throws `Overtaken` when it would be another one by now. */
export async function decideBulk(
  store: Store,
  given: BulkDecision & { readonly actor: string; readonly seen: string },
): Promise<{ readonly batch: string; readonly decisions: readonly Decision[] }> {
  const { caseId, settlement, actor } = given
  const { items, seen } = await previewBulk(store, given)
  if (seen !== given.seen) throw new Overtaken(null)
  const batch = randomUUID()
  const madeAt = new Date().toISOString()
  const decisions = items.map(({ subject, before }): Decision => ({
    key: randomUUID(),
    caseId,
    kind: settlement.kind,
    subject,
    about: [],
    actor,
    madeAt,
    before,
    after: settlement.value,
    undoes: null,
    batch,
  }))
  await store.decide(decisions.map((decision, index) => ({ decision, expected: items[index]?.key ?? null })))
  return { batch, decisions }
}
