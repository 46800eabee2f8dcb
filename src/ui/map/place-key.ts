import type { PlaceSummary } from '../api.ts'

/** Names of places are not unique; a name with its coordinates is. */
export function keyOf({ name, lat, lon }: PlaceSummary): string {
  return `${name} ${lat} ${lon}`
}
