import type { Entity, EntityKind } from '../../../model/entity.ts'
import type { ExtractionInput } from '../../../model/extraction.ts'
import { gazetteer, type Gazetteer } from '../../../model/gazetteer.ts'
import type { Resources } from '../../../model/resources.ts'
import type { Analysis } from '../language/analysis.ts'
import { organizationHeads } from '../language/names/cues.ts'
import { findNames, type Name } from '../language/names/names.ts'
import { beginsWithOffice, leadingTitle, organizationNames, personNames } from './canonical.ts'
import { findDescriptions } from './description.ts'
import { findEquipment } from './equipment.ts'
import { findFacilities } from './facility.ts'
import { classNames } from './lexicon.ts'
import { touches, withoutOverlaps, type Mention } from './mention.ts'
import { findOutlets } from './outlets.ts'

/**
 * Finds persons, organisations, places, facilities and equipment, each under one name throughout the text: the reviewed
 * table's for outlets and services, else the fullest that the text gives. What one kind of evidence is surer of than
 * another wins where they overlap: the table, then types of equipment, then words for facilities, then the tagger.
 */
export function findEntities(analysis: Analysis, _input: ExtractionInput, resources: Resources): readonly Entity[] {
  if (!analysis.known) return []
  const places = gazetteer(resources.read('gazetteer.tsv'))
  const names = findNames(analysis, resources)
  const mentions = withoutOverlaps([
    findOutlets(analysis, resources.outlets, names),
    findEquipment(analysis),
    findFacilities(analysis),
    names.flatMap((name) => ofName(analysis.text, name, places)),
  ])
  return named(analysis, mentions, places)
}

/** From here on a city is a capital or as large as one: what "Pyongyang" does is told of a place, though a state acts. */
const seatOfPower = 7

/** "PM Adams" is a person, "President Motors" and "Mayor's Office" are none. */
function isOffice(name: string, title: number): boolean {
  const rest = name.slice(title).split(' ')
  return (
    beginsWithOffice(name.slice(0, title)) &&
    rest.every((word) => /^\p{Lu}\p{Ll}[\p{L}'’-]*$/u.test(word) && !/['’]s$/u.test(word)) &&
    !organizationHeads.has((rest.at(-1) ?? '').toLowerCase())
  )
}

/** Kinds of place whose names are often names of other things: "Victory", "Independence". */
const mayBeWord: ReadonlySet<string> = new Set(['city', 'admin2'])

const kindOf: Readonly<Record<Name['kind'], EntityKind>> = {
  person: 'person',
  organization: 'organization',
  place: 'place',
  other: 'other',
}

/** Nationalities are no entities; what the gazetteer knows to all the world as a place is one whatever the tagger says. */
function ofName(text: string, { kind, span }: Name, places: Gazetteer): Mention[] {
  const place = places.find(text.slice(span[0], span[1]))[0]
  if (place?.kind === 'demonym') return []
  if (kind === 'other' && endsInNationality(text.slice(span[0], span[1]), places)) return []
  const name = text.slice(span[0], span[1])
  if (classNames.has(name)) return []
  const isNationality = (words: string): boolean => places.find(words)[0]?.kind === 'demonym'
  const title = kind === 'place' ? 0 : leadingTitle(name, isNationality)
  // "Mr Novak" is a mention of Novak, and "Ukrainian President Oleh Novak" one of Oleh Novak.
  if (kind === 'person' || (title > 0 && isOffice(name, title)))
    return [{ span: [span[0] + title, span[1]], kind: 'person', tableName: null }]
  if (kind === 'organization' && place?.kind === 'city' && place.weight >= seatOfPower)
    return [{ span, kind: 'place', tableName: null }]
  // The gazetteer's seas, regions and countries are places, whatever the tagger calls them.
  const isKnown = place?.kind === 'country' || (kind === 'other' && place !== undefined && !mayBeWord.has(place.kind))
  return [{ span, kind: isKnown ? 'place' : kindOf[kind], tableName: null }]
}

/** "Hundreds of Russian" in "Hundreds of Russian soldiers" is the tagger's slip. */
function endsInNationality(name: string, places: Gazetteer): boolean {
  const words = name.split(' ')
  return [1, 2].some((count) => places.find(words.slice(-count).join(' '))[0]?.kind === 'demonym')
}

function named(analysis: Analysis, mentions: readonly Mention[], places: Gazetteer): Entity[] {
  const { text } = analysis
  const persons = mentions.filter(({ kind }) => kind === 'person')
  const personName = personNames(text, persons)
  const organizations = mentions.filter(({ kind }) => kind === 'organization')
  const organizationName = organizationNames(text, organizations)
  const described = findDescriptions(analysis, persons, places)
    .filter(({ mention }) => !touches(persons, mention.span))
    .map(({ mention, person }): Entity => ({
      span: mention.span,
      kind: 'person',
      name: personName[person] ?? text.slice(...mention.span),
    }))
  let person = 0
  let organization = 0
  const entities = mentions.map(({ span, kind }): Entity => {
    const printed = text.slice(span[0], span[1])
    if (kind === 'person') return { span, kind, name: personName[person++] ?? printed }
    if (kind === 'organization') return { span, kind, name: organizationName[organization++] ?? printed }
    if (kind === 'place') return { span, kind, name: placeName(printed, places) }
    return { span, kind, name: printed }
  })
  const free = entities.filter(({ span }) => !touches(described, span))
  return [...free, ...described].sort((a, b) => a.span[0] - b.span[0])
}

/** "U.S." and "America" are one; a name that several places share stays as printed. */
function placeName(printed: string, places: Gazetteer): string {
  const candidates = places.find(printed)
  const [best] = candidates
  return best !== undefined && (candidates.length === 1 || best.kind === 'country') ? best.name : printed
}
