import { sql } from 'kysely'
import type { Database } from './database.ts'

/** What a case holds, counted whenever it changes (`0014-kept-counts`). */
export interface CaseCounts {
  /** What was added to it, by what became of it. */
  readonly queued: number
  readonly read: number
  readonly refused: number
  readonly claims: number
  /** Claims that cannot all hold. */
  readonly conflicts: number
}

const none: CaseCounts = { queued: 0, read: 0, refused: 0, claims: 0, conflicts: 0 }

/** All zero for a case that is not there. */
export async function caseCounts(database: Database, caseId: string): Promise<CaseCounts> {
  const { rows } = await sql<CaseCounts>`select queued, read, refused, claims, conflicts from case_counts
    where case_id = ${caseId}`.execute(database)
  return rows[0] ?? none
}
