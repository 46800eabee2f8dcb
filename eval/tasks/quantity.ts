import type { EvalTask, Figure } from '../task.ts'
import { scoreOwn } from '../quantity/own.ts'
import { scoreSpecs } from '../quantity/recognizers.ts'

const MODELS = ['Number', 'NumberRange', 'Percent', 'Currency', 'Dimension', 'Age', 'Temperature']

/** Prints what went wrong, for work on the rules. */
const verbose = process.env['STEMMA_EVAL_VERBOSE'] === '1'

const task: EvalTask = {
  title: 'Quantities: Recognizers-Text English specs, own sentences',
  async run(data) {
    const figures: Figure[] = []
    for (const model of MODELS) {
      const must = model === 'Temperature' ? {} : { must: 95 }
      try {
        const score = await scoreSpecs(data, model)
        const share = (100 * score.inScope) / score.cases
        figures.push(
          {
            name: `recognizers-text ${model}: cases right, % of those in scope`,
            value: (100 * score.right) / score.inScope,
            ...must,
          },
          { name: `recognizers-text ${model}: cases in scope, %`, value: share, must: 80 },
        )
        if (verbose) for (const failure of score.failures) console.error(model, '|', failure.slice(0, 160))
      } catch {
        figures.push({ name: `recognizers-text ${model}: cases right, % of those in scope`, value: null, ...must })
      }
    }
    const own = scoreOwn()
    if (verbose) for (const failure of own.failures) console.error('own |', failure)
    figures.push({ name: 'own sentences: exactly as marked, %', value: (100 * own.right) / own.sentences, must: 95 })
    return figures
  },
}

export default task
