import { sql } from 'kysely'
import type { Database } from './database.ts'

/** What holds now about some subjects. */
export interface Standing {
  readonly kind: string
  readonly subject: string
  /** Ids of all that it is about. */
  readonly about: readonly string[]
  /** The key of the decision. */
  readonly key: string
  readonly value: unknown
}

/** What holds about any of the ids, in the order in which it was decided. */
export async function standingsAbout(
  database: Database,
  caseId: string,
  ids: readonly string[],
): Promise<readonly Standing[]> {
  if (ids.length === 0) return []
  const { rows } = await sql<Standing>`select s.kind, s.subject, s.about, s.key, s.value
    from standings s join decisions d on d.key = s.key
    where s.case_id = ${caseId} and s.about && ${[...ids]}::text[] order by d.id`.execute(database)
  return rows
}

/** What holds of these kinds in a case, in the order in which it was decided; what was taken back is left out. */
export async function standingsOfKinds(
  database: Database,
  caseId: string,
  kinds: readonly string[],
): Promise<readonly Standing[]> {
  const { rows } = await sql<Standing>`select s.kind, s.subject, s.about, s.key, s.value
    from standings s join decisions d on d.key = s.key
    where s.case_id = ${caseId} and s.kind = any(${[...kinds]}::text[]) and s.value is not null order by d.id`.execute(
    database,
  )
  return rows
}
