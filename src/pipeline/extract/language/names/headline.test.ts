import { expect, test } from 'vitest'
import { loadResources } from '../../../../desk/resources.ts'
import { isTitleCase, trustBody } from './headline.ts'
import { nameKnowledge } from './knowledge.ts'

const knowledge = nameKnowledge(loadResources())

test.each([
  ['Norwegian Cooperation Yields New Naval Technology', true],
  ['Kim Visits Plant as Talks Stall in Oslo', true],
  ['President Oleh Marchenko met PM Adams and Ida Brandt .', false],
  ['Norway sends 900 guards to frontier', false],
  ['Ida Brandt Speaks', false],
])('"%s" is in title case: %s', (line, expected) => {
  expect(isTitleCase(line.split(' '))).toBe(expected)
})

const headline = 'Torvex Yields to Brandt in Norway Talks'.split(' ')
const labels = [2, 2, 0, 1, 0, 3, 2]

test('a title keeps the names that lists or the body hold', () => {
  const body = 'Ida Brandt praised Torvex .'.split(' ')
  const [kept] = trustBody([headline, body], [labels, [1, 1, 0, 2, 0]], knowledge)
  expect(kept).toEqual([0, 0, 0, 1, 0, 3, 0])
})

test('a title without a body keeps all', () => {
  expect(trustBody([headline], [labels], knowledge)).toEqual([labels])
})
