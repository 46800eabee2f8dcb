import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cluster, type Pair } from './cluster.ts'

const allPairs = (size: number): Pair[] =>
  Array.from({ length: size }, (_, b) => Array.from({ length: b }, (_, a) => ({ a, b }))).flat()

const run = (scores: Record<string, number>, size: number) =>
  cluster(size, allPairs(size), (a, b) => scores[`${a}${b}`] ?? 0, 0.5)

test('a weak link makes no chain', () => {
  // 0–1 and 1–2 are alike, 0 and 2 are not: the mean of a cluster of three would be 0.4.
  expect(run({ '01': 0.7, '12': 0.6 }, 3)).toEqual([[0, 1], [2]])
})

test('one pair that must stay apart keeps clusters apart', () => {
  expect(run({ '01': 0.9, '02': 0.9, '12': -1 }, 3)).toEqual([[0, 1], [2]])
})

test('all alike are one', () => {
  expect(run({ '01': 0.9, '02': 0.8, '12': 0.7 }, 3)).toEqual([[0, 1, 2]])
})

test('every member lies in exactly one cluster, and no cluster holds a pair that must stay apart', () => {
  const scores = fc.array(fc.double({ min: -0.3, max: 1, noNaN: true }), { minLength: 45, maxLength: 45 })
  fc.assert(
    fc.property(scores, (values) => {
      const pairs = allPairs(10)
      const score = (a: number, b: number): number =>
        values[pairs.findIndex((pair) => pair.a === a && pair.b === b)] ?? 0
      const clusters = cluster(10, pairs, score, 0.5)
      expect(clusters.flat().sort((a, b) => a - b)).toEqual([...Array(10).keys()])
      for (const members of clusters) {
        for (const b of members) for (const a of members) if (a < b) expect(score(a, b)).toBeGreaterThanOrEqual(0)
      }
    }),
  )
})

test('the order of candidates does not matter', () => {
  fc.assert(
    fc.property(fc.shuffledSubarray(allPairs(7), { minLength: 21, maxLength: 21 }), (pairs) => {
      const score = (a: number, b: number): number => ((a * 7 + b * 13) % 10) / 10
      expect(cluster(7, pairs, score, 0.5)).toEqual(cluster(7, allPairs(7), score, 0.5))
    }),
  )
})
