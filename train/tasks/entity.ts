/**
 * Makes `models/entity.bin`, the tagger of names, from wikigold, the Wikinews of MEANTIME, texts of GUM and UD English EWT (all under
 * CC BY or CC BY-SA) and articles written for this product. Needs `xz`.
 */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { loadResources } from '../../src/desk/resources.ts'
import { nameKnowledge } from '../../src/pipeline/extract/language/names/knowledge.ts'
import { encodeNameModel } from '../../src/pipeline/extract/language/names/model.ts'
import { namedExamples, readNames } from '../name-corpora.ts'
import { nameStock, substitutedCopies, substitutionSeed, withOtherNames } from '../name-substitution.ts'
import { textsBesideWikigold } from '../name-texts.ts'
import { nameTraining, quantised, trainNames } from '../name-training.ts'
import { seeded } from '../perceptron.ts'
import type { TrainTask } from '../task.ts'

const task: TrainTask = {
  title: 'Tagger of names (wikigold, MEANTIME, GUM, EWT, articles of our own)',
  run({ data, models, say }) {
    const resources = loadResources()
    const knowledge = nameKnowledge(resources)
    const wikigold = readNames(data, 'wikigold.conll.txt')
    const stock = nameStock(models)
    const random = seeded(substitutionSeed)
    const others = Array.from({ length: substitutedCopies }, () =>
      wikigold.map((document) => withOtherNames(document, stock, random)),
    )
    const documents = [...wikigold, ...others.flat(), ...textsBesideWikigold(data, stock, resources)]
    const examples = documents.flatMap((document) => namedExamples(document, knowledge))
    const { transitions, features } = quantised(trainNames(examples, nameTraining))
    const bytes = encodeNameModel(transitions, features)
    writeFileSync(join(models, 'entity.bin'), bytes)
    say(`models/entity.bin: ${features.length} features, ${bytes.length} bytes`)
  },
}

export default task
