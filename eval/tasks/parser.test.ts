import fc from 'fast-check'
import { expect, test } from 'vitest'
import { headsOf } from '../../src/pipeline/extract/language/beam.ts'
import { decodeModel, type LanguageModel } from '../../src/pipeline/extract/language/model.ts'
import { NumberTable } from '../../src/pipeline/extract/language/number-table.ts'
import { weightsOf } from '../../src/pipeline/extract/language/scores.ts'
import { orderByCompany } from '../../train/company-order.ts'
import { encodeModel } from '../../train/model-file.ts'
import { movesTo, projective } from '../../train/tree-oracle.ts'

/** Trees with one root: every word but the first of an order hangs on a word before it in that order. */
const trees = fc
  .integer({ min: 1, max: 14 })
  .chain((size) =>
    fc.tuple(
      fc.shuffledSubarray([...Array(size).keys()], { minLength: size, maxLength: size }),
      fc.array(fc.nat(), { minLength: size, maxLength: size }),
    ),
  )
  .map(([order, choices]) => {
    const heads = order.map(() => -1)
    order.forEach((word, place) => {
      if (place > 0) heads[word] = order[(choices[place] ?? 0) % place] ?? -1
    })
    return heads
  })

test('lifting leaves a projective tree with the same root', () => {
  fc.assert(
    fc.property(trees, (heads) => {
      const lifted = projective(heads)
      expect(lifted.indexOf(-1)).toBe(heads.indexOf(-1))
      expect(projective(lifted)).toEqual(lifted)
    }),
  )
})

test('the moves to a projective tree build that tree', () => {
  fc.assert(
    fc.property(trees, (heads) => {
      const lifted = projective(heads)
      const moves = movesTo(lifted)
      expect(moves).toHaveLength(heads.length * 2)
      expect([...headsOf(moves ?? new Uint8Array(), heads.length)]).toEqual(lifted)
    }),
  )
})

test('a tree that is projective stays as it is, one that is not is lifted', () => {
  expect(projective([1, -1, 3, 1])).toEqual([1, -1, 3, 1])
  expect(projective([2, 3, -1, 2])).toEqual([2, 2, -1, 2])
})

test('what is written of a model is what is read', () => {
  const model: LanguageModel = {
    vocabulary: { dictionary: new NumberTable([[-5, 3]]), clusters: new NumberTable([[9, 1000]]) },
    tagger: {
      tags: ['PUNCT|,', 'NOUN|NN'],
      weights: weightsOf(Int8Array.of(1, -2, 127, -127)),
      lexicon: new NumberTable([[7, 1]]),
      entrySets: Uint16Array.of(0, 1),
      sets: [Uint8Array.of(0, 1), Uint8Array.of(1)],
    },
    moves: weightsOf(Int8Array.of(4, 5)),
    labels: {
      relations: ['obj', 'root'],
      weights: weightsOf(Int8Array.of(6)),
      sets: [Uint8Array.of(0)],
      setOf: new Map([[130, 0]]),
    },
    lemmas: { scripts: new NumberTable([[1, 0]]), endings: [[2, 'y']] },
    coarse: ['NOUN', 'PUNCT'],
    coarseOf: Uint8Array.of(1, 0),
    marks: { comma: 0, quote: -1, openQuote: -1 },
  }
  expect(decodeModel(encodeModel(model))).toEqual(model)
})

test('classes that are candidates together come into one group of four', () => {
  const sets = [
    { classes: [0, 5, 9], weight: 10 },
    { classes: [1, 6], weight: 5 },
    { classes: [2, 7, 8, 10], weight: 8 },
  ]
  const order = orderByCompany(12, sets)
  expect([...order].sort((a, b) => a - b)).toEqual([...Array(12).keys()])
  for (const { classes } of sets)
    expect(new Set(classes.map((member) => Math.floor(order.indexOf(member) / 4))).size).toBe(1)
})
