import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { sql } from 'kysely'
import { streamCascade } from '../../bench/generator.ts'
import { loadResources } from '../../src/desk/resources.ts'
import { KnownSignatures } from '../../src/desk/tracing/known-signatures.ts'
import { Linking } from '../../src/desk/tracing/linking.ts'
import type { ClaimDecision } from '../../src/model/claim-decision.ts'
import { REPRESENTATIVES as USUAL, type Signature } from '../../src/model/signature.ts'
import { neighbourhoodsOf } from '../../src/pipeline/link/neighbours.ts'
import { prepare, signatureOf, traceNeighbourhood, traceReports } from '../../src/pipeline/pipeline.ts'
import { enterLinking } from '../../src/store/lookups.ts'
import { caseNumber, staleNeighbourhoods } from '../../src/store/neighbourhoods.ts'
import { receivedCapture } from '../../src/store/receipts.ts'
import { saveReports } from '../../src/store/reports.ts'
import { Store } from '../../src/store/store.ts'
import { type TestDatabase, embedded, postgres } from './databases.ts'
import { capture, extraction, report, signature } from './invented.ts'

/** So few that reports drive each other out from among the first holders all the time. */
const REPRESENTATIVES = 2
const REPORTS = 14
const resources = loadResources()
const ids = Array.from({ length: REPORTS }, (_, index) => `report-${index}`)

/** Words as numbers: one in common makes two reports neighbours, when they meet under a key. */
function words(id: string, list: readonly number[], keys = list): Signature {
  const own = [...new Set(list)].sort((a, b) => a - b)
  const weight = 1 / Math.sqrt(own.length)
  const found = [...new Set(keys)].sort((a, b) => a - b)
  return signature(id, { keys: found, topic: { words: own, weights: own.map(() => weight) }, about: own })
}

/** Keys and words are drawn apart, so that of those who hold a key only some are neighbours. */
const archive = fc
  .array(
    fc.tuple(
      fc.array(fc.integer({ min: 1, max: 7 }), { minLength: 1, maxLength: 2 }),
      fc.array(fc.integer({ min: 1, max: 6 }), { minLength: 1, maxLength: 2 }),
    ),
    { minLength: REPORTS, maxLength: REPORTS },
  )
  .map((lists) => lists.map(([list, keys], index) => words(ids[index] ?? '', list, keys)))

const merge = (into: string, other: string): ClaimDecision => ({
  type: 'merge',
  into: { id: into, report: into, span: [0, 1] },
  other: { id: other, report: other, span: [0, 1] },
})

describe.each([
  ['embedded', embedded, 12],
  ['PostgreSQL', postgres, 12],
] as const)('%s', (_name, start, numRuns) => {
  let database: TestDatabase
  let store: Store
  let number: number

  beforeAll(async () => {
    database = await start()
    store = await Store.open(await database.fresh())
    await store.addCase({ id: 'quay', title: 'The quay', question: null, label: null, template: null })
    number = (await caseNumber(store.database, 'quay')) ?? 0
    for (const id of ids) {
      const received = capture(`Report ${id}.`)
      await store.receive('quay', [received])
      await store.transaction((transaction) =>
        saveReports(transaction, [
          {
            captureId: receivedCapture(received).id,
            report: report(id, `Report ${id}.`),
            extraction: extraction(id),
            signature: signature(id),
          },
        ]),
      )
    }
  }, 180_000)

  afterAll(async () => {
    await store.close()
    await database.close()
  })

  /** The neighbourhoods as they are kept: ids of reports, in order. */
  const keptReports = async (): Promise<string[][]> => {
    const { rows } = await sql<{ reports: string }>`select string_agg(report_id, ' ' order by report_id) as reports
      from linked where case_number = ${number} group by neighbourhood`.execute(store.database)
    return rows.map(({ reports }) => reports.split(' '))
  }

  const kept = async (): Promise<string[]> => (await keptReports()).map((reports) => reports.join(' ')).sort()

  const atOnce = (signatures: readonly Signature[], joined: readonly (readonly number[])[] = []): string[] =>
    neighbourhoodsOf(signatures, joined, REPRESENTATIVES)
      .map((members) =>
        members
          .map((member) => signatures[member]?.report ?? '')
          .sort()
          .join(' '),
      )
      .sort()

  const withSignatures = async (
    signatures: readonly Signature[],
    work: (linking: Linking) => Promise<void>,
    representatives = REPRESENTATIVES,
    known = new KnownSignatures(),
  ): Promise<void> => {
    for (const each of signatures) {
      await sql`update signatures set document = ${JSON.stringify(each)}::json where report_id = ${each.report}`.execute(
        store.database,
      )
    }
    for (const table of ['linked', 'postings', 'neighbours', 'neighbourhoods'] as const)
      await store.database.deleteFrom(table).execute()
    await store.transaction((transaction) => work(new Linking(transaction, number, representatives, known)))
  }

  test('reports that come a few at a time and go one by one leave what all at once give', async () => {
    await fc.assert(
      fc.asyncProperty(
        archive.chain((signatures) =>
          fc.tuple(
            fc.constant(signatures),
            fc.shuffledSubarray([...signatures], { minLength: signatures.length }),
            fc.subarray([...signatures]),
            fc.integer({ min: 1, max: REPORTS }),
          ),
        ),
        async ([signatures, order, removed, together]) => {
          const known = new KnownSignatures()
          const addAll = async (linking: Linking): Promise<void> => {
            for (let start = 0; start < order.length; start += together)
              await linking.add(order.slice(start, start + together))
          }
          await withSignatures(signatures, addAll, REPRESENTATIVES, known)
          expect(await kept()).toEqual(atOnce(signatures))
          await store.transaction(async (transaction) => {
            const linking = new Linking(transaction, number, REPRESENTATIVES, known)
            for (const each of removed) await linking.remove(each)
          })
          expect(await kept()).toEqual(atOnce(signatures.filter((each) => !removed.includes(each))))
        },
      ),
      { numRuns },
    )
  }, 120_000)

  test('each look-up of a case has a name of its own, and the one before is told', async () => {
    const enter = async (): Promise<{ before: string | undefined; now: string }> =>
      store.transaction(async (transaction) => enterLinking(transaction, number))
    const [one, two] = [await enter(), await enter()]
    expect(two.before).toBe(one.now)
    expect(two.now).not.toBe(one.now)
    // One that fails leaves the name of the last that was kept.
    await expect(
      store.transaction(async (transaction) => {
        await enterLinking(transaction, number)
        throw new Error('half way')
      }),
    ).rejects.toThrow('half way')
    expect((await enter()).before).toBe(two.now)
  })

  test('generated reports that come in any order, go and come again have the claims and origins of one run over all', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc
          .integer({ min: 1, max: 10_000 })
          .chain((seed) =>
            fc.tuple(
              fc.constant(seed),
              fc.shuffledSubarray([...ids.keys()], { minLength: REPORTS }),
              fc.subarray([...ids.keys()], { minLength: 1 }),
            ),
          ),
        async ([seed, order, removed]) => {
          const generated = [...streamCascade({ seed, size: REPORTS, storySize: 5 })].map((one, index) => {
            const id = ids[index] ?? ''
            return { report: { ...one.report, id }, extraction: { ...one.extraction, id } }
          })
          const signatures = generated.map((one) => signatureOf(one.report, one.extraction, resources))
          const at = (places: readonly number[]): Signature[] => places.flatMap((place) => signatures[place] ?? [])
          await withSignatures(
            signatures,
            async (linking) => {
              for (const each of at(order)) await linking.add([each])
              for (const each of at(removed)) await linking.remove(each)
              for (const each of at(removed)) await linking.add([each])
            },
            USUAL,
          )
          const claims = (await keptReports()).flatMap((reports) => {
            const members = generated.filter(({ report: { id } }) => reports.includes(id))
            const prepared = members.map((one) => prepare(one, resources))
            return traceNeighbourhood(prepared, resources).claims
          })
          const whole = traceReports(
            generated.map(({ report }) => report),
            generated.map(({ extraction }) => extraction),
            resources,
          ).claims
          const inOrder = (list: typeof whole): typeof whole => [...list].sort((a, b) => (a.id < b.id ? -1 : 1))
          expect(claims.length).toBeGreaterThan(0)
          expect(inOrder(claims)).toEqual(inOrder(whole))
        },
      ),
      { numRuns: 3 },
    )
  }, 120_000)

  test('a decision joins neighbourhoods as long as it stands', async () => {
    const signatures = ids.map((id, index) => words(id, [3 * index + 1, 3 * index + 2]))
    await withSignatures(signatures, async (linking) => {
      await linking.add(signatures)
      await linking.decide([merge('report-1', 'report-5'), merge('report-5', 'report-9'), merge('report-2', 'absent')])
    })
    expect(await kept()).toEqual(
      atOnce(signatures, [
        [1, 5],
        [5, 9],
      ]),
    )
    await store.transaction((transaction) => new Linking(transaction, number).decide([merge('report-5', 'report-9')]))
    expect(await kept()).toEqual(atOnce(signatures, [[5, 9]]))
  })

  test('what changed is stale, and nothing else', async () => {
    const signatures = ids.map((id, index) => words(id, [Math.floor(index / 2) * 2 + 1, Math.floor(index / 2) * 2 + 2]))
    await withSignatures(signatures, async (linking) => {
      await linking.add(signatures)
    })
    await sql`update neighbourhoods set stale = false where case_number = ${number}`.execute(store.database)
    const last = signatures[REPORTS - 1]
    if (last === undefined) throw new Error('there is no report')
    const stale = async (): Promise<readonly string[][]> =>
      (await staleNeighbourhoods(store.database, number, { neighbourhoods: 50, reports: 50 })).map(({ reports }) => [
        ...reports,
      ])
    expect(await stale()).toEqual([])
    await store.transaction((transaction) => new Linking(transaction, number).remove(last))
    expect((await stale()).filter((reports) => reports.length > 0)).toEqual([[`report-${REPORTS - 2}`]])
    await store.transaction((transaction) => new Linking(transaction, number).add([last]))
    expect((await stale()).filter((reports) => reports.length > 0)).toEqual([
      [`report-${REPORTS - 2}`, `report-${REPORTS - 1}`].sort(),
    ])
  })
})
