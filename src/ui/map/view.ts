import { geoMercator, type GeoProjection } from 'd3-geo'

/** Degrees; longitude first, as GeoJSON has it. */
export type Point = readonly [lon: number, lat: number]

/** What part of the world is shown: a middle, and how much closer than all places together. */
export interface View {
  readonly middle: Point
  readonly zoom: number
}

/** A single place is shown with this much around it, in degrees. */
const leastSpan = 12
/** Mercator's map has no poles; nothing in the news lies beyond. */
const mostLatitude = 78
/** Share of the picture kept free around the outermost places. */
const free = 0.12
const mostZoom = 40

/** The view that holds all points. Longitudes are cut where the widest gap between points lies, so that a case around the Pacific is not torn apart. */
export function viewOf(points: readonly Point[]): View & { readonly span: Point } {
  const lons = points.map(([lon]) => lon).toSorted((a, b) => a - b)
  const lats = points.map(([, lat]) => clamp(lat))
  if (lons.length === 0) return { middle: [0, 20], zoom: 1, span: [360, 140] }
  const gaps = lons.map((lon, index) => (lons[index + 1] ?? (lons[0] ?? 0) + 360) - lon)
  const widest = gaps.indexOf(Math.max(...gaps))
  const west = lons[(widest + 1) % lons.length] ?? 0
  const width = 360 - (gaps[widest] ?? 0)
  const [south, north] = [Math.min(...lats), Math.max(...lats)]
  return {
    middle: [wrapped(west + width / 2), (south + north) / 2],
    zoom: 1,
    span: [Math.max(width, leastSpan), Math.max(north - south, leastSpan * 0.6)],
  }
}

/** From degrees to pixels: Mercator around the middle, so that bearings are what they are on any road map. */
export function projectionOf(all: readonly Point[], view: View, size: readonly [number, number]): GeoProjection {
  const { middle, span } = viewOf(all)
  const [width, height] = size
  const corners: [number, number][] = [
    [-span[0] / 2, clamp(middle[1] + span[1] / 2)],
    [span[0] / 2, clamp(middle[1] - span[1] / 2)],
  ]
  const margin = [width * free, height * free] as const
  const fitted = geoMercator().fitExtent(
    [
      [margin[0], margin[1]],
      [width - margin[0], height - margin[1]],
    ],
    { type: 'MultiPoint', coordinates: corners },
  )
  const projection = geoMercator()
    .rotate([-view.middle[0], 0])
    .scale(fitted.scale() * view.zoom)
    .translate([0, 0])
  const [, y = 0] = projection([view.middle[0], view.middle[1]]) ?? []
  return projection.translate([width / 2, height / 2 - y]).clipExtent([
    [-10, -10],
    [width + 10, height + 10],
  ])
}

/** The same view closer (above 1) or from further away. */
export function zoomed(view: View, by: number): View {
  return { ...view, zoom: Math.min(mostZoom, Math.max(0.25, view.zoom * by)) }
}

/** The view after the map was dragged by pixels. */
export function dragged(view: View, projection: GeoProjection, size: readonly [number, number], by: Point): View {
  const middle = projection.invert?.([size[0] / 2 - by[0], size[1] / 2 - by[1]])
  if (middle === undefined || middle === null) return view
  return { ...view, middle: [wrapped(middle[0]), clamp(middle[1])] }
}

function clamp(lat: number): number {
  return Math.min(mostLatitude, Math.max(-mostLatitude, lat))
}

function wrapped(lon: number): number {
  return ((((lon + 180) % 360) + 360) % 360) - 180
}
