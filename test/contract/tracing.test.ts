import { afterAll, beforeAll, expect, test } from 'vitest'
import { wholeTrace } from './whole-trace.ts'
import { generateCascade } from '../../bench/generator.ts'
import { Desk } from '../../src/desk/desk.ts'
import { loadResources } from '../../src/desk/resources.ts'
import type { Trace } from '../../src/model/trace.ts'
import { extract, extractionInput, traceReports } from '../../src/pipeline/pipeline.ts'
import { type TestDatabase, embedded } from './databases.ts'

let database: TestDatabase
let desk: Desk

beforeAll(async () => {
  database = await embedded()
  desk = await Desk.open(await database.fresh())
}, 180_000)

afterAll(async () => {
  await desk.close()
  await database.close()
})

/** What a trace says, without the reports and in no order but that of the claims. */
function answer(trace: Omit<Trace, 'reports' | 'schema'>): unknown {
  const sorted = (list: readonly unknown[]): string[] => list.map((each) => JSON.stringify(each)).sort()
  const { claims, sources, derivations, conflicts, drifts, problems } = trace
  return {
    claims: claims.map((claim) => JSON.stringify(claim)),
    sources: sorted(sources),
    derivations: sorted(derivations),
    conflicts: sorted(conflicts),
    drifts: sorted(drifts),
    problems: sorted(problems),
  }
}

const resources = loadResources()

/** The kept trace of a case is that of one run over all its reports. */
async function expectWhole(id: string, count: number): Promise<void> {
  const kept = await wholeTrace(desk, id)
  const extractions = kept.reports.map((report) => extract(extractionInput(report), resources))
  expect(kept.reports).toHaveLength(count)
  expect(kept.claims.length).toBeGreaterThan(5)
  const whole = traceReports(kept.reports, extractions, resources)
  expect(answer(kept)).toEqual(answer(JSON.parse(JSON.stringify(whole)) as Trace))
}

test('reports that come bit by bit, and one that goes again, leave what one run over all gives', async () => {
  const { reports } = generateCascade({ seed: 31, size: 26, storySize: 7 })
  const { id } = await desk.openCase({ title: 'Generated' })
  const add = async (some: readonly (typeof reports)[number][]): Promise<void> => {
    for (const { id: own, text, outlet, publishedAt } of some) {
      const given = { ...(outlet === null ? {} : { outlet }), ...(publishedAt === null ? {} : { publishedAt }) }
      await desk.addLine({ id: own, text, ...given }, id)
    }
    await desk.drain()
  }
  // Not in the order of their dates, so that stories grow and run together as they come.
  const shuffled = reports.filter((_, index) => index % 3 === 1).concat(reports.filter((_, index) => index % 3 !== 1))
  await add(shuffled.slice(0, 9))
  await add(shuffled.slice(9, 10))
  await add(shuffled.slice(10))
  await expectWhole(id, reports.length)
  await desk.removeReport(id, reports[4]?.id ?? '')
  await desk.drain()
  await expectWhole(id, reports.length - 1)
}, 120_000)
