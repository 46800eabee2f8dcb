import { Move, moveFeatureCapacity, moveFeatures, Stacks, type ParserInput } from './configuration.ts'
import { sumFour, type Weights } from './scores.ts'

/** Half-made parses, one place each in parallel arrays. */
class Parses {
  count = 0
  readonly top: Int32Array
  readonly next: Int32Array
  readonly left1: Int32Array
  readonly left2: Int32Array
  readonly lefts: Int32Array
  readonly score: Float64Array
  readonly history: Int32Array

  constructor(width: number) {
    this.top = new Int32Array(width)
    this.next = new Int32Array(width)
    this.left1 = new Int32Array(width)
    this.left2 = new Int32Array(width)
    this.lefts = new Int32Array(width)
    this.score = new Float64Array(width)
    this.history = new Int32Array(width)
  }
}

/** Keeps the `width` best half-made parses of a sentence and takes them one move further at a time. */
export class Beam {
  readonly width: number
  /** Parses whose score lies further than this behind the best one are given up. */
  readonly margin: number
  readonly #stacks = new Stacks()
  readonly #features = new Int32Array(moveFeatureCapacity)
  readonly #sums = new Float64Array(4)
  #now: Parses
  #then: Parses
  /** Moves made, each with the one before it. */
  #moves = new Uint8Array(0)
  #before = new Int32Array(0)
  #made = 0
  readonly #candidateParse: Int32Array
  readonly #candidateMove: Uint8Array
  readonly #candidateScore: Float64Array
  /** Index within the beam of the parse that follows the given moves; -1 when it fell out. */
  truthAt = 0
  /** Score of the given moves so far. */
  truthScore = 0

  constructor(width: number, margin = Infinity) {
    this.width = width
    this.margin = margin
    this.#now = new Parses(width)
    this.#then = new Parses(width)
    this.#candidateParse = new Int32Array(width)
    this.#candidateMove = new Uint8Array(width)
    this.#candidateScore = new Float64Array(width)
  }

  /** The score of the best parse so far. */
  get bestScore(): number {
    return this.#now.score[0] ?? 0
  }

  begin(input: ParserInput): void {
    const { size } = input
    this.#stacks.reset(this.width * (2 * size + 2) + 2)
    const capacity = this.width * (2 * size + 2) + 2
    if (this.#moves.length < capacity) {
      this.#moves = new Uint8Array(capacity * 2)
      this.#before = new Int32Array(capacity * 2)
    }
    this.#made = 0
    const { top, next, left1, left2, lefts, score, history } = this.#now
    this.#now.count = 1
    top[0] = this.#stacks.push(-1, size, size + 1, size + 1, 0, size + 1)
    next[0] = 0
    left1[0] = size + 1
    left2[0] = size + 1
    lefts[0] = 0
    score[0] = 0
    history[0] = -1
    this.truthAt = 0
    this.truthScore = 0
  }

  /** Every parse makes its moves, the best remain. With `truth`, the parse that follows these moves is looked after. */
  advance(input: ParserInput, weights: Weights, truth?: number): void {
    const { size } = input
    const now = this.#now
    const features = this.#features
    const stacks = this.#stacks
    const sums = this.#sums
    let kept = 0
    for (let parse = 0; parse < now.count; parse += 1) {
      const top = now.top[parse] ?? -1
      const next = now.next[parse] ?? 0
      const below = stacks.below[top] ?? -1
      // A single parse with a single move needs no score: scores only compare.
      if (now.count === 1 && truth === undefined && (next >= size || below < 0)) {
        kept = this.#offer(kept, parse, next >= size ? Move.right : Move.shift, now.score[parse] ?? 0)
        continue
      }
      const count = moveFeatures(
        features,
        input,
        stacks,
        top,
        next,
        now.left1[parse] ?? 0,
        now.left2[parse] ?? 0,
        now.lefts[parse] ?? 0,
      )
      sumFour(sums, features, count, weights, 0)
      const before = now.score[parse] ?? 0
      const shift = before + (sums[Move.shift] ?? 0)
      const left = before + (sums[Move.left] ?? 0)
      const right = before + (sums[Move.right] ?? 0)
      if (truth !== undefined && parse === this.truthAt) {
        this.truthScore = truth === Move.shift ? shift : truth === Move.left ? left : right
      }
      if (next < size) kept = this.#offer(kept, parse, Move.shift, shift)
      if (next < size && below >= 0) kept = this.#offer(kept, parse, Move.left, left)
      if (below >= 0 && (next >= size || (stacks.below[below] ?? -1) >= 0))
        kept = this.#offer(kept, parse, Move.right, right)
    }
    const then = this.#then
    const lowest = (this.#candidateScore[0] ?? 0) - this.margin
    while (kept > 1 && (this.#candidateScore[kept - 1] ?? 0) < lowest) kept -= 1
    let truthAt = -1
    for (let place = 0; place < kept; place += 1) {
      const parse = this.#candidateParse[place] ?? 0
      const move = this.#candidateMove[place] ?? 0
      if (parse === this.truthAt && move === truth) truthAt = place
      this.#make(now, parse, move, then, place, size + 1)
      then.score[place] = this.#candidateScore[place] ?? 0
    }
    then.count = kept
    this.#now = then
    this.#then = now
    this.truthAt = truthAt
  }

  /** The moves of the best parse, in order. */
  bestMoves(): Uint8Array {
    const moves: number[] = []
    for (let at = this.#now.history[0] ?? -1; at >= 0; at = this.#before[at] ?? -1) moves.push(this.#moves[at] ?? 0)
    return Uint8Array.from(moves.reverse())
  }

  /** Takes a move into the sorted candidates if it is good enough; the earlier one wins a tie. */
  #offer(kept: number, parse: number, move: number, score: number): number {
    const scores = this.#candidateScore
    let place = kept
    if (kept === this.width) {
      if (score <= (scores[kept - 1] ?? 0)) return kept
      place = kept - 1
    }
    while (place > 0 && score > (scores[place - 1] ?? 0)) {
      scores[place] = scores[place - 1] ?? 0
      this.#candidateParse[place] = this.#candidateParse[place - 1] ?? 0
      this.#candidateMove[place] = this.#candidateMove[place - 1] ?? 0
      place -= 1
    }
    scores[place] = score
    this.#candidateParse[place] = parse
    this.#candidateMove[place] = move
    return Math.min(kept + 1, this.width)
  }

  #make(from: Parses, parse: number, move: number, to: Parses, place: number, none: number): void {
    const stacks = this.#stacks
    const top = from.top[parse] ?? -1
    const next = from.next[parse] ?? 0
    const left1 = from.left1[parse] ?? none
    const left2 = from.left2[parse] ?? none
    const lefts = from.lefts[parse] ?? 0
    const made = this.#made++
    this.#moves[made] = move
    this.#before[made] = from.history[parse] ?? -1
    to.history[place] = made
    if (move === Move.shift) {
      to.top[place] = stacks.push(top, next, left1, left2, lefts, none)
      to.next[place] = next + 1
      to.left1[place] = none
      to.left2[place] = none
      to.lefts[place] = 0
      return
    }
    to.next[place] = next
    if (move === Move.left) {
      to.top[place] = stacks.below[top] ?? -1
      to.left1[place] = stacks.word[top] ?? none
      to.left2[place] = left1
      to.lefts[place] = lefts + 1
      return
    }
    to.top[place] = stacks.reduceRight(top)
    to.left1[place] = left1
    to.left2[place] = left2
    to.lefts[place] = lefts
  }
}

/** The heads that a sequence of moves gives; the root's is -1. */
export function headsOf(moves: Uint8Array, size: number): Int32Array {
  const heads = new Int32Array(size).fill(-1)
  const stack: number[] = [-1]
  let next = 0
  for (const move of moves) {
    if (move === Move.shift) {
      stack.push(next)
      next += 1
      continue
    }
    const word = stack.pop() ?? -1
    if (word >= 0) heads[word] = move === Move.left ? next : (stack.at(-1) ?? -1)
  }
  return heads
}
