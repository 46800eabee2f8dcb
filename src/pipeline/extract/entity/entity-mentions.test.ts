import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { loadResources } from '../../../desk/resources.ts'
import { analyse } from '../language/analyse.ts'
import { findEntities } from './entity.ts'
import { findEntityMentions } from './entity-mentions.ts'
import { nounClasses } from './noun-classes.ts'

const resources = loadResources()

function mentionsOf(text: string): ReturnType<typeof findEntityMentions> {
  const input = { id: 'test', text, lang: 'en' }
  return findEntityMentions(analyse(input, resources).value, input, resources)
}

/**
 * Marked text: `[person the judge]` is a noun for a person, `[any they]` and `[person she]` are pronouns, and behind `=` stands whose
 * it is. Names are not marked; nothing else may be a noun or pronoun that stands for somebody.
 */
function check(marked: string): void {
  let text = ''
  const wanted: string[] = []
  for (const part of marked.matchAll(/\[(?<kind>[a-z]+) (?<printed>[^\]=]+)(?:=(?<name>[^\]]+))?\]|[^[]+|\[/gu)) {
    const { kind, printed, name } = part.groups ?? {}
    if (kind !== undefined && printed !== undefined) wanted.push(`${kind} ${printed} = ${name ?? '?'}`)
    text += printed ?? part[0]
  }
  expect(
    mentionsOf(text)
      .filter(({ mention }) => mention !== 'name')
      .map(({ span, kind, name }) => `${kind ?? 'any'} ${text.slice(...span)} = ${name ?? '?'}`),
  ).toEqual(wanted)
}

describe('nouns that stand for persons, bodies and places', () => {
  test.each([
    '[person The militants] fled.',
    '[person A spokesman] declined to comment.',
    '[organization The ministry] gave no figures.',
    '[person Residents] left [place the city] on Monday.',
    '[organization The coalition] struck [place a village] near [place the border].',
    '[person About 60 civilians] were hurt.',
    '[person Two senior officials] spoke on condition of anonymity.',
    '[person Police officers] searched [place the house].',
    'Hundreds slept in tents, including [person women].',
    '[organization Government forces] shelled [place the town].',
  ])('%s', (marked) => {
    check(marked)
  })
})

describe('nouns that stand for nobody', () => {
  test.each([
    'The rain fell for hours.',
    'Talks on a budget went on.',
    'No residents were hurt.',
    'Prices rose by a third in March.',
    'Heavy clouds hung low.',
    'The vote took place at the front of the queue.',
    'A lower rate of growth is expected.',
    'Water ran down the walls.',
  ])('%s', (marked) => {
    check(marked)
  })
})

describe('pronouns', () => {
  test.each([
    '[person She] said [any they] had left.',
    'Elena Marsh said [person she=Elena Marsh] was pleased.',
    'Elena Marsh met Ida Holm before [person she] left.',
    '[person We] saw nothing.',
    '[any It] announced a recall.',
  ])('%s', (marked) => {
    check(marked)
  })

  test.each([
    'It rained all night.',
    'It is clear that the soup is cold.',
    'The U.S. signed.',
    'THE US SIGNED.',
    'What you see depends on how one looks.',
    'The tin was in its box.',
  ])('none in %s', (marked) => {
    check(marked)
  })
})

describe('whose a noun is', () => {
  test.each([
    'The Norvanian Transport Ministry opened an inquiry. [organization The ministry=Norvanian Transport Ministry] gave no date.',
    'The talks were led by [person spokesman=Ivan Petrov] Ivan Petrov.',
    'The Norvan Coast Guard sent help. [organization The guard=Norvan Coast Guard] had no comment.',
    'President Ana Holm met [person farmers]. [person The president=Ana Holm] left early.',
  ])('%s', (marked) => {
    check(marked)
  })

  test.each([
    'President Ana Holm met President Tom Veld. [person The president] left early.',
    'President Ana Holm met [person farmers]. [person A president] left early.',
    'President Ana Holm met [person farmers]. [person The mayor] left early.',
    'The Norvanian Transport Ministry opened an inquiry. [organization A ministry] was closed.',
    'The Norvanian Transport Ministry opened an inquiry. [organization The agency] gave no date.',
    'The Norvanian Transport Ministry opened an inquiry. [organization Ministries] were closed.',
  ])('nobody we know: %s', (marked) => {
    check(marked)
  })

  test.each(['victim', 'witness', 'prisoner', 'hostage', 'detainee'])('a %s gets no name', (noun) => {
    expect(
      mentionsOf(`The ${noun} Anna Berg spoke.`).flatMap(({ mention, name }) => (mention === 'noun' ? [name] : [])),
    ).toEqual([undefined])
  })
})

test('nouns and pronouns never come among the entities, and all entities among the mentions', () => {
  const text = 'Elena Marsh told the ministry that she and the residents would leave the city.'
  const input = { id: 'test', text, lang: 'en' }
  const analysis = analyse(input, resources).value
  const entities = findEntities(analysis, input, resources)
  expect(entities.map(({ name }) => name)).toEqual(['Elena Marsh'])
  const named = findEntityMentions(analysis, input, resources).filter(({ mention }) => mention === 'name')
  expect(named.map(({ span, kind, name }) => ({ span, kind, name }))).toEqual(entities)
})

test('no noun stands in two classes, and none is a name', () => {
  const lines = new TextDecoder().decode(resources.read('noun-classes.txt')).trimEnd().split('\n')
  const nouns = lines.flatMap((line) => line.split(' '))
  expect(lines).toHaveLength(3)
  expect(new Set(nouns).size).toBe(nouns.length)
  expect(nouns.filter((noun) => !/^\p{Ll}[\p{Ll}-]+$/u.test(noun))).toEqual([])
  expect(nounClasses(resources).get('ministry')).toBe('organization')
})

test('law: mentions are in text order, none over another, within the text', () => {
  const words = fc.constantFrom(
    'the',
    'ministry',
    'she',
    'Anna',
    'Berg',
    'said',
    'residents',
    'of',
    'city',
    ',',
    '.',
    '\n\n',
    'its',
    '-',
    '’s',
    'it',
  )
  fc.assert(
    fc.property(fc.array(words, { maxLength: 30 }), (list) => {
      const text = list.join(' ')
      let end = 0
      for (const { span } of mentionsOf(text)) {
        expect(span[0]).toBeGreaterThanOrEqual(end)
        expect(span[1]).toBeGreaterThan(span[0])
        end = span[1]
      }
      expect(end).toBeLessThanOrEqual(text.length)
    }),
    { numRuns: 60 },
  )
})
