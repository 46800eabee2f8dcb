import { createHmac } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { type IncomingMessage, type Server, type ServerResponse, createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { Desk } from '../desk.ts'
import type { DeskEvent } from '../events.ts'
import { emptyDesk } from '../../../test/contract/empty-desk.ts'

// A site of our own on the loopback, which the settings allow here and nowhere else.
const home = mkdtempSync(join(tmpdir(), 'stemma-feeds-'))
let server: Server
let base = ''
let desk: Desk
let caseId = ''
let asked: { readonly path: string; readonly headers: IncomingMessage['headers']; readonly body: string }[] = []
let answer: (path: string, request: IncomingMessage, response: ServerResponse) => void

beforeAll(async () => {
  server = createServer((request, response) => {
    let body = ''
    request.on('data', (part: Buffer) => (body += part.toString()))
    request.on('end', () => {
      const path = request.url ?? ''
      asked.push({ path, headers: request.headers, body })
      answer(path, request, response)
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  base = `http://127.0.0.1:${port}`
  const web = { allowedNetworks: ['127.0.0.1'], allowedPorts: [port], pace: 0, ignoreRobots: true, deadline: 2000 }
  await emptyDesk(home)
  desk = await Desk.open({ home, web })
}, 180_000)

afterAll(async () => {
  await desk.close()
  server.closeAllConnections()
  server.close()
  rmSync(home, { recursive: true })
})

beforeEach(async () => {
  asked = []
  for (const feed of await desk.feeds.list()) await desk.feeds.unfollow(feed.id)
  caseId = (await desk.openCase({ title: 'Followed' })).id
})

const filler = 'More was said at the pier about the tide and the lamps. '.repeat(40)
const item = (guid: string, text: string): string =>
  `<item><title>Note ${guid}</title><guid>${guid}</guid><link>${base}/${guid}</link><content:encoded><![CDATA[<p>${text} ${filler}</p>]]></content:encoded></item>`
const rss = (...items: string[]): string =>
  `<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>Pier Notes</title>${items.join('')}</channel></rss>`

const follow = async (path = '/feed'): Promise<string> =>
  (await desk.feeds.follow({ caseId, url: base + path, every: 60 })).id

/** Polls the feed now and reads what came. */
async function poll(id: string): Promise<Awaited<ReturnType<typeof desk.feeds.list>>[number]> {
  await desk.feeds.hurry(id)
  await desk.feeds.pollDue()
  await desk.drain()
  const found = (await desk.feeds.list({ caseId })).find((feed) => feed.id === id)
  if (found === undefined) throw new Error('the feed is gone')
  return found
}

const reports = async (): Promise<number> => (await desk.reports({ caseId, limit: 50 })).total

test('what a feed has is added once, however often it is polled', async () => {
  answer = (_path, _request, response) =>
    response.end(rss(item('a', 'The ferry stays in port.'), item('b', 'The mast fell.')))
  const id = await follow()
  expect((await poll(id)).lastResult).toMatchObject({ outcome: 'read', entries: 2, added: 2, refused: 0 })
  expect((await poll(id)).lastResult).toMatchObject({ outcome: 'read', entries: 2, added: 0 })
  expect(await reports()).toBe(2)
})

test('two who poll at once ask once', async () => {
  answer = (_path, _request, response) => setTimeout(() => response.end(rss(item('a', 'The ferry left.'))), 100)
  const id = await follow()
  await Promise.all([desk.feeds.pollDue(), desk.feeds.pollDue()])
  await desk.drain()
  expect(asked.map((one) => one.path)).toEqual(['/feed'])
  expect(await reports()).toBe(1)
  expect(id).toHaveLength(16)
})

test('a summary is followed once, and a page that changes by itself is no new report', async () => {
  let views = 0
  const entry = `<item><title>Short</title><guid>s</guid><link>${base}/page</link><description>Short.</description></item>`
  answer = (path, _request, response) => {
    views += 1
    response.end(
      path === '/feed'
        ? rss(entry)
        : `<!doctype html><title>Short</title><article><h1>Short</h1><p>The bridge is closed, the mayor said. ${filler}</p></article><!-- ${views} -->`,
    )
  }
  const id = await follow()
  await poll(id)
  await poll(id)
  expect(asked.map((one) => one.path)).toEqual(['/feed', '/page', '/feed'])
  expect(await reports()).toBe(1)
})

test('an entry that changed is a new version of its report', async () => {
  let text = 'The harbour office said that 12 ships had left.'
  answer = (_path, _request, response) => response.end(rss(item('v', text)))
  const id = await follow()
  await poll(id)
  text = 'The harbour office said that 14 ships had left.'
  expect((await poll(id)).lastResult).toMatchObject({ added: 1 })
  const { items } = await desk.reports({ caseId, limit: 50 })
  const versions = await desk.versions(items[0]?.id ?? '')
  expect(versions).toHaveLength(2)
  expect(versions[1]?.revisionOf).toBe(versions[0]?.id)
  const changed = await desk.versionDifference(versions[1]?.id ?? '')
  const words = changed?.parts.flatMap((part) => {
    if (part.type === 'removed') return [`-${changed.from.text.slice(...part.from)}`]
    return part.type === 'added' ? [`+${changed.to.text.slice(...part.to)}`] : []
  })
  expect(words).toEqual(['-12', '+14'])
  expect(await desk.versionDifference(versions[0]?.id ?? '')).toBeNull()
})

test('nothing new costs a question and an answer without a body', async () => {
  answer = (_path, request, response) => {
    if (request.headers['if-none-match'] === '"one"') response.writeHead(304).end()
    else response.writeHead(200, { etag: '"one"' }).end(rss(item('a', 'The ferry stays.')))
  }
  const id = await follow()
  await poll(id)
  const quiet = await poll(id)
  expect(quiet.lastResult).toMatchObject({ outcome: 'unchanged', added: 0 })
  expect(quiet.interval).toBeGreaterThan(60)
  expect(asked[1]?.headers['if-none-match']).toBe('"one"')
})

test('a feed that is gone for good is asked no more, until somebody starts it again', async () => {
  answer = (_path, _request, response) => response.writeHead(410).end()
  const id = await follow()
  expect(await poll(id)).toMatchObject({ state: 'ended', nextPollAt: null, lastResult: { outcome: 'gone' } })
  await expect(desk.feeds.hurry(id)).rejects.toThrow('the feed is ended')
  expect(await desk.feeds.change(id, { paused: false })).toMatchObject({ state: 'active', failures: 0 })
})

test('a feed that has moved for good is asked at its new address once the site has said so three times', async () => {
  let status = 301
  answer = (path, _request, response) => {
    if (path === '/feed') response.writeHead(status, { location: '/new' }).end()
    else response.end(rss(item('m', 'The lamp is lit.')))
  }
  const id = await follow()
  await poll(id)
  expect((await poll(id)).lastResult?.moved).toEqual({ url: `${base}/new`, times: 2 })
  status = 302
  expect((await poll(id)).lastResult?.moved).toBeNull()
  status = 308
  await poll(id)
  await poll(id)
  expect(await poll(id)).toMatchObject({ url: `${base}/new`, lastResult: { moved: null } })
  asked = []
  await poll(id)
  expect(asked.map((one) => one.path)).toEqual(['/new'])
  expect(await reports()).toBe(1)
})
test('a feed that fails is left alone for longer, and for as long as its site asks', async () => {
  answer = (_path, _request, response) => response.writeHead(503, { 'retry-after': '7200' }).end()
  const id = await follow()
  const failed = await poll(id)
  expect(failed).toMatchObject({ state: 'active', failures: 1, lastResult: { outcome: 'failed' } })
  expect(failed.lastResult?.problem?.code).toBe('http-503')
  expect(Date.parse(failed.nextPollAt ?? '') - Date.now()).toBeGreaterThan(7_000_000)
})

test('what is no feed says so; what is paused is not polled', async () => {
  answer = (_path, _request, response) => response.end('<rss version="2.0"><!DOCTYPE x [<!ENTITY a "b">]></rss>')
  const id = await follow()
  expect((await poll(id)).lastResult).toMatchObject({ outcome: 'failed', problem: { code: 'broken' } })
  await desk.feeds.change(id, { paused: true })
  asked = []
  await desk.feeds.pollDue()
  expect(asked).toEqual([])
  await expect(desk.feeds.follow({ caseId, url: '/etc/passwd', every: 60 })).rejects.toThrow('http://')
  await expect(desk.feeds.follow({ caseId: 'none', url: base, every: 60 })).rejects.toThrow('there is no case')
})

test('a news sitemap and a JSON Feed are feeds', async () => {
  answer = (path, _request, response) => {
    if (path === '/map') {
      response.end(
        `<?xml version="1.0"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"><url><loc>${base}/page</loc><lastmod>2031-01-01</lastmod></url></urlset>`,
      )
    } else if (path === '/json') {
      const items = [{ id: '1', title: 'Gate', content_html: `<p>The gate is shut. ${filler}</p>` }]
      response.end(JSON.stringify({ version: 'https://jsonfeed.org/version/1.1', title: 'Gates', items }))
    } else
      response.end(`<!doctype html><title>Page</title><article><p>The lamp is lit, she said. ${filler}</p></article>`)
  }
  expect((await poll(await follow('/map'))).lastResult).toMatchObject({ outcome: 'read', entries: 1, added: 1 })
  expect((await poll(await follow('/json'))).lastResult).toMatchObject({ outcome: 'read', entries: 1, added: 1 })
})

test('alerts are sent signed, tried again when they are refused, and told at once to the page', async () => {
  let failures = 1
  answer = (path, _request, response) => {
    if (path === '/hook' && failures > 0) {
      failures -= 1
      response.writeHead(500).end()
    } else response.end(path === '/feed' ? rss(item('w', 'The harbour office said that 12 ships had left.')) : 'ok')
  }
  const heard: DeskEvent[] = []
  const stop = desk.listen((event) => heard.push(event))
  const watch = await desk.watches.start({ caseId, title: 'Ships', words: 'ships', webhook: `${base}/hook` })
  expect(watch.secret).toMatch(/^[0-9a-f]{64}$/u)
  await poll(await follow())
  stop()
  expect(heard.map((event) => event.type)).toEqual(expect.arrayContaining(['feed', 'alert']))
  expect(await desk.watches.deliver()).toBe(1)
  const [after] = await desk.watches.list({ id: watch.id })
  expect(after?.webhook).toMatchObject({ lastDelivery: { state: 'waiting', tries: 1 } })
  expect(JSON.stringify(after)).not.toContain(watch.secret)
  expect(await desk.watches.deliver()).toBe(0)

  const sent = asked.filter((one) => one.path === '/hook')
  const [time = '', digest = ''] = String(sent[0]?.headers['stemma-signature'])
    .split(',')
    .map((part) => part.slice(part.indexOf('=') + 1))
  const own = createHmac('sha256', watch.secret ?? '')
    .update(`${time}.${sent[0]?.body ?? ''}`)
    .digest('hex')
  expect(digest).toBe(own)
  expect(JSON.parse(sent[0]?.body ?? '')).toMatchObject({ kind: 'new-origin', watch: watch.id, words: 'ships' })
})

test('alerts are not sent to addresses that are not allowed', async () => {
  answer = (_path, _request, response) =>
    response.end(rss(item('w', 'The harbour office said that 12 ships had left.')))
  await desk.watches.start({ caseId, title: 'Ships', words: 'ships', webhook: 'http://169.254.169.254/latest' })
  await expect(desk.watches.start({ caseId, title: 'x', words: 'x', webhook: 'file:///etc/passwd' })).rejects.toThrow(
    'http://',
  )
  await poll(await follow())
  await desk.watches.deliver()
  const [watch] = await desk.watches.list({ caseId })
  expect(watch?.webhook?.lastDelivery?.problem).toContain('no public address')
})
