import { sql } from 'kysely'
import type { Database } from './database.ts'
import type { Alert, AlertKind, Watch } from './watches.ts'

/** An alert on its way to the address that its watch names. */
export interface Delivery {
  readonly alert: Alert
  readonly watch: Watch
  /** How often it was tried before. */
  readonly tries: number
}

export type DeliveryState = 'waiting' | 'delivered' | 'given-up'

/** Seconds after which the delivery of a dead process goes to another one. */
const LEASE = 60

/** Takes an alert that is to be delivered now; it is nobody else's for as long as the lease. */
export async function leaseDelivery(database: Database): Promise<Delivery | undefined> {
  const { rows } = await sql<{ alert_id: string; tries: number }>`update deliveries
    set next_try_at = now() + make_interval(secs => ${LEASE})
    where alert_id = (select alert_id from deliveries where state = 'waiting' and next_try_at <= now()
      order by next_try_at limit 1 for update skip locked)
    returning alert_id, tries`.execute(database)
  const [row] = rows
  if (row === undefined) return undefined
  const found = await database
    .selectFrom('alerts')
    .innerJoin('watches', 'watches.id', 'alerts.watch_id')
    .select(['alerts.id', 'alerts.claim_id', 'alerts.kind', 'alerts.message', 'alerts.made_at'])
    .select(['watches.id as watch_id', 'watches.case_id', 'watches.title', 'watches.words', 'watches.webhook'])
    .where('alerts.id', '=', row.alert_id)
    .executeTakeFirst()
  if (found === undefined) return undefined
  return {
    tries: row.tries,
    alert: {
      id: found.id,
      watch: found.watch_id,
      case: found.case_id,
      claim: found.claim_id,
      kind: found.kind as AlertKind,
      message: found.message,
      madeAt: found.made_at,
    },
    watch: {
      id: found.watch_id,
      caseId: found.case_id,
      title: found.title,
      words: found.words,
      webhook: found.webhook as NonNullable<Watch['webhook']> | null,
    },
  }
}

/** Keeps what came of a try; `wait` is in how many seconds to try again. */
export async function saveDelivery(
  database: Database,
  alert: string,
  outcome: { readonly state: DeliveryState; readonly problem: string | null; readonly wait: number },
): Promise<void> {
  await sql`update deliveries set state = ${outcome.state}, tries = tries + 1, problem = ${outcome.problem},
    tried_at = now(), next_try_at = now() + make_interval(secs => ${outcome.wait})
    where alert_id = ${alert}`.execute(database)
}

/** How the last delivery of a watch went. */
export interface LastDelivery {
  readonly state: DeliveryState
  readonly tries: number
  readonly triedAt: string | null
  readonly problem: string | null
}

/** By watch; of each the one that was tried last. */
export async function lastDeliveries(database: Database): Promise<ReadonlyMap<string, LastDelivery>> {
  const { rows } = await sql<{
    watch: string
    state: DeliveryState
    tries: number
    tried_at: string | null
    problem: string | null
  }>`select distinct on (watch_id) watch_id as watch, state, tries, tried_at, problem
    from deliveries order by watch_id, tried_at desc nulls last`.execute(database)
  return new Map(
    rows.map(({ watch, state, tries, tried_at: triedAt, problem }) => [watch, { state, tries, triedAt, problem }]),
  )
}
