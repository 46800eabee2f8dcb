import type { ExtractionInput } from '../../../model/extraction.ts'
import type { Quantity } from '../../../model/quantity.ts'
import type { Resources } from '../../../model/resources.ts'
import type { Analysis } from '../language/analysis.ts'

export function findQuantities(
  _analysis: Analysis,
  _input: ExtractionInput,
  _resources: Resources,
): readonly Quantity[] {
  return []
}
