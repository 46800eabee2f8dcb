import { sql } from 'kysely'
import type { Database } from './database.ts'

/*
 * A PostgreSQL server clears away by itself what updates and deletions leave behind, and looks again at how its tables are
 * filled. The embedded database has no process for that: without upkeep the queue of work grows with everything that was ever
 * done, words that were just entered are looked up in an unsorted list, and plans are made for empty tables.
 */

/** Rows that may lie about or be new, and the share of a table beside them: the server's own usual share, and fewer rows. */
const ROWS = 500
const SHARE = 0.2

interface Untidy {
  readonly schema: string
  readonly name: string
  /** Whether there is something to clear away, and not only something to look at. */
  readonly leftBehind: boolean
}

/** Tidies the one table that needs it most; false when none does. Others wait meanwhile, so it is one at a time. */
export async function tidyOneTable(database: Database): Promise<boolean> {
  // What was just done is counted a second later unless it is asked for.
  await sql`select pg_stat_force_next_flush()`.execute(database)
  const allowed = sql`(${ROWS} + ${SHARE}::float8 * n_live_tup)`
  const { rows } = await sql<Untidy>`select schemaname as schema, relname as name, left_behind as "leftBehind"
    from pg_stat_all_tables, lateral (
      select n_dead_tup > ${allowed} or n_ins_since_vacuum > ${allowed} as left_behind,
        n_mod_since_analyze > ${allowed} as unseen) as state
    where schemaname in ('public', 'jobs') and (left_behind or unseen)
    order by n_dead_tup + n_ins_since_vacuum + n_mod_since_analyze desc limit 1`.execute(database)
  const [untidy] = rows
  if (untidy === undefined) return false
  const table = sql.table(`${untidy.schema}.${untidy.name}`)
  // Rows at the end are not given back to the disk: that would need the table for itself.
  if (untidy.leftBehind) await sql`vacuum (truncate false) ${table}`.execute(database)
  await sql`analyze ${table}`.execute(database)
  return true
}
