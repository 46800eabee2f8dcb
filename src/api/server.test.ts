import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { z } from '@hono/zod-openapi'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { naughtyStrings } from '../../test/hostile/naughty.ts'
import { capture, extraction, ferryReports, ferryTrace, keepTrace, signature } from '../../test/contract/invented.ts'
import { Desk } from '../desk/desk.ts'
import { receivedCapture } from '../store/receipts.ts'
import { saveReport } from '../store/reports.ts'
import { Store } from '../store/store.ts'
import type { Api } from './app.ts'
import { openApiDocument } from './openapi.ts'
import { BatchMade, BatchUndone, BulkPreview } from './review-shapes.ts'
import { CannotListen, createApp, startServer } from './server.ts'
import {
  AnsweredQuestion,
  Case,
  ClaimSummary,
  ClaimView,
  EntityDossier,
  EntitySummary,
  ErrorShape,
  Feed,
  Hit,
  PlaceSummary,
  ReportSummary,
  ReportVersion,
  ReportView,
  SourceSummary,
  SourceView,
  Template,
  Trace,
  VersionDifference,
  pageOf,
} from './shapes.ts'

const home = mkdtempSync(join(tmpdir(), 'stemma-api-'))
const failures: Error[] = []
let desk: Desk
let api: Api

beforeAll(async () => {
  const store = await Store.open({ home })
  await store.addCase({ id: 'ferry', title: 'The ferry', question: null, label: null, template: null })
  for (const one of ferryReports) {
    const received = capture(one.text, { locator: one.locator })
    await store.receive('ferry', [received])
    await store.transaction((transaction) =>
      saveReport(transaction, receivedCapture(received).id, {
        report: { ...one, sha256: received.sha256 },
        signature: signature(one.id),
        extraction: extraction(one.id, {
          entities: [
            { span: [4, 11], kind: 'equipment', name: 'Lantern' },
            { span: [0, 3], kind: 'person', name: 'Ida Quill' },
          ],
          places: [{ span: [0, 3], name: 'Corvo', lat: 39.7, lon: -31.1, country: 'PT', alternatives: [] }],
        }),
      }),
    )
  }
  await keepTrace(store, 'ferry', 1, ferryTrace)
  await store.close()
  desk = await Desk.open({ home })
  api = createApp({ desk, boundPort: () => 7300, onError: (error) => failures.push(error) })
}, 180_000)

afterAll(async () => {
  await desk.close()
  rmSync(home, { recursive: true })
})

const ours = { host: '127.0.0.1:7300' }

async function get(path: string, headers: Record<string, string> = {}): Promise<Response> {
  return api.request(path, { headers: { ...ours, ...headers } })
}

async function post(path: string, body: string, headers: Record<string, string> = {}): Promise<Response> {
  return api.request(path, {
    method: 'POST',
    body,
    headers: { ...ours, 'content-type': 'application/json', ...headers },
  })
}

describe('answers have the shapes of the document', () => {
  const shapes: readonly [path: string, shape: z.ZodType][] = [
    ['/api/cases', pageOf(Case)],
    ['/api/cases/ferry', Case],
    ['/api/claims', pageOf(ClaimSummary)],
    ['/api/claims?case=ferry&conflict=true&order=newest&limit=1', pageOf(ClaimSummary)],
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
  expect(items).toMatchObject([{ name: 'Corvo', mentions: 3, reports: ['r1', 'r2', 'r3'] }])
})

test('a case that starts from a template shows what answers its questions', async () => {
  const { items: templates } = (await (await get('/api/templates')).json()) as { items: { id: string }[] }
  expect(Template.array().safeParse(templates).error).toBeUndefined()
  const made = await post('/api/cases', JSON.stringify({ title: 'Arms', template: templates[0]?.id }))
  const { id } = (await made.json()) as { id: string }
  const { items } = (await (await get(`/api/cases/${id}/questions`)).json()) as { items: unknown[] }
  expect(AnsweredQuestion.array().safeParse(items).error).toBeUndefined()
  expect(items.length).toBeGreaterThan(5)
  expect(await (await get('/api/cases/ferry/questions')).json()).toEqual({ items: [] })
})

test('a file is added by its content, and its name is only a label', async () => {
  const upload = (name: string, body: string): Promise<Response> =>
    post(`/api/files?case=ferry&name=${encodeURIComponent(name)}`, body, { 'content-type': 'application/octet-stream' })
  const kept = await upload('../../lamp.txt', 'The lamp at Corvo Point went out on Monday, the keeper said.\n')
  expect(kept.status).toBe(202)
  expect(await kept.json()).toMatchObject({ items: [{ type: 'queued', locator: '../../lamp.txt' }] })
  const refused = await upload('empty.txt', '')
  expect(refused.status).toBe(422)
  expect(((await refused.json()) as { detail: string }).detail).toContain('empty.txt')
})

test('the briefing is a download', async () => {
  const answer = await get('/api/cases/ferry/briefing')
  expect(answer.headers.get('content-disposition')).toMatch(/^attachment/u)
  expect(await answer.text()).toMatch(/^# The ferry/u)
})

test('pages follow one another and end', async () => {
  const first = (await (await get('/api/reports?limit=2')).json()) as { items: { id: string }[]; next: string | null }
  const second = (await (await get(`/api/reports?limit=2&cursor=${first.next ?? ''}`)).json()) as typeof first
  expect([...first.items, ...second.items].map((one) => one.id)).toEqual(['r3', 'r2', 'r1'])
  expect(second.next).toBeNull()
})

test('a report is accepted when it is safe, once', async () => {
  const line = JSON.stringify({ text: 'The mast fell, the owner said.', outlet: 'Isle Radio', case: 'ferry' })
  const first = await post('/api/reports', line)
  expect(first.status).toBe(202)
  expect(await first.json()).toMatchObject({ items: [{ type: 'queued' }] })
  expect(await (await post('/api/reports', line)).json()).toMatchObject({ items: [{ type: 'known' }] })
})

test('captures can only be downloaded', async () => {
  const answer = await get('/api/reports/r1/capture')
  expect(await answer.text()).toBe(ferryReports[0]?.text)
  expect(answer.headers.get('content-type')).toBe('application/octet-stream')
  expect(answer.headers.get('content-disposition')).toMatch(/^attachment/u)
  expect(answer.headers.get('content-security-policy')).toBe("sandbox; default-src 'none'")
})

test('every route is in the document, and the document has no other', () => {
  const document = openApiDocument() as { openapi: string; paths: Record<string, Record<string, unknown>> }
  const described = Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.keys(methods).map((method) => `${method} ${path}`),
  )
  const served = api.routes
    .filter((route) => route.path.startsWith('/api/') && !route.path.endsWith('*') && route.method !== 'ALL')
    .map((route) => `${route.method.toLowerCase()} ${route.path.replace(/:(\w+)/gu, '{$1}')}`)
  expect(document.openapi).toBe('3.1.0')
  expect([...new Set(described)].sort()).toEqual([...new Set(served)].sort())
})

describe('what is wrong is answered by problem details, never by a failure', () => {
  const bad: readonly [name: string, ask: () => Promise<Response>, status: number][] = [
    ['no such case', () => get('/api/cases/none'), 404],
    ['no such claim', () => get('/api/claims/none'), 404],
    ['no such report', () => get('/api/reports/none'), 404],
    ['no such capture', () => get('/api/reports/..%2f..%2fetc%2fpasswd/capture'), 404],
    ['no such address', () => get('/api/none'), 404],
    ['no such case to add to', () => post('/api/reports', '{"text":"x","case":"none"}'), 404],
    ['a limit that is too high', () => get('/api/reports?limit=201'), 400],
    ['a limit that is no number', () => get('/api/claims?limit=many'), 400],
    ['a cursor that is none', () => get('/api/claims?cursor=-1'), 400],
    ['an order that is none', () => get("/api/claims?order='"), 400],
    ['a question that is too long', () => get(`/api/search?q=${'a'.repeat(501)}`), 400],
    ['JSON that is none', () => post('/api/reports', '{"text":'), 400],
    ['JSON that is no object', () => post('/api/reports', '[]'), 422],
    ['nothing to read', () => post('/api/reports', '{"title":"x"}'), 422],
    ['an empty text', () => post('/api/reports', '{"text":" \\n "}'), 422],
    ['a file instead of an address', () => post('/api/reports', '{"url":"/etc/passwd"}'), 422],
    ['standard input instead of an address', () => post('/api/reports', '{"url":"-"}'), 422],
    ['a file address', () => post('/api/reports', '{"url":"file:///etc/passwd"}'), 422],
    ['a number for a text', () => post('/api/reports', '{"text":1}'), 422],
    ['a case without a title', () => post('/api/cases', '{"title":"  "}'), 422],
    ['another type of content', () => post('/api/reports', 'text=x', { 'content-type': 'text/plain' }), 415],
    ['a form of another site', () => post('/api/cases', '{"title":"x"}', { origin: 'https://evil.example' }), 403],
    ['a request of another site', () => post('/api/cases', '{"title":"x"}', { 'sec-fetch-site': 'cross-site' }), 403],
    ['a name bound to this address', () => get('/api/cases', { host: 'evil.example:7300' }), 421],
    ['another port', () => get('/api/cases', { host: '127.0.0.1:80' }), 421],
    ['a method that is none', async () => api.request('/api/cases', { method: 'DELETE', headers: ours }), 404],
    ['no case to take away', async () => api.request('/api/cases/none', { method: 'DELETE', headers: ours }), 404],
    [
      'no report to take out',
      async () => api.request('/api/cases/ferry/reports/none', { method: 'DELETE', headers: ours }),
      404,
    ],
  ]
  test.each(bad)('%s', async (_name, ask, status) => {
    const answer = await ask()
    expect(answer.status).toBe(status)
    expect(answer.headers.get('content-type')).toBe('application/problem+json')
    expect(ErrorShape.safeParse(await answer.json()).error).toBeUndefined()
  })

  test('a body of more than 20 MB', async () => {
    const body = JSON.stringify({ text: 'a'.repeat(21 * 1024 * 1024) })
    const answer = await post('/api/reports', body, { 'content-length': String(body.length) })
    expect(answer.status).toBe(413)
  })
})

/** `npm run check:full` tries all of them; the small run every fourth kind. */
const naughty =
  process.env['STEMMA_FULL'] === '1'
    ? naughtyStrings(515)
    : naughtyStrings(80).filter((word, index) => index % 4 === 0 || /[\0\p{Surrogate}]/u.test(word))

/** Every address that the document names with a word in place of each of its parameters. */
function everyQuestion(word: string): string[] {
  const { paths } = openApiDocument() as { paths: Record<string, Record<string, Operation>> }
  return Object.entries(paths).flatMap(([path, { get: operation }]) => {
    if (operation === undefined || path === '/api/events') return []
    const filled = path.replace(/\{\w+\}/gu, `x${word}`)
    const query = (operation.parameters ?? []).filter((parameter) => parameter.in === 'query')
    const texts = query.filter(({ schema }) => schema?.type === 'string' && schema.enum === undefined)
    return [filled, `${filled}?${texts.map(({ name }) => `${name}=${word}`).join('&')}`]
  })
}

interface Operation {
  readonly parameters?: readonly {
    readonly name: string
    readonly in: string
    readonly schema?: { readonly type?: string; readonly enum?: readonly unknown[] }
  }[]
}

describe('hostile words in every field', () => {
  test.each(naughty)('%j', async (word) => {
    const one = encodeURIComponent(word.replace(/\p{Surrogate}/gu, '\ufffd'))
    const answers: Response[] = []
    for (const question of everyQuestion(one)) answers.push(await get(question))
    const decided = { case: 'ferry', subject: word, actor: word, expected: null }
    const bodies: readonly (readonly [path: string, body: unknown])[] = [
      ['/api/decisions', { ...decided, kind: 'note', value: { text: word } }],
      ['/api/decisions', { ...decided, kind: 'merge', value: { into: word } }],
      ['/api/decisions', { ...decided, kind: 'split', value: { assertions: [word] } }],
      [
        '/api/decisions',
        {
          ...decided,
          subject: 'c-board',
          kind: 'source',
          value: { chain: [{ name: word, kind: 'person' }] },
          expected: word,
        },
      ],
      [
        '/api/decisions/preview',
        { case: 'ferry', filter: { q: word }, settlement: { kind: 'note', value: { text: word } } },
      ],
      [`/api/decisions/${one}/undo`, { actor: word }],
      ['/api/cases/ferry/questions', { text: word, words: word }],
      ['/api/watches', { case: 'ferry', title: word, words: word, webhook: word }],
      ['/api/feeds', { case: 'ferry', url: word, every: word }],
      ['/api/session', { token: word }],
    ]
    for (const [path, body] of bodies) answers.push(await post(path, JSON.stringify(body)))
    answers.push(
      await post('/api/cases', JSON.stringify({ title: word, question: word })),
      await post(
        '/api/reports',
        JSON.stringify({ text: `x ${word}`, title: word, outlet: word, lang: word.slice(0, 30), publishedAt: 'never' }),
      ),
      await post('/api/reports', JSON.stringify({ url: word })),
    )
    for (const answer of answers) {
      expect(answer.status).not.toBe(500)
      expect(answer.headers.get('x-content-type-options')).toBe('nosniff')
      expect(answer.headers.get('content-type')).toMatch(/json|octet-stream|xml|markdown|html|text/u)
    }
    expect(failures).toEqual([])
  })
})

test('headers of safety are on every kind of answer', async () => {
  const answers = [
    await get('/'),
    await get('/cases/ferry'),
    await get('/assets/none.js'),
    await get('/api/cases'),
    await get('/api/none'),
    await post('/api/reports', '{'),
    await get('/api/cases', { host: 'evil.example' }),
  ]
  for (const answer of answers) {
    expect(answer.headers.get('content-security-policy')).toMatch(/default-src 'none'/u)
    expect(answer.headers.get('content-security-policy')).not.toMatch(/unsafe|\*/u)
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff')
    expect(answer.headers.get('referrer-policy')).toBe('no-referrer')
  }
})

describe('a server for others', () => {
  const token = 'a-long-random-text'
  test('needs a token to listen', async () => {
    await expect(startServer({ desk, host: '0.0.0.0', port: 0 })).rejects.toThrow(CannotListen)
  })

  test('answers each route only with the token', async () => {
    const guarded = createApp({ desk, token, boundPort: () => 80 })
    const document = openApiDocument() as { paths: Record<string, Record<string, unknown>> }
    const open = ['/api/health', '/api/session']
    for (const [path, methods] of Object.entries(document.paths)) {
      if (path === '/api/events') continue
      for (const method of Object.keys(methods)) {
        const ask = async (authorization: string): Promise<number> =>
          (
            await guarded.request(path, {
              method: method.toUpperCase(),
              headers: { host: 'desk.example', authorization, 'content-type': 'application/json' },
              ...(method === 'get' ? {} : { body: '{}' }),
            })
          ).status
        const name = `${method} ${path}`
        const refused = open.includes(path) ? [200, 422] : [401]
        for (const wrong of ['', 'Bearer', 'Bearer wrong', 'Basic YTpi', `Bearer ${token}x`]) {
          expect(refused, name).toContain(await ask(wrong))
        }
        expect([200, 400, 404, 415, 422], name).toContain(await ask(`Bearer ${token}`))
      }
    }
  })

  test('takes the token once and then a cookie', async () => {
    const guarded = createApp({ desk, token, boundPort: () => 80 })
    const headers = { host: 'desk.example', 'content-type': 'application/json' }
    const wrong = await guarded.request('/api/session', { method: 'POST', headers, body: '{"token":"x"}' })
    expect(wrong.status).toBe(401)
    const right = await guarded.request('/api/session', { method: 'POST', headers, body: JSON.stringify({ token }) })
    const cookie = right.headers.get('set-cookie') ?? ''
    expect(cookie).toMatch(/HttpOnly/u)
    expect(cookie).toMatch(/SameSite=Strict/u)
    const answer = await guarded.request('/api/cases', {
      headers: { host: 'desk.example', cookie: cookie.split(';')[0] ?? '' },
    })
    expect(answer.status).toBe(200)
  })
})

test('events tell what is received', async () => {
  const server = await startServer({ desk, port: 0 })
  try {
    const stopped = new AbortController()
    const stream = await fetch(`${server.url}/api/events`, { signal: stopped.signal })
    expect(stream.headers.get('content-type')).toMatch(/^text\/event-stream/u)
    const reader = stream.body?.getReader()
    await reader?.read()
    await fetch(`${server.url}/api/reports`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ text: 'The lamp is lit, the keeper said.' }),
    })
    let heard = ''
    while (!heard.includes('"received"')) heard += new TextDecoder().decode((await reader?.read())?.value)
    expect(heard).toContain('data: {"type":')
    stopped.abort()
  } finally {
    await server.close()
  }
})

test('a port that is taken is a clear error', async () => {
  const server = await startServer({ desk, port: 0 })
  try {
    const port = Number(new URL(server.url).port)
    await expect(startServer({ desk, port })).rejects.toThrow(`port ${port} on 127.0.0.1 is taken`)
  } finally {
    await server.close()
  }
})

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

test('a case has questions of its own beside those of its template', async () => {
  const asked = await post('/api/cases/ferry/questions', '{"text":"Who says that the ferry sank?"}')
  expect(asked.status).toBe(201)
  const question = AnsweredQuestion.parse(await asked.json())
  expect(question).toMatchObject({ words: 'says or ferry or sank', heading: '' })
  expect(question.claims.items.map((one) => one.id)).toContain('c-sank')
  const { items } = (await (await get('/api/cases/ferry/questions')).json()) as { items: { id: unknown }[] }
  expect(items.filter((one) => one.id === question.id)).toHaveLength(1)
  const end = (id: string): Response | Promise<Response> =>
    api.request(`/api/cases/ferry/questions/${id}`, { method: 'DELETE', headers: ours })
  expect((await end(question.id ?? '')).status).toBe(200)
  expect((await end(question.id ?? '')).status).toBe(404)
  expect((await post('/api/cases/none/questions', '{"text":"x"}')).status).toBe(404)
})

test('a feed is followed, paused, hurried and given up', async () => {
  const url = 'https://pier.example/feed.xml'
  const made = await post('/api/feeds', JSON.stringify({ case: 'ferry', url, every: '2h' }))
  expect(made.status).toBe(201)
  const feed = Feed.parse(await made.json())
  expect(feed).toMatchObject({ url, every: 7200, state: 'active', lastResult: null })
  const patch = async (body: string): Promise<Response> =>
    api.request(`/api/feeds/${feed.id}`, {
      method: 'PATCH',
      body,
      headers: { ...ours, 'content-type': 'application/json' },
    })
  expect(await (await patch('{"paused":true}')).json()).toMatchObject({ state: 'paused', nextPollAt: null })
  expect((await post(`/api/feeds/${feed.id}/poll`, '{}')).status).toBe(422)
  expect(await (await patch('{"paused":false,"every":"1d"}')).json()).toMatchObject({ state: 'active', every: 86_400 })
  expect((await post(`/api/feeds/${feed.id}/poll`, '{}')).status).toBe(200)
  expect((await patch('{"every":"5"}')).status).toBe(422)
  for (const bad of ['file:///etc/passwd', '-', 'pier', 'ftp://pier.example']) {
    expect((await post('/api/feeds', JSON.stringify({ case: 'ferry', url: bad }))).status).toBe(422)
  }
  const { items } = (await (await get('/api/feeds?case=ferry')).json()) as { items: unknown[] }
  expect(Feed.array().safeParse(items).error).toBeUndefined()
  expect(items).toHaveLength(1)
  const end = (): Response | Promise<Response> =>
    api.request(`/api/feeds/${feed.id}`, { method: 'DELETE', headers: ours })
  expect((await end()).status).toBe(200)
  expect((await end()).status).toBe(404)
})

test('versions of a report are listed and compared', async () => {
  const { items } = (await (await get('/api/reports/r1/versions')).json()) as { items: { id: string }[] }
  expect(ReportVersion.array().safeParse(items).error).toBeUndefined()
  expect(items.map((one) => one.id)).toEqual(['r1'])
  expect((await get('/api/reports/r1/difference')).status).toBe(404)
  expect((await get('/api/reports/none/versions')).status).toBe(404)
  const compared: unknown = await (await get('/api/reports/r2/difference?with=r1')).json()
  expect(VersionDifference.safeParse(compared).error).toBeUndefined()
})

test('a watch with an address tells its secret once', async () => {
  const given = { case: 'ferry', title: 'Hook', words: 'ferry', webhook: 'https://ops.example/hook' }
  const made = (await (await post('/api/watches', JSON.stringify(given))).json()) as { id: string; secret: string }
  expect(made.secret).toHaveLength(64)
  const listed = await (await get('/api/watches?case=ferry')).text()
  expect(listed).toContain(given.webhook)
  expect(listed).not.toContain(made.secret)
  expect((await post('/api/watches', JSON.stringify({ ...given, webhook: 'file:///x' }))).status).toBe(422)
  await api.request(`/api/watches/${made.id}`, { method: 'DELETE', headers: ours })
})

test('a watch is made, read as a feed, and ended', async () => {
  const words = '"ferry" & <sunk>'
  const made = await post('/api/watches', JSON.stringify({ case: 'ferry', title: 'Ferry ]]> <b>', words }))
  expect(made.status).toBe(201)
  const { id } = (await made.json()) as { id: string }
  expect(await (await get('/api/watches?case=ferry')).json()).toMatchObject({ items: [{ id, words }] })
  const feed = await get(`/api/watches/${id}/feed`)
  expect(feed.headers.get('content-type')).toMatch(/^application\/rss\+xml/u)
  // The end of a CDATA section within the title does not end the section.
  expect(await feed.text()).toContain('Ferry ]]]]><![CDATA[> <b>]]>')
  const atom = await get(`/api/watches/${id}/feed?format=atom`)
  expect(atom.headers.get('content-type')).toMatch(/^application\/atom\+xml/u)
  expect(await atom.text()).toMatch(
    /<feed xmlns="http:\/\/www.w3.org\/2005\/Atom">.*<title>\s*<!\[CDATA\[Stemma: Ferry/su,
  )
  expect(await (await get(`/api/alerts?watch=${id}`)).json()).toEqual({ items: [], next: null })
  const end = (): Response | Promise<Response> => api.request(`/api/watches/${id}`, { method: 'DELETE', headers: ours })
  expect((await end()).status).toBe(200)
  expect((await end()).status).toBe(404)
  expect((await post('/api/watches', '{"case":"none","title":"x","words":"y"}')).status).toBe(404)
})
