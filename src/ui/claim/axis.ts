/** Steps that people count in. */
const steps: readonly number[] = [1, 2, 2.5, 5, 10]

/** Round values across a range, some five of them. */
export function ticksBetween(low: number, high: number, wanted = 5): readonly number[] {
  if (!(high > low)) return [low]
  const rough = (high - low) / wanted
  const power = 10 ** Math.floor(Math.log10(rough))
  const step = (steps.find((one) => one * power >= rough) ?? 10) * power
  const first = Math.ceil(low / step)
  const last = Math.floor(high / step)
  return Array.from({ length: last - first + 1 }, (_, index) => Number(((first + index) * step).toPrecision(12)))
}

/** From a value to a place on a line of a width. */
export function scaleOf(low: number, high: number, width: number): (value: number) => number {
  return (value) => (high > low ? ((value - low) / (high - low)) * width : width / 2)
}
