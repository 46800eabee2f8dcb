import type { ExtractionInput } from '../../../model/extraction.ts'
import type { Entity } from '../../../model/entity.ts'
import type { Resources } from '../../../model/resources.ts'
import type { Analysis } from '../language/analysis.ts'

export function findEntities(_analysis: Analysis, _input: ExtractionInput, _resources: Resources): readonly Entity[] {
  return []
}
