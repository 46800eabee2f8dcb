import type { Placed } from './assertions.ts'
import type { Features } from './features.ts'

/** An assertion with what it is compared by. */
export interface Compared {
  readonly placed: Placed
  readonly features: Features
}

/** Whether two reports, by their ids, tell of one story. */
export type SameStory = (a: string, b: string) => boolean

/** Equal for assertions that compare alike with every other: ten thousand copies cost no more than one. */
export function wordingKey({ features }: Compared): string {
  const words = [...features.bag.keys(), ...features.names.keys()].sort().join(' ')
  const measure = features.measure
  if (measure === undefined) return words
  const { low, high, bound } = measure.quantity
  const clause = [...measure.bag.keys(), ...measure.names.keys()].sort().join(' ')
  return `${words}|${measure.kind}|${measure.group ?? ''}|${[...measure.roles].sort().join(' ')}|${measure.delta}|${low ?? ''}|${high ?? ''}|${bound}|${clause}`
}
