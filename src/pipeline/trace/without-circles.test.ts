import fc from 'fast-check'
import { expect, test } from 'vitest'
import { circlesOf } from '../../lib/circles.ts'
import type { StemmaEdge } from '../../model/stemma.ts'
import { withoutCircles } from './without-circles.ts'

function edge(from: string, to: string, confidence: number): StemmaEdge {
  return { from, to, kind: 'copy', evidence: [], confidence }
}

function circles(edges: readonly StemmaEdge[]): string[][] {
  const nodes = [...new Set(edges.flatMap(({ from, to }) => [from, to]))].sort()
  return circlesOf(nodes, (node) => edges.filter(({ from }) => from === node).map(({ to }) => to))
}

/** By the definition: the weakest edge within a circle, again and again. */
function oneByOne(edges: readonly StemmaEdge[]): readonly StemmaEdge[] {
  const [circle] = circles(edges)
  if (circle === undefined) return edges
  const [weakest] = edges
    .filter(({ from, to }) => circle.includes(from) && circle.includes(to))
    .sort((a, b) => a.confidence - b.confidence)
  return oneByOne(edges.filter((each) => each !== weakest))
}

const nodes = fc.integer({ min: 0, max: 7 }).map(String)
const graph = fc
  .uniqueArray(fc.tuple(nodes, nodes), { maxLength: 40, selector: ([from, to]) => `${from} ${to}` })
  .map((pairs) => pairs.filter(([from, to]) => from !== to))
  .chain((pairs) =>
    fc
      .shuffledSubarray(
        pairs.map((_, place) => place),
        { minLength: pairs.length },
      )
      .map((ranks) => pairs.map(([from, to], place) => edge(from, to, (ranks[place] ?? 0) / 100))),
  )

test('what is kept is what is left when the weakest edge of a circle falls again and again', () => {
  fc.assert(
    fc.property(graph, (edges) => {
      const { kept, cuts } = withoutCircles(edges)
      expect(kept).toEqual(oneByOne(edges))
      expect(circles(kept)).toEqual([])
      expect(new Set([...kept, ...cuts])).toEqual(new Set(edges))
    }),
    { numRuns: 300 },
  )
})

test('a graph without circles stays whole, and the weaker of two opposite edges falls', () => {
  const line = [edge('a', 'b', 0.5), edge('b', 'c', 0.1)]
  expect(withoutCircles(line)).toEqual({ kept: line, cuts: [] })
  const back = edge('c', 'a', 0.3)
  expect(withoutCircles([...line, back])).toEqual({ kept: [line[0], back], cuts: [line[1]] })
})

test('two hundred reports that all name each other are cut in moments', () => {
  const names = Array.from({ length: 200 }, (_, index) => `r${index}`)
  const edges = names.flatMap((from) => names.filter((to) => to !== from).map((to) => edge(from, to, 0.8)))
  const { kept, cuts } = withoutCircles(edges)
  expect(circlesOf(names, (node) => kept.flatMap(({ from, to }) => (from === node ? [to] : [])))).toEqual([])
  expect(cuts.length).toBeGreaterThanOrEqual(edges.length / 2)
}, 5_000)
