import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { loadResources } from '../../src/desk/resources.ts'
import type { Place } from '../../src/model/place.ts'
import { analyse } from '../../src/pipeline/extract/language/analyse.ts'
import { findPlaces } from '../../src/pipeline/extract/place/place.ts'
import type { EvalTask, Figure } from '../task.ts'

interface Toponym {
  readonly start: number
  readonly end: number
  readonly lat: number | null
  readonly lon: number | null
}

interface GeoDocument {
  readonly id: string
  readonly text: string
  readonly date?: string
  readonly toponyms: readonly Toponym[]
}

/** Within this many kilometres a place counts as found: the customary 100 miles (Leidner 2007, Gritta et al. 2020). */
const near = 161

const corpora = [
  { file: 'geovirus', published: 'recognition: Edinburgh 0.738, CLAVIN 0.678 (Gritta et al. 2018)' },
  { file: 'trnews', published: '' },
]

const task: EvalTask = {
  title: 'Places: recognition and resolution (GeoVirus, TR-News)',
  run(data) {
    const resources = loadResources()
    const figures: Figure[] = []
    for (const { file, published } of corpora) {
      const path = join(data, 'places', `${file}.jsonl`)
      const names = [`${file}: recognition, overlap F1`, `${file}: within ${near} km over all gold`] as const
      if (!existsSync(path)) {
        figures.push(...names.map((name): Figure => ({ name, value: null })))
        continue
      }
      const documents = readFileSync(path, 'utf8')
        .split('\n')
        .filter((line) => line !== '')
        .map((line) => JSON.parse(line) as GeoDocument)
      const counts = documents.map((document) => {
        const input = { id: document.id, text: document.text, publishedAt: document.date ?? null }
        return compare(document.toponyms, findPlaces(analyse(input, resources).value, input, resources))
      })
      const sum = (of: keyof Counts): number => counts.reduce((total, count) => total + count[of], 0)
      const precision = sum('rightFound') / Math.max(1, sum('found'))
      const recall = sum('goldFound') / Math.max(1, sum('gold'))
      figures.push(
        {
          name: names[0],
          value: (200 * precision * recall) / Math.max(1e-9, precision + recall),
          must: 80,
          ...(published === '' ? {} : { published }),
        },
        { name: names[1], value: (100 * sum('near')) / Math.max(1, sum('placed')), must: 60 },
      )
    }
    return Promise.resolve(figures)
  },
}

export default task

interface Counts {
  readonly gold: number
  readonly found: number
  readonly goldFound: number
  readonly rightFound: number
  readonly placed: number
  readonly near: number
}

function compare(gold: readonly Toponym[], found: readonly Place[]): Counts {
  const pairs = gold.map((toponym) => ({
    toponym,
    place:
      found.find(({ span }) => span[0] === toponym.start && span[1] === toponym.end) ??
      found.find(({ span }) => span[0] < toponym.end && toponym.start < span[1]),
  }))
  const placed = pairs.filter(({ toponym }) => toponym.lat !== null && toponym.lon !== null)
  return {
    gold: gold.length,
    found: found.length,
    goldFound: pairs.filter(({ place }) => place !== undefined).length,
    rightFound: found.filter(({ span }) => gold.some(({ start, end }) => span[0] < end && start < span[1])).length,
    placed: placed.length,
    near: placed.filter(({ toponym, place }) => place !== undefined && kilometres(toponym, place) <= near).length,
  }
}

/** Great-circle distance; infinite when one of them has no coordinates. */
function kilometres(a: Pick<Place, 'lat' | 'lon'>, b: Pick<Place, 'lat' | 'lon'>): number {
  if (a.lat === null || a.lon === null || b.lat === null || b.lon === null) return Infinity
  const radians = Math.PI / 180
  const half =
    Math.sin(((b.lat - a.lat) * radians) / 2) ** 2 +
    Math.cos(a.lat * radians) * Math.cos(b.lat * radians) * Math.sin(((b.lon - a.lon) * radians) / 2) ** 2
  return 2 * 6371 * Math.asin(Math.min(1, Math.sqrt(half)))
}
