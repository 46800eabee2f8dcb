import { sql } from 'kysely'
import type { Signature } from '../model/signature.ts'
import type { Database } from './database.ts'
import type { LinkedReport } from './neighbourhoods.ts'

/**
 * Notes for each case that holds one of the captures that its report came, was read again or goes. The row is written anew even
 * when it is there: whoever takes it at this moment waits, and sees what is noted here.
 */
export async function noteChanged(database: Database, captures: readonly string[], caseId?: string): Promise<void> {
  await sql`insert into changed_reports (case_number, report_id)
    select c.number, r.id from reports r join memberships m on m.capture_id = r.capture_id join cases c on c.id = m.case_id
    where r.capture_id = any(${[...captures]}::text[]) and (${caseId ?? null}::text is null or c.id = ${caseId ?? null})
    on conflict (case_number, report_id) do update set report_id = excluded.report_id`.execute(database)
}

/** How many reports of a case are noted. */
export async function changedCount(database: Database, number: number): Promise<number> {
  const { rows } = await sql<{ count: number }>`select count(*)::integer as count from changed_reports
    where case_number = ${number}`.execute(database)
  return rows[0]?.count ?? 0
}

/** Takes reports that changed, at most so many, to look them up or to forget them; they are noted no more. */
export async function takeChanged(database: Database, number: number, limit: number): Promise<readonly string[]> {
  const { rows } = await sql<{ report_id: string }>`delete from changed_reports
    where case_number = ${number} and report_id in (
      select report_id from changed_reports where case_number = ${number} order by report_id limit ${limit})
    returning report_id`.execute(database)
  return rows.map((row) => row.report_id)
}

/** Those of the first reports that would be taken which were read by a version that kept no signatures. */
export async function unsignedReports(database: Database, number: number, limit: number): Promise<readonly string[]> {
  const { rows } = await sql<{ id: string }>`select r.id from (
      select report_id from changed_reports where case_number = ${number} order by report_id limit ${limit}) c
    join reports r on r.id = c.report_id left join signatures s on s.report_id = r.id where s.report_id is null`.execute(
    database,
  )
  return rows.map(({ id }) => id)
}

/** Those of the reports that were looked up and are no more in the case, or were read again since. */
export async function goneReports(
  database: Database,
  caseId: string,
  number: number,
  reports: readonly string[],
): Promise<readonly LinkedReport[]> {
  if (reports.length === 0) return []
  const { rows } = await sql<LinkedReport>`select l.place, l.keys from linked l
    where l.case_number = ${number} and l.report_id = any(${[...reports]}::text[]) and not exists (
      select from reports r join memberships m on m.capture_id = r.capture_id
      where r.id = l.report_id and r.read_at = l.read_at and m.case_id = ${caseId})
    order by l.place`.execute(database)
  return rows
}

/** The signatures of those of the reports that are in the case and were not looked up yet. */
export async function pendingReports(
  database: Database,
  caseId: string,
  number: number,
  reports: readonly string[],
): Promise<readonly Signature[]> {
  if (reports.length === 0) return []
  const { rows } = await sql<{ signature: Signature }>`select s.document as signature
    from reports r join memberships m on m.capture_id = r.capture_id join signatures s on s.report_id = r.id
    where r.id = any(${[...reports]}::text[]) and m.case_id = ${caseId} and not exists (
      select from linked l where l.case_number = ${number} and l.report_id = r.id)
    order by r.id`.execute(database)
  return rows.map(({ signature }) => signature)
}
