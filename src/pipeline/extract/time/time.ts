import type { ExtractionInput } from '../../../model/extraction.ts'
import type { Timex } from '../../../model/timex.ts'
import type { Resources } from '../../../model/resources.ts'
import type { Analysis } from '../language/analysis.ts'

export function findTimexes(_analysis: Analysis, _input: ExtractionInput, _resources: Resources): readonly Timex[] {
  return []
}
