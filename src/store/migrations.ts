import { type Migration, Migrator, sql } from 'kysely'
import type { Database } from './database.ts'
import { first } from './migrations/0001-first.ts'
import { review } from './migrations/0002-review.ts'
import { watches } from './migrations/0003-watches.ts'
import { claimDecisions } from './migrations/0004-claim-decisions.ts'
import { feedsAndQuestions } from './migrations/0005-feeds-and-questions.ts'
import { neighbourhoods } from './migrations/0006-neighbourhoods.ts'
import { firstSpeakers } from './migrations/0008-first-speakers.ts'
import { changedReports } from './migrations/0009-changed-reports.ts'
import { caseNames } from './migrations/0010-case-names.ts'
import { places } from './migrations/0011-places.ts'
import { claimOrder } from './migrations/0012-claim-order.ts'
import { linkings } from './migrations/0013-linkings.ts'
import { keptCounts } from './migrations/0014-kept-counts.ts'
import { positions } from './migrations/0015-positions.ts'

/**
 * Forward only: a migration that was released is never edited, a mistake is repaired by the next one. The SQL is that of
 * PostgreSQL 15. Names sort in order.
 */
const migrations: Readonly<Record<string, Migration>> = {
  '0001-first': { up: first },
  '0002-review': { up: review },
  '0003-watches': { up: watches },
  '0004-claim-decisions': { up: claimDecisions },
  '0005-feeds-and-questions': { up: feedsAndQuestions },
  '0006-neighbourhoods': { up: neighbourhoods },
  '0008-first-speakers': { up: firstSpeakers },
  '0009-changed-reports': { up: changedReports },
  '0010-case-names': { up: caseNames },
  '0011-places': { up: places },
  '0012-claim-order': { up: claimOrder },
  '0013-linkings': { up: linkings },
  '0014-kept-counts': { up: keptCounts },
  '0015-positions': { up: positions },
}

/** The database was written by a newer version of Stemma. */
export class NewerSchema extends Error {
  constructor(names: readonly string[]) {
    super(
      `the database was written by a newer version of Stemma (${names.join(', ')}); start that version, or restore a backup made with this one`,
    )
    this.name = 'NewerSchema'
  }
}

/** Brings the schema to what this version knows; several processes may try at once. Refuses a newer one and changes nothing. */
export async function migrate(database: Database): Promise<void> {
  const migrator = new Migrator({
    db: database,
    provider: { getMigrations: () => Promise.resolve({ ...migrations }) },
    migrationTableName: 'schema_versions',
    migrationLockTableName: 'schema_lock',
  })
  const { rows } = await sql<{
    present: boolean
  }>`select to_regclass('schema_versions') is not null as present`.execute(database)
  if (rows[0]?.present === true) {
    const applied = await sql<{ name: string }>`select name from schema_versions order by name`.execute(database)
    const unknown = applied.rows.map((row) => row.name).filter((name) => !(name in migrations))
    if (unknown.length > 0) throw new NewerSchema(unknown)
  }
  const { error } = await migrator.migrateToLatest()
  if (error !== undefined)
    throw error instanceof Error ? error : new Error('the database could not be brought up to date')
}
