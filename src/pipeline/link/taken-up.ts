import { tokenise } from '../../lib/tokens.ts'
import type { Attribution } from '../../model/attribution.ts'
import { statesIn } from './states.ts'

/** Nouns by which a text takes up a body that it has named, with the words of such names. Reviewed by hand. */
const TAKEN_UP: readonly { readonly nouns: RegExp; readonly names: RegExp }[] = [
  {
    nouns: /^(?:military|army|armed forces)$/u,
    names:
      /\b(?:joint chiefs|general staff|chiefs of staff|armed forces|army|defen[cs]e (?:ministry|forces)|ministry of defen[cs]e)\b/u,
  },
  {
    nouns: /^(?:(?:spy|intelligence|security) (?:agency|service)|agency|service)$/u,
    names: /\b(?:intelligence|security) (?:service|agency|directorate|office)\b/u,
  },
  { nouns: /^(?:police|force)$/u, names: /\bpolice\b/u },
  { nouns: /^coast ?guard$/u, names: /\bcoast ?guard\b/u },
]

/** A body with a name that spoke before. */
type Spoken = Pick<Attribution, 'sourceName' | 'sourceKind' | 'sourceNamed'>

/** The named bodies of a report that have spoken so far, for nouns that take one of them up. */
export class SpokenBodies {
  readonly #named: Spoken[] = []

  add({ sourceName, sourceKind, sourceNamed }: Attribution): void {
    const body = sourceKind === 'government' || sourceKind === 'organization'
    if (body && sourceName !== null && /\p{Lu}/u.test(sourceName))
      this.#named.push({ sourceName, sourceKind, sourceNamed })
  }

  /**
   * The body that "the military" or "the spy agency" takes up: the only one of its sort that has spoken. A noun with a state
   * before it ("the Finnish military") names a body itself.
   */
  takenUpBy(name: string): Spoken | undefined {
    if (statesIn(name).length > 0) return undefined
    const noun = tokenise(name)
      .map(({ word }) => word)
      .filter((word) => word !== 'the')
      .join(' ')
    const sort = TAKEN_UP.find(({ nouns }) => nouns.test(noun))
    if (sort === undefined || /\p{Lu}/u.test(name.replace(/^The\s/u, ''))) return undefined
    const fitting = this.#named.filter(({ sourceName }) => sort.names.test((sourceName ?? '').toLowerCase()))
    return new Set(fitting.map(({ sourceName }) => sourceName)).size === 1 ? fitting[0] : undefined
  }
}
