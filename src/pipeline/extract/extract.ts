import type { Extraction, ExtractionInput } from '../../model/extraction.ts'
import type { Resources } from '../../model/resources.ts'
import { findAttributions } from './attribution/attribution.ts'
import { findEntities } from './entity/entity.ts'
import { analyse } from './language/analyse.ts'
import { findPlaces } from './place/place.ts'
import { findQuantities } from './quantity/quantity.ts'
import { findTimexes } from './time/time.ts'

/** Annotates one report's text. Any string is legal; what could not be read is said in `problems`. */
export function extract(input: ExtractionInput, resources: Resources): Extraction {
  const { value: analysis, problems } = analyse(input, resources)
  return {
    schema: 'stemma.extraction/1',
    id: input.id,
    sentences: analysis.sentences.map((sentence) => sentence.span),
    ...findAttributions(analysis, input, resources),
    timexes: findTimexes(analysis, input, resources),
    quantities: findQuantities(analysis, input, resources),
    places: findPlaces(analysis, input, resources),
    entities: findEntities(analysis, input, resources),
    problems,
  }
}
