import type { Database } from './database.ts'
import { toJson } from './storable.ts'

/** What a reviewer settled. Never changed, never deleted: an undo is a decision of its own. */
export interface Decision {
  /** Made by the giver, so that entering it twice is entering it once. */
  readonly key: string
  readonly caseId: string
  /** `grade`, `accept`, `reject`, `merge`, `split`, … */
  readonly kind: string
  /** The id of what it is about. */
  readonly subject: string
  readonly actor: string
  readonly madeAt: string
  readonly before: unknown
  readonly after: unknown
  /** The key of the decision that this one takes back; null for the rest. */
  readonly undoes: string | null
}

export async function insertDecision(database: Database, decision: Decision): Promise<boolean> {
  const result = await database
    .insertInto('decisions')
    .values({
      key: decision.key,
      case_id: decision.caseId,
      kind: decision.kind,
      subject: decision.subject,
      actor: decision.actor,
      made_at: decision.madeAt,
      before: decision.before === null ? null : toJson(decision.before),
      after: decision.after === null ? null : toJson(decision.after),
      undoes: decision.undoes,
    })
    .onConflict((conflict) => conflict.column('key').doNothing())
    .executeTakeFirst()
  return (result.numInsertedOrUpdatedRows ?? 0n) > 0n
}

export interface DecisionFilter {
  readonly caseId?: string
  readonly kind?: string
  readonly subject?: string
  readonly limit: number
  readonly offset: number
}

/** Newest first. */
export async function listDecisions(database: Database, filter: DecisionFilter): Promise<readonly Decision[]> {
  let query = database
    .selectFrom('decisions')
    .selectAll()
    .orderBy('id', 'desc')
    .limit(filter.limit)
    .offset(filter.offset)
  if (filter.caseId !== undefined) query = query.where('case_id', '=', filter.caseId)
  if (filter.kind !== undefined) query = query.where('kind', '=', filter.kind)
  if (filter.subject !== undefined) query = query.where('subject', '=', filter.subject)
  const rows = await query.execute()
  return rows.map((row) => ({
    key: row.key,
    caseId: row.case_id,
    kind: row.kind,
    subject: row.subject,
    actor: row.actor,
    madeAt: row.made_at,
    before: row.before,
    after: row.after,
    undoes: row.undoes,
  }))
}
