import { expect, test } from 'vitest'
import { Turns, type Urgency } from './turns.ts'

/** Has everybody ask at once, in order, and tells in which order they are served. Each turn lasts so many milliseconds. */
async function serve(asked: readonly (readonly [Urgency, number])[]): Promise<string> {
  let time = 0
  const turns = new Turns(() => time)
  const served: Urgency[] = []
  await Promise.all(
    asked.map(async ([urgency, length]) => {
      await turns.take(urgency)
      served.push(urgency)
      await Promise.resolve()
      time += length
      turns.release()
    }),
  )
  return served.join(' ')
}

test('one at a time, in order', async () => {
  expect(
    await serve([
      ['now', 1],
      ['now', 1],
    ]),
  ).toBe('now now')
})

test('who is waited for comes before work that waits longer', async () => {
  expect(
    await serve([
      ['later', 50],
      ['later', 50],
      ['later', 50],
      ['now', 1],
      ['now', 1],
    ]),
  ).toBe('later now now later later')
})

test('work gets its share while questions keep coming', async () => {
  const questions = Array.from({ length: 30 }, () => ['now', 10] as const)
  const served = await serve([['later', 100], ['later', 100], ['later', 100], ...questions])
  // Ten questions are as long as one piece of work.
  expect(served.split(' ').flatMap((urgency, index) => (urgency === 'later' ? [index] : []))).toEqual([0, 11, 22])
})
