import { sql } from 'kysely'
import type { Claim } from '../model/claim.ts'
import type { Conflict } from '../model/conflict.ts'
import type { Derivation } from '../model/derivation.ts'
import type { Drift } from '../model/drift.ts'
import type { Source } from '../model/source.ts'
import type { Database } from './database.ts'

/** A claim by its id or by the id of one that was merged into it; the case is needed only when several hold it. */
export async function findClaim(
  database: Database,
  id: string,
  caseId?: string,
): Promise<{ readonly caseId: string; readonly claim: Claim } | undefined> {
  let query = database
    .selectFrom('claims')
    .select(['case_id', 'document'])
    .where((where) => where.or([where('id', '=', id), sql<boolean>`aliases @> array[${id}]::text[]`]))
  if (caseId !== undefined) query = query.where('case_id', '=', caseId)
  const row = await query
    .orderBy(sql`id = ${id}`, 'desc')
    .orderBy('case_id')
    .limit(1)
    .executeTakeFirst()
  return row && { caseId: row.case_id, claim: row.document as Claim }
}

/** Glosses by claim id. */
export async function claimGlosses(
  database: Database,
  caseId: string,
  ids: readonly string[],
): Promise<readonly { readonly id: string; readonly gloss: string }[]> {
  if (ids.length === 0) return []
  return database
    .selectFrom('claims')
    .select(['id', 'gloss'])
    .where('case_id', '=', caseId)
    .where('id', 'in', ids)
    .execute()
}

export async function claimsOfReport(database: Database, caseId: string, report: string): Promise<readonly Claim[]> {
  const rows = await database
    .selectFrom('claims')
    .select('document')
    .where('case_id', '=', caseId)
    .where(sql<boolean>`report_ids @> array[${report}]::text[]`)
    .orderBy('rank')
    .orderBy('id')
    .execute()
  return rows.map((row) => row.document as Claim)
}

export async function sourcesById(
  database: Database,
  caseId: string,
  ids: readonly string[],
): Promise<readonly Source[]> {
  if (ids.length === 0) return []
  const rows = await database
    .selectFrom('sources')
    .select('document')
    .where('case_id', '=', caseId)
    .where('id', 'in', ids)
    .orderBy('rank')
    .orderBy('id')
    .execute()
  return rows.map((row) => row.document as Source)
}

/** Derivations that touch at least one of the reports. */
export async function derivationsOfReports(
  database: Database,
  caseId: string,
  reports: readonly string[],
): Promise<readonly Derivation[]> {
  if (reports.length === 0) return []
  const rows = await database
    .selectFrom('derivations')
    .select('document')
    .where('case_id', '=', caseId)
    .where(sql<boolean>`report_ids && ${[...reports]}::text[]`)
    .orderBy('rank')
    .orderBy('id')
    .execute()
  return rows.map((row) => row.document as Derivation)
}

/** Claims by id, in no order; ids that are not there are passed over. */
export async function claimsById(
  database: Database,
  caseId: string,
  ids: readonly string[],
): Promise<readonly Claim[]> {
  const { rows } = await sql<{ document: Claim }>`select document from claims
    where case_id = ${caseId} and id = any(${[...ids]}::text[])`.execute(database)
  return rows.map((row) => row.document)
}

/** Conflicts that touch at least one of the claims. */
export async function conflictsOfClaims(
  database: Database,
  caseId: string,
  claims: readonly string[],
): Promise<readonly Conflict[]> {
  const { rows } = await sql<{ document: Conflict }>`select document from conflicts
    where case_id = ${caseId} and claim_ids && ${[...claims]}::text[] order by rank, id`.execute(database)
  return rows.map((row) => row.document)
}

/** What copies changed in the claims. */
export async function driftsOfClaims(
  database: Database,
  caseId: string,
  claims: readonly string[],
): Promise<readonly Drift[]> {
  const { rows } = await sql<{ document: Drift }>`select document from drifts
    where case_id = ${caseId} and claim_id = any(${[...claims]}::text[]) order by rank, id`.execute(database)
  return rows.map((row) => row.document)
}
