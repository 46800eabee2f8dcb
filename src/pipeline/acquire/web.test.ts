import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { Web, type WebSettings } from './web.ts'

const BODY = 'The ferry stays in port.'
let server: Server
let port = 0
let answer: (request: IncomingMessage, response: ServerResponse) => void
let asked: string[] = []
let agents: (string | undefined)[] = []

beforeAll(async () => {
  server = createServer((request, response) => {
    asked.push(request.url ?? '')
    agents.push(request.headers['user-agent'])
    if (request.url === '/robots.txt' && robots !== undefined) {
      response.writeHead(robots.status).end(robots.text)
      return
    }
    answer(request, response)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  port = (server.address() as AddressInfo).port
})
afterAll(() => {
  server.closeAllConnections()
  server.close()
})
let robots: { status: number; text: string } | undefined
beforeEach(() => {
  asked = []
  agents = []
  robots = { status: 404, text: '' }
})

/** Settings under which the lab on loopback may be asked. */
function lab(settings: WebSettings = {}): WebSettings {
  return { allowedNetworks: ['127.0.0.1'], allowedPorts: [port], pace: 0, deadline: 2000, ...settings }
}

/** Fetches from the lab and says what came of it. */
async function check(
  reply: (request: IncomingMessage, response: ServerResponse) => void,
  expected: string,
  settings: WebSettings = lab(),
  path = '/',
): Promise<void> {
  answer = reply
  const fetched = await new Web(settings).fetch(`http://127.0.0.1:${port}${path}`)
  const said =
    fetched.type === 'response'
      ? `ok ${Buffer.from(fetched.bytes).toString().slice(0, 60)}`
      : fetched.type === 'refusal'
        ? fetched.problem.code
        : fetched.type
  expect(said).toBe(expected)
}

const send =
  (status: number, headers: Record<string, string> = {}, body: string | Uint8Array = BODY) =>
  (_: IncomingMessage, response: ServerResponse): void => {
    response.writeHead(status, headers).end(body)
  }

test('a page is fetched', () => check(send(200), `ok ${BODY}`))
test('loopback is refused without a setting, and nothing is dialled', async () => {
  await check(send(200), 'address-refused', { allowedPorts: [port] })
  expect(asked).toEqual([])
})
test('a redirect is followed', () =>
  check(
    (request, response) => (request.url === '/' ? send(302, { location: '/b' }) : send(200))(request, response),
    `ok ${BODY}`,
  ))
test('a redirect to another address is checked like the first', () =>
  check(send(302, { location: 'http://10.0.0.1/' }), 'address-refused'))
test('a redirect to another scheme is refused', () =>
  check(send(302, { location: 'file:///etc/passwd' }), 'scheme-refused'))
test('redirects end', () => check(send(301, { location: '/again' }), 'too-many-redirects'))
test('a redirect to nonsense is refused', () => check(send(302, { location: 'http://[' }), 'broken-redirect'))

/** Fetches a name that resolves to these addresses, one list after the other. */
async function checkName(answers: readonly (readonly string[])[], expected: string): Promise<void> {
  answer = send(200)
  let turn = 0
  const resolve = (): Promise<readonly string[]> => Promise.resolve(answers[Math.min(turn++, answers.length - 1)] ?? [])
  const fetched = await new Web(lab({ resolve, ignoreRobots: true })).fetch(`http://news.example:${port}/`)
  expect(fetched.type === 'refusal' ? fetched.problem.code : fetched.type).toBe(expected)
}

test('a name is dialled at the address that was checked', () => checkName([['127.0.0.1']], 'response'))
test('a name with one private answer among others is refused', async () => {
  await checkName([['127.0.0.1', '10.0.0.1']], 'address-refused')
  expect(asked).toEqual([])
})
test('a name whose answer changes cannot get behind the check', async () => {
  for (let round = 0; round < 50; round += 1) await checkName([['169.254.169.254'], ['127.0.0.1']], 'address-refused')
  expect(asked).toEqual([])
})
test('a name without an answer is refused', () => checkName([[]], 'address-refused'))
test('an answer that is no address is refused', () => checkName([['localhost']], 'address-refused'))

test('gzip, deflate and br are read', async () => {
  await check(send(200, { 'content-encoding': 'gzip' }, gzipSync(BODY)), `ok ${BODY}`)
  await check(send(200, { 'content-encoding': 'deflate' }, deflateSync(BODY)), `ok ${BODY}`)
  await check(send(200, { 'content-encoding': 'br' }, brotliCompressSync(BODY)), `ok ${BODY}`)
  await check(send(200, { 'content-encoding': 'gzip, br' }, brotliCompressSync(gzipSync(BODY))), `ok ${BODY}`)
})
test('codings beyond two, unknown and broken ones are refused', async () => {
  await check(send(200, { 'content-encoding': 'gzip, gzip, gzip' }, 'x'), 'encoding-refused')
  await check(send(200, { 'content-encoding': 'zstd' }, 'x'), 'encoding-refused')
  await check(send(200, { 'content-encoding': 'gzip' }, 'not gzip'), 'encoding-broken')
})
test('bombs end at their limit, and memory with them', async () => {
  const before = process.memoryUsage().rss
  const zeros = Buffer.alloc(24 * 1024 * 1024)
  for (const [coding, bomb] of [
    ['gzip', gzipSync(zeros)],
    ['deflate', deflateSync(zeros)],
    ['br', brotliCompressSync(zeros)],
  ] as const) {
    await check(send(200, { 'content-encoding': coding }, bomb), 'too-large')
  }
  expect(process.memoryUsage().rss - before).toBeLessThan(64 * 1024 * 1024 + zeros.length * 2)
})
test('a body beyond 20 MB is refused', () => check(send(200, {}, Buffer.alloc(21 * 1024 * 1024)), 'too-large'))
test('a site that never answers is given up', () => check(() => undefined, 'timeout', lab({ deadline: 300 })))
test('a body that never ends is given up', () =>
  check((_, response) => void response.writeHead(200).write('x'), 'timeout', lab({ deadline: 300 })))

test('a failed answer is named, with when to come back', async () => {
  await check(send(410), 'http-410')
  answer = send(503, { 'retry-after': '120' })
  const fetched = await new Web(lab()).fetch(`http://127.0.0.1:${port}/`)
  expect(fetched).toMatchObject({ type: 'refusal', status: 503, retryAfter: 120 })
})
test('nothing changed', () => check(send(304, {}, ''), 'not-modified'))
test('what marked the last version is sent along', async () => {
  let sent: IncomingMessage['headers'] = {}
  answer = (request, response) => {
    sent = request.headers
    send(304, {}, '')(request, response)
  }
  await new Web(lab()).fetch(`http://127.0.0.1:${port}/`, {
    etag: '"a"',
    lastModified: 'Mon, 10 Feb 2025 10:00:00 GMT',
  })
  expect([sent['if-none-match'], sent['if-modified-since']]).toEqual(['"a"', 'Mon, 10 Feb 2025 10:00:00 GMT'])
})

test('robots.txt is asked first and kept', async () => {
  robots = { status: 200, text: 'User-agent: *\nDisallow: /secret' }
  answer = send(200)
  const web = new Web(lab())
  const at = async (path: string): Promise<string> => {
    const fetched = await web.fetch(`http://127.0.0.1:${port}${path}`)
    return fetched.type === 'refusal' ? fetched.problem.code : fetched.type
  }
  expect([await at('/secret/1'), await at('/open')]).toEqual(['robots-refused', 'response'])
  expect(asked).toEqual(['/robots.txt', '/open'])
  expect(agents.every((agent) => agent?.startsWith('Stemma/') === true)).toBe(true)
})
test('a site whose robots.txt fails is left alone', () => {
  robots = { status: 500, text: '' }
  return check(send(200), 'robots-refused')
})
test('requests to one host keep their distance', async () => {
  answer = send(200)
  const web = new Web(lab({ pace: 150, ignoreRobots: true }))
  const start = performance.now()
  await Promise.all([1, 2, 3].map((page) => web.fetch(`http://127.0.0.1:${port}/${page}`)))
  expect(performance.now() - start).toBeGreaterThanOrEqual(290)
})
test('names below one registered name share their turns', async () => {
  answer = send(200)
  const resolve = (): Promise<string[]> => Promise.resolve(['127.0.0.1'])
  const web = new Web(lab({ pace: 150, ignoreRobots: true, resolve }))
  const start = performance.now()
  await Promise.all(['a', 'b', 'c'].map((name) => web.fetch(`http://${name}.pier.example:${port}/`)))
  expect(performance.now() - start).toBeGreaterThanOrEqual(290)
})
test('the record of the exchange names the way and the address', async () => {
  answer = (request, response) =>
    (request.url === '/' ? send(302, { location: '/b' }) : send(200, { 'content-type': 'text/html; charset=koi8-r' }))(
      request,
      response,
    )
  const fetched = await new Web(lab()).fetch(`http://127.0.0.1:${port}/`)
  expect(fetched).toMatchObject({
    type: 'response',
    url: `http://127.0.0.1:${port}/b`,
    charset: 'koi8-r',
    exchange: { address: '127.0.0.1', status: 200, redirects: [{ status: 302, location: '/b' }] },
  })
})
