import type { EntityKind } from '../../../model/entity.ts'
import type { Resources } from '../../../model/resources.ts'

/** What a common noun stands for, by its lemma or, for nouns that are used in the plural alone, its form. */
export type NounClasses = ReadonlyMap<string, EntityKind>

const kinds = ['person', 'organization', 'place'] as const

const decoded = new WeakMap<Uint8Array, NounClasses>()
const none: NounClasses = new Map()

/** Nouns for persons on the first line, for bodies on the second, for places on the third, apart by spaces. */
export function nounClasses(resources: Resources): NounClasses {
  const bytes = resources.read('noun-classes.txt')
  if (bytes === undefined) return none
  let classes = decoded.get(bytes)
  if (classes === undefined) {
    const lines = new TextDecoder().decode(bytes).split('\n')
    classes = new Map(
      kinds.flatMap((kind, line) =>
        (lines[line] ?? '')
          .split(' ')
          .filter((noun) => noun !== '')
          .map((noun) => [noun, kind] as const),
      ),
    )
    decoded.set(bytes, classes)
  }
  return classes
}
