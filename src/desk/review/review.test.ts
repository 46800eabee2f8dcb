import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { wholeTrace } from '../../../test/contract/whole-trace.ts'
import type { Claim } from '../../model/claim.ts'
import { Desk } from '../desk.ts'
import type { Settlement } from './settlement.ts'
import { emptyDesk } from '../../../test/contract/empty-desk.ts'

const home = mkdtempSync(join(tmpdir(), 'stemma-review-'))
const caseId = 'corvo'
let desk: Desk

beforeAll(async () => {
  await emptyDesk(home)
  desk = await Desk.open({ home })
  await desk.openCase({ id: caseId, title: 'Corvo' })
  const lines = [
    ['The harbour office of Corvo said on Monday that 12 ships had left the bay.', 'Corvo Mail', '2031-03-04'],
    ['The harbour office of Corvo said on Tuesday that 12 ships had left the bay.', 'Isle Radio', '2031-03-05'],
    ['The mayor of Aldmoor said the north bridge will be closed until the autumn.', 'Aldmoor Post', '2031-03-05'],
  ] as const
  for (const [text, outlet, publishedAt] of lines) await desk.addLine({ text, outlet, publishedAt }, caseId)
  await desk.drain()
}, 180_000)

afterAll(async () => {
  await desk.close()
  rmSync(home, { recursive: true })
})

const claims = async (): Promise<readonly Claim[]> => (await wholeTrace(desk, caseId)).claims
const shape = async (): Promise<readonly string[]> =>
  (await claims()).map(({ id, assertions }) => `${id} ${assertions.map((one) => one.id).join(' ')}`).sort()

/** The claim that holds a statement with these words. */
async function claimWith(words: string): Promise<Claim> {
  const { reports, claims: all } = await wholeTrace(desk, caseId)
  const texts = new Map(reports.map(({ id, text }) => [id, text]))
  const found = all.find(({ assertions }) =>
    assertions.some(({ report, span }) =>
      texts
        .get(report)
        ?.slice(...span)
        .includes(words),
    ),
  )
  if (found === undefined) throw new Error(`no claim says "${words}"`)
  return found
}

async function settle(subject: string, settlement: Settlement, expected: string | null = null): Promise<string> {
  const { key } = await desk.review.decide({ ...settlement, caseId, subject, actor: 'ana', expected })
  await desk.drain()
  return key
}

describe('decisions are laid over the claims, and taken back', () => {
  test('two claims merged are one, for a rebuild too, and two again after the undo', async () => {
    const before = await shape()
    const [ships, bridge] = [await claimWith('12 ships'), await claimWith('bridge')]
    expect(ships.id).not.toBe(bridge.id)
    const key = await settle(bridge.id, { kind: 'merge', value: { into: ships.id } })
    const merged = await claimWith('bridge')
    expect(merged.id).toBe(ships.id)
    expect(merged.assertions).toHaveLength(ships.assertions.length + bridge.assertions.length)
    expect((await desk.claim(bridge.id, caseId)).claim.id).toBe(ships.id)
    const whole = await wholeTrace(desk, caseId)
    const log = await desk.review.log({ caseId, limit: 50 })
    await desk.keeping.rebuild()
    await desk.drain()
    expect(await wholeTrace(desk, caseId)).toEqual(whole)
    expect(await desk.review.log({ caseId, limit: 50 })).toEqual(log)
    await desk.review.undo(key, 'ben')
    await desk.drain()
    expect(await shape()).toEqual(before)
  })

  test('a statement split off is a claim of its own, and who splits it again is told', async () => {
    const before = await shape()
    const ships = await claimWith('12 ships')
    expect(ships.assertions.length).toBeGreaterThan(1)
    const [, second] = ships.assertions
    const split = { kind: 'split', value: { assertions: [second?.id ?? ''] } } as const
    const key = await settle(ships.id, split)
    const apart = (await claims()).filter(({ assertions }) => assertions.some((one) => one.id === second?.id))
    expect(apart.map(({ assertions }) => assertions.length)).toEqual([1])
    await expect(settle(ships.id, split)).rejects.toThrow('by somebody else')
    const all = { assertions: ships.assertions.map(({ id }) => id).filter((id) => id !== second?.id) }
    await expect(settle(ships.id, { kind: 'split', value: all })).rejects.toThrow('leave at least one')
    await desk.review.undo(key, 'ana')
    await desk.drain()
    expect(await shape()).toEqual(before)
  })

  test('a wrong source is put right, and the origins with it', async () => {
    const bridge = await claimWith('bridge')
    const [statement] = bridge.assertions
    const named = { name: 'Aldmoor road office', kind: 'organization' } as const
    const key = await settle(statement?.id ?? '', { kind: 'source', value: { chain: [named] } })
    const view = await desk.claim(bridge.id, caseId)
    const { chain } = view.claim.assertions[0] ?? { chain: [] }
    expect(chain.map((id) => view.sources.find((source) => source.id === id)?.name)).toEqual(['Aldmoor road office'])
    expect(view.claim.origins.map(({ source }) => source)).toEqual([...chain])
    expect(view.standings.map(({ kind }) => kind)).toContain('source')
    await desk.review.undo(key, 'ana')
    await desk.drain()
    expect((await desk.claim(bridge.id, caseId)).claim.assertions[0]?.chain).toEqual(statement?.chain)
  })

  test('two that are not the same stay apart, and what makes no sense is refused', async () => {
    const [ships, bridge] = [await claimWith('12 ships'), await claimWith('bridge')]
    await settle(bridge.id, { kind: 'merge', value: { into: ships.id } })
    await expect(settle(ships.id, { kind: 'merge', value: { into: ships.id } })).rejects.toThrow('one claim already')
    await expect(settle(ships.id, { kind: 'not-same', value: { claim: bridge.id } })).rejects.toThrow('split it')
    const [made] = (await desk.review.log({ caseId, kind: 'merge', limit: 1 })).items
    await desk.review.undo(made?.key ?? '', 'ana')
    await desk.drain()
    await settle(ships.id, { kind: 'not-same', value: { claim: bridge.id } })
    await expect(settle(bridge.id, { kind: 'not-same', value: { claim: ships.id } })).rejects.toThrow('somebody else')
    expect((await claimWith('bridge')).id).not.toBe((await claimWith('12 ships')).id)
  })
})

describe('many at once', () => {
  const settlement = { kind: 'verdict', value: { verdict: 'accepted' } } as const

  test('are previewed, entered one by one, and taken back as far as they still hold', async () => {
    const all = await claims()
    const preview = await desk.review.preview({ caseId, filter: {}, settlement })
    expect(preview.items.map(({ subject }) => subject).sort()).toEqual(all.map(({ id }) => id).sort())
    expect(preview.items.every(({ before, key }) => before === null && key === null)).toBe(true)
    const act = { caseId, filter: {}, settlement, actor: 'ana' }
    const { batch, decisions } = await desk.review.decideMany({ ...act, seen: preview.seen })
    expect(decisions).toHaveLength(all.length)
    expect((await desk.review.log({ batch, limit: 50 })).items).toHaveLength(all.length)
    expect((await desk.review.preview({ caseId, filter: {}, settlement })).items).toEqual([])
    await expect(desk.review.decideMany({ ...act, seen: preview.seen })).rejects.toThrow('somebody else')

    const [first] = decisions
    const later = { kind: 'verdict', value: { verdict: 'rejected' } } as const
    await settle(first?.subject ?? '', later, first?.key ?? null)
    const { undone, kept } = await desk.review.undoMany(batch, 'ben')
    expect(undone).toHaveLength(all.length - 1)
    expect(kept.map(({ subject }) => subject)).toEqual([first?.subject])
    const verdicts = await desk.claims({ caseId, verdict: 'rejected', limit: 10 })
    expect(verdicts.items.map(({ id }) => id)).toEqual([first?.subject])
    await expect(desk.review.undoMany('none', 'ben')).rejects.toThrow('there is no act')
  })

  test('are those named, too', async () => {
    const bridge = await claimWith('bridge')
    const { items } = await desk.review.preview({ caseId, subjects: [bridge.id, 'none'], settlement })
    expect(items.map(({ subject }) => subject)).toEqual([bridge.id])
  })
})
