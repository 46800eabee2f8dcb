import { loadResources } from '../../src/desk/resources.ts'
import { analyse } from '../../src/pipeline/extract/language/analyse.ts'
import { findQuantities } from '../../src/pipeline/extract/quantity/quantity.ts'
import type { ExtractionInput } from '../../src/model/extraction.ts'
import type { Quantity } from '../../src/model/quantity.ts'
import type { Resources } from '../../src/model/resources.ts'

/** The shipped tables and weights. */
export const RESOURCES: Resources = loadResources()

/** The quantities of one text, as the pipeline finds them. */
export function quantitiesOf(text: string): readonly Quantity[] {
  const input: ExtractionInput = { id: 'text', text, lang: 'en' }
  return findQuantities(analyse(input, RESOURCES).value, input, RESOURCES)
}
