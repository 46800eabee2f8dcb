import { queryOptions } from '@tanstack/react-query'

/** 1:110m, which is there at once, and 1:50m, which takes a quarter of a second to read and to draw. */
export type Detail = 'coarse' | 'fine'

/** The outlines that places are drawn on. */
export const worldQuery = (detail: Detail) =>
  queryOptions({
    queryKey: ['world', detail],
    queryFn: async () => (await import('./world.ts')).loadWorld(detail),
    // It never changes, whatever does.
    staleTime: 'static',
  })

/** Outlines of 1:110m are off by up to some 0.4°: two pixels at this scale, in pixels for a radian. */
const coarseUpTo = 280

/** How closely the outlines have to be known at a scale of the map, in pixels for a radian. */
export function detailAt(scale: number): Detail {
  return scale > coarseUpTo ? 'fine' : 'coarse'
}
