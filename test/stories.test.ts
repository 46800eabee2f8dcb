import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { loadResources } from '../src/desk/resources.ts'
import { traceOnce } from '../src/desk/trace-once.ts'
import { scoreStory, type Story } from './story-score.ts'

/**
 * Invented stories whose claims are told in words that hardly meet: a development set, harder than news mostly is. How many
 * claims come out right today is the least that must come out right tomorrow; raise it with every gain. What must never
 * be stands beside it: a count too high, and two claims in one.
 */
const STORIES = [
  { name: 'dam', right: 2, joined: 0 },
  { name: 'dock-strike', right: 4, joined: 0 },
  { name: 'tanker', right: 1, joined: 0 },
  // Six launchers that came and eighteen that are promised are one claim still.
  { name: 'launchers', right: 3, joined: 1 },
]

describe.each(STORIES)('$name', ({ name, right, joined }) => {
  const folder = join('test', 'golden', name)
  const story = JSON.parse(readFileSync(join(folder, 'story.json'), 'utf8')) as Story
  let score: ReturnType<typeof scoreStory>

  beforeAll(async () => {
    score = scoreStory(story, (await traceOnce([join(folder, 'reports.jsonl')], loadResources())).trace)
  })

  test('no origin is counted twice', () => {
    expect(score.outcomes.filter(({ over }) => over)).toEqual([])
  })

  test('claims that are alike stay two', () => {
    expect(score.joined.length, score.joined.join('\n')).toBeLessThanOrEqual(joined)
  })

  test(`at least ${String(right)} claims have the right count of origins`, () => {
    const wrong = score.outcomes.filter((outcome) => !outcome.right).map(({ id }) => id)
    expect(story.claims.length - wrong.length, wrong.join()).toBeGreaterThanOrEqual(right)
  })
})
