import type { ParserInput } from '../src/pipeline/extract/language/configuration.ts'
import {
  labelFeatureCapacity,
  labelFeatures,
  orderTree,
  pairOf,
  type LabelModel,
} from '../src/pipeline/extract/language/labels.ts'
import { bestOf, weightsOf } from '../src/pipeline/extract/language/scores.ts'
import { Perceptron, quantise, seeded, shuffled } from './perceptron.ts'

export interface LabelExample {
  readonly input: ParserInput
  readonly heads: Int32Array
  readonly truth: Uint8Array
}

/** Relations seen fewer times than this between two tags are not considered between them. */
const rarestRelation = 2
export const rarestShare = 0.002

/** Learns to name the relations of given trees. */
export function trainLabels(
  examples: readonly LabelExample[],
  relations: readonly string[],
  { passes, bits }: { readonly passes: number; readonly bits: number },
): LabelModel {
  const { sets, setOf } = learnSets(examples)
  const perceptron = new Perceptron(bits)
  const weights = weightsOf(perceptron.weights)
  const features = new Int32Array(labelFeatureCapacity)
  const random = seeded(3)
  for (let pass = 0; pass < passes; pass += 1) {
    for (const { input, heads, truth } of shuffled(examples, random)) {
      const tree = orderTree(heads)
      const labels = new Uint8Array(input.size)
      for (const word of tree.order) {
        const candidates = sets[setOf.get(pairOf(input, word, heads[word] ?? -1)) ?? 0] ?? new Uint8Array(1)
        const right = truth[word] ?? 0
        const count = labelFeatures(features, input, heads, tree, labels, word)
        const guess = bestOf(features, count, weights, candidates)
        if (guess !== right) {
          perceptron.move(features, 0, count, right, 1)
          perceptron.move(features, 0, count, guess, -1)
        }
        perceptron.step += 1
        labels[word] = guess
      }
    }
  }
  return { relations, weights: quantise(perceptron.average()), sets, setOf }
}

function learnSets(examples: readonly LabelExample[]): Pick<LabelModel, 'sets' | 'setOf'> {
  const seen = new Map<number, Map<number, number>>()
  const overall = new Map<number, number>()
  for (const { input, heads, truth } of examples)
    truth.forEach((relation, word) => {
      const pair = pairOf(input, word, heads[word] ?? -1)
      const relations = seen.get(pair) ?? new Map<number, number>()
      relations.set(relation, (relations.get(relation) ?? 0) + 1)
      seen.set(pair, relations)
      overall.set(relation, (overall.get(relation) ?? 0) + 1)
    })
  const sets = [Uint8Array.from([...overall.keys()].sort((a, b) => a - b))]
  const setOf = new Map<number, number>()
  const numbers = new Map<string, number>()
  for (const [pair, relations] of [...seen].sort((a, b) => a[0] - b[0])) {
    const total = [...relations.values()].reduce((a, b) => a + b, 0)
    const fewest = Math.max(rarestRelation, total * rarestShare)
    const common = [...relations].filter(([, count]) => count >= fewest).map(([relation]) => relation)
    if (common.length === 0) continue
    const set = Uint8Array.from(common.sort((a, b) => a - b))
    let number = numbers.get(set.join())
    if (number === undefined) {
      number = sets.length
      sets.push(set)
      numbers.set(set.join(), number)
    }
    setOf.set(pair, number)
  }
  return { sets, setOf }
}
