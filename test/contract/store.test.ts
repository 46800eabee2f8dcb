import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { caseOverviews } from '../../src/store/cases.ts'
import { listClaims } from '../../src/store/claim-list.ts'
import { claimsOfReport, conflictsOfClaims, driftsOfClaims, findClaim } from '../../src/store/claims.ts'
import { type Decision, Overtaken, listDecisions } from '../../src/store/decisions.ts'
import { hurryFeed, leaseFeed, listFeeds, markEntry, savePoll, takenEntries } from '../../src/store/feeds.ts'
import { TRIES } from '../../src/store/jobs.ts'
import { NewerSchema } from '../../src/store/migrations.ts'
import { listSources } from '../../src/store/people.ts'
import { listQuestions } from '../../src/store/questions.ts'
import {
  findCapture,
  queuedCaptures,
  receivedCapture,
  refuseCapture,
  refusedCaptures,
} from '../../src/store/receipts.ts'
import { keptTrace } from '../../src/store/kept-trace.ts'
import { listReports } from '../../src/store/report-list.ts'
import { findReport, saveReports } from '../../src/store/reports.ts'
import { search } from '../../src/store/search.ts'
import { standingsAbout, standingsOfKinds } from '../../src/store/standings.ts'
import { Store } from '../../src/store/store.ts'
import { finishTrace } from '../../src/store/traces.ts'
import { claimSummaries } from '../../src/store/watches.ts'
import { type TestDatabase, embedded, postgres } from './databases.ts'
import { capture, extraction, ferryReports, ferryTrace, report, keepTrace, signature } from './invented.ts'

async function collected<T>(pieces: AsyncIterable<readonly T[]>): Promise<readonly T[]> {
  const all: T[] = []
  for await (const piece of pieces) all.push(...piece)
  return all
}

const someCase = { id: 'ferry', title: 'The ferry', question: null, label: null, template: null }

describe.each([
  ['embedded', embedded],
  ['PostgreSQL', postgres],
] as const)('%s', (_name, start) => {
  let database: TestDatabase
  let store: Store

  beforeAll(async () => {
    database = await start()
    store = await Store.open(await database.fresh())
    await store.addCase(someCase)
  }, 180_000)

  afterAll(async () => {
    await store.close()
    await database.close()
  })

  const ferry = async (): Promise<void> => {
    for (const one of ferryReports) {
      const received = capture(one.text, { locator: one.locator })
      await store.receive('ferry', [received])
      await store.transaction((transaction) =>
        saveReports(transaction, [
          {
            captureId: receivedCapture(received).id,
            report: one,
            signature: signature(one.id),
            extraction: extraction(one.id, { entities: [{ span: [4, 11], kind: 'other', name: 'Lantern' }] }),
          },
        ]),
      )
    }
    await keepTrace(store, 'ferry', 7, ferryTrace)
  }

  test('a capture is received once, and its reading is queued', async () => {
    const one = capture('The bridge at Aldmoor is closed.')
    expect((await store.receive('ferry', [one]))[0]).toMatchObject({ known: false })
    expect((await store.receive('ferry', [one]))[0]).toMatchObject({ known: true })
    expect(await store.captures.bytes(one.sha256)).toEqual(Buffer.from(one.bytes))
    const jobs = await store.jobs.fetch('read', 10)
    expect(jobs.map((job) => job.subject)).toEqual([receivedCapture(one).id])
    for (const job of jobs) await store.jobs.complete('read', [job])
  })

  test('of many that are received at once each is answered for itself', async () => {
    const other = await Store.open(await database.fresh())
    try {
      await other.addCase(someCase)
      const answers = await Promise.allSettled(
        Array.from({ length: 30 }, async (_, number) =>
          other.receive(number === 7 ? 'no such case' : 'ferry', [capture(`Ship ${number} left.`)]),
        ),
      )
      expect(answers.flatMap(({ status }, number) => (status === 'rejected' ? [number] : []))).toEqual([7])
      expect(await other.jobs.count('read')).toBe(29)
      expect((await caseOverviews(other.database, 'ferry'))[0]).toMatchObject({ queuedCount: 29 })
      await other.receive('ferry', [capture('And one more.')])
    } finally {
      await other.close()
    }
  })

  test('the same bytes from two addresses are two captures, from two files one', () => {
    const bytes = 'Snow fell on the pass.'
    const ids = [
      capture(bytes, { url: 'https://a.example/snow' }),
      capture(bytes, { url: 'https://b.example/snow' }),
      capture(bytes, { locator: 'x.txt' }),
      capture(bytes, { locator: 'y.txt' }),
    ].map((one) => receivedCapture(one).id)
    expect(new Set(ids).size).toBe(3)
    expect(ids[2]).toBe(ids[3])
  })

  test('text that no database holds is replaced, code unit by code unit', async () => {
    const hostile = 'a\0b\ud800c\udc00d 😀 e'
    const one = capture('hostile', { locator: hostile, given: { title: hostile, id: 'hostile' } })
    await store.receive('ferry', [one])
    const kept = await findCapture(store.database, receivedCapture(one).id)
    expect(kept?.locator).toBe('a\ufffdb\ufffdc\ufffdd 😀 e')
    expect(kept?.given.title).toHaveLength(hostile.length)
    await store.transaction((transaction) =>
      saveReports(transaction, [
        {
          captureId: receivedCapture(one).id,
          signature: signature('hostile'),
          report: report('hostile', hostile, { title: hostile, outlet: hostile, url: hostile }),
          extraction: extraction('hostile', { entities: [{ span: [0, 1], kind: 'other', name: hostile }] }),
        },
      ]),
    )
    expect((await findReport(store.database, 'hostile'))?.report.text).toBe('a\ufffdb\ufffdc\ufffdd 😀 e')
  })

  test('counts are numbers and instants ISO 8601 in UTC', async () => {
    const [overview] = await caseOverviews(store.database, 'ferry')
    expect(overview?.reportCount).toEqual(expect.any(Number))
    expect(overview?.createdAt).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/u)
    const { rows } = await sql`select count(*) as n, '2024-01-02 03:04:05+02'::timestamptz as at`.execute(
      store.database,
    )
    expect(rows[0]).toEqual({ n: 1, at: '2024-01-02T01:04:05.000Z' })
  })

  test('what was traced comes back as it was', async () => {
    await ferry()
    const parts = await keptTrace(store.database, 'ferry')
    const { schema: _schema, reports: _reports, ...expected } = ferryTrace
    for (const [part, list] of Object.entries(expected)) {
      expect(await collected<unknown>(parts[part as keyof typeof expected])).toEqual(list)
    }
    const ids = (await collected(parts.reports)).map(({ id }) => id)
    expect(ids).toEqual(expect.arrayContaining(['r1', 'r2', 'r3']))
  })

  test('tracing again writes only what changed and forgets what is gone', async () => {
    await ferry()
    const version = async (): Promise<unknown> =>
      (await sql`select id, xmin::text, rank from claims order by id`.execute(store.database)).rows
    const before = await version()
    await ferry()
    expect(await version()).toEqual(before)
    const fewer = { ...ferryTrace, claims: ferryTrace.claims.slice(1), conflicts: [], drifts: [] }
    await keepTrace(store, 'ferry', 8, fewer)
    expect((await listClaims(store.database, { limit: 10 })).total).toBe(1)
    expect(await collected((await keptTrace(store.database, 'ferry')).conflicts)).toEqual([])
    await ferry()
    expect((await listClaims(store.database, { limit: 10 })).total).toBe(2)
  })

  test('claims are found by filter, id, alias, report and words', async () => {
    await ferry()
    const found = async (filter: object): Promise<unknown[]> =>
      (await listClaims(store.database, { limit: 10, ...filter })).items.map(
        (one) => (one.summary as { id: string }).id,
      )
    expect(await found({ caseId: 'ferry' })).toEqual(['c-sank', 'c-board'])
    expect(await found({ caseId: 'none' })).toEqual([])
    expect(await found({ conflict: true })).toEqual(['c-sank'])
    expect(await found({ drift: false })).toEqual(['c-board'])
    expect(await found({ denied: true })).toEqual(['c-sank'])
    expect(await found({ report: 'r2' })).toEqual(['c-sank'])
    expect(await found({ source: 's-harbour' })).toEqual(['c-sank', 'c-board'])
    expect(await found({ since: '2024-05-03' })).toEqual(['c-sank'])
    expect(await found({ q: 'ferries sinking' })).toEqual([])
    expect(await found({ q: 'ferry -people' })).toEqual(['c-sank'])
    expect(await found({ order: 'oldest' })).toEqual(['c-sank', 'c-board'])
    expect((await findClaim(store.database, 'c-went-down'))?.claim.id).toBe('c-sank')
    expect(await findClaim(store.database, 'nothing')).toBeUndefined()
    expect((await claimsOfReport(store.database, 'ferry', 'r1')).map((one) => one.id)).toEqual(['c-sank', 'c-board'])
    expect(await conflictsOfClaims(store.database, 'ferry', ['c-sank'])).toHaveLength(1)
    expect(await driftsOfClaims(store.database, 'ferry', ['c-board'])).toEqual([])
  })

  test('what was known of claims is found by their neighbourhood, by their ids and by the ids merged into them', async () => {
    await ferry()
    const known = async (neighbourhoods: readonly number[], ids: readonly string[]): Promise<readonly string[]> =>
      [...(await claimSummaries(store.database, 'ferry', neighbourhoods, ids)).keys()].sort()
    const [sank, board] = [['c-sank', 'c-went-down'], ['c-board']]
    expect(await known([1], [])).toEqual([...board, ...sank])
    expect(await known([2], ['c-board', 'unheard'])).toEqual(board)
    expect(await known([2], ['c-went-down'])).toEqual(sank)
    expect(await known([2], ['unheard'])).toEqual([])
    const summaries = await claimSummaries(store.database, 'ferry', [], ['c-went-down'])
    expect(summaries.get('c-went-down')).toMatchObject({ id: 'c-sank' })
  })

  test('a case is up to date only when all that came was looked up', async () => {
    const other = await Store.open(await database.fresh())
    try {
      await other.addCase(someCase)
      await other.receive('ferry', [capture('A ship left the harbour.', { locator: 'ship' })])
      const state = async (revision: number): Promise<boolean | undefined> => {
        await other.transaction(async (transaction) => finishTrace(transaction, 'ferry', revision, []))
        return (await caseOverviews(other.database, 'ferry'))[0]?.stale
      }
      await sql`update cases set revision = 5`.execute(other.database)
      await sql`insert into changed_reports select number, 'late' from cases`.execute(other.database)
      expect(await state(5)).toBe(true)
      await sql`delete from changed_reports`.execute(other.database)
      expect(await state(4)).toBe(true)
      expect(await state(5)).toBe(false)
    } finally {
      await other.close()
    }
  })

  test('who was first to say what another origin came to later is counted and found', async () => {
    await ferry()
    const counts = async (): Promise<unknown> =>
      (await listSources(store.database, { caseId: 'ferry', limit: 10 })).items.map((one) => [
        one.source.id,
        one.claimCount,
        one.firstCount,
        one.deniedCount,
      ])
    expect(await counts()).toEqual([
      ['s-harbour', 2, 0, 1],
      ['s-owner', 0, 0, 0],
    ])
    const [sank, board] = ferryTrace.claims
    if (sank === undefined || board === undefined) throw new Error('the ferry has two claims')
    const own = { status: 'independent', reports: [], why: 'names nobody behind it' } as const
    const seconded = {
      ...sank,
      assertions: sank.assertions.map((one, index) => (index === 1 ? { ...one, chain: ['s-owner'] } : one)),
      origins: [
        { ...own, source: 's-harbour' },
        { ...own, source: 's-owner' },
      ],
    }
    await keepTrace(store, 'ferry', 9, { ...ferryTrace, claims: [seconded, board] })
    expect(await counts()).toEqual([
      ['s-harbour', 2, 1, 1],
      ['s-owner', 1, 0, 1],
    ])
    const found = async (filter: object): Promise<unknown[]> =>
      (await listClaims(store.database, { caseId: 'ferry', limit: 10, ...filter })).items.map(
        (one) => (one.summary as { id: string }).id,
      )
    expect(await found({ newOrigin: true })).toEqual(['c-sank'])
    expect(await found({ newOrigin: false })).toEqual(['c-board'])
    expect(await found({ newOrigin: true, since: '2024-05-03' })).toEqual(['c-sank'])
    expect(await found({ newOrigin: true, since: '2024-05-04' })).toEqual([])
    expect(await found({ order: 'news' })).toEqual(['c-sank', 'c-board'])
    await ferry()
  })

  test('what waits to be read is listed in the order in which it came', async () => {
    const other = await Store.open(await database.fresh())
    try {
      await other.addCase(someCase)
      const texts = ['One ship left.', 'Another ship left.']
      for (const text of texts) await other.receive('ferry', [capture(text, { locator: text })])
      const waiting = async (): Promise<string[]> =>
        (await queuedCaptures(other.database, 'ferry', 10)).map(({ locator }) => locator)
      expect(await waiting()).toEqual(texts)
      const first = receivedCapture(capture('One ship left.')).id
      await other.transaction((transaction) => refuseCapture(transaction, first, []))
      expect(await waiting()).toEqual(['Another ship left.'])
    } finally {
      await other.close()
    }
  })

  test('search marks the words that it found', async () => {
    await ferry()
    const hits = await search(store.database, 'lantern', { limit: 5 })
    expect(new Set(hits.map((hit) => hit.type))).toEqual(new Set(['claim', 'report', 'source', 'entity']))
    for (const hit of hits) {
      const words = hit.excerpt.marks.map(([start, end]) => hit.excerpt.text.slice(start, end).toLowerCase())
      expect(new Set(words)).toEqual(new Set(['lantern']))
    }
    expect(await search(store.database, 'lantern', { limit: 5, caseId: 'none' })).toEqual([])
  })

  test.each(["'", '"', '\\', '%', '(((', ':*', '&|!', "'; drop table cases; --", '\0', '\ud800', '𝔘', 'a'.repeat(500)])(
    'a search for %j is answered',
    async (q) => {
      expect(await search(store.database, q, { limit: 5 })).toEqual(expect.any(Array))
      expect((await listReports(store.database, { q, limit: 5 })).items).toEqual(expect.any(Array))
    },
  )

  test('a long text is kept whole and found by its beginning', async () => {
    const words = Array.from({ length: 120_000 }, (_, index) => `w${index.toString(36)}`).join(' ')
    const one = capture(words)
    await store.receive('ferry', [one])
    await store.transaction((transaction) =>
      saveReports(transaction, [
        {
          captureId: receivedCapture(one).id,
          signature: signature('long'),
          report: report('long', words),
          extraction: extraction('long'),
        },
      ]),
    )
    expect((await findReport(store.database, 'long'))?.report.text).toBe(words)
    expect((await listReports(store.database, { q: 'w2s', limit: 5 })).items[0]?.id).toBe('long')
  })

  test('a refused capture keeps its reasons', async () => {
    const one = capture('not a report', { locator: 'junk.bin' })
    await store.receive('ferry', [one])
    const problems = [{ code: 'no-text', message: 'junk.bin: holds no text' }]
    await store.transaction((transaction) => refuseCapture(transaction, receivedCapture(one).id, problems))
    expect((await refusedCaptures(store.database, 'ferry', 10))[0]).toMatchObject({ locator: 'junk.bin', problems })
  })

  test('a decision is entered once and never changed', async () => {
    const decision = {
      key: 'k1',
      caseId: 'ferry',
      kind: 'grade',
      subject: 'c-sank',
      actor: 'ana',
      madeAt: '2024-06-01T00:00:00.000Z',
      before: null,
      after: { grade: 'C3' },
      undoes: null,
    }
    await store.decide([{ decision, expected: null }])
    await store.enter({ type: 'decision', decision }, () => Promise.reject(new Error('no bytes')))
    const { items: kept } = await listDecisions(store.database, { caseId: 'ferry', subject: 'c-sank', limit: 10 })
    expect(kept).toEqual([{ ...decision, about: ['c-sank'], batch: null }])
    await expect(store.decide([{ decision: { ...decision, key: 'k2' }, expected: null }])).rejects.toThrow(Overtaken)
    await expect(sql`update decisions set actor = 'eve'`.execute(store.database)).rejects.toThrow('never changed')
    await expect(sql`delete from decisions`.execute(store.database)).rejects.toThrow('never changed')
  })

  test('of decisions made in one act all are entered or none', async () => {
    const made = (subject: string, more: object = {}): Decision => ({
      key: `act-${subject}`,
      caseId: 'ferry',
      kind: 'verdict',
      subject,
      actor: 'ana',
      madeAt: '2024-06-02T00:00:00.000Z',
      before: null,
      after: { verdict: 'accepted' },
      undoes: null,
      batch: 'act',
      ...more,
    })
    await store.decide([{ decision: made('one'), expected: null }])
    const act = ['two', 'one', 'three'].map((subject) => ({
      decision: made(subject, { key: `again-${subject}` }),
      expected: null,
    }))
    await expect(store.decide(act)).rejects.toThrow(Overtaken)
    const { items: kept } = await listDecisions(store.database, { batch: 'act', limit: 10 })
    expect(kept.map((one) => one.key)).toEqual(['act-one'])
  })

  test('who decides the same at once is told, and nothing is lost', async () => {
    const tries = Array.from({ length: 8 }, (_, index) =>
      store.decide([
        {
          decision: {
            key: `race-${index}`,
            caseId: 'ferry',
            kind: 'note',
            subject: 'race',
            actor: `reviewer ${index}`,
            madeAt: '2024-06-03T00:00:00.000Z',
            before: null,
            after: { text: String(index) },
            undoes: null,
          },
          expected: null,
        },
      ]),
    )
    const settled = await Promise.allSettled(tries)
    expect(settled.filter((one) => one.status === 'fulfilled')).toHaveLength(1)
    const { items: log } = await listDecisions(store.database, { subject: 'race', limit: 10 })
    expect(log).toHaveLength(1)
  })

  test('a decision about what the claims are has the case traced again, another one does not', async () => {
    const other = await Store.open(await database.fresh())
    try {
      await other.addCase(someCase)
      const made = (kind: string): Decision => ({
        key: kind,
        caseId: 'ferry',
        kind,
        subject: 'c-sank',
        about: ['c-sank', 'c-board'],
        actor: 'ana',
        madeAt: '2024-06-01T00:00:00.000Z',
        before: null,
        after: {},
        undoes: null,
      })
      await other.decide([{ decision: made('note'), expected: null }])
      expect(await other.jobs.count('trace')).toBe(0)
      await other.decide([{ decision: made('merge'), expected: null }])
      expect(await other.jobs.count('trace')).toBe(1)
      expect((await caseOverviews(other.database, 'ferry'))[0]?.stale).toBe(true)
      const about = await standingsAbout(other.database, 'ferry', ['c-board'])
      expect(about.map((one) => one.kind)).toEqual(['note', 'merge'])
      expect(await standingsOfKinds(other.database, 'ferry', ['merge'])).toHaveLength(1)
    } finally {
      await other.close()
    }
  })

  test('a claim without a verdict of its own has that of one merged into it', async () => {
    await ferry()
    const made = (subject: string, verdict: string): Decision => ({
      key: `verdict-${subject}`,
      caseId: 'ferry',
      kind: 'verdict',
      subject,
      actor: 'ana',
      madeAt: '2024-06-01T00:00:00.000Z',
      before: null,
      after: { verdict },
      undoes: null,
    })
    const found = async (verdict: 'accepted' | 'rejected' | 'open'): Promise<unknown[]> =>
      (await listClaims(store.database, { caseId: 'ferry', verdict, limit: 10 })).items.map(
        (one) => (one.summary as { id: string }).id,
      )
    expect(await found('open')).toEqual(['c-sank', 'c-board'])
    await store.decide([{ decision: made('c-went-down', 'rejected'), expected: null }])
    expect([await found('open'), await found('rejected'), await found('accepted')]).toEqual([
      ['c-board'],
      ['c-sank'],
      [],
    ])
    await store.decide([{ decision: made('c-sank', 'accepted'), expected: null }])
    expect([await found('open'), await found('rejected'), await found('accepted')]).toEqual([
      ['c-board'],
      [],
      ['c-sank'],
    ])
  })

  test('a feed is polled by one process at a time, and when it is due', async () => {
    const options = await database.fresh()
    const other = await Store.open(options)
    try {
      await other.addCase(someCase)
      const feed = { id: 'f1', caseId: 'ferry', url: 'https://pier.example/feed', every: 900 }
      expect(await other.follow(feed)).toBe(true)
      expect(await other.follow({ ...feed, id: 'f2' })).toBe(false)
      expect((await leaseFeed(other.database))?.id).toBe('f1')
      expect(await leaseFeed(other.database)).toBeUndefined()
      await sql`update feeds set leased_until = now() - interval '1 second'`.execute(other.database)
      expect((await leaseFeed(other.database))?.id).toBe('f1')
      const result = {
        at: '2031-01-01T00:00:00.000Z',
        outcome: 'read',
        entries: 1,
        added: 1,
        refused: 0,
        problem: null,
        moved: null,
      } as const
      await savePoll(other.database, 'f1', {
        result,
        interval: 900,
        wait: 900,
        failures: 0,
        etag: '"a"',
        lastModified: null,
        url: 'https://pier.example/moved',
      })
      expect(await leaseFeed(other.database)).toBeUndefined()
      await markEntry(other.database, { feed: 'f1', key: 'k', digest: 'one' })
      await markEntry(other.database, { feed: 'f1', key: 'k', digest: 'two' })
      await markEntry(other.database, { feed: 'gone', key: 'k', digest: 'one' })
      expect([...(await takenEntries(other.database, 'f1'))]).toEqual([['k', 'two']])
      expect(await other.changeFeed('f1', { paused: true })).toBe(true)
      expect(await hurryFeed(other.database, 'f1')).toBe(false)
      await other.changeFeed('f1', { paused: false, every: 60 })
      expect(await leaseFeed(other.database)).toMatchObject({
        every: 60,
        etag: '"a"',
        url: 'https://pier.example/moved',
        lastResult: result,
      })
      expect(await other.unfollow('f1')).toBe(true)
      expect(await other.unfollow('f1')).toBe(false)
    } finally {
      await other.close()
    }
  })

  test('what people set is there after the database was lost', async () => {
    const options = await database.fresh()
    const first = await Store.open(options)
    await first.addCase(someCase)
    await first.ask({ id: 'q1', caseId: 'ferry', text: 'Who was on board?', words: 'board' })
    await first.ask({ id: 'q2', caseId: 'ferry', text: 'And who was not?', words: 'not' })
    await first.removeQuestion('q2')
    await first.follow({ id: 'f1', caseId: 'ferry', url: 'https://pier.example/feed', every: 900 })
    await first.changeFeed('f1', { paused: true })
    await first.close()
    if (options.databaseUrl === undefined) rmSync(join(options.home, 'database'), { recursive: true })
    const second = await Store.open(options)
    try {
      expect((await listQuestions(second.database, 'ferry')).map((one) => one.id)).toEqual(['q1'])
      expect(await listFeeds(second.database)).toMatchObject([{ id: 'f1', state: 'paused' }])
    } finally {
      await second.close()
    }
  })

  test('how bytes were fetched is kept with them', async () => {
    const exchange = {
      requestedUrl: 'https://pier.example/1',
      redirects: [{ url: 'https://pier.example/1', status: 301, location: '/2' }],
      status: 200,
      address: '192.0.2.1',
      requestHeaders: { accept: '*/*' },
      responseHeaders: { 'content-type': 'text/html' },
      startedAt: '2031-01-01T00:00:00.000Z',
      endedAt: '2031-01-01T00:00:01.000Z',
      tool: 'Stemma',
    }
    const one = capture('Fetched.', { url: 'https://pier.example/2', exchange })
    await store.receive('ferry', [one])
    expect((await findCapture(store.database, receivedCapture(one).id))?.exchange).toEqual(exchange)
  })

  test('a job that fails is tried again, and parked after the last try', async () => {
    const queued = await database.fresh()
    const other = await Store.open(queued)
    try {
      await other.jobs.enqueue('read', ['poison'])
      for (let tries = 0; tries < TRIES; tries += 1) {
        await sql`update jobs.job set start_after = now() where state = 'retry'`.execute(other.database)
        const [job] = await other.jobs.fetch('read', 1)
        expect(job?.tries).toBe(tries)
        if (job !== undefined) await other.jobs.fail('read', job, 'it is poisoned')
      }
      await sql`update jobs.job set start_after = now()`.execute(other.database)
      expect(await other.jobs.fetch('read', 1)).toEqual([])
      expect((await other.jobs.fetch('parked', 1))[0]?.subject).toBe('poison')
    } finally {
      await other.close()
    }
  })

  test('a job whose process is gone goes to another one, a renewed one does not', async () => {
    const other = await Store.open(await database.fresh())
    const age = (subject: string): Promise<unknown> =>
      sql`update jobs.job set started_on = now() - interval '1 minute' where data->>'subject' = ${subject}`.execute(
        other.database,
      )
    try {
      await other.jobs.enqueue('read', ['dead', 'alive'])
      const taken = await other.jobs.fetch('read', 2)
      await age('dead')
      await age('alive')
      await other.jobs.renew(taken.filter((job) => job.subject === 'alive'))
      await other.jobs.expire()
      await sql`update jobs.job set start_after = now()`.execute(other.database)
      expect((await other.jobs.fetch('read', 2)).map((job) => job.subject)).toEqual(['dead'])
    } finally {
      await other.close()
    }
  })

  test('a case has one trace in line at most', async () => {
    const other = await Store.open(await database.fresh())
    try {
      for (let time = 0; time < 3; time += 1) await other.jobs.enqueue('trace', ['ferry'])
      await other.jobs.enqueue('trace', ['bridge'])
      expect(await other.jobs.count('trace')).toBe(2)
    } finally {
      await other.close()
    }
  })

  test('everything is there after a restart', async () => {
    const options = await database.fresh()
    const first = await Store.open(options)
    await first.addCase(someCase)
    await first.receive('ferry', [capture('The tide was high.')])
    await first.close()
    const second = await Store.open(options)
    try {
      expect((await caseOverviews(second.database))[0]).toMatchObject({ id: 'ferry', queuedCount: 1 })
      expect(await second.jobs.count('read')).toBe(1)
      expect((await second.receive('ferry', [capture('The tide was high.')]))[0]?.known).toBe(true)
    } finally {
      await second.close()
    }
  })

  test('a database of a newer version is refused and left alone', async () => {
    const options = await database.fresh()
    const first = await Store.open(options)
    await sql`insert into schema_versions (name, timestamp) values ('9999-tomorrow', 'now')`.execute(first.database)
    await first.close()
    await expect(Store.open(options)).rejects.toThrow(NewerSchema)
    await expect(Store.open(options)).rejects.toThrow('9999-tomorrow')
  })
})
