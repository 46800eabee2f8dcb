import { sql } from 'kysely'
import type { Database } from './database.ts'

/** A collection of reports that is traced as one. */
export interface StoredCase {
  readonly id: string
  readonly title: string
  /** What the analyst wants to know, in words. */
  readonly question: string | null
  /** What the reader must know about the whole case ("invented"). */
  readonly label: string | null
  readonly template: string | null
}

export interface CaseOverview extends StoredCase {
  readonly createdAt: string
  readonly tracedAt: string | null
  /** Whether reports were added or removed that the claims do not show yet. */
  readonly stale: boolean
  readonly reportCount: number
  readonly queuedCount: number
  readonly refusedCount: number
  readonly claimCount: number
  readonly conflictCount: number
}

/** Returns false when there is a case with this id. */
export async function insertCase(database: Database, row: StoredCase): Promise<boolean> {
  const result = await database
    .insertInto('cases')
    .values({
      id: row.id,
      title: row.title,
      question: row.question,
      label: row.label,
      template: row.template,
      traced_at: null,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  return (result.numInsertedOrUpdatedRows ?? 0n) > 0n
}

/** Takes a case away with its claims and watches. Captures and decisions stay. Returns false when there is none. */
export async function deleteCase(database: Database, id: string): Promise<boolean> {
  for (const table of ['postings', 'changed_reports'])
    await sql`delete from ${sql.table(table)} where case_number = (select number from cases where id = ${id})`.execute(
      database,
    )
  const result = await database.deleteFrom('cases').where('id', '=', id).executeTakeFirst()
  return result.numDeletedRows > 0n
}

export async function isCase(database: Database, id: string): Promise<boolean> {
  return (await database.selectFrom('cases').select('id').where('id', '=', id).executeTakeFirst()) !== undefined
}

export async function caseOverviews(database: Database, id?: string): Promise<readonly CaseOverview[]> {
  const { rows } = await sql<{
    id: string
    title: string
    question: string | null
    label: string | null
    template: string | null
    created_at: string
    traced_at: string | null
    stale: boolean
    reports: number
    queued: number
    refused: number
    claims: number
    conflicts: number
  }>`select c.id, c.title, c.question, c.label, c.template, c.created_at, c.traced_at,
      c.revision > c.traced_revision as stale, coalesce(k.read, 0) as reports, coalesce(k.queued, 0) as queued,
      coalesce(k.refused, 0) as refused, coalesce(k.claims, 0) as claims, coalesce(k.conflicts, 0) as conflicts
    from cases c left join case_counts k on k.case_id = c.id
    where ${id ?? null}::text is null or c.id = ${id ?? null}
    order by c.created_at, c.id`.execute(database)
  return rows.map((row) => ({
    id: row.id,
    title: row.title,
    question: row.question,
    label: row.label,
    template: row.template,
    createdAt: row.created_at,
    tracedAt: row.traced_at,
    stale: row.stale,
    reportCount: row.reports,
    queuedCount: row.queued,
    refusedCount: row.refused,
    claimCount: row.claims,
    conflictCount: row.conflicts,
  }))
}
