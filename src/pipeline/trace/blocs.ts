import type { Source } from '../../model/source.ts'
import type { Identity } from './identity.ts'

/** States of Europe, by their codes and by the bodies that speak for them together. */
const EUROPE =
  'AT BE BG CH CY CZ DE DK EE ES FI FR GB GR HR HU IE IS IT LT LU LV MT NL NO PL PT RO SE SI SK european-union'

/**
 * Groups of states whose officials news names by the group alone, with the voices of their members. Reviewed by hand: words
 * that mean a region as often as its governments ("Asian", "African", "regional") are left out.
 */
const BLOCS: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  Object.entries({
    western: `${EUROPE} US CA AU NZ nato`,
    european: EUROPE,
    gulf: 'AE BH KW OM QA SA',
    nordic: 'DK FI IS NO SE',
    baltic: 'EE LT LV',
  }).map(([word, voices]) => [word, new Set(voices.split(' '))]),
)

/** "Western officials", "two senior European diplomats", "Western intelligence officials": a bloc and an office, no more. */
const OF_A_BLOC =
  /^(?:(?:the|a|an|one|two|three|four|some|several|many|other|unnamed|anonymous|senior) ){0,3}(\p{L}+) (?:(?:defen[cs]e|intelligence|military|security|government|senior) ){0,2}(?:officials?|diplomats?|governments?|sources?|officers?|ministers?)$/iu

/**
 * The voices of the states of which an unnamed source is said to be an official; undefined where it is not told by a bloc, or
 * where other unnamed sources of the same outlet are one with it.
 */
function blocOf({ kind, name, aliases }: Source): ReadonlySet<string> | undefined {
  if (kind !== 'unnamed') return undefined
  const words = new Set([name, ...aliases].map((each) => OF_A_BLOC.exec(each.trim())?.[1]?.toLowerCase() ?? ''))
  const [word] = words
  return words.size === 1 && word !== undefined ? BLOCS.get(word) : undefined
}

/**
 * Officials known by a group of states only ("Western officials") are one voice with a state of the group that says it as
 * well, and with other officials of the group, as two arms of one government are: the text tells them apart by nothing. Of
 * several such states the first by identity; of several groups the smaller one is read first. What is found depends on the
 * claim's sources alone, so nothing that is learnt of who has it from whom can part them again.
 */
export function blocVoices(
  ids: ReadonlySet<string>,
  sources: ReadonlyMap<string, Source>,
  identities: ReadonlyMap<string, Identity>,
): Map<string, Identity> {
  const speaking = [...ids].sort().flatMap((id) => sources.get(id) ?? [])
  const groups = speaking.flatMap((source) => {
    const bloc = blocOf(source)
    return bloc === undefined ? [] : [{ id: source.id, bloc }]
  })
  const found = new Map<string, Identity>()
  if (groups.length === 0) return found
  const states = new Map<string, Identity>()
  for (const { id, kind, voice } of speaking) {
    if (voice !== null && kind !== 'media') states.set(voice, identities.get(id) ?? `voice ${voice}`)
  }
  const unnamed = new Map<string, Identity>()
  for (const { id, bloc } of groups.sort((a, b) => a.bloc.size - b.bloc.size || (a.id < b.id ? -1 : 1))) {
    const firstOf = (voices: ReadonlyMap<string, Identity>): Identity | undefined =>
      [...bloc].flatMap((voice) => voices.get(voice) ?? []).sort()[0]
    const identity = firstOf(states) ?? firstOf(unnamed) ?? identities.get(id) ?? `source ${id}`
    found.set(id, identity)
    for (const voice of bloc) if (!unnamed.has(voice)) unnamed.set(voice, identity)
  }
  return found
}
