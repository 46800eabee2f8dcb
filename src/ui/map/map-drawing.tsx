import { useQuery } from '@tanstack/react-query'
import { geoPath } from 'd3-geo'
import { useMemo, useRef, useState, type ReactNode } from 'react'
import type { PlaceSummary } from '../api.ts'
import { countryInWords, placeInWords } from '../countries.ts'
import { useKeys } from '../shell/use-keys.ts'
import { useWidth } from '../shell/use-width.ts'
import { countOf } from '../words.ts'
import { labelsOf } from './labels.ts'
import { keyOf } from './place-key.ts'
import { dragged, projectionOf, viewOf, zoomed, type Point, type View } from './view.ts'
import { detailAt, worldQuery } from './world-query.ts'
import type { World } from './world.ts'

interface MapDrawingProps {
  readonly places: readonly PlaceSummary[]
  /** Coarse outlines: finer ones are fetched when the map comes close. */
  readonly world: World
  readonly chosen: string | undefined
  readonly onChoose: (key: string | undefined) => void
}

/** Height of the picture for its width. */
const proportion = 0.6
const leastHeight = 300
const step = 1.6

/** The map itself. Everything it shows also stands in the list beside it, which is how it is read without eyes. */
export function MapDrawing(props: MapDrawingProps): ReactNode {
  const frame = useRef<HTMLDivElement>(null)
  const width = useWidth(frame)
  return (
    <div className="map" ref={frame}>
      {width === undefined ? null : <Picture {...props} size={[width, Math.max(leastHeight, width * proportion)]} />}
    </div>
  )
}

function Picture(props: MapDrawingProps & { readonly size: readonly [number, number] }): ReactNode {
  const { places, chosen, size } = props
  const points = useMemo(() => places.map(({ lon, lat }): Point => [lon, lat]), [places])
  const [view, setView] = useState<View>(() => viewOf(points))
  const grip = useRef<Point>(undefined)
  const projection = useMemo(() => projectionOf(points, view, size), [points, view, size])
  const isClose = detailAt(projection.scale()) === 'fine'
  const fine = useQuery({ ...worldQuery('fine'), enabled: isClose })
  const world = (isClose ? fine.data : undefined) ?? props.world
  const [land, borders] = useMemo(() => {
    const path = geoPath(projection)
    return [path(world.land) ?? '', path(world.borders) ?? '']
  }, [projection, world])
  const dots = useMemo(() => dotsOf(places, projection, size), [places, projection, size])
  const labels = useMemo(() => new Map(labelsOf(dots, size[0]).map((label) => [label.key, label])), [dots, size])
  /** Closer goes towards the place that is chosen, if one is. */
  const closer = (): void => {
    const target = places.find((place) => keyOf(place) === chosen)
    setView(zoomed(target === undefined ? view : { ...view, middle: [target.lon, target.lat] }, step))
  }
  useKeys({
    '+': closer,
    '-': () => setView((before) => zoomed(before, 1 / step)),
    '0': () => setView(viewOf(points)),
  })
  return (
    <>
      <svg
        width={size[0]}
        height={size[1]}
        role="img"
        aria-label={`Map of ${countOf(places.length, 'place')}, listed beside it`}
        onPointerDown={(event) => {
          grip.current = [event.clientX, event.clientY]
        }}
        onPointerMove={(event) => {
          const from = grip.current
          if (from === undefined) return
          const by: Point = [event.clientX - from[0], event.clientY - from[1]]
          grip.current = [event.clientX, event.clientY]
          setView((before) => dragged(before, projectionOf(points, before, size), size, by))
        }}
        onPointerUp={() => (grip.current = undefined)}
        onPointerLeave={() => (grip.current = undefined)}
      >
        <path className="land" d={land} />
        <path className="borders" d={borders} />
        {dots.toReversed().map((dot) => (
          <circle
            key={dot.key}
            className={`place${dot.isCountry ? ' country' : ''}${dot.key === chosen ? ' chosen' : ''}`}
            cx={dot.x}
            cy={dot.y}
            r={dot.radius}
            onClick={() => props.onChoose(dot.key === chosen ? undefined : dot.key)}
          >
            <title>{dot.words}</title>
          </circle>
        ))}
        {dots.map((dot) => {
          const label = labels.get(dot.key)
          return label === undefined ? null : (
            <text
              key={dot.key}
              className={dot.key === chosen ? 'place-label chosen' : 'place-label'}
              x={label.x}
              y={label.y}
              dy="0.35em"
              textAnchor={label.anchor}
            >
              {dot.name}
            </text>
          )
        })}
      </svg>
      <div className="map-tools" role="toolbar" aria-label="Map">
        <button type="button" className="button" aria-label="Closer" onClick={closer}>
          +
        </button>
        <button type="button" className="button" aria-label="Further" onClick={() => setView(zoomed(view, 1 / step))}>
          −
        </button>
        <button type="button" className="button" onClick={() => setView(viewOf(points))}>
          All places
        </button>
      </div>
    </>
  )
}

interface PlaceDot {
  readonly key: string
  readonly name: string
  readonly words: string
  readonly isCountry: boolean
  readonly x: number
  readonly y: number
  readonly radius: number
}

function dotsOf(
  places: readonly PlaceSummary[],
  projection: ReturnType<typeof projectionOf>,
  [width, height]: readonly [number, number],
): readonly PlaceDot[] {
  return places.flatMap((place): PlaceDot[] => {
    const [x, y] = projection([place.lon, place.lat]) ?? []
    if (x === undefined || y === undefined || x < 0 || y < 0 || x > width || y > height) return []
    return [
      {
        key: keyOf(place),
        name: place.name,
        words: `${placeInWords(place.name, place.country)}: ${countOf(place.mentions, 'mention')}`,
        isCountry: place.country !== null && countryInWords(place.country) === place.name,
        x,
        y,
        radius: Math.min(3.5 + 1.6 * Math.sqrt(place.mentions), 18),
      },
    ]
  })
}
