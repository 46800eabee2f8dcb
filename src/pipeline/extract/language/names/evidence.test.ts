import { expect, test } from 'vitest'
import { loadResources } from '../../../../desk/resources.ts'
import { nameFeatures } from './features.ts'
import { nameKnowledge } from './knowledge.ts'
import { capitalRuns, withoutOpening } from './runs.ts'
import { factsOf } from './word-facts.ts'

const knowledge = nameKnowledge(loadResources())

function featuresOf(text: string[], sentence: number, word: number): ReadonlySet<number> {
  const read = nameFeatures(
    text.map((line) => line.split(' ')),
    knowledge,
  )
  return new Set(read[sentence]?.[word] ?? [])
}

function shared(a: ReadonlySet<number>, b: ReadonlySet<number>): number {
  return [...a].filter((feature) => b.has(feature)).length
}

test('a name brings to every mention what is said of it elsewhere in the text', () => {
  const bare = 'Workers left Torvex on Monday .'
  const alone = featuresOf([bare], 0, 2)
  const told = featuresOf([bare, 'Torvex is a Norwegian maker of pumps .'], 0, 2)
  const other = featuresOf([bare, 'Halden is a Norwegian maker of pumps .'], 0, 2)
  expect(told.size).toBeGreaterThan(other.size)
  expect(shared(other, alone)).toBe(alone.size)
})

test('what a text is about is told of all its names, and only that of the first to be described', () => {
  const bare = 'Workers left Torvex on Monday .'
  const alone = featuresOf([bare], 0, 2)
  const band = featuresOf([bare, 'Halden is a Norwegian band .'], 0, 2)
  const river = featuresOf([bare, 'Halden is a Norwegian river .'], 0, 2)
  const both = featuresOf([bare, 'Halden is a Norwegian band .', 'Ostra is a long river .'], 0, 2)
  expect(band.size).toBeGreaterThan(alone.size)
  expect(shared(band, river)).toBe(alone.size)
  expect(both).toEqual(band)
})

test('a word of a longer name knows how that name begins and ends', () => {
  const bare = 'police told Berg to wait .'
  const alone = featuresOf([bare], 0, 2)
  const part = featuresOf([bare, 'The lawyer Anna Berg spoke .'], 0, 2)
  expect(part.size).toBeGreaterThan(alone.size)
  expect(featuresOf([bare, 'The lawyer Anna Holm spoke .'], 0, 2).size).toBe(alone.size)
})

test('small words far from capitals cannot be names', () => {
  expect(featuresOf(['the rain fell on the quiet town .'], 0, 1).size).toBe(0)
  expect(nameFeatures([[], ['.']], knowledge)).toEqual([[], [undefined]])
})

test.each([
  ['In 1990 Caldera opened', 'Caldera'],
  ['The Bank of the West closed', 'Bank of the West'],
  ['He met Ida van Loon', ''],
  ['30 Fathoms played', 'Fathoms'],
] as const)('%s begins with the name "%s"', (line, name) => {
  const words = line.split(' ')
  const runs = capitalRuns(
    words,
    words.map((word) => factsOf(word, knowledge)),
  )
  const run = runs[0] === undefined ? undefined : withoutOpening(words, runs[0])
  expect(run === undefined ? '' : words.slice(run.from, run.to).join(' ')).toBe(name)
})
