import { expect, test } from 'vitest'
import { AnsweredQuestion, Template } from '../shapes/cases.ts'
import { ReportVersion, VersionDifference } from '../shapes/reports.ts'
import { ferryReports } from '../../../test/contract/invented.ts'
import { serveFerry } from '../../../test/contract/ferry-api.ts'

const { get, post, remove } = serveFerry()

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

test('a case has questions of its own beside those of its template', async () => {
  const asked = await post('/api/cases/ferry/questions', '{"text":"Who says that the ferry sank?"}')
  expect(asked.status).toBe(201)
  const question = AnsweredQuestion.parse(await asked.json())
  expect(question).toMatchObject({ words: 'says or ferry or sank', heading: '' })
  expect(question.claims.items.map((one) => one.id)).toContain('c-sank')
  const { items } = (await (await get('/api/cases/ferry/questions')).json()) as { items: { id: unknown }[] }
  expect(items.filter((one) => one.id === question.id)).toHaveLength(1)
  const end = (id: string): Response | Promise<Response> => remove(`/api/cases/ferry/questions/${id}`)
  expect((await end(question.id ?? '')).status).toBe(200)
  expect((await end(question.id ?? '')).status).toBe(404)
  expect((await post('/api/cases/none/questions', '{"text":"x"}')).status).toBe(404)
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
