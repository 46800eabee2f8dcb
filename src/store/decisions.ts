import { sql } from 'kysely'
import type { Transaction } from 'kysely'
import type { Database } from './database.ts'
import type { Jobs } from './jobs.ts'
import { Keyset, type Paging, type UncountedPage, numberKey } from './keyset.ts'
import { toJson } from './storable.ts'
import type { Tables } from './tables.ts'

/** What a reviewer settled. Never changed, never deleted: an undo is a decision of its own. */
export interface Decision {
  /** Made by the giver, so that entering it twice is entering it once. */
  readonly key: string
  readonly caseId: string
  /** `verdict`, `credibility`, `merge`, `split`, … */
  readonly kind: string
  /** The id of what it is about; of two decisions of one kind about one subject the later one holds. */
  readonly subject: string
  /** Ids of all that it is about: claims, statements, sources. Absent in decisions of the first versions: the subject alone. */
  readonly about?: readonly string[]
  readonly actor: string
  readonly madeAt: string
  readonly before: unknown
  readonly after: unknown
  /** The key of the decision that this one takes back; null for the rest. */
  readonly undoes: string | null
  /** What decisions made in one act have in common; null or absent for one made alone. */
  readonly batch?: string | null
}

/** Kinds that change what the claims of a case are: it is traced again after one. */
export const CLAIM_KINDS = ['merge', 'split', 'not-same', 'source'] as const

/** Somebody else has decided in the meantime. */
export class Overtaken extends Error {
  constructor(readonly current: Decision | null) {
    super('this was decided by somebody else in the meantime; look at it again')
    this.name = 'Overtaken'
  }
}

/** A decision with the key of the one that the giver saw standing; null when there was none. */
export interface Proposed {
  readonly decision: Decision
  readonly expected: string | null
}

/**
 * Throws `Overtaken` unless the decisions that hold now are the expected ones (null: none was made, or it was taken back). Within a transaction of
 * a server's database others who decide in the same case wait here until it ends.
 */
export async function expectStandings(database: Database, proposed: readonly Proposed[]): Promise<void> {
  const cases = [...new Set(proposed.map(({ decision }) => decision.caseId))].sort()
  for (const caseId of cases) {
    await sql`select pg_advisory_xact_lock(hashtext(${JSON.stringify(['decisions', caseId])}))`.execute(database)
    const own = proposed.filter(({ decision }) => decision.caseId === caseId)
    const { rows } = await sql<{ kind: string; subject: string; key: string; open: boolean }>`select s.kind, s.subject,
        s.key, s.value is null as open
      from standings s join unnest(${own.map(({ decision }) => decision.kind)}::text[],
        ${own.map(({ decision }) => decision.subject)}::text[]) as asked(kind, subject)
      on s.kind = asked.kind and s.subject = asked.subject where s.case_id = ${caseId}`.execute(database)
    const standing = new Map(rows.map((row) => [`${row.kind} ${row.subject}`, row]))
    for (const { decision, expected } of own) {
      const current = standing.get(`${decision.kind} ${decision.subject}`)
      if ((current?.key ?? null) === expected || (expected === null && current?.open === true)) continue
      throw new Overtaken(current === undefined ? null : ((await findDecision(database, current.key)) ?? null))
    }
  }
}

/** Enters a decision; from then on it holds. Returns false when one with this key was entered before. */
export async function insertDecision(database: Transaction<Tables>, jobs: Jobs, decision: Decision): Promise<boolean> {
  const about = [...new Set([decision.subject, ...(decision.about ?? [])])]
  const result = await database
    .insertInto('decisions')
    .values({
      key: decision.key,
      case_id: decision.caseId,
      kind: decision.kind,
      subject: decision.subject,
      about,
      actor: decision.actor,
      made_at: decision.madeAt,
      before: decision.before === null ? null : toJson(decision.before),
      after: decision.after === null ? null : toJson(decision.after),
      undoes: decision.undoes,
      batch: decision.batch ?? null,
    })
    .onConflict((conflict) => conflict.column('key').doNothing())
    .executeTakeFirst()
  if ((result.numInsertedOrUpdatedRows ?? 0n) === 0n) return false
  const standing = { key: decision.key, about, value: decision.after === null ? null : toJson(decision.after) }
  await database
    .insertInto('standings')
    .values({ case_id: decision.caseId, kind: decision.kind, subject: decision.subject, ...standing })
    .onConflict((conflict) => conflict.columns(['case_id', 'kind', 'subject']).doUpdateSet(standing))
    .execute()
  if ((CLAIM_KINDS as readonly string[]).includes(decision.kind)) await retrace(database, jobs, decision.caseId)
  return true
}

async function retrace(database: Transaction<Tables>, jobs: Jobs, caseId: string): Promise<void> {
  const [found] = await database
    .updateTable('cases')
    .set((column) => ({ revision: column('revision', '+', 1) }))
    .where('id', '=', caseId)
    .returning('id')
    .execute()
  if (found !== undefined) await jobs.enqueue('trace', [caseId], database)
}

export async function findDecision(database: Database, key: string): Promise<Decision | undefined> {
  const { items } = await listDecisions(database, { key, limit: 1 })
  return items[0]
}

export interface DecisionFilter extends Paging {
  readonly key?: string
  readonly caseId?: string
  readonly kind?: string
  readonly subject?: string
  /** An id that the decision is about, as its subject or otherwise. */
  readonly about?: string
  readonly batch?: string
  readonly actor?: string
  /** Newest first unless it says `oldest`. */
  readonly order?: 'newest' | 'oldest'
}

const keysets = {
  newest: new Keyset('newest', 'desc', [numberKey(sql.ref('id'))]),
  oldest: new Keyset('oldest', 'asc', [numberKey(sql.ref('id'))]),
}

/** The log. Throws `NoSuchPosition`. */
export async function listDecisions(database: Database, filter: DecisionFilter): Promise<UncountedPage<Decision>> {
  const keyset = keysets[filter.order ?? 'newest']
  let query = database.selectFrom('decisions').selectAll().select(keyset.values.as('position'))
  if (filter.key !== undefined) query = query.where('key', '=', filter.key)
  if (filter.caseId !== undefined) query = query.where('case_id', '=', filter.caseId)
  if (filter.kind !== undefined) query = query.where('kind', '=', filter.kind)
  if (filter.subject !== undefined) query = query.where('subject', '=', filter.subject)
  if (filter.batch !== undefined) query = query.where('batch', '=', filter.batch)
  if (filter.actor !== undefined) query = query.where('actor', '=', filter.actor)
  if (filter.about !== undefined) {
    query = query.where(sql<boolean>`(subject = ${filter.about} or about @> array[${filter.about}]::text[])`)
  }
  const rows = await query
    .where(keyset.isAfter(filter.after))
    .orderBy(keyset.sorting)
    .limit(filter.limit + 1)
    .execute()
  return keyset.page(rows, filter, null, (row) => ({
    key: row.key,
    caseId: row.case_id,
    kind: row.kind,
    subject: row.subject,
    about: row.about ?? [row.subject],
    actor: row.actor,
    madeAt: row.made_at,
    before: row.before,
    after: row.after,
    undoes: row.undoes,
    batch: row.batch,
  }))
}
