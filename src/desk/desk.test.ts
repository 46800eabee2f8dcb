import { mkdtempSync, readdirSync, rmSync, statSync, truncateSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { wholeTrace } from '../../test/contract/whole-trace.ts'
import { packageRoot } from '../lib/package-root.ts'
import { Desk } from './desk.ts'
import type { DeskEvent } from './events.ts'
import { emptyDesk } from '../../test/contract/empty-desk.ts'

const folder = mkdtempSync(join(tmpdir(), 'stemma-desk-'))
const sample = join(packageRoot(), 'samples', 'radar-for-troops')
const failures: Error[] = []
let desk: Desk

beforeAll(async () => {
  await emptyDesk(join(folder, 'one'))
  desk = await Desk.open({ home: join(folder, 'one'), onError: (error) => failures.push(error) })
}, 180_000)

afterAll(async () => {
  await desk.close()
  rmSync(folder, { recursive: true })
})

describe('the sample case', () => {
  test('is read and traced, and adding it again changes nothing', async () => {
    const heard: DeskEvent['type'][] = []
    const stop = desk.listen((event) => heard.push(event.type))
    const { id } = await desk.loadSample(sample)
    await desk.drain()
    stop()
    const loaded = await desk.case(id)
    expect(loaded).toMatchObject({ reportCount: 14, queuedCount: 0, refusedCount: 0, stale: false })
    expect(loaded.claimCount).toBeGreaterThan(0)
    expect(new Set(heard)).toEqual(new Set(['case', 'received', 'read', 'queue', 'tracing', 'traced']))
    await desk.loadSample(sample)
    await desk.drain()
    expect(await desk.case(id)).toEqual(loaded)
    expect(failures).toEqual([])
  })

  test('comes back as one trace whose spans lie in its texts', async () => {
    const trace = await wholeTrace(desk, 'radar-for-troops')
    const texts = new Map(trace.reports.map((report) => [report.id, report.text]))
    expect(texts.size).toBe(14)
    for (const { assertions } of trace.claims) {
      for (const { report, span } of assertions) {
        expect(span[1]).toBeLessThanOrEqual(texts.get(report)?.length ?? 0)
        expect(span[0]).toBeLessThan(span[1])
      }
    }
  })

  test('each claim and report opens', async () => {
    const { items, total } = await desk.claims({ caseId: 'radar-for-troops', limit: 5 })
    expect(total).toBeGreaterThan(0)
    for (const item of items) {
      const view = await desk.claim(item.id)
      const known = new Set(view.reports.map((report) => report.id))
      expect(view.claim.assertions.filter((assertion) => !known.has(assertion.report))).toEqual([])
      const sources = new Set(view.sources.map((source) => source.id))
      expect(view.claim.assertions.flatMap((one) => one.chain).filter((id) => !sources.has(id))).toEqual([])
      for (const report of item.reports) {
        const shown = await desk.report(report)
        expect(shown.claims.some((claim) => claim.id === item.id)).toBe(true)
      }
    }
  })
})

describe('what is added', () => {
  const text = (number: number): string =>
    `The harbour office of Corvo said on Monday that ${number} ships had left the bay.`

  test('is a report of its own from each outlet', async () => {
    const { id } = await desk.openCase({ title: 'Two outlets' })
    await desk.addLine({ text: text(1), outlet: 'Corvo Mail' }, id)
    await desk.addLine({ text: text(1), outlet: 'Isle Radio' }, id)
    await desk.drain()
    expect((await desk.reports({ caseId: id, limit: 10 })).total).toBe(2)
  })

  test('under an id that another report has is refused with the reason', async () => {
    const { id } = await desk.openCase({ title: 'Same id' })
    await desk.addLine({ id: 'ship', text: text(2) }, id)
    await desk.addLine({ id: 'ship', text: text(3) }, id)
    await desk.drain()
    expect(await desk.case(id)).toMatchObject({ reportCount: 1, refusedCount: 1 })
    expect((await desk.refused(id))[0]?.problems[0]?.code).toBe('id-taken')
  })

  test('from the same address with other words is a later version', async () => {
    const { id } = await desk.openCase({ title: 'Versions' })
    const url = 'https://corvomail.example/ships'
    await desk.addLine({ url, text: text(4) }, id)
    await desk.drain()
    await desk.addLine({ url, text: text(5) }, id)
    await desk.drain()
    const { items } = await desk.reports({ caseId: id, limit: 10 })
    const views = await Promise.all(items.map(async (item) => (await desk.report(item.id)).report))
    const later = views.find((report) => report.revisionOf !== null)
    expect(later?.text).toContain('5 ships')
    expect(views.find((report) => report.id === later?.revisionOf)?.text).toContain('4 ships')
  })
})

test('a report taken out of a case takes its claims along, a case all', async () => {
  const { id } = await desk.openCase({ title: 'Short' })
  await desk.addLine({ text: 'The mayor of Aldmoor said on Friday that 12 bridges were closed.' }, id)
  await desk.drain()
  const [report] = (await desk.reports({ caseId: id, limit: 1 })).items
  expect((await desk.case(id)).claimCount).toBeGreaterThan(0)
  await desk.removeReport(id, report?.id ?? '')
  await desk.drain()
  expect(await desk.case(id)).toMatchObject({ reportCount: 0, claimCount: 0, stale: false })
  await expect(desk.removeReport(id, report?.id ?? '')).rejects.toThrow('there is no report')
  await desk.removeCase(id)
  await expect(desk.case(id)).rejects.toThrow('there is no case')
  await expect(desk.removeCase(id)).rejects.toThrow('there is no case')
  expect((await desk.report(report?.id ?? '')).cases).toEqual([])
})

test('a watch tells of the first origin, and not of a copy', async () => {
  const { id } = await desk.openCase({ title: 'Watched' })
  const watch = await desk.watches.start({ caseId: id, title: 'Ships', words: 'ships or bay' })
  const text = 'The harbour office of Corvo said on Monday that 70 ships had left the bay.'
  await desk.addLine({ text, outlet: 'Corvo Mail' }, id)
  await desk.drain()
  const { items: alerts } = await desk.watches.alerts({ watch: watch.id, limit: 10 })
  expect(new Set(alerts.map((alert) => alert.kind))).toEqual(new Set(['new-origin']))
  await desk.addLine({ text, outlet: 'Isle Radio' }, id)
  await desk.drain()
  expect((await desk.watches.alerts({ watch: watch.id, limit: 10 })).items).toEqual(alerts)
  await desk.watches.end(watch.id)
  expect(await desk.watches.list({ caseId: id })).toEqual([])
})

describe('safe keeping', () => {
  test('a backup restored into an empty desk gives the same, and a rebuild too', async () => {
    const { key } = await desk.review.decide({
      caseId: 'radar-for-troops',
      kind: 'note',
      subject: 'radar-for-troops',
      actor: 'ana',
      value: { text: 'ask the lawmaker' },
      expected: null,
    })
    const whole = await wholeTrace(desk, 'radar-for-troops')
    await desk.keeping.backup(join(folder, 'backup'))
    await expect(desk.keeping.backup(join(folder, 'backup'))).rejects.toThrow('not empty')
    await expect(desk.keeping.restore(join(folder, 'backup'))).rejects.toThrow('empty desk')
    const other = await Desk.open({ home: join(folder, 'two') })
    try {
      await other.keeping.restore(join(folder, 'backup'))
      await other.drain()
      expect(await wholeTrace(other, 'radar-for-troops')).toEqual(whole)
      expect((await other.review.log({ limit: 10 })).items.map((one) => one.key)).toContain(key)
      await other.keeping.rebuild()
      await other.drain()
      expect(await wholeTrace(other, 'radar-for-troops')).toEqual(whole)
      expect(await other.keeping.verify()).toMatchObject({ damaged: [], missing: [] })
    } finally {
      await other.close()
    }
  }, 180_000)

  test('a capture that was damaged or lost is found', async () => {
    const captures = join(folder, 'two', 'captures')
    const shards = readdirSync(captures)
    const [first = '', second = ''] = shards.flatMap((shard) =>
      readdirSync(join(captures, shard)).map((name) => join(captures, shard, name)),
    )
    truncateSync(first, statSync(first).size - 1)
    rmSync(second)
    const other = await Desk.open({ home: join(folder, 'two') })
    try {
      const found = await other.keeping.verify()
      expect(found.damaged).toEqual([first.split('/').at(-1)])
      expect(found.missing).toEqual([second.split('/').at(-1)])
    } finally {
      await other.close()
    }
  })
})
