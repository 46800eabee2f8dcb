import type { z } from '@hono/zod-openapi'
import { describe, expect, test } from 'vitest'
import { Case } from '../shapes/cases.ts'
import { ClaimSummary, ClaimView, Timeline } from '../shapes/claims.ts'
import { pageOf } from '../shapes/common.ts'
import { EntityDossier, EntitySummary, PlaceSummary, SourceSummary, SourceView } from '../shapes/people.ts'
import { Hit, ReportSummary, ReportView } from '../shapes/reports.ts'
import { Trace } from '../shapes/trace.ts'
import { openApiDocument } from '../openapi.ts'
import { serveFerry } from '../../../test/contract/ferry-api.ts'

const ferry = serveFerry()
const { get } = ferry

describe('answers have the shapes of the document', () => {
  const shapes: readonly [path: string, shape: z.ZodType][] = [
    ['/api/cases', pageOf(Case)],
    ['/api/cases/ferry', Case],
    ['/api/claims', pageOf(ClaimSummary)],
    ['/api/claims?case=ferry&newOrigin=true&order=news', pageOf(ClaimSummary)],
    ['/api/claims?case=ferry&conflict=true&order=newest&limit=1', pageOf(ClaimSummary)],
    ['/api/timeline?case=ferry', Timeline],
    ['/api/claims/c-sank', ClaimView],
    ['/api/claims/c-went-down?case=ferry', ClaimView],
    ['/api/reports?case=ferry', pageOf(ReportSummary)],
    ['/api/reports/r2', ReportView],
    ['/api/trace?case=ferry', Trace],
    ['/api/sources?case=ferry', pageOf(SourceSummary)],
    ['/api/sources?case=ferry&q=harbour', pageOf(SourceSummary)],
    ['/api/sources/s-harbour?case=ferry', SourceView],
    ['/api/entities?case=ferry', pageOf(EntitySummary)],
    ['/api/entities/Lantern?case=ferry', EntityDossier],
  ]
  test.each(shapes)('%s', async (path, shape) => {
    const answer = await get(path)
    expect(answer.status).toBe(200)
    expect(shape.safeParse(await answer.json()).error).toBeUndefined()
  })

  test('search', async () => {
    const { items } = (await (await get('/api/search?q=lantern')).json()) as { items: unknown[] }
    expect(items.length).toBeGreaterThan(1)
    expect(Hit.array().safeParse(items).error).toBeUndefined()
  })
})

test('a claim comes with everything that its page shows', async () => {
  const view = (await (await get('/api/claims/c-sank')).json()) as z.infer<typeof ClaimView>
  expect(view.reports.map((one) => one.id)).toEqual(['r1', 'r2', 'r3'])
  expect(view.sources.map((one) => one.id)).toEqual(['s-harbour'])
  expect(view.conflicts).toHaveLength(1)
  expect(view.drifts).toHaveLength(1)
  expect(view.derivations).toHaveLength(1)
})

test('a person who is only spoken of gets no file', async () => {
  const { items } = (await (await get('/api/entities?case=ferry')).json()) as { items: { name: string }[] }
  expect(items.map((one) => one.name)).toEqual(['Lantern'])
  expect((await get('/api/entities/Ida%20Quill?case=ferry')).status).toBe(404)
})

test('places are counted over reports', async () => {
  const { items } = (await (await get('/api/places?case=ferry')).json()) as { items: unknown[] }
  expect(PlaceSummary.array().safeParse(items).error).toBeUndefined()
  expect(items).toMatchObject([{ name: 'Corvo', mentions: 3, reportCount: 3, reports: ['r1', 'r2', 'r3'] }])
})

test('claims stand in time with the days on which they were reported', async () => {
  const answer = (await (await get('/api/timeline?case=ferry')).json()) as z.infer<typeof Timeline>
  expect([answer.first, answer.last, answer.undated]).toEqual(['2024-05-02', '2024-05-04', 0])
  const sank = answer.items.find(({ id }) => id === 'c-sank')
  expect(sank?.days).toEqual([
    { day: '2024-05-02', reports: 1 },
    { day: '2024-05-03', reports: 1 },
    { day: '2024-05-04', reports: 1 },
  ])
  expect((await get('/api/timeline?case=none')).status).toBe(404)
})

test('pages follow one another and end', async () => {
  const first = (await (await get('/api/reports?limit=2')).json()) as { items: { id: string }[]; next: string | null }
  const second = (await (await get(`/api/reports?limit=2&cursor=${first.next ?? ''}`)).json()) as typeof first
  expect([...first.items, ...second.items].map((one) => one.id)).toEqual(['r3', 'r2', 'r1'])
  expect(second.next).toBeNull()
})

test('every route is in the document, and the document has no other', () => {
  const document = openApiDocument() as { openapi: string; paths: Record<string, Record<string, unknown>> }
  const described = Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.keys(methods).map((method) => `${method} ${path}`),
  )
  const served = ferry.api.routes
    .filter((route) => route.path.startsWith('/api/') && !route.path.endsWith('*') && route.method !== 'ALL')
    .map((route) => `${route.method.toLowerCase()} ${route.path.replace(/:(\w+)/gu, '{$1}')}`)
  expect(document.openapi).toBe('3.1.0')
  expect([...new Set(described)].sort()).toEqual([...new Set(served)].sort())
})

test.each([
  '/api/claims?case=ferry&order=news',
  '/api/claims?order=spread',
  '/api/timeline?case=ferry',
  '/api/reports?case=ferry&order=oldest',
  '/api/sources?case=ferry',
])('%s is walked through page by page with the cursors that it gives', async (path) => {
  const ids = (items: readonly unknown[]): readonly string[] => items.map((item) => JSON.stringify(item))
  type Page = z.infer<ReturnType<typeof pageOf<z.ZodUnknown>>>
  const whole = (await (await get(path)).json()) as Page
  expect(whole).toMatchObject({ total: whole.items.length, next: null })
  const met: unknown[] = []
  for (let cursor: string | null = ''; cursor !== null;) {
    const page = (await (await get(`${path}&limit=1${cursor === '' ? '' : `&cursor=${cursor}`}`)).json()) as Page
    expect(page.total).toBe(whole.total)
    met.push(...page.items)
    cursor = page.next
  }
  expect(ids(met)).toEqual(ids(whole.items))
  expect(met.length).toBeGreaterThan(1)
})
