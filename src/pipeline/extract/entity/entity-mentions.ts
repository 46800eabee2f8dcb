import type { Entity, EntityKind, EntityMention } from '../../../model/entity.ts'
import type { ExtractionInput } from '../../../model/extraction.ts'
import type { Resources } from '../../../model/resources.ts'
import type { Span } from '../../../model/span.ts'
import type { Analysis } from '../language/analysis.ts'
import { findEntities } from './entity.ts'
import { firstFrom } from './mention.ts'
import { nounClasses } from './noun-classes.ts'
import { nounPhrases, type NounPhrase } from './noun-phrase.ts'
import { personalPronouns } from './pronouns.ts'
import { shelteredNouns } from './lexicon.ts'

/**
 * All that stands for persons, bodies and places in a text, in text order, none over another: names, which are the text's
 * entities, nouns ("the ministry", "residents") and pronouns. A noun or pronoun gets a name only where the text leaves no
 * choice. Not part of an extraction: whoever lists names must not meet nouns among them.
 */
export function findEntityMentions(
  analysis: Analysis,
  input: ExtractionInput,
  resources: Resources,
): readonly EntityMention[] {
  if (!analysis.known) return []
  const entities = findEntities(analysis, input, resources)
  const classes = nounClasses(resources)
  const mentions = entities.map(({ span, kind, name }): EntityMention => ({ span, mention: 'name', kind, name }))
  for (const sentence of analysis.sentences) {
    for (const phrase of nounPhrases(sentence, classes, entities)) {
      const taken = takenUp(analysis.text, phrase, entities)
      mentions.push({ span: phrase.span, mention: 'noun', kind: taken?.kind ?? phrase.kind, name: taken?.name })
    }
    for (const { token, kind, isThirdPerson } of personalPronouns(sentence)) {
      const name = isThirdPerson ? onlyPersonNear(entities, sentence.span, token.start) : undefined
      mentions.push({ span: [token.start, token.end], mention: 'pronoun', kind, name })
    }
  }
  return inOrder(mentions)
}

/** In text order; where two overlap the one that was put in first stays. */
function inOrder(mentions: readonly EntityMention[]): EntityMention[] {
  const sorted = mentions
    .map((mention, rank) => ({ mention, rank }))
    .sort((a, b) => a.mention.span[0] - b.mention.span[0] || a.rank - b.rank)
  const kept: EntityMention[] = []
  for (const { mention } of sorted) if ((kept.at(-1)?.span[1] ?? 0) <= mention.span[0]) kept.push(mention)
  return kept
}

/** How far back the one whom a noun takes up is looked for, in names: beyond it the text would name it again. */
const namesBack = 12

/** Whose a noun is; the name says better what kind it is of ("the guard" after "Coast Guard" is no person). */
interface Taken {
  readonly kind: EntityKind
  readonly name: string
}

/**
 * Whom a noun takes up: the person whose name follows ("the spokesman Ivan Petrov"); the only person before it whose name had the
 * noun as a title ("the president" after "President Ana Holm"); else the last body or place before it whose name begins or ends
 * with the noun ("the ministry" after "the Transport Ministry"). Nobody for plurals, for what is not known to the
 * reader, and for persons that are only met as victims, witnesses or prisoners.
 */
function takenUp(text: string, phrase: NounPhrase, entities: readonly Entity[]): Taken | undefined {
  const { span, kind, noun, isPlural, isDefinite } = phrase
  if (isPlural || shelteredNouns.has(noun)) return undefined
  const next = entities[firstFrom(entities, span[1])]
  if (kind === 'person' && next?.kind === 'person' && next.span[0] - span[1] === 1)
    return { kind: 'person', name: next.name }
  if (!isDefinite) return undefined
  const last = firstFrom(entities, span[0])
  const before = entities.slice(Math.max(0, last - namesBack), last)
  const titled = new Set(
    before.flatMap((entity) =>
      kind === 'person' && entity.kind === 'person' && wordBefore(text, entity.span[0]) === noun ? [entity.name] : [],
    ),
  )
  const [person] = titled
  if (person !== undefined) return titled.size === 1 ? { kind: 'person', name: person } : undefined
  return before.findLast((entity) => entity.kind !== 'person' && beginsOrEndsIn(entity.name, noun))
}

/** Longest title that is looked at, in letters. */
const longestTitle = 20

function wordBefore(text: string, at: number): string | undefined {
  return text
    .slice(Math.max(0, at - longestTitle), at)
    .trimEnd()
    .split(' ')
    .at(-1)
    ?.toLowerCase()
}

function beginsOrEndsIn(name: string, noun: string): boolean {
  const words = name.toLowerCase().split(' ')
  return words.length > 1 && (words.at(-1) === noun || words[0] === noun)
}

/** The one person named before the pronoun in its sentence; undefined when there are several or none. */
function onlyPersonNear(entities: readonly Entity[], sentence: Span, before: number): string | undefined {
  const names = new Set<string>()
  for (let at = firstFrom(entities, sentence[0]); (entities[at]?.span[0] ?? Infinity) < before; at += 1) {
    const entity = entities[at]
    if (entity?.kind === 'person') names.add(entity.name)
  }
  return names.size === 1 ? [...names][0] : undefined
}
