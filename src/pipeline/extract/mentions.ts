import type { EntityMention } from '../../model/entity.ts'
import type { ExtractionInput } from '../../model/extraction.ts'
import type { Resources } from '../../model/resources.ts'
import { findEntityMentions } from './entity/entity-mentions.ts'
import { analyse } from './language/analyse.ts'

/**
 * Names, nouns and pronouns of one text that stand for persons, bodies and places. Beside the extraction, not in it: the
 * `entities` there have names. Any string is legal; texts in languages that we do not read give none.
 */
export function entityMentions(input: ExtractionInput, resources: Resources): readonly EntityMention[] {
  return findEntityMentions(analyse(input, resources).value, input, resources)
}
