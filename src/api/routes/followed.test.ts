import { expect, test } from 'vitest'
import { Feed } from '../shapes/feeds.ts'
import { serveFerry, ours } from '../../../test/contract/ferry-api.ts'

const ferry = serveFerry()
const { get, post, remove } = ferry

test('a feed is followed, paused, hurried and given up', async () => {
  const url = 'https://pier.example/feed.xml'
  const made = await post('/api/feeds', JSON.stringify({ case: 'ferry', url, every: '2h' }))
  expect(made.status).toBe(201)
  const feed = Feed.parse(await made.json())
  expect(feed).toMatchObject({ url, every: 7200, state: 'active', lastResult: null })
  const patch = async (body: string): Promise<Response> =>
    ferry.api.request(`/api/feeds/${feed.id}`, {
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
  const end = (): Response | Promise<Response> => remove(`/api/feeds/${feed.id}`)
  expect((await end()).status).toBe(200)
  expect((await end()).status).toBe(404)
})

test('a watch with an address tells its secret once', async () => {
  const given = { case: 'ferry', title: 'Hook', words: 'ferry', webhook: 'https://ops.example/hook' }
  const made = (await (await post('/api/watches', JSON.stringify(given))).json()) as { id: string; secret: string }
  expect(made.secret).toHaveLength(64)
  const listed = await (await get('/api/watches?case=ferry')).text()
  expect(listed).toContain(given.webhook)
  expect(listed).not.toContain(made.secret)
  expect((await post('/api/watches', JSON.stringify({ ...given, webhook: 'file:///x' }))).status).toBe(422)
  await remove(`/api/watches/${made.id}`)
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
  const end = (): Response | Promise<Response> => remove(`/api/watches/${id}`)
  expect((await end()).status).toBe(200)
  expect((await end()).status).toBe(404)
  expect((await post('/api/watches', '{"case":"none","title":"x","words":"y"}')).status).toBe(404)
})
