import { describe, expect, test } from 'vitest'
import { openApiDocument } from './openapi.ts'
import { CannotListen, createApp, startServer } from './server.ts'
import { serveFerry } from '../../test/contract/ferry-api.ts'

const ferry = serveFerry()
const { get, post } = ferry

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
    await expect(startServer({ desk: ferry.desk, host: '0.0.0.0', port: 0 })).rejects.toThrow(CannotListen)
  })

  test('answers each route only with the token', async () => {
    const guarded = createApp({ desk: ferry.desk, token, boundPort: () => 80 })
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
    const guarded = createApp({ desk: ferry.desk, token, boundPort: () => 80 })
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
  const server = await startServer({ desk: ferry.desk, port: 0 })
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
  const server = await startServer({ desk: ferry.desk, port: 0 })
  try {
    const port = Number(new URL(server.url).port)
    await expect(startServer({ desk: ferry.desk, port })).rejects.toThrow(`port ${port} on 127.0.0.1 is taken`)
  } finally {
    await server.close()
  }
})
