import type { ExtractionInput } from '../../../model/extraction.ts'
import type { Place } from '../../../model/place.ts'
import type { Resources } from '../../../model/resources.ts'
import type { Analysis } from '../language/analysis.ts'

export function findPlaces(_analysis: Analysis, _input: ExtractionInput, _resources: Resources): readonly Place[] {
  return []
}
