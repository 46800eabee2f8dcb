import { expect, test } from 'vitest'
import { Hono } from 'hono'
import { remember } from './remembered.ts'

/** A desk that counts how often it is asked; each answer takes a moment. */
function desk(): { app: Hono; asked: () => number; change: () => void; changes: { now: number | undefined } } {
  const changes: { now: number | undefined } = { now: 0 }
  let asked = 0
  const app = new Hono()
  app.use(remember(() => changes.now))
  app.get('/count', async (context) => {
    asked += 1
    const own = asked
    await new Promise((resolve) => setTimeout(resolve, 5))
    return context.json({ own })
  })
  app.get('/wrong', (context) => {
    asked += 1
    return context.json({ asked }, 404)
  })
  app.post('/count', (context) => {
    asked += 1
    return context.json({ asked })
  })
  return { app, asked: () => asked, change: () => (changes.now = (changes.now ?? 0) + 1), changes }
}

const bodies = async (answers: readonly Response[]): Promise<unknown[]> =>
  Promise.all(answers.map(async (answer): Promise<unknown> => answer.json()))

test('what has not changed is answered again without asking, what is asked at once is asked once', async () => {
  const { app, asked, change } = desk()
  const several = await Promise.all(Array.from({ length: 5 }, async () => app.request('/count')))
  expect(await bodies(several)).toEqual(Array.from({ length: 5 }, () => ({ own: 1 })))
  expect(await bodies([await app.request('/count'), await app.request('/count?other')])).toEqual([
    { own: 1 },
    { own: 2 },
  ])
  change()
  expect(await bodies([await app.request('/count')])).toEqual([{ own: 3 }])
  expect(asked()).toBe(3)
})

test('an answer that was overtaken by a change is not remembered', async () => {
  const { app, change } = desk()
  const answer = app.request('/count')
  change()
  expect((await answer).headers.has('etag')).toBe(false)
  expect(await bodies([await app.request('/count')])).toEqual([{ own: 2 }])
})

test('a caller that has the answer is told so', async () => {
  const { app, change } = desk()
  const etag = (await app.request('/count')).headers.get('etag') ?? ''
  const again = await app.request('/count', { headers: { 'if-none-match': etag } })
  expect([again.status, await again.text()]).toEqual([304, ''])
  change()
  expect((await app.request('/count', { headers: { 'if-none-match': etag } })).status).toBe(200)
})

test('refusals, changes, and a desk that others change too are asked each time', async () => {
  const { app, asked, changes } = desk()
  for (const path of ['/wrong', '/wrong']) expect((await app.request(path)).status).toBe(404)
  for (let time = 0; time < 2; time += 1) await app.request('/count', { method: 'POST' })
  changes.now = undefined
  for (let time = 0; time < 2; time += 1) await app.request('/count')
  expect(asked()).toBe(6)
})
