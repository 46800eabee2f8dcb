import { type Transaction, sql } from 'kysely'
import type { Extraction } from '../model/extraction.ts'
import type { Report } from '../model/report.ts'
import type { Signature } from '../model/signature.ts'
import { noteChanged } from './changed-reports.ts'
import type { Database } from './database.ts'
import { savePlaces } from './places.ts'
import { OPENING_CHARACTERS } from './report-list.ts'
import { toJson } from './storable.ts'
import type { Tables } from './tables.ts'

export interface ReadReport {
  readonly report: Report
  readonly extraction: Extraction
}

/** What was read of a capture, with what the report is found by among the others. */
export interface SignedReport extends ReadReport {
  readonly signature: Signature
}

/**
 * A tsvector holds at most 1 MB of words. Even the least favourable text stays below that with this many characters; what
 * lies beyond is kept and read, but not found by its words. English has a stemmer; words of other languages are looked up as
 * they stand.
 */
const SEARCHED_CHARACTERS = 150_000

/** The captures that report ids belong to; ids that are free are left out. */
export async function capturesOfReports(
  database: Database,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  if (ids.length === 0) return new Map()
  const rows = await database.selectFrom('reports').select(['id', 'capture_id']).where('id', 'in', ids).execute()
  return new Map(rows.map((row) => [row.id, row.capture_id]))
}

/** Those of the addresses from which there is a report. */
export async function knownAddresses(database: Database, urls: readonly string[]): Promise<ReadonlySet<string>> {
  if (urls.length === 0) return new Set()
  const rows = await database.selectFrom('reports').select('url').distinct().where('url', 'in', urls).execute()
  return new Set(rows.flatMap(({ url }) => url ?? []))
}

/** The latest report from the same address that was received before this capture; undefined when there is none. */
export async function earlierVersion(database: Database, url: string, captureId: string): Promise<Report | undefined> {
  const { rows } = await sql<{ document: Report }>`select r.document
    from reports r join captures c on c.id = r.capture_id, captures own
    where own.id = ${captureId} and r.url = ${url} and c.id <> own.id
      and (c.received_at, c.id) < (own.received_at, own.id)
    order by c.received_at desc, c.id desc limit 1`.execute(database)
  return rows[0]?.document
}

/** One of several reports from the same address. */
export interface ReportVersion {
  readonly id: string
  readonly title: string | null
  readonly publishedAt: string | null
  readonly modifiedAt: string | null
  readonly revisionOf: string | null
  readonly textLength: number
  readonly receivedAt: string
}

/** Reports from the address of this one in the order in which they were received; empty when there is no such report. */
export async function versionsOf(database: Database, id: string): Promise<readonly ReportVersion[]> {
  const { rows } = await sql<ReportVersion>`select r.id, r.title, r.published_at as "publishedAt",
      r.document->>'modifiedAt' as "modifiedAt", r.document->>'revisionOf' as "revisionOf",
      r.text_length as "textLength", c.received_at as "receivedAt"
    from reports own join reports r on r.id = own.id or r.url = own.url join captures c on c.id = r.capture_id
    where own.id = ${id} order by c.received_at, c.id`.execute(database)
  return rows
}

/** What was read of a capture. */
export interface CapturedReport extends SignedReport {
  readonly captureId: string
}

/**
 * Keeps what was read of some captures; what an earlier reading of the same captures left is replaced. The cases that hold them
 * learn that their reports changed.
 */
export async function saveReports(transaction: Transaction<Tables>, read: readonly CapturedReport[]): Promise<void> {
  if (read.length === 0) return
  const captures = read.map(({ captureId }) => captureId)
  // Whoever puts one of them into another case waits for us, or we for them: else neither would count the other's rows.
  await sql`select id from captures where id = any(${captures}::text[]) order by id for update`.execute(transaction)
  await sql`with gone as (delete from reports where capture_id = any(${captures}::text[]) returning id, capture_id)
    insert into changed_reports (case_number, report_id)
    select c.number, gone.id from gone join memberships m on m.capture_id = gone.capture_id join cases c on c.id = m.case_id
    on conflict (case_number, report_id) do update set report_id = excluded.report_id`.execute(transaction)
  const rows = read.map(({ captureId, report, extraction }) => ({
    id: report.id,
    capture_id: captureId,
    title: report.title,
    outlet: report.outlet,
    lang: report.lang,
    url: report.canonicalUrl ?? report.url,
    published_at: report.publishedAt,
    text_length: report.text.length,
    attribution_count: extraction.attributions.length,
    document: report,
    extraction,
    words: `${report.title ?? ''} ${report.outlet ?? ''}\n${report.text}`.slice(0, SEARCHED_CHARACTERS),
  }))
  await sql`insert into reports (id, capture_id, title, outlet, lang, url, published_at, text_length, attribution_count,
      document, extraction, opening, search)
    select id, capture_id, title, outlet, lang, url, published_at, text_length, attribution_count, document, extraction,
      left(document->>'text', ${OPENING_CHARACTERS}),
      to_tsvector((case when lang is null or lang like 'en%' then 'english' else 'simple' end)::regconfig, words)
    from json_to_recordset(${toJson(rows)}::json) as r(id text, capture_id text, title text, outlet text, lang text,
      url text, published_at text, text_length integer, attribution_count integer, document json, extraction json,
      words text)`.execute(transaction)
  await saveEntities(transaction, read)
  await savePlaces(transaction, read)
  await saveSignatures(
    transaction,
    read.map(({ signature }) => signature),
  )
  await sql`update captures set state = 'read', problems = r.problems
    from json_to_recordset(${toJson(
      read.map(({ captureId, report }) => ({ id: captureId, problems: report.problems })),
    )}::json) as r(id text, problems json) where captures.id = r.id`.execute(transaction)
  await noteChanged(transaction, captures)
}

export async function saveSignatures(database: Database, signatures: readonly Signature[]): Promise<void> {
  if (signatures.length === 0) return
  const rows = signatures.map((signature) => ({ report_id: signature.report, document: signature }))
  await sql`insert into signatures (report_id, document)
    select report_id, document from json_to_recordset(${toJson(rows)}::json) as s(report_id text, document json)
    on conflict (report_id) do update set document = excluded.document`.execute(database)
}

async function saveEntities(transaction: Transaction<Tables>, read: readonly CapturedReport[]): Promise<void> {
  const rows = read.flatMap(({ report, captureId, extraction }) => entityRows(report.id, captureId, extraction))
  if (rows.length === 0) return
  await sql`insert into entities (report_id, capture_id, name, kind, mentions)
    select * from unnest(${rows.map((row) => row.report)}::text[], ${rows.map((row) => row.capture)}::text[],
      ${rows.map((row) => row.name)}::text[], ${rows.map((row) => row.kind)}::text[],
      ${rows.map((row) => row.mentions)}::integer[])`.execute(transaction)
}

interface EntityRow {
  readonly report: string
  readonly capture: string
  readonly name: string
  readonly kind: string
  readonly mentions: number
}

function entityRows(report: string, capture: string, extraction: Extraction): readonly EntityRow[] {
  const found = new Map<string, EntityRow>()
  for (const entity of extraction.entities) {
    const name = entity.name.trim().slice(0, 300)
    if (name === '') continue
    const key = `${entity.kind} ${name}`
    found.set(key, { report, capture, name, kind: entity.kind, mentions: (found.get(key)?.mentions ?? 0) + 1 })
  }
  return [...found.values()]
}

/** Reports with their extractions by id, in order of the ids; ids that are not there are passed over. */
export async function reportsById(database: Database, ids: readonly string[]): Promise<readonly ReadReport[]> {
  if (ids.length === 0) return []
  const { rows } = await sql<{ document: Report; extraction: Extraction }>`select document, extraction from reports
    where id = any(${[...ids]}::text[]) order by id`.execute(database)
  return rows.map((row) => ({ report: row.document, extraction: row.extraction }))
}

export async function findReport(
  database: Database,
  id: string,
): Promise<(ReadReport & { captureId: string }) | undefined> {
  const row = await database
    .selectFrom('reports')
    .select(['document', 'extraction', 'capture_id'])
    .where('id', '=', id)
    .executeTakeFirst()
  return row && { report: row.document as Report, extraction: row.extraction as Extraction, captureId: row.capture_id }
}

/** Reports by id, in no order; ids that are not there are passed over. */
export async function reportDocuments(database: Database, ids: readonly string[]): Promise<readonly Report[]> {
  if (ids.length === 0) return []
  const rows = await database.selectFrom('reports').select('document').where('id', 'in', ids).execute()
  return rows.map((row) => row.document as Report)
}

/** The cases of each capture, in order. */
export async function casesOfCaptures(
  database: Database,
  captures: readonly string[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  if (captures.length === 0) return new Map()
  const rows = await database
    .selectFrom('memberships')
    .select(['capture_id', 'case_id'])
    .where('capture_id', 'in', captures)
    .orderBy('case_id')
    .execute()
  const found = new Map<string, string[]>()
  for (const row of rows) found.set(row.capture_id, [...(found.get(row.capture_id) ?? []), row.case_id])
  return found
}

export async function casesOfCapture(database: Database, captureId: string): Promise<readonly string[]> {
  return (await casesOfCaptures(database, [captureId])).get(captureId) ?? []
}

export async function casesOfReport(database: Database, id: string): Promise<readonly string[]> {
  const rows = await database
    .selectFrom('memberships')
    .innerJoin('reports', 'reports.capture_id', 'memberships.capture_id')
    .select('memberships.case_id')
    .where('reports.id', '=', id)
    .execute()
  return rows.map((row) => row.case_id)
}
