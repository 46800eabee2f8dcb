import { sql } from 'kysely'
import type { Database } from './database.ts'

/**
 * Bytes of log that may have to be read again after a kill. The embedded database goes through some 100 MB in a second when it
 * opens, and has no process that writes checkpoints as a server's has: left alone it lets a gigabyte come together. Writing one for
 * so much takes less than a tenth of a second.
 */
const MOST_TO_REPLAY = 64 * 1024 * 1024

/** Writes what is only in the log to its place when much has come together. Returns whether it did. */
export async function checkpointWhenDue(database: Database, most = MOST_TO_REPLAY): Promise<boolean> {
  const { rows } = await sql<{ due: boolean }>`select pg_wal_lsn_diff(pg_current_wal_lsn(), redo_lsn) > ${most} as due
    from pg_control_checkpoint()`.execute(database)
  if (rows[0]?.due !== true) return false
  await sql`checkpoint`.execute(database)
  return true
}
