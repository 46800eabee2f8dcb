import { type Transaction, sql } from 'kysely'
import type { Extraction } from '../model/extraction.ts'
import type { Report } from '../model/report.ts'
import type { Signature } from '../model/signature.ts'
import type { Database } from './database.ts'
import { toJson } from './storable.ts'
import type { Tables } from './tables.ts'

/** A report as lists show it. */
export interface ReportSummary {
  readonly id: string
  readonly title: string | null
  /** The first words of its text, for a report without a headline. */
  readonly opening: string
  readonly outlet: string | null
  readonly lang: string | null
  readonly url: string | null
  readonly publishedAt: string | null
  readonly textLength: number
  readonly attributionCount: number
}

export interface ReportFilter {
  readonly caseId?: string
  readonly ids?: readonly string[]
  readonly outlet?: string
  readonly q?: string
  readonly order?: 'newest' | 'oldest'
  readonly limit: number
  readonly offset: number
}

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
 * lies beyond is kept and read, but not found by its words.
 */
const SEARCHED_CHARACTERS = 150_000

/** Enough for two lines of a list. */
const OPENING_CHARACTERS = 160

/** English has a stemmer here; the words of other languages are looked up as they stand. */
export function searchVector(text: string, lang: string | null): ReturnType<typeof sql<string>> {
  const words = text.slice(0, SEARCHED_CHARACTERS)
  return lang === null || lang.startsWith('en')
    ? sql<string>`to_tsvector('english', ${words}::text)`
    : sql<string>`to_tsvector('simple', ${words}::text)`
}

/** What a person types: words, "phrases", or, -not. Any text is legal. */
export function searchQuery(q: string): ReturnType<typeof sql<string>> {
  return sql<string>`(websearch_to_tsquery('english', ${q}::text) || websearch_to_tsquery('simple', ${q}::text))`
}

/** The capture that a report id belongs to; undefined when the id is free. */
export async function captureOfReport(database: Database, id: string): Promise<string | undefined> {
  const row = await database.selectFrom('reports').select('capture_id').where('id', '=', id).executeTakeFirst()
  return row?.capture_id
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

/** Keeps what was read of a capture; what an earlier reading of the same capture left is replaced. */
export async function saveReport(
  transaction: Transaction<Tables>,
  captureId: string,
  { report, extraction, signature }: SignedReport,
): Promise<void> {
  await transaction.deleteFrom('reports').where('capture_id', '=', captureId).execute()
  const row = {
    id: report.id,
    capture_id: captureId,
    title: report.title,
    outlet: report.outlet,
    lang: report.lang,
    url: report.canonicalUrl ?? report.url,
    published_at: report.publishedAt,
    text_length: report.text.length,
    attribution_count: extraction.attributions.length,
  }
  await transaction
    .insertInto('reports')
    .values({ ...row, document: toJson(report), extraction: toJson(extraction) })
    .execute()
  await transaction
    .updateTable('reports')
    .set({ search: searchVector(`${report.title ?? ''} ${report.outlet ?? ''}\n${report.text}`, report.lang) })
    .where('id', '=', row.id)
    .execute()
  await saveEntities(transaction, report.id, extraction)
  await saveSignature(transaction, signature)
  await transaction
    .updateTable('captures')
    .set({ state: 'read', problems: toJson(report.problems) })
    .where('id', '=', captureId)
    .execute()
}

export async function saveSignature(database: Database, signature: Signature): Promise<void> {
  await database
    .insertInto('signatures')
    .values({ report_id: signature.report, document: toJson(signature) })
    .onConflict((conflict) => conflict.column('report_id').doUpdateSet({ document: toJson(signature) }))
    .execute()
}

async function saveEntities(transaction: Transaction<Tables>, reportId: string, extraction: Extraction): Promise<void> {
  const mentions = new Map<string, { name: string; kind: string; mentions: number }>()
  for (const entity of extraction.entities) {
    const name = entity.name.trim().slice(0, 300)
    if (name === '') continue
    const key = `${entity.kind} ${name}`
    mentions.set(key, { name, kind: entity.kind, mentions: (mentions.get(key)?.mentions ?? 0) + 1 })
  }
  if (mentions.size === 0) return
  const rows = [...mentions.values()]
  await sql`insert into entities (report_id, name, kind, mentions, search)
    select ${reportId}, name, kind, mentions, to_tsvector('simple', name)
    from unnest(${rows.map((row) => row.name)}::text[], ${rows.map((row) => row.kind)}::text[],
      ${rows.map((row) => row.mentions)}::integer[]) as found(name, kind, mentions)`.execute(transaction)
}

/** Reports and their extractions of a whole case, in a stable order. */
export async function readReports(database: Database, caseId: string): Promise<readonly ReadReport[]> {
  const rows = await database
    .selectFrom('reports')
    .innerJoin('memberships', 'memberships.capture_id', 'reports.capture_id')
    .select(['reports.document', 'reports.extraction'])
    .where('memberships.case_id', '=', caseId)
    .orderBy('reports.id')
    .execute()
  return rows.map((row) => ({ report: row.document as Report, extraction: row.extraction as Extraction }))
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

export async function casesOfCapture(database: Database, captureId: string): Promise<readonly string[]> {
  const rows = await database
    .selectFrom('memberships')
    .select('case_id')
    .where('capture_id', '=', captureId)
    .orderBy('case_id')
    .execute()
  return rows.map((row) => row.case_id)
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

export async function listReports(
  database: Database,
  filter: ReportFilter,
): Promise<{ readonly items: readonly ReportSummary[]; readonly total: number }> {
  let query = database.selectFrom('reports')
  if (filter.caseId !== undefined) {
    const { caseId } = filter
    query = query.where('capture_id', 'in', (inner) =>
      inner.selectFrom('memberships').select('capture_id').where('case_id', '=', caseId),
    )
  }
  if (filter.ids !== undefined) query = query.where('id', 'in', [...filter.ids, ''])
  if (filter.outlet !== undefined) query = query.where('outlet', '=', filter.outlet)
  if (filter.q !== undefined) query = query.where(sql<boolean>`search @@ ${searchQuery(filter.q)}`)
  const { total } = await query.select((select) => select.fn.countAll<number>().as('total')).executeTakeFirstOrThrow()
  const rows = await query
    .select(['id', 'title', 'outlet', 'lang', 'url', 'published_at', 'text_length', 'attribution_count'])
    .select(sql<string>`left(document->>'text', ${OPENING_CHARACTERS})`.as('opening'))
    .orderBy('published_at', (as) => (filter.order === 'oldest' ? as.asc() : as.desc()).nullsLast())
    .orderBy('id')
    .limit(filter.limit)
    .offset(filter.offset)
    .execute()
  return {
    total,
    items: rows.map((row) => ({
      id: row.id,
      title: row.title,
      opening: row.opening,
      outlet: row.outlet,
      lang: row.lang,
      url: row.url,
      publishedAt: row.published_at,
      textLength: row.text_length,
      attributionCount: row.attribution_count,
    })),
  }
}
