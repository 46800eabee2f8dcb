import { type Kysely, sql } from 'kysely'

/** What changed since the reports of a case were looked up is noted when it changes, so that nobody has to compare all of them. */
export async function changedReports(database: Kysely<unknown>): Promise<void> {
  const statements = [
    // Without a foreign key to the case: its check would cost more than the row.
    sql`create table changed_reports (
      case_number integer not null,
      report_id text not null,
      primary key (case_number, report_id))`,
    sql`insert into changed_reports (case_number, report_id)
      select c.number, r.id from cases c join memberships m on m.case_id = c.id join reports r on r.capture_id = m.capture_id
      where not exists (select from linked l
        where l.case_number = c.number and l.report_id = r.id and l.read_at = r.read_at)
      union
      select l.case_number, l.report_id from linked l join cases c on c.number = l.case_number
      where not exists (select from reports r join memberships m on m.capture_id = r.capture_id
        where r.id = l.report_id and r.read_at = l.read_at and m.case_id = c.id)`,
    sql`create index neighbours_decided on neighbours (case_number) where decided`,
    // How many claims of a case are in conflict stands on every page.
    sql`create index claims_conflict on claims (case_id) where conflict_count > 0`,
  ]
  for (const statement of statements) await statement.execute(database)
}
