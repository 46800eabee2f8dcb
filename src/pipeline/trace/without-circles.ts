import { circlesOf } from '../../lib/circles.ts'
import type { StemmaEdge } from '../../model/stemma.ts'

/** An edge by its place among all, the strongest first. Its ends are what they have been drawn together into. */
interface Ranked {
  readonly from: string
  readonly to: string
  readonly rank: number
}

/**
 * Cuts the weakest edge of every circle until none is left; `cuts` come weakest first. An edge falls exactly when it closes a
 * circle of edges that are all stronger, which is found by halving the ranks: what reaches itself by the stronger half is
 * drawn together before the weaker half is looked at. O(m log m) for m edges: cutting one by one takes days when a thousand
 * reports all name each other.
 */
export function withoutCircles(edges: readonly StemmaEdge[]): { kept: StemmaEdge[]; cuts: StemmaEdge[] } {
  const strongestFirst = [...edges].sort((a, b) => byStrength(b, a))
  const cut = new Set<number>()
  decide(
    strongestFirst.map(({ from, to }, rank) => ({ from, to, rank })),
    0,
    edges.length,
    cut,
  )
  const cuts = strongestFirst.filter((_, rank) => cut.has(rank)).reverse()
  const gone = new Set(cuts)
  return { kept: edges.filter((edge) => !gone.has(edge)), cuts }
}

function byStrength(a: StemmaEdge, b: StemmaEdge): number {
  return (
    a.confidence - b.confidence || a.evidence.length - b.evidence.length || (a.from + a.to < b.from + b.to ? -1 : 1)
  )
}

/** Which of the ranks from `low` to below `high` fall; stronger edges among `edges` are there to close circles with. */
function decide(edges: readonly Ranked[], low: number, high: number, cut: Set<number>): void {
  if (!edges.some(({ rank }) => rank >= low)) return
  const single = high - low === 1
  const middle = single ? high : (low + high) >> 1
  const home = homesOf(edges.filter(({ rank }) => rank < middle))
  const together = ({ from, to }: Ranked): boolean => home(from) === home(to)
  if (single) {
    for (const edge of edges) if (edge.rank === low && together(edge)) cut.add(low)
    return
  }
  const stronger: Ranked[] = []
  const weaker: Ranked[] = []
  for (const edge of edges) {
    if (!together(edge)) weaker.push({ from: home(edge.from), to: home(edge.to), rank: edge.rank })
    else if (edge.rank < middle) stronger.push(edge)
    else cut.add(edge.rank)
  }
  decide(stronger, low, middle, cut)
  decide(weaker, middle, high, cut)
}

/** One name for all nodes that reach each other. */
function homesOf(edges: readonly Ranked[]): (node: string) => string {
  const next = new Map<string, string[]>()
  for (const { from, to } of edges) {
    const known = next.get(from)
    if (known === undefined) next.set(from, [to])
    else known.push(to)
  }
  const homes = new Map<string, string>()
  for (const circle of circlesOf([...next.keys()], (node) => next.get(node) ?? [])) {
    for (const node of circle) homes.set(node, circle[0] ?? node)
  }
  return (node) => homes.get(node) ?? node
}
