import fc from 'fast-check'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { caseOverviews } from '../../src/store/cases.ts'
import { listClaims } from '../../src/store/claim-list.ts'
import type { ClaimOrder } from '../../src/store/claim-orders.ts'
import { daysOfCase } from '../../src/store/days.ts'
import { type Decision, listDecisions } from '../../src/store/decisions.ts'
import { NoSuchPosition, type Paging, type Position, type UncountedPage } from '../../src/store/keyset.ts'
import { listEntities, listSources } from '../../src/store/people.ts'
import { listPlaces } from '../../src/store/places.ts'
import { receivedCapture, refuseCapture } from '../../src/store/receipts.ts'
import { listReports } from '../../src/store/report-list.ts'
import { saveReports } from '../../src/store/reports.ts'
import { Store } from '../../src/store/store.ts'
import { listAlerts } from '../../src/store/watches.ts'
import { earliest, latest, meant, someClaim, type SortedClaim } from './claim-sorting.ts'
import { type TestDatabase, embedded, postgres } from './databases.ts'
import { capture, extraction, ferryTrace, keepTrace, report, signature } from './invented.ts'
import { tallies } from './tallies.ts'
import { walk } from './walk.ts'

/*
 * Lists of a case: whoever walks through their pages meets every row once, whatever comes in meanwhile, and what is counted as it
 * changes is what counting by hand gives.
 */

describe.each([
  ['embedded', embedded],
  ['PostgreSQL', postgres],
] as const)('%s', (_name, start) => {
  let database: TestDatabase
  let store: Store
  let made = 0

  beforeAll(async () => {
    database = await start()
    store = await Store.open(await database.fresh())
  }, 180_000)

  afterAll(async () => {
    await store.close()
    await database.close()
  })

  /** A new case, so that no test meets what another one left. */
  const newCase = async (): Promise<string> => {
    made += 1
    const id = `case-${made}`
    await store.addCase({ id, title: id, question: null, label: null, template: null })
    return id
  }

  const addClaims = async (caseId: string, claims: readonly SortedClaim[]): Promise<void> => {
    await sql`insert into claims (case_id, id, rank, digest, gloss, origin_low, origin_high, outlet_count, report_count,
        conflict_count, drift_count, denied, report_ids, source_ids, aliases, first_seen, last_seen, new_origin_seen,
        summary, document)
      select ${caseId}, id, rank, '', '', origin_low, origin_high, 1, report_count, conflict_count, 0, false, '{}', '{}', '{}',
        first_seen, last_seen, new_origin_seen, json_build_object('id', id), '{}'
      from json_to_recordset(${JSON.stringify(claims)}::json) as c(id text, rank integer, origin_low integer,
        origin_high integer, report_count integer, conflict_count integer, first_seen text, last_seen text,
        new_origin_seen text)`.execute(store.database)
  }
  const numbered = (claims: readonly Omit<SortedClaim, 'id'>[], from = 0): readonly SortedClaim[] =>
    claims.map((one, index) => ({ ...one, id: `c${String(from + index).padStart(4, '0')}` }))

  test.each(Object.keys(meant) as ClaimOrder[])(
    'claims by %s: every one is met once while others come in',
    async (order) => {
      await fc.assert(
        fc.asyncProperty(
          fc.array(someClaim, { minLength: 1, maxLength: 30 }),
          fc.array(someClaim, { minLength: 1, maxLength: 8 }),
          fc.integer({ min: 1, max: 9 }),
          async (first, later, limit) => {
            const caseId = await newCase()
            const [before, coming] = [numbered(first), [...numbered(later, 5000)]]
            await addClaims(caseId, before)
            const list = async (paging: Paging): Promise<UncountedPage<string>> => {
              const { items, total, next } = await listClaims(store.database, { caseId, order, ...paging })
              expect(total).toBe(before.length)
              return { items: items.map(({ summary }) => (summary as SortedClaim).id), next }
            }
            const met = await walk(list, limit, async () => addClaims(caseId, coming.splice(0, 2)))
            expect(new Set(met).size).toBe(met.length)
            const byId = new Map([...before, ...numbered(later, 5000)].map((one) => [one.id, one]))
            const own = met.flatMap((id) => byId.get(id) ?? [])
            expect(own.every((one, index) => index === 0 || meant[order](own[index - 1] ?? one, one) <= 0)).toBe(true)
            const ids = before.map(({ id }) => id)
            expect(met.filter((id) => ids.includes(id)).toSorted()).toEqual(ids)
          },
        ),
        { numRuns: 6 },
      )
    },
  )

  test('claims of all cases are walked through as well', async () => {
    const claims = numbered([1, 0, 1].map((rank) => ({ ...fc.sample(someClaim, 1)[0], rank }) as SortedClaim))
    const cases = [await newCase(), await newCase()]
    for (const caseId of cases) await addClaims(caseId, claims)
    const met = await walk(
      async (paging) => listClaims(store.database, { order: 'news', ids: claims.map(({ id }) => id), ...paging }),
      2,
      () => Promise.resolve(),
    )
    const ours = met.filter((one) => cases.includes(one.case))
    expect(new Set(ours.map((one) => `${one.case} ${(one.summary as SortedClaim).id}`)).size).toBe(6)
    expect(ours).toHaveLength(6)
  })

  test('the queue of reviewers passes over nothing when claims leave it', async () => {
    const caseId = await newCase()
    const claims = numbered(Array.from({ length: 9 }, () => ({ ...fc.sample(someClaim, 1)[0] }) as SortedClaim))
    await addClaims(caseId, claims)
    const list = async (paging: Paging): Promise<UncountedPage<string>> => {
      const { items, next } = await listClaims(store.database, { caseId, verdict: 'open', ...paging })
      return { items: items.map(({ summary }) => (summary as SortedClaim).id), next }
    }
    const met: string[] = []
    for (let after: Position | null | undefined; after !== null;) {
      const page = await list({ limit: 2, after })
      met.push(...page.items)
      after = page.next
      await store.decide(page.items.map((subject) => ({ decision: verdictOn(caseId, subject), expected: null })))
    }
    expect(met.toSorted()).toEqual(claims.map(({ id }) => id))
  })

  const verdictOn = (caseId: string, subject: string): Decision => ({
    key: `${caseId} ${subject}`,
    caseId,
    kind: 'verdict',
    subject,
    actor: 'ana',
    madeAt: '2031-06-01T00:00:00.000Z',
    before: null,
    after: { verdict: 'accepted' },
    undoes: null,
  })

  test('the log and the alerts do not shift when something is added at their head', async () => {
    const caseId = await newCase()
    const decide = async (number: number): Promise<unknown> =>
      store.decide([{ decision: verdictOn(caseId, `s${number}`), expected: null }])
    for (let number = 0; number < 7; number += 1) await decide(number)
    let later = 100
    const log = await walk(
      async (paging) => listDecisions(store.database, { caseId, ...paging }),
      3,
      async () => decide((later += 1)),
    )
    expect(log.map(({ subject }) => subject)).toEqual(['s6', 's5', 's4', 's3', 's2', 's1', 's0'])

    await store.watch({ id: `watch-${caseId}`, caseId, title: 'x', words: 'x', webhook: null })
    const alert = async (id: string, at: string): Promise<unknown> =>
      sql`insert into alerts (id, watch_id, case_id, claim_id, kind, message, made_at)
        values (${`${caseId} ${id}`}, ${`watch-${caseId}`}, ${caseId}, 'c', 'new-origin', ${id}, ${at}::timestamptz)`.execute(
        store.database,
      )
    for (const id of ['a', 'b', 'c', 'd']) await alert(id, '2031-06-01T00:00:00.123456Z')
    await alert('e', '2031-06-01T00:00:00.123457Z')
    const alerts = await walk(
      async (paging) => listAlerts(store.database, { caseId, ...paging }),
      2,
      async () => alert(`later ${(later += 1)}`, '2031-06-02T00:00:00Z'),
    )
    expect(alerts.map(({ message }) => message)).toEqual(['e', 'd', 'c', 'b', 'a'])
  })

  const reading = (id: string, names: readonly string[], publishedAt: string | null) => {
    const one = capture(`${id}: ${names.join(', ')}`, { locator: id })
    const entities = names.map((name) => ({ span: [0, 4] as const, kind: 'other' as const, name }))
    const places = names.map((name) => ({
      span: [0, 4] as const,
      name,
      lat: name.length,
      lon: 1,
      country: name.length % 2 === 0 ? 'FR' : null,
      alternatives: [],
    }))
    return {
      capture: one,
      read: {
        captureId: receivedCapture(one).id,
        report: report(id, `${id}: ${names.join(', ')}`, { publishedAt }),
        signature: signature(id),
        extraction: extraction(id, { entities, places }),
      },
    }
  }
  const read = async (...readings: readonly ReturnType<typeof reading>[]): Promise<void> =>
    store.transaction((transaction) =>
      saveReports(
        transaction,
        readings.map((one) => one.read),
      ),
    )

  test('reports, sources and names: every one is met once while others come in', async () => {
    const caseId = await newCase()
    const dates = [null, '2031', '2031-03-01', '2031-03-01', '2031-03-02', null, '2030-12-31', '2031-03-01']
    const readings = dates.map((at, index) => reading(`${caseId}-r${index}`, ['Quay', `Boat ${index}`], at))
    await store.receive(
      caseId,
      readings.map((one) => one.capture),
    )
    await read(...readings)
    let count = 0
    const comeIn = async (): Promise<void> => {
      count += 1
      const one = reading(`${caseId}-x${count}`, ['Quay', `Other ${count}`], dates[count % dates.length] ?? null)
      await store.receive(caseId, [one.capture])
      await read(one)
    }
    for (const order of ['newest', 'oldest'] as const) {
      const met = await walk(async (paging) => listReports(store.database, { caseId, order, ...paging }), 3, comeIn)
      expect(new Set(met.map(({ id }) => id)).size).toBe(met.length)
      expect(met.filter(({ id }) => id.includes('-r'))).toHaveLength(dates.length)
      const sorted = met.toSorted((a, b) =>
        order === 'newest' ? latest(a.publishedAt, b.publishedAt) : earliest(a.publishedAt, b.publishedAt),
      )
      expect(met.map(({ publishedAt }) => publishedAt)).toEqual(sorted.map(({ publishedAt }) => publishedAt))
      expect(met[0]?.opening).toContain('Quay')
    }
    const found = await walk(
      async (paging) => listReports(store.database, { caseId, q: 'quay', ...paging }),
      4,
      () => Promise.resolve(),
    )
    expect(found).toHaveLength(dates.length + count)
    const names = await walk(async (paging) => listEntities(store.database, { caseId, ...paging }), 4, comeIn)
    expect(names[0]?.name).toBe('Quay')
    expect(names.filter(({ name }) => name.startsWith('Boat'))).toHaveLength(dates.length)
    await keepTrace(store, caseId, 1, ferryTrace)
    const sources = await walk(
      async (paging) => listSources(store.database, { caseId, ...paging }),
      1,
      () => Promise.resolve(),
    )
    expect(sources.map(({ source }) => source.id)).toEqual(['s-harbour', 's-owner'])
  })

  test('a position of another list, another order or of nobody is refused', async () => {
    const caseId = await newCase()
    await addClaims(caseId, numbered(fc.sample(someClaim, 3)))
    const { next } = await listClaims(store.database, { caseId, order: 'news', limit: 1 })
    if (next === null) throw new Error('there are three claims')
    const wrong: readonly Position[] = [
      { ...next, order: 'spread' },
      { ...next, values: next.values.slice(1) },
      { ...next, values: [...next.values.slice(1), ...next.values.slice(0, 1)] },
      { ...next, values: next.values.map((value) => (typeof value === 'number' ? value + 0.5 : value)) },
    ]
    for (const after of wrong) {
      await expect(listClaims(store.database, { caseId, order: 'news', limit: 1, after })).rejects.toThrow(
        NoSuchPosition,
      )
    }
    await expect(listReports(store.database, { limit: 1, after: next })).rejects.toThrow(NoSuchPosition)
    const hostile = {
      ...next,
      values: next.values.map((value) => (typeof value === 'string' ? "\0'; --" : 2 ** 53 - 1)),
    }
    await listClaims(store.database, { caseId, order: 'news', limit: 1, after: hostile })
  })

  test('a page costs what it holds, however many come before it', async () => {
    const caseId = await newCase()
    await addClaims(caseId, numbered(fc.sample(someClaim, 3000)))
    await sql`analyze claims`.execute(store.database)
    /** Entries of indexes that were read for claims. */
    const entries = async (): Promise<number> => {
      await sql`select pg_stat_force_next_flush()`.execute(store.database)
      const { rows } = await sql<{ n: number }>`select sum(idx_tup_read) as n from pg_stat_user_indexes
        where relname = 'claims'`.execute(store.database)
      return Number(rows[0]?.n)
    }
    const rows = async (): Promise<number> => {
      const { rows: found } = await sql<{ n: number }>`select seq_tup_read as n from pg_stat_user_tables
        where relname = 'claims'`.execute(store.database)
      return Number(found[0]?.n)
    }
    for (const order of Object.keys(meant) as ClaimOrder[]) {
      const { next } = await listClaims(store.database, { caseId, order, limit: 2000 })
      const before = [await entries(), await rows()]
      const { items } = await listClaims(store.database, { caseId, order, limit: 20, after: next ?? undefined })
      expect(items).toHaveLength(20)
      expect([order, (await entries()) - (before[0] ?? 0) <= 40, await rows()]).toEqual([order, true, before[1]])
    }
  })

  test('what is counted as it changes is what counting by hand gives', async () => {
    const { database: asked } = store
    const caseId = await newCase()
    const other = await newCase()
    const readings = ['Quay', 'Corvo', 'Lantern'].map((name, index) =>
      reading(`${caseId}-n${index}`, [name, name, 'Strait'], index === 0 ? null : `2031-03-0${index} 08:00`),
    )
    const checkAll = async (): Promise<void> => {
      for (const [kept, counted] of tallies) {
        expect((await sql.raw(kept).execute(asked)).rows).toEqual((await sql.raw(counted).execute(asked)).rows)
      }
    }
    await store.receive(
      caseId,
      readings.map((one) => one.capture),
    )
    await checkAll()
    await read(...readings.slice(0, 2))
    await store.transaction((transaction) => refuseCapture(transaction, readings[2]?.read.captureId ?? '', []))
    await checkAll()
    expect((await caseOverviews(asked, caseId))[0]).toMatchObject({ reportCount: 2, queuedCount: 0, refusedCount: 1 })
    expect(await daysOfCase(asked, caseId)).toEqual({ first: '2031-03-01', last: '2031-03-01', undated: 1 })
    expect(
      (await listPlaces(asked, caseId, 10)).map((one) => [one.name, one.country, one.mentions, one.reports]),
    ).toEqual([
      ['Corvo', null, 2, [`${caseId}-n1`]],
      ['Quay', 'FR', 2, [`${caseId}-n0`]],
      ['Strait', 'FR', 2, [`${caseId}-n0`, `${caseId}-n1`]],
    ])
    // Read again with other names, put into a second case, taken out of the first.
    await read(reading(`${caseId}-n0`, ['Quay', 'Quay', 'Strait'], null))
    await store.receive(
      other,
      readings.map((one) => one.capture),
    )
    await checkAll()
    await store.removeCapture(caseId, readings[1]?.read.captureId ?? '')
    await checkAll()
    await keepTrace(store, caseId, 1, ferryTrace)
    await checkAll()
    expect((await caseOverviews(asked, caseId))[0]).toMatchObject({ claimCount: 2, conflictCount: 1 })
    await keepTrace(store, caseId, 2, { ...ferryTrace, conflicts: [], claims: ferryTrace.claims.slice(0, 1) })
    await checkAll()
    expect((await caseOverviews(asked, caseId))[0]).toMatchObject({ claimCount: 1, conflictCount: 0 })
    await store.removeCase(caseId)
    await checkAll()
    await store.removeCase(other)
    await checkAll()
    const [here, there] = [await newCase(), await newCase()]
    const many = Array.from({ length: 12 }, (_, index) => reading(`${here}-m${index}`, ['Quay'], '2031-03-01'))
    await store.receive(
      here,
      many.map((one) => one.capture),
    )
    await Promise.all(many.flatMap((one) => [read(one), store.receive(there, [one.capture])]))
    await checkAll()
  })
})
