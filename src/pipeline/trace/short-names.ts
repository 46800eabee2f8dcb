import type { Assertion } from '../../model/claim.ts'
import type { Source } from '../../model/source.ts'
import type { Identity } from './identity.ts'

/** Words that carry no meaning in the name of a body. */
const EMPTY_WORDS: ReadonlySet<string> = new Set(['the', 'of', 'and', 'for', 'a', 'an'])

/**
 * "The coast guard" is the "coast guard of Norvania" that another report of the same claim names in full, when only one
 * fuller name has its words: a description in small letters names nobody by itself.
 */
export function shortNames(
  assertions: readonly Assertion[],
  sources: ReadonlyMap<string, Source>,
  identities: ReadonlyMap<string, Identity>,
): Map<string, Identity> {
  const bodies = [...new Set(assertions.flatMap(({ chain }) => chain))].flatMap((id) => {
    const source = sources.get(id)
    if (source === undefined || source.kind === 'unnamed' || source.kind === 'person') return []
    return [{ id, name: source.name, words: contentWords(source.name) }]
  })
  const found = new Map<string, Identity>()
  for (const { id, name, words } of bodies) {
    if (words.length === 0 || /\p{Lu}/u.test(name)) continue
    const fuller = bodies.filter(
      (other) => other.words.length > words.length && words.every((word) => other.words.includes(word)),
    )
    const whole = new Set(fuller.map((other) => identities.get(other.id) ?? `source ${other.id}`))
    const [only] = whole
    if (whole.size === 1 && only !== undefined) found.set(id, only)
  }
  return found
}

/** Whether one is how a text shortens the other: "the coast guard" for the "coast guard of Norvania". */
export function isShortFor(short: Source, full: Source): boolean {
  if ([short, full].some(({ kind }) => kind === 'unnamed' || kind === 'person') || /\p{Lu}/u.test(short.name))
    return false
  const [words, all] = [contentWords(short.name), contentWords(full.name)]
  return words.length > 0 && words.length < all.length && words.every((word) => all.includes(word))
}

function contentWords(name: string): string[] {
  return name
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '' && !EMPTY_WORDS.has(word))
}
