/** Makes `models/entity.bin`, the tagger of names, from wikigold and the Wikinews of MEANTIME (both CC BY 4.0). */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { loadResources } from '../../src/desk/resources.ts'
import { nameKnowledge } from '../../src/pipeline/extract/language/names/knowledge.ts'
import { encodeNameModel } from '../../src/pipeline/extract/language/names/model.ts'
import { namedExamples, readMeantime, readNames } from '../name-corpora.ts'
import { nameStock, substitutedCopies, substitutionSeed, withOtherNames } from '../name-substitution.ts'
import { nameTraining, quantised, trainNames } from '../name-training.ts'
import { seeded } from '../perceptron.ts'
import type { TrainTask } from '../task.ts'

const task: TrainTask = {
  title: 'Tagger of names (wikigold, MEANTIME)',
  run({ data, models, say }) {
    const knowledge = nameKnowledge(loadResources())
    const wikigold = readNames(data, 'wikigold.conll.txt')
    const stock = nameStock(models)
    const random = seeded(substitutionSeed)
    const others = Array.from({ length: substitutedCopies }, () =>
      wikigold.map((document) => withOtherNames(document, stock, random)),
    )
    const documents = [...wikigold, ...others.flat(), ...readMeantime(data)]
    const examples = documents.flatMap((document) => namedExamples(document, knowledge))
    const { transitions, features } = quantised(trainNames(examples, nameTraining))
    const bytes = encodeNameModel(transitions, features)
    writeFileSync(join(models, 'entity.bin'), bytes)
    say(`models/entity.bin: ${features.length} features, ${bytes.length} bytes`)
  },
}

export default task
