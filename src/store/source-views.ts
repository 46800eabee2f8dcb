import { type Transaction, sql } from 'kysely'
import type { Source } from '../model/source.ts'
import { digestOf } from './capture-files.ts'
import { toJson } from './storable.ts'
import type { Tables } from './tables.ts'

/** What one neighbourhood knows of a source, and how many of its claims name it. */
export interface SourceView {
  readonly neighbourhood: number
  readonly source: Source
  readonly claimCount: number
}

/** How the views of a source become one: at most `most` are read, in the order of the neighbourhoods. */
export interface SourceMerging {
  readonly most: number
  readonly merge: (views: readonly Source[]) => Source | undefined
}

/** Keeps what some neighbourhoods know of their sources in place of what they knew, and puts the sources together anew. */
export async function saveSourceViews(
  transaction: Transaction<Tables>,
  caseId: string,
  neighbourhoods: readonly number[],
  views: readonly SourceView[],
  merging: SourceMerging,
): Promise<void> {
  const { rows: before } = await sql<{ id: string }>`delete from source_views where case_id = ${caseId}
    and neighbourhood = any(${[...neighbourhoods]}::bigint[]) returning id`.execute(transaction)
  await sql`insert into source_views (case_id, neighbourhood, id, claim_count, document)
    select ${caseId}, neighbourhood, id, claim_count, document::json
    from unnest(${views.map((view) => view.neighbourhood)}::bigint[], ${views.map((view) => view.source.id)}::text[],
      ${views.map((view) => view.claimCount)}::integer[], ${views.map((view) => toJson(view.source))}::text[])
      as v(neighbourhood, id, claim_count, document)`.execute(transaction)
  const touched = [...new Set([...before.map(({ id }) => id), ...views.map(({ source }) => source.id)])].sort()
  await mergeViews(transaction, caseId, touched, merging)
}

async function mergeViews(
  transaction: Transaction<Tables>,
  caseId: string,
  ids: readonly string[],
  { most, merge }: SourceMerging,
): Promise<void> {
  if (ids.length === 0) return
  const { rows } = await sql<{ id: string; count: number; documents: readonly Source[] }>`select t.id,
      (select sum(claim_count) from source_views v where v.case_id = ${caseId} and v.id = t.id)::integer as count,
      (select json_agg(document order by neighbourhood) from (
        select document, neighbourhood from source_views v where v.case_id = ${caseId} and v.id = t.id
        order by neighbourhood limit ${most}) first) as documents
    from unnest(${[...ids]}::text[]) as t(id)
    where exists (select from source_views v where v.case_id = ${caseId} and v.id = t.id)`.execute(transaction)
  const made = rows.flatMap(({ count, documents }) => {
    const source = merge(documents)
    if (source === undefined) return []
    const document = toJson(source)
    return [{ source, count, document, digest: digestOf(Buffer.from(`${document}${count}`)).slice(0, 32) }]
  })
  const kept = made.map(({ source }) => source.id)
  await sql`delete from sources where case_id = ${caseId} and id = any(${[...ids]}::text[])
    and not (id = any(${kept}::text[]))`.execute(transaction)
  await sql`insert into sources (case_id, id, rank, digest, name, kind, claim_count, document, search)
    select ${caseId}, id, 0, digest, name, kind, claim_count, document::json, to_tsvector('english', left(words, 100000))
    from unnest(${kept}::text[], ${made.map(({ digest }) => digest)}::text[],
      ${made.map(({ source }) => source.name)}::text[], ${made.map(({ source }) => source.kind)}::text[],
      ${made.map(({ count }) => count)}::integer[], ${made.map(({ document }) => document)}::text[],
      ${made.map(({ source }) => [source.name, ...source.aliases].join('\n'))}::text[])
      as m(id, digest, name, kind, claim_count, document, words)
    on conflict (case_id, id) do update set digest = excluded.digest, name = excluded.name, kind = excluded.kind,
      claim_count = excluded.claim_count, document = excluded.document, search = excluded.search
    where sources.digest <> excluded.digest`.execute(transaction)
}
