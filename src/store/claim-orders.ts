import { sql } from 'kysely'
import { Keyset, dateKey, numberKey, textKey } from './keyset.ts'

/** In which order claims are listed; equal ones stand by their strength. `0015-positions` has an index for each. */
export type ClaimOrder = 'evidence' | 'news' | 'origins' | 'spread' | 'newest' | 'oldest'

const column = (name: string): ReturnType<typeof numberKey> => numberKey(sql.ref(name))
/** The strongest first in a list that descends. */
const strongest = numberKey(sql`(- rank)`)

const orders = {
  evidence: ['asc', [column('rank')]],
  news: ['desc', [dateKey('new_origin_seen', 'desc'), column('conflict_count'), column('report_count'), strongest]],
  origins: ['desc', [column('origin_low'), column('origin_high'), strongest]],
  spread: ['desc', [column('report_count'), strongest]],
  newest: ['desc', [dateKey('last_seen', 'desc'), strongest]],
  oldest: ['asc', [dateKey('first_seen', 'asc'), column('rank')]],
} as const

/** Within one case its name tells nothing, and would keep the database from using its index. */
export function claimKeyset(order: ClaimOrder, isOneCase: boolean): Keyset {
  const [direction, keys] = orders[order]
  const names = isOneCase ? ['id'] : ['case_id', 'id']
  return new Keyset(`${order}${isOneCase ? '' : ' of all cases'}`, direction, [
    ...keys,
    ...names.map((name) => textKey(sql.ref(name))),
  ])
}
