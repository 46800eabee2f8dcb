import { parserInput } from '../src/pipeline/extract/language/configuration.ts'
import { assembleModel, type LanguageModel } from '../src/pipeline/extract/language/model.ts'
import { beamWidth } from '../src/pipeline/extract/language/parse.ts'
import type { Weights } from '../src/pipeline/extract/language/scores.ts'
import { tagWords } from '../src/pipeline/extract/language/tagger.ts'
import { trainMoves } from './beam-training.ts'
import { trainLabels } from './label-training.ts'
import { lexemesOf, tagSet, trainTagger } from './tagger.ts'
import { movesTo, projective } from './tree-oracle.ts'
import type { TreebankSentence } from './treebank.ts'

/** Parts of the treebank that are tagged each by a tagger trained on the others. */
const folds = 8

/** Passes and table sizes (powers of two): beyond these EWT dev gains less than a tenth of a point of LAS. */
const moveTraining = { passes: 10, width: beamWidth, bits: 22 }
const labelTraining = { passes: 8, bits: 21 }

/** Trains the tagger, then the parser on tags as that tagger gives them to texts it has not seen (jack-knifed). */
export function trainLanguageModel(sentences: readonly TreebankSentence[], say: (line: string) => void): LanguageModel {
  const tags = tagSet(sentences)
  const classes = jackknifedTags(sentences, tags)
  say(`tags of ${folds} held-out parts are there`)
  const tagger = trainTagger(sentences, tags)
  const relations = [...new Set(sentences.flatMap(({ words }) => words.map((word) => word.relation)))].sort()
  const nothing: Weights = { table: new Int8Array(1), mask: 0 }
  const head = { tags: tags.tags, tagSets: [], relations, relationSets: [], relationPairs: [] }
  const { coarseOf, marks } = assembleModel(head, tagger.lexicon, [nothing, nothing, nothing])
  const inputs = sentences.map((sentence, index) =>
    parserInput(lexemesOf(sentence).form, classes[index] ?? new Uint8Array(0), coarseOf, marks),
  )
  const labelExamples = sentences.flatMap(({ words }, index) => {
    const input = inputs[index]
    const heads = Int32Array.from(words, (word) => word.head)
    const truth = Uint8Array.from(words, (word) => relations.indexOf(word.relation))
    return input === undefined ? [] : [{ input, heads, truth }]
  })
  const labels = trainLabels(labelExamples, relations, labelTraining)
  say('relations are learnt')
  const treeExamples = sentences.flatMap(({ words }, index) => {
    const input = inputs[index]
    const moves = movesTo(projective(words.map((word) => word.head)))
    return input === undefined || moves === undefined ? [] : [{ input, moves }]
  })
  const moves = trainMoves(treeExamples, moveTraining, (pass, _, violations) => {
    say(
      `pass ${pass + 1} of ${moveTraining.passes}: ${violations} of ${treeExamples.length} sentences taught something`,
    )
  })
  return assembleModel(
    {
      tags: tags.tags,
      tagSets: tagger.sets.map((set) => [...set]),
      relations,
      relationSets: labels.sets.map((set) => [...set]),
      relationPairs: [...labels.setOf],
    },
    tagger.lexicon,
    [tagger.weights, moves, labels.weights],
  )
}

function jackknifedTags(sentences: readonly TreebankSentence[], tags: ReturnType<typeof tagSet>): Uint8Array[] {
  const classes: Uint8Array[] = []
  for (let fold = 0; fold < folds; fold += 1) {
    const tagger = trainTagger(
      sentences.filter((_, index) => index % folds !== fold),
      tags,
    )
    sentences.forEach((sentence, index) => {
      if (index % folds === fold) classes[index] = tagWords(lexemesOf(sentence), tagger)
    })
  }
  return classes
}
