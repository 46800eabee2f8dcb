import type { ExtractionInput } from '../../../model/extraction.ts'
import { gazetteer } from '../../../model/gazetteer.ts'
import type { Place } from '../../../model/place.ts'
import type { Resources } from '../../../model/resources.ts'
import type { Analysis } from '../language/analysis.ts'
import { findNames } from '../language/names/names.ts'
import { chooseToponyms } from './recognition.ts'
import { resolveToponyms } from './resolution.ts'
import { findToponyms } from './toponym.ts'

/** Finds the places that a text names, with coordinates where the gazetteer knows them. */
export function findPlaces(analysis: Analysis, _input: ExtractionInput, resources: Resources): readonly Place[] {
  if (!analysis.known) return []
  const { text, sentences } = analysis
  const known = findToponyms(text, sentences, gazetteer(resources.read('gazetteer.tsv')))
  const toponyms = chooseToponyms(analysis, known, findNames(analysis, resources))
  const resolutions = resolveToponyms(text, toponyms)
  return toponyms.map(({ span }, index): Place => {
    const resolution = resolutions[index]
    if (resolution === undefined)
      return { span, name: text.slice(span[0], span[1]), lat: null, lon: null, country: null, alternatives: [] }
    const { place, alternatives } = resolution
    return {
      span,
      name: place.name,
      lat: place.lat,
      lon: place.lon,
      country: place.country,
      alternatives: alternatives.map(({ name, lat, lon, country }) => ({ name, lat, lon, country })),
    }
  })
}
