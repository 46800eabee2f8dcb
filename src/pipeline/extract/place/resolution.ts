import type { GazetteerPlace } from '../../../model/gazetteer.ts'
import type { Toponym } from './toponym.ts'

/** Which place a name stands for, and which others it could have. */
export interface Resolution {
  readonly place: GazetteerPlace
  readonly alternatives: readonly GazetteerPlace[]
}

/** A country that the text names counts more than a hundred times the inhabitants. */
const namedCountry = 2.2

/** A division (state, province) that the text names counts more than a thousand times the inhabitants. */
const namedDivision = 1.5

/** "London, Ontario" settles it. */
const saidSo = 6

/** How much each further mention of a country adds, up to three. */
const furtherMention = 0.2

/** Places nearer than this are one for our purpose: a city and its own district. */
const samePlaceDegrees = 0.5

const mostAlternatives = 5

/**
 * Settles every toponym of a text: by what stands behind it ("London, Ontario"), by the countries and divisions that the
 * text names, by how well known each place is. One name is one place throughout a text unless the text says otherwise.
 */
export function resolveToponyms(text: string, toponyms: readonly Toponym[]): (Resolution | undefined)[] {
  const context = contextOf(toponyms)
  const scored = toponyms.map((toponym, index) => {
    const container = containerOf(text, toponym, toponyms[index + 1])
    return {
      said: container !== undefined,
      ranking: toponym.candidates
        .map((place) => ({ place, score: scoreOf(place, context) + (lies(place, container) ? saidSo : 0) }))
        .sort((a, b) => b.score - a.score),
    }
  })
  const settled = new Map<string, number>()
  toponyms.forEach((toponym, index) => {
    const name = nameOf(text, toponym)
    if (scored[index]?.said === true && !settled.has(name)) settled.set(name, index)
  })
  return toponyms.map((toponym, index) => {
    const own = scored[index]
    const ranking =
      own?.said === true ? own.ranking : (scored[settled.get(nameOf(text, toponym)) ?? index]?.ranking ?? [])
    const place = ranking[0]?.place
    if (place === undefined) return undefined
    const alternatives: GazetteerPlace[] = []
    for (const { place: other } of ranking.slice(1))
      if (![place, ...alternatives].some((kept) => isNear(kept, other)) && alternatives.length < mostAlternatives)
        alternatives.push(other)
    return { place, alternatives }
  })
}

function nameOf(text: string, { span }: Toponym): string {
  return text.slice(span[0], span[1]).toLowerCase()
}

interface Context {
  readonly countries: ReadonlyMap<string, number>
  readonly divisions: ReadonlyMap<string, number>
}

/** What the text names for certain: countries, nationalities and divisions that nothing else is called, great cities. */
function contextOf(toponyms: readonly Toponym[]): Context {
  const countries = new Map<string, number>()
  const divisions = new Map<string, number>()
  for (const { candidates } of toponyms) {
    const best = candidates[0]
    if (best?.country === undefined || best.country === null) continue
    const rival = candidates.find((place) => place.country !== best.country)
    const isClear = rival === undefined || best.weight - rival.weight >= 2
    if (!isClear) continue
    countries.set(best.country, (countries.get(best.country) ?? 0) + 1)
    if (best.kind === 'admin1') {
      const division = `${best.country} ${best.admin}`
      divisions.set(division, (divisions.get(division) ?? 0) + 1)
    }
  }
  return { countries, divisions }
}

function scoreOf(place: GazetteerPlace, { countries, divisions }: Context): number {
  const inCountry = place.country === null ? 0 : (countries.get(place.country) ?? 0)
  const inDivision = divisions.get(`${place.country ?? ''} ${place.admin}`) ?? 0
  return (
    place.weight +
    (inCountry > 0 ? namedCountry + furtherMention * Math.min(3, inCountry - 1) : 0) +
    (inDivision > 0 && place.kind !== 'admin1' ? namedDivision : 0)
  )
}

/** The country or division right behind a name: "Paris, Texas", "Goma (DR Congo)". */
function containerOf(text: string, toponym: Toponym, next: Toponym | undefined): readonly GazetteerPlace[] | undefined {
  if (next === undefined || !/^(?:,|\s\(|\sin)\s?$/u.test(text.slice(toponym.span[1], next.span[0]))) return undefined
  const containers = next.candidates.filter(({ kind }) => kind === 'country' || kind === 'admin1')
  return containers.length > 0 && toponym.candidates.some((place) => lies(place, containers)) ? containers : undefined
}

function lies(place: GazetteerPlace, containers: readonly GazetteerPlace[] | undefined): boolean {
  return (
    containers?.some(
      (container) =>
        container.country === place.country &&
        container !== place &&
        (container.kind === 'country'
          ? place.kind !== 'country'
          : place.admin === container.admin && place.kind !== 'admin1'),
    ) ?? false
  )
}

function isNear(a: GazetteerPlace, b: GazetteerPlace): boolean {
  return Math.abs(a.lat - b.lat) < samePlaceDegrees && Math.abs(a.lon - b.lon) < samePlaceDegrees
}
