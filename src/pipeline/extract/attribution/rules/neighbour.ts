import type { Reading, Unit } from '../reading.ts'

/** How many units of other depths may lie between two neighbours: a long quotation's sentences. */
const WIDEST_GAP = 60

/** The next or last unit at the same depth. */
export function neighbour(reading: Reading, unit: Unit, step: 1 | -1): Unit | undefined {
  for (let at = unit.index + step; at >= 0 && at < reading.units.length; at += step) {
    const other = reading.units[at]
    if (other === undefined) return undefined
    if (other.within === unit.within) return other
    if (Math.abs(at - unit.index) > WIDEST_GAP) return undefined
  }
  return undefined
}
