import type { FeatureCollection, MultiLineString } from 'geojson'
import { feature, mesh } from 'topojson-client'
import type { GeometryCollection, Topology } from 'topojson-specification'
import type { Detail } from './world-query.ts'

/** Land and the borders on it, in degrees. Natural Earth, which is in the public domain; it comes with the page. */
export interface World {
  readonly land: FeatureCollection
  readonly borders: MultiLineString
}

export async function loadWorld(detail: Detail): Promise<World> {
  const { default: atlas } = await (detail === 'coarse'
    ? import('world-atlas/countries-110m.json')
    : import('world-atlas/countries-50m.json'))
  const topology = atlas as unknown as Topology<{ countries: GeometryCollection; land: GeometryCollection }>
  return {
    land: feature(topology, topology.objects.land),
    borders: mesh(topology, topology.objects.countries, (a, b) => a !== b),
  }
}
