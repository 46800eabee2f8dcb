import type { z } from '@hono/zod-openapi'
import { describe, expect, test } from 'vitest'
import type { ClaimView } from '../shapes/claims.ts'
import { BatchMade, BatchUndone, BulkPreview } from '../shapes/review.ts'
import { serveFerry } from '../../../test/contract/ferry-api.ts'

const { get, post } = serveFerry()

describe('decisions', () => {
  const grade = (value: unknown, expected: string | null, subject = 'c-board'): Promise<Response> =>
    post(
      '/api/decisions',
      JSON.stringify({ case: 'ferry', kind: 'credibility', subject, actor: 'ana', value, expected }),
    )

  test('hold until the next one, and are kept', async () => {
    const first = (await (await grade({ credibility: '3' }, null)).json()) as { key: string }
    const second = await grade({ credibility: '2', why: 'a second origin' }, first.key)
    expect(second.status).toBe(201)
    const { key } = (await second.json()) as { key: string }
    const view = (await (await get('/api/claims/c-board')).json()) as z.infer<typeof ClaimView>
    expect(view.standings).toMatchObject([{ kind: 'credibility', value: { credibility: '2' } }])
    const undone = await post(`/api/decisions/${key}/undo`, '{"actor":"ben"}')
    expect(await undone.json()).toMatchObject({ actor: 'ben', after: { credibility: '3' }, undoes: key })
    const log = (await (await get('/api/decisions?case=ferry&subject=c-board')).json()) as { items: unknown[] }
    expect(log.items).toHaveLength(3)
  })

  test('of two who decide at once one is told', async () => {
    const answers = await Promise.all([
      grade({ credibility: '1' }, null, 'c-sank'),
      grade({ credibility: '5' }, null, 'c-sank'),
    ])
    expect(answers.map((answer) => answer.status).sort()).toEqual([201, 409])
  })

  test('who is overtaken sees what stands now', async () => {
    const [standing] = ((await (await get('/api/claims/c-sank')).json()) as z.infer<typeof ClaimView>).standings
    const answer = await grade({ credibility: '4' }, null, 'c-sank')
    expect(answer.status).toBe(409)
    expect(await answer.json()).toMatchObject({ current: { key: standing?.key, kind: 'credibility', actor: 'ana' } })
  })

  test('claims are merged, split and told apart, and what cannot be is said', async () => {
    const settle = async (kind: string, subject: string, value: unknown): Promise<Response> =>
      post('/api/decisions', JSON.stringify({ case: 'ferry', kind, subject, actor: 'ana', value, expected: null }))
    const made: readonly [kind: string, subject: string, value: unknown, status: number][] = [
      ['merge', 'c-board', { into: 'c-sank' }, 201],
      ['merge', 'c-board', { into: 'none' }, 404],
      ['merge', 'c-board', { into: 'c-board' }, 422],
      ['merge', 'c-board', {}, 422],
      ['split', 'c-sank', { assertions: ['c-sank-r2'] }, 201],
      ['split', 'c-sank', { assertions: ['c-sank-r2'] }, 409],
      ['split', 'c-sank', { assertions: ['none'] }, 409],
      ['split', 'c-board', { assertions: ['c-board'] }, 422],
      ['split', 'c-sank', { assertions: [] }, 422],
      ['not-same', 'c-sank', { claim: 'c-board' }, 201],
      ['source', 'c-board', { chain: [{ source: 's-owner' }] }, 201],
      ['source', 'c-board', { chain: [{ name: 'x', kind: 'ghost' }] }, 422],
      ['source', 'none', { chain: [] }, 404],
    ]
    for (const [kind, subject, value, status] of made) {
      const answer = await settle(kind, subject, value)
      expect([kind, subject, value, answer.status]).toEqual([kind, subject, value, status])
    }
    const log = (await (await get('/api/decisions?case=ferry&about=c-board')).json()) as { items: { kind: string }[] }
    expect(log.items.map((one) => one.kind).slice(0, 3)).toEqual(['source', 'not-same', 'merge'])
  })

  test('one settlement for many is previewed, entered and taken back', async () => {
    const asked = { case: 'ferry', filter: {}, settlement: { kind: 'note', value: { text: 'ask again' } } }
    const shown = await post('/api/decisions/preview', JSON.stringify(asked))
    const preview = BulkPreview.parse(await shown.json())
    expect(preview.items.map((one) => one.subject)).toEqual(['c-sank', 'c-board'])
    const act = { ...asked, actor: 'ana', seen: preview.seen }
    const made = await post('/api/decisions/bulk', JSON.stringify(act))
    expect(made.status).toBe(201)
    const { batch, decisions } = BatchMade.parse(await made.json())
    expect(decisions).toHaveLength(2)
    expect((await post('/api/decisions/bulk', JSON.stringify(act))).status).toBe(409)
    const undone = await post(`/api/decisions/batches/${batch}/undo`, '{"actor":"ben"}')
    expect(BatchUndone.parse(await undone.json())).toMatchObject({ undone: [{}, {}], kept: [] })
    expect((await post('/api/decisions/batches/none/undo', '{"actor":"ben"}')).status).toBe(404)
    expect((await post('/api/decisions/preview', JSON.stringify({ ...asked, filter: undefined }))).status).toBe(422)
  })

  test('a rejected claim can be filtered out', async () => {
    await post(
      '/api/decisions',
      JSON.stringify({
        case: 'ferry',
        kind: 'verdict',
        subject: 'c-board',
        actor: 'ana',
        value: { verdict: 'rejected' },
        expected: null,
      }),
    )
    const found = async (verdict: string): Promise<unknown> =>
      ((await (await get(`/api/claims?verdict=${verdict}`)).json()) as { items: { id: string }[] }).items.map(
        (one) => one.id,
      )
    expect(await found('rejected')).toEqual(['c-board'])
    expect(await found('open')).toEqual(['c-sank'])
  })
})
