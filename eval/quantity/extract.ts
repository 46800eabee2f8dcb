import { analyse } from '../../src/pipeline/extract/language/analyse.ts'
import { findQuantities } from '../../src/pipeline/extract/quantity/quantity.ts'
import type { ExtractionInput } from '../../src/model/extraction.ts'
import type { Quantity } from '../../src/model/quantity.ts'
import type { Resources } from '../../src/model/resources.ts'

/** Nothing that the annotators of numbers and times read stands in a file. */
export const NO_RESOURCES: Resources = {
  outlets: { outlets: [], find: () => undefined } as unknown as Resources['outlets'],
  read: () => undefined,
}

/** The quantities of one text, as the pipeline finds them. */
export function quantitiesOf(text: string): readonly Quantity[] {
  const input: ExtractionInput = { id: 'text', text, lang: 'en' }
  return findQuantities(analyse(input, NO_RESOURCES).value, input, NO_RESOURCES)
}
