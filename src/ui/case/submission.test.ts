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

const files: readonly (readonly [name: string, content: string, submissions: readonly object[]])[] = [
  ['a.txt', 'Boats sail.', [{ text: 'Boats sail.', locator: 'a.txt' }]],
  ['a.html', '<p>Boats', [{ html: '<p>Boats', locator: 'a.html' }]],
  ['page', '<!DOCTYPE html><p>Boats', [{ html: '<!DOCTYPE html><p>Boats', locator: 'page' }]],
  [
    'a.jsonl',
    '{"id":"x","text":"Boats"}\n\nnot json\n',
    [{ id: 'x', text: 'Boats', locator: 'a.jsonl:1' }, { locator: 'a.jsonl:3' }],
  ],
]
test.each(files)('%s', async (name, content, submissions) => {
  const found = await submissionsOfFile(new File([content], name))
  expect(found.map(({ submission }) => submission)).toEqual(submissions)
})
