import { Groups } from '../../lib/groups.ts'

/** A pair of members that may belong together, `a < b`. */
export interface Pair {
  readonly a: number
  readonly b: number
}

/**
 * Average-linkage clustering with pairs that must stay apart: the two closest clusters are joined while the mean score of
 * their pairs is at least `threshold` and no pair of theirs scores below 0. So no chain of weak links makes a cluster
 * (Jain & Dubes 1988). `candidates` are the pairs worth scoring; a pair that is none scores 0. Members weigh alike.
 */
export function cluster(
  size: number,
  candidates: readonly Pair[],
  score: (a: number, b: number) => number,
  threshold: number,
): number[][] {
  const sums = new Map<number, Map<number, number>>()
  const sizes = new Map<number, number>(Array.from({ length: size }, (_, index) => [index, 1]))
  const groups = new Groups(size)
  const put = (a: number, b: number, value: number): void => {
    for (const [x, y] of [
      [a, b],
      [b, a],
    ] as const) {
      const row = sums.get(x) ?? new Map<number, number>()
      row.set(y, value)
      sums.set(x, row)
    }
  }
  for (const { a, b } of candidates) {
    const value = score(a, b)
    if (value !== 0) put(a, b, value < 0 ? -Infinity : value)
  }
  const mean = (a: number, b: number): number => {
    const pairs = (sizes.get(a) ?? 0) * (sizes.get(b) ?? 0)
    return (sums.get(a)?.get(b) ?? 0) / pairs
  }
  const queue = new Queue()
  for (const [a, row] of sums) for (const b of row.keys()) if (a < b) offer(queue, a, b, mean(a, b), threshold)
  for (let best = queue.take(); best !== undefined; best = queue.take()) {
    const { a, b, value } = best
    if (!sizes.has(a) || !sizes.has(b) || mean(a, b) !== value) continue
    const rowB = sums.get(b) ?? new Map<number, number>()
    sizes.set(a, (sizes.get(a) ?? 0) + (sizes.get(b) ?? 0))
    sizes.delete(b)
    groups.join(a, b)
    const others = new Set([...(sums.get(a)?.keys() ?? []), ...rowB.keys()])
    for (const other of others) {
      sums.get(other)?.delete(b)
      if (other === a || other === b) continue
      const sum = (sums.get(a)?.get(other) ?? 0) + (rowB.get(other) ?? 0)
      put(a, other, sum)
      offer(queue, Math.min(a, other), Math.max(a, other), mean(a, other), threshold)
    }
    sums.get(a)?.delete(b)
    sums.delete(b)
  }
  return groups.lists()
}

interface Offer extends Pair {
  readonly value: number
}

function offer(queue: Queue, a: number, b: number, value: number, threshold: number): void {
  if (value >= threshold) queue.put({ a, b, value })
}

/** A binary heap, closest pair first, ties by the members so that the order of work never matters. */
class Queue {
  readonly #heap: Offer[] = []

  put(entry: Offer): void {
    this.#heap.push(entry)
    for (let at = this.#heap.length - 1; at > 0;) {
      const up = (at - 1) >> 1
      if (!this.#before(at, up)) break
      this.#swap(at, up)
      at = up
    }
  }

  take(): Offer | undefined {
    const first = this.#heap[0]
    const last = this.#heap.pop()
    if (first === undefined || last === undefined || this.#heap.length === 0) return first
    this.#heap[0] = last
    for (let at = 0; ;) {
      const [left, right] = [2 * at + 1, 2 * at + 2]
      let next = at
      if (left < this.#heap.length && this.#before(left, next)) next = left
      if (right < this.#heap.length && this.#before(right, next)) next = right
      if (next === at) return first
      this.#swap(at, next)
      at = next
    }
  }

  #before(x: number, y: number): boolean {
    const [one, other] = [this.#heap[x], this.#heap[y]]
    if (one === undefined || other === undefined) return false
    return one.value !== other.value ? one.value > other.value : one.a !== other.a ? one.a < other.a : one.b < other.b
  }

  #swap(x: number, y: number): void {
    const [one, other] = [this.#heap[x], this.#heap[y]]
    if (one === undefined || other === undefined) return
    this.#heap[x] = other
    this.#heap[y] = one
  }
}
