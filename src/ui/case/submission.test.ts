import { expect, test } from 'vitest'
import { submissionsOfFile, submissionsOfText } from './submission.ts'

test('lines of addresses are one report each', () => {
  expect(
    submissionsOfText('https://a.example/1\n\n https://b.example/2 ').map(({ submission }) => submission.url),
  ).toEqual(['https://a.example/1', 'https://b.example/2'])
})
test('anything else is one text', () => {
  expect(submissionsOfText('Boats sail.\nhttps://a.example/1')).toMatchObject([
    { name: 'Boats sail.', submission: { text: 'Boats sail.\nhttps://a.example/1' } },
  ])
})
test('nothing is nothing', () => expect(submissionsOfText(' \n ')).toEqual([]))

test('a file of lines is a report each, so that each is followed by itself', async () => {
  const found = await submissionsOfFile(new File(['{"id":"x","text":"Boats"}\n\nnot json\n'], 'a.jsonl'))
  expect(found.map(({ submission }) => submission)).toEqual([
    { id: 'x', text: 'Boats', locator: 'a.jsonl:1' },
    { locator: 'a.jsonl:3' },
  ])
})

test.each(['a.txt', 'a.html', 'a.pdf', 'page'])('%s is handed over as it is', async (name) => {
  const file = new File([Uint8Array.of(0x25, 0x50, 0xff)], name)
  const found = await submissionsOfFile(file)
  expect(found).toHaveLength(1)
  expect(found[0]?.name).toBe(name)
  expect(found[0]?.submission.file).toBe(file)
})
