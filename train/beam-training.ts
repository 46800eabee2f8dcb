import { Beam } from '../src/pipeline/extract/language/beam.ts'
import {
  Move,
  moveFeatureCapacity,
  moveFeatures,
  Stacks,
  type ParserInput,
} from '../src/pipeline/extract/language/configuration.ts'
import type { Weights } from '../src/pipeline/extract/language/scores.ts'
import { Perceptron, quantise, seeded, shuffled } from './perceptron.ts'

/** A sentence and the moves that build its true tree. */
export interface TreeExample {
  readonly input: ParserInput
  readonly moves: Uint8Array
}

export interface BeamTraining {
  readonly passes: number
  readonly width: number
  /** Size of the table, as a power of two. */
  readonly bits: number
}

/**
 * Learns weights for moves by structured perceptron with the largest violation (Huang, Fayong, Guo 2012): the beam runs on, and where the best parse
 * leads the true one by most, both are learnt from.
 */
export function trainMoves(
  examples: readonly TreeExample[],
  { passes, width, bits }: BeamTraining,
  afterPass?: (pass: number, weights: () => Weights, violations: number) => void,
): Weights {
  const perceptron = new Perceptron(bits)
  const weights: Weights = { table: perceptron.weights, mask: perceptron.mask }
  const beam = new Beam(width)
  const random = seeded(2)
  for (let pass = 0; pass < passes; pass += 1) {
    let violations = 0
    for (const { input, moves } of shuffled(examples, random)) {
      const wrong = largestViolation(beam, input, moves, weights)
      if (wrong !== undefined) {
        violations += 1
        let same = 0
        while (same < wrong.length && wrong[same] === moves[same]) same += 1
        learn(perceptron, input, moves.subarray(0, wrong.length), same, 1)
        learn(perceptron, input, wrong, same, -1)
      }
      perceptron.step += 1
    }
    afterPass?.(pass, () => quantise(perceptron.average()), violations)
  }
  return quantise(perceptron.average())
}

function largestViolation(beam: Beam, input: ParserInput, moves: Uint8Array, weights: Weights): Uint8Array | undefined {
  beam.begin(input)
  let largest = 0
  let wrong: Uint8Array | undefined
  for (const move of moves) {
    beam.advance(input, weights, move)
    const violation = beam.bestScore - beam.truthScore
    if (beam.truthAt !== 0 && violation >= largest) {
      largest = violation
      wrong = beam.bestMoves()
    }
    // Once the true parse is lost its later scores are not computed: the moment of loss is the last that can be compared.
    if (beam.truthAt < 0) break
  }
  return wrong
}

/** Replays moves and moves the weights of all from `same` on. */
function learn(perceptron: Perceptron, input: ParserInput, moves: Uint8Array, same: number, by: number): void {
  const { size } = input
  const none = size + 1
  const stacks = new Stacks()
  stacks.reset(moves.length + 2)
  const features = new Int32Array(moveFeatureCapacity)
  let top = stacks.push(-1, size, none, none, 0, none)
  let next = 0
  let left1 = none
  let left2 = none
  let lefts = 0
  moves.forEach((move, at) => {
    if (at >= same) {
      const count = moveFeatures(features, input, stacks, top, next, left1, left2, lefts)
      perceptron.move(features, 0, count, move, by)
    }
    if (move === Move.shift) {
      top = stacks.push(top, next, left1, left2, lefts, none)
      next += 1
      left1 = none
      left2 = none
      lefts = 0
    } else if (move === Move.left) {
      left2 = left1
      left1 = stacks.word[top] ?? none
      top = stacks.below[top] ?? -1
      lefts += 1
    } else top = stacks.reduceRight(top)
  })
}
