import {
  coordGreedy,
  coordSimplex,
  decrossDfs,
  decrossTwoLayer,
  graphConnect,
  sugiyama,
  twolayerAgg,
  type Graph,
} from 'd3-dag'
import type { Stemma, StemmaEdge, Witness } from '../../model/stemma.ts'
import { columnsOf } from './columns.ts'

/** Distances in pixels. */
const widestColumn = 148
const narrowestColumn = 76
/** Of a column's width, what a long gap in time may add. */
const mostGap = 0.5
const leafHeight = 40
const innerHeight = 72
/** What a name on two lines takes at the right of its disc. */
export const nameRoom = 120
const nameHeight = 24
const margin = { left: 62, right: 132, top: 48, bottom: 30 }
export const discRadius = 11

/**
 * Up to here lines are laid straight by the simplex method and crossings are undone two by two (0.2 s for 40 witnesses);
 * both take more than ten seconds for 200, where one sweep and a greedy placement take a fifth of a second.
 */
const mostForBestLines = 40

export interface PlacedWitness {
  readonly witness: Witness
  readonly x: number
  readonly y: number
  /** Nothing came from it and nothing stands close at its right: its name has room there. */
  readonly hasRoomBeside: boolean
}

export interface PlacedEdge {
  readonly key: string
  readonly edge: StemmaEdge
  readonly path: string
  readonly middle: readonly [x: number, y: number]
  /** Where a word for the line stands: on its last stretch, where lines that run side by side have parted. */
  readonly end: readonly [x: number, y: number]
}

export interface StemmaLayout {
  readonly width: number
  readonly height: number
  readonly witnesses: readonly PlacedWitness[]
  readonly edges: readonly PlacedEdge[]
  readonly columns: readonly { readonly x: number; readonly day: string | null; readonly isUndatedEnd: boolean }[]
}

/**
 * Draws a stemma in layers (Sugiyama, Tagawa and Toda 1981): columns by day or depth from left to right, crossings and
 * bends kept few by d3-dag.
 *
 * @param available width in pixels that the drawing should fit when its columns stay readable
 */
export function layOut(stemma: Stemma, dayOf: (witness: Witness) => string | null, available = Infinity): StemmaLayout {
  const { columns, columnOf } = columnsOf(stemma, dayOf)
  const parentsOf = new Set(stemma.edges.map(({ from }) => from))
  const xs = columnPositions(
    columns.map(({ day }) => day),
    available,
  )
  const ys = rowPositions(stemma, columnOf, parentsOf)
  const witnesses = stemma.witnesses.map((witness) => ({
    witness,
    x: xs[columnOf.get(witness.id) ?? 0] ?? 0,
    y: ys.rows.get(witness.id) ?? 0,
  }))
  const named = witnesses.map((entry) => ({
    ...entry,
    hasRoomBeside:
      !parentsOf.has(entry.witness.id) &&
      !witnesses.some(({ x, y }) => x > entry.x && x - entry.x < nameRoom && Math.abs(y - entry.y) < nameHeight),
  }))
  const placed = new Map(witnesses.map((entry) => [entry.witness.id, entry]))
  const edges = stemma.edges.flatMap((edge, index): PlacedEdge[] => {
    const [from, to] = [placed.get(edge.from), placed.get(edge.to)]
    if (from === undefined || to === undefined) return []
    const first = columnOf.get(edge.from) ?? 0
    const bends = (ys.bends.get(index) ?? []).map((y, step): [number, number] => [xs[first + 1 + step] ?? 0, y])
    const points: [number, number][] = [[from.x + discRadius, from.y], ...bends, [to.x - discRadius, to.y]]
    return [
      {
        key: `${edge.from} ${edge.to} ${edge.kind} ${index}`,
        edge,
        path: curve(points),
        middle: middleOf(points),
        end: endOf(points),
      },
    ]
  })
  return {
    width: (xs.at(-1) ?? 0) + margin.right,
    height: ys.height + margin.top + margin.bottom,
    witnesses: named,
    edges,
    columns: columns.map((column, index) => ({ ...column, x: xs[index] ?? 0 })),
  }
}

/**
 * Days further apart stand further apart, by the logarithm, so that a year of silence does not empty the page. Columns
 * are as wide as the room allows.
 */
function columnPositions(days: readonly (string | null)[], available: number): readonly number[] {
  const widths = days.slice(1).map((day, index) => {
    const before = days[index] ?? null
    if (day === null || before === null) return 1
    const gap = Math.max(0, (Date.parse(day) - Date.parse(before)) / 86_400_000)
    return 1 + Math.min(mostGap, 0.1 * Math.log2(1 + gap))
  })
  const total = widths.reduce((sum, width) => sum + width, 0)
  const room = (available - margin.left - margin.right) / Math.max(total, 1)
  const unit = Math.min(widestColumn, Math.max(narrowestColumn, room))
  const positions = [margin.left]
  for (const width of widths) positions.push((positions.at(-1) ?? 0) + width * unit)
  return positions
}

interface Rows {
  readonly rows: ReadonlyMap<string, number>
  /** Where an edge that spans several columns passes through those between, by the edge's index. */
  readonly bends: ReadonlyMap<number, readonly number[]>
  readonly height: number
}

function rowPositions(stemma: Stemma, columnOf: ReadonlyMap<string, number>, parents: ReadonlySet<string>): Rows {
  const known = new Set(stemma.witnesses.map(({ id }) => id))
  const links = stemma.edges
    .map(({ from, to }, index) => ({ from, to, index }))
    .filter(({ from, to }) => known.has(from) && known.has(to) && from !== to)
  const linked = new Set(links.flatMap(({ from, to }) => [from, to]))
  const alone = stemma.witnesses.filter(({ id }) => !linked.has(id))
  const rows = new Map<string, number>()
  const bends = new Map<number, readonly number[]>()
  let height = 0
  if (links.length > 0) {
    const connect = graphConnect()
      .sourceId((link: (typeof links)[number]) => link.from)
      .targetId((link: (typeof links)[number]) => link.to)
      .nodeDatum((id: string) => id)
    const graph = connect(links)
    const isSmall = stemma.witnesses.length <= mostForBestLines
    const draw = sugiyama()
      .layering((dag: Graph<string>) => {
        let last = 0
        for (const node of dag.nodes()) {
          node.y = columnOf.get(node.data) ?? 0
          last = Math.max(last, node.y)
        }
        return last
      })
      .decross(isSmall ? decrossTwoLayer() : decrossTwoLayer().order(twolayerAgg()).inits([decrossDfs()]).passes(1))
      .coord(isSmall ? coordSimplex() : coordGreedy())
      .nodeSize((node: { readonly data: string }) => [parents.has(node.data) ? innerHeight : leafHeight, 1])
      .gap([6, 1])
    height = draw(graph).width
    for (const node of graph.nodes()) rows.set(node.data, node.x + margin.top)
    for (const link of graph.links()) {
      bends.set(
        link.data.index,
        link.points.slice(1, -1).map(([x]) => x + margin.top),
      )
    }
  }
  for (const { id } of alone) {
    rows.set(id, height + leafHeight / 2 + margin.top)
    height += leafHeight
  }
  return { rows, bends, height }
}

/** A line that leaves and arrives level. */
function curve(points: readonly (readonly [number, number])[]): string {
  return points
    .map(([x, y], index) => {
      const before = points[index - 1]
      if (before === undefined) return `M${round(x)} ${round(y)}`
      const bend = round((before[0] + x) / 2)
      return `C${bend} ${round(before[1])} ${bend} ${round(y)} ${round(x)} ${round(y)}`
    })
    .join('')
}

function middleOf(points: readonly (readonly [number, number])[]): readonly [number, number] {
  const index = Math.floor((points.length - 1) / 2)
  const [from, to] = [points[index] ?? [0, 0], points[index + 1] ?? points[index] ?? [0, 0]]
  return [(from[0] + to[0]) / 2, (from[1] + to[1]) / 2]
}

/** How far along the last stretch of a line its word stands: past the bend, before the disc. */
const wordAt = 0.66

/** A point of the last stretch's curve, by Bézier's formula. */
function endOf(points: readonly (readonly [number, number])[]): readonly [number, number] {
  const [from = [0, 0], to = from] = points.slice(-2)
  const bend = (from[0] + to[0]) / 2
  const at = (a: number, b: number, c: number, d: number): number => {
    const rest = 1 - wordAt
    return rest ** 3 * a + 3 * rest ** 2 * wordAt * b + 3 * rest * wordAt ** 2 * c + wordAt ** 3 * d
  }
  return [at(from[0], bend, bend, to[0]), at(from[1], from[1], to[1], to[1])]
}

function round(value: number): number {
  return Math.round(value * 10) / 10
}
