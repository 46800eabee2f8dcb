import { sql } from 'kysely'
import type { Database } from './database.ts'
import { searchQuery } from './search-query.ts'

/** Words of a found text with the places that answer the question, as ranges of UTF-16 code units. */
export interface Excerpt {
  readonly text: string
  readonly marks: readonly (readonly [start: number, end: number])[]
}

export interface Hit {
  readonly type: 'report' | 'claim' | 'source' | 'entity'
  readonly id: string
  /** The case, for claims and sources; null for the rest. */
  readonly case: string | null
  readonly title: string
  readonly excerpt: Excerpt
}

/** Private-use characters around each hit; they are taken out of the text before it is searched for them. */
const START = '\ue000'
const STOP = '\ue001'
/** A headline is made of this many characters of a text at most: making it is what search costs. */
const EXCERPT_CHARACTERS = 20_000

/** The best answers of each type, best first, at most `limit` of each. */
export async function search(
  database: Database,
  q: string,
  filter: { readonly caseId?: string; readonly limit: number },
): Promise<readonly Hit[]> {
  const query = searchQuery(q)
  const caseId = filter.caseId ?? null
  const options = `StartSel=${START},StopSel=${STOP},MaxWords=30,MinWords=12,MaxFragments=1`
  const headline = (text: ReturnType<typeof sql>): ReturnType<typeof sql<string>> =>
    sql<string>`ts_headline('english', translate(left(${text}, ${EXCERPT_CHARACTERS}), ${START + STOP}, ''), ${query}, ${options})`
  type Row = { id: string; case_id: string | null; title: string; excerpt: string }
  const reports = await sql<Row>`
    with hits as materialized (
      select id, capture_id, ts_rank_cd(search, ${query}) as score from reports where search @@ ${query}),
    best as (
      select id, score from hits where ${caseId}::text is null or exists (
        select from memberships m where m.capture_id = hits.capture_id and m.case_id = ${caseId})
      order by score desc, id limit ${filter.limit}),
    found as (select id, title, outlet, document, score from best join reports using (id))
    select id, null as case_id, coalesce(title, left(document->>'text', 80)) as title,
      ${headline(sql`document->>'text'`)} as excerpt
    from found order by score desc, id`.execute(database)
  const claims = await sql<Row>`
    with found as (
      select id, case_id, gloss, ts_rank_cd(search, ${query}) as score, rank from claims
      where search @@ ${query} and (${caseId}::text is null or case_id = ${caseId})
      order by score desc, rank, id limit ${filter.limit})
    select id, case_id, gloss as title, ${headline(sql`gloss`)} as excerpt
    from found order by score desc, rank, id`.execute(database)
  const sources = await sql<Row>`
    select id, case_id, name as title, ${headline(sql`name`)} as excerpt from (
      select id, case_id, name, claim_count from sources
      where search @@ ${query} and (${caseId}::text is null or case_id = ${caseId})
      order by claim_count desc, id limit ${filter.limit}) found`.execute(database)
  const entities = await sql<Row>`
    select name as id, null as case_id, name as title, ${headline(sql`name`)} as excerpt from (
      select name, sum(mentions) as mentions from case_names
      where search @@ ${query} and reports > 0 and (${caseId}::text is null or case_id = ${caseId})
        and (kind <> 'person' or exists (select from sources
          where sources.kind = 'person' and sources.name = case_names.name and sources.document->>'voice' is not null
            and (${caseId}::text is null or sources.case_id = ${caseId})))
      group by name order by sum(mentions) desc, name limit ${filter.limit}) found`.execute(database)
  const hits = (type: Hit['type'], rows: readonly Row[]): Hit[] =>
    rows.map((row) => ({ type, id: row.id, case: row.case_id, title: row.title, excerpt: marked(row.excerpt) }))
  return [
    ...hits('claim', claims.rows),
    ...hits('report', reports.rows),
    ...hits('source', sources.rows),
    ...hits('entity', entities.rows),
  ]
}

/** Takes the marks out of a headline and says where they stood. */
function marked(headline: string): Excerpt {
  const marks: [number, number][] = []
  let text = ''
  let start = -1
  for (const character of headline) {
    if (character === START) start = text.length
    else if (character === STOP) {
      if (start >= 0 && start < text.length) marks.push([start, text.length])
      start = -1
    } else text += character
  }
  return { text, marks }
}
