import { expect, test } from 'vitest'
import { loadResources } from '../../../desk/resources.ts'
import { lemmaOf } from './lemmas.ts'
import { decodeModel } from './model.ts'

const bytes = loadResources().read('parser.bin')

function check(...cases: readonly string[]): void {
  if (bytes === undefined) throw new Error('models/parser.bin is missing')
  const { lemmas } = decodeModel(bytes)
  for (const line of cases) {
    const [form = '', tag = '', fineTag = '', lemma = ''] = line.split(' ')
    expect(lemmaOf(form, tag, fineTag, lemmas), line).toBe(lemma)
  }
}

test('verbs', () => {
  check('said VERB VBD say', 'told VERB VBD tell', 'citing VERB VBG cite', 'denied VERB VBD deny')
  check('alleged VERB VBD allege', 'quipped VERB VBD quip', 'says VERB VBZ say', 'written VERB VBN write')
  check('need VERB VB need', 'bring VERB VBP bring', 'Reported VERB VBD report')
})

test('nouns', () => {
  check('sources NOUN NNS source', 'ministries NOUN NNS ministry', 'spokesmen NOUN NNS spokesman', 'men NOUN NNS man')
  check('news NOUN NN news', 'Glass NOUN NN glass', 'forces NOUN NNS force')
})

test('small words', () => {
  check("'s AUX VBZ be", "n't PART RB not", 'n’t PART RB not', 'were AUX VBD be', 'has AUX VBZ have')
})

test('names stand as they are written', () => {
  check('Harrows PROPN NNPS Harrows', 'US PROPN NNP US', 'Times PROPN NNP Times')
})
