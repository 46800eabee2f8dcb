import { sql } from 'kysely'
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

/** Somebody else has decided in the meantime. */
export class Overtaken extends Error {
  constructor(readonly current: Decision | null) {
    super('this was decided by somebody else in the meantime; look at it again')
    this.name = 'Overtaken'
  }
}

/**
 * Throws `Overtaken` unless the decision that holds now is the expected one (null: none was made). Within a transaction of a
 * server's database others who decide the same wait here until it ends.
 */
export async function expectStanding(database: Database, decision: Decision, expected: string | null): Promise<void> {
  const { caseId, kind, subject } = decision
  await sql`select pg_advisory_xact_lock(hashtext(${JSON.stringify([caseId, kind, subject])}))`.execute(database)
  const [current] = await listDecisions(database, { caseId, kind, subject, limit: 1, offset: 0 })
  if ((current?.key ?? null) !== expected) throw new Overtaken(current ?? null)
}

/** Enters a decision; from then on it holds. Returns false when one with this key was entered before. */
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
  if ((result.numInsertedOrUpdatedRows ?? 0n) === 0n) return false
  const standing = { key: decision.key, value: decision.after === null ? null : toJson(decision.after) }
  await database
    .insertInto('standings')
    .values({ case_id: decision.caseId, kind: decision.kind, subject: decision.subject, ...standing })
    .onConflict((conflict) => conflict.columns(['case_id', 'kind', 'subject']).doUpdateSet(standing))
    .execute()
  return true
}

/** What holds now about some subjects. */
export interface Standing {
  readonly kind: string
  readonly subject: string
  /** The key of the decision. */
  readonly key: string
  readonly value: unknown
}

export async function standingsOf(
  database: Database,
  caseId: string,
  subjects: readonly string[],
): Promise<readonly Standing[]> {
  if (subjects.length === 0) return []
  return database
    .selectFrom('standings')
    .select(['kind', 'subject', 'key', 'value'])
    .where('case_id', '=', caseId)
    .where('subject', 'in', subjects)
    .execute()
}

export async function findDecision(database: Database, key: string): Promise<Decision | undefined> {
  const [found] = await listDecisions(database, { key, limit: 1, offset: 0 })
  return found
}

export interface DecisionFilter {
  readonly key?: string
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
  if (filter.key !== undefined) query = query.where('key', '=', filter.key)
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
