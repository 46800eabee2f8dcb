import type { Entity, EntityMention } from '../../../model/entity.ts'
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
    for (const phrase of nounPhrases(sentence, classes, entities))
      mentions.push({ span: phrase.span, mention: 'noun', kind: phrase.kind, name: nameOf(phrase, entities) })
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

/** How far back a body is looked for that a noun takes up, in names: beyond it the text would name it again. */
const namesBack = 12

/**
 * Whose noun it is: the person whose name follows ("the spokesman Ivan Petrov"), or the last body or place before it whose
 * name ends in the noun ("the ministry" after "the Transport Ministry"). Nothing for plurals, for what is not known to the
 * reader, and for persons that are only met as victims, witnesses or prisoners.
 */
function nameOf(
  { span, kind, noun, isPlural, isDefinite }: NounPhrase,
  entities: readonly Entity[],
): string | undefined {
  if (isPlural || shelteredNouns.has(noun)) return undefined
  const after = firstFrom(entities, span[1])
  const next = entities[after]
  if (kind === 'person') return next?.kind === 'person' && next.span[0] - span[1] === 1 ? next.name : undefined
  if (!isDefinite) return undefined
  for (let at = firstFrom(entities, span[0]) - 1; at >= Math.max(0, after - namesBack); at -= 1) {
    const entity = entities[at]
    if (entity !== undefined && entity.kind !== 'person' && endsIn(entity.name, noun)) return entity.name
  }
  return undefined
}

function endsIn(name: string, noun: string): boolean {
  const words = name.toLowerCase().split(' ')
  return words.length > 1 && (words.at(-1) === noun || words.at(0) === noun)
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
