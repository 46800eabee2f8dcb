/** Makes `models/entity.bin`, the tagger of names, from wikigold and the Wikinews of MEANTIME (both CC BY 4.0). */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { loadResources } from '../../src/desk/resources.ts'
import { nameKnowledge } from '../../src/pipeline/extract/language/names/knowledge.ts'
import { encodeNameModel } from '../../src/pipeline/extract/language/names/model.ts'
import { namedExamples, readMeantime, readNames } from '../name-corpora.ts'
import { nameTraining, quantised, trainNames } from '../name-training.ts'
import type { TrainTask } from '../task.ts'

const task: TrainTask = {
  title: 'Tagger of names (wikigold, MEANTIME)',
  run({ data, models, say }) {
    const knowledge = nameKnowledge(loadResources())
    const documents = [...readNames(data, 'wikigold.conll.txt'), ...readMeantime(data)]
    const examples = documents.flatMap((document) => namedExamples(document, knowledge))
    const { transitions, features } = quantised(trainNames(examples, nameTraining))
    const bytes = encodeNameModel(transitions, features)
    writeFileSync(join(models, 'entity.bin'), bytes)
    say(`models/entity.bin: ${features.length} features, ${bytes.length} bytes`)
  },
}

export default task
