import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { trainLanguageModel } from '../language-model.ts'
import { encodeModel } from '../model-file.ts'
import { readClusters } from '../clusters.ts'
import type { TrainTask } from '../task.ts'
import { readTreebank } from '../treebank.ts'

const task: TrainTask = {
  title: 'Tagger and parser from UD English EWT, train part',
  run({ data, models, say }) {
    const model = trainLanguageModel(readTreebank(data, 'train'), readClusters(models), say)
    const bytes = encodeModel(model)
    writeFileSync(join(models, 'parser.bin'), bytes)
    say(`models/parser.bin: ${bytes.length} bytes`)
  },
}

export default task
