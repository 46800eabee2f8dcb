import { type Kysely, sql } from 'kysely'

/** Who was first to say what others came to later. Cases are traced again to learn it of what is there. */
export async function firstSpeakers(database: Kysely<unknown>): Promise<void> {
  const statements = [
    // The day on which the last of several origins was first heard; null while no origin came after the first day.
    sql`alter table claims add column new_origin_seen text`,
    // Sources heard on the first day of a claim that another origin came to later.
    sql`alter table claims add column first_source_ids text[] not null default '{}'`,
    sql`update neighbourhoods set stale = true`,
    sql`update cases set revision = revision + 1`,
  ]
  for (const statement of statements) await statement.execute(database)
}
