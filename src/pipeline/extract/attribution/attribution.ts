import type { Attribution, Statement } from '../../../model/attribution.ts'
import type { ExtractionInput } from '../../../model/extraction.ts'
import type { Resources } from '../../../model/resources.ts'
import type { Analysis } from '../language/analysis.ts'

/** Finds who says what according to whom, and what the report says in its own voice. */
export function findAttributions(
  _analysis: Analysis,
  _input: ExtractionInput,
  _resources: Resources,
): { readonly attributions: readonly Attribution[]; readonly statements: readonly Statement[] } {
  return { attributions: [], statements: [] }
}
