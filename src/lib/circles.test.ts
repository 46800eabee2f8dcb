import fc from 'fast-check'
import { expect, test } from 'vitest'
import { circlesOf } from './circles.ts'

const graph = (edges: Record<string, string[]>) => circlesOf(Object.keys(edges).sort(), (node) => edges[node] ?? [])

test('nodes that reach each other are a circle', () => {
  expect(graph({ a: ['b'], b: ['c'], c: ['a', 'd'], d: [] })).toEqual([['a', 'b', 'c']])
})

test('a chain, a tree and a node that points to itself are none', () => {
  expect(graph({ a: ['b'], b: ['c'], c: [] })).toEqual([])
  expect(graph({ a: ['b', 'c'], b: ['d'], c: ['d'], d: [] })).toEqual([])
  expect(graph({ a: ['a'] })).toEqual([])
})

test('without the edges of one direction there is no circle', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.nat(30), fc.nat(30))), (pairs) => {
      const next = (node: number): number[] => pairs.filter(([a, b]) => a === node && b > a).map(([, b]) => b)
      expect(circlesOf([...Array(31).keys()], next)).toEqual([])
    }),
  )
})

test('a chain of a hundred thousand does not exhaust the stack', () => {
  const nodes = Array.from({ length: 100_000 }, (_, index) => index)
  expect(circlesOf(nodes, (node) => (node < 99_999 ? [node + 1] : []))).toEqual([])
})
