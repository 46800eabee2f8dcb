import { describe, expect, test } from 'vitest'
import { ErrorShape } from './shapes/common.ts'
import { openApiDocument } from './openapi.ts'
import { naughtyStrings } from '../../test/hostile/naughty.ts'
import { serveFerry } from '../../test/contract/ferry-api.ts'

const ferry = serveFerry()
const { get, post, remove } = ferry
const cursor = (written: unknown): string => Buffer.from(JSON.stringify(written)).toString('base64url')

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
    ['a cursor that nobody gave', () => get(`/api/claims?cursor=${cursor(['news', 1, {}])}`), 400],
    ['a cursor of another list', () => get(`/api/claims?cursor=${cursor(['newest', 1, 7])}`), 400],
    ['a cursor that is too long', () => get(`/api/reports?cursor=${'a'.repeat(4001)}`), 400],
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
    ['a method that is none', async () => remove('/api/cases'), 404],
    ['no case to take away', async () => remove('/api/cases/none'), 404],
    ['no report to take out', async () => remove('/api/cases/ferry/reports/none'), 404],
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
    expect(ferry.failures).toEqual([])
  })
})
