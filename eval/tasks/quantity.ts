import type { EvalTask, Figure } from '../task.ts'
import { scoreSpecs } from '../quantity/recognizers.ts'

const MODELS = ['Number', 'NumberRange', 'Percent', 'Currency', 'Dimension', 'Age', 'Temperature']

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
        if (process.env['STEMMA_EVAL_VERBOSE'] === '1')
          for (const failure of score.failures) console.error(model, '|', failure.slice(0, 160))
      } catch {
        figures.push({ name: `recognizers-text ${model}: cases right, % of those in scope`, value: null, ...must })
      }
    }
    return figures
  },
}

export default task
