import { expect, test } from 'vitest'
import { descriptionKey } from './unnamed.ts'

test.each([
  ['a senior Finnish intelligence official', 'two Finnish intelligence officials'],
  ['three officials', 'the official'],
  ['several people familiar with the talks', 'a person familiar with the talks'],
])('“%s” and “%s” are described alike', (one, other) => {
  expect(descriptionKey(one)).toBe(descriptionKey(other))
})

test.each([
  ['a senior Pentagon official', 'two US officials'],
  ['intelligence officials', 'health officials'],
  ['people close to the talks', 'diplomats close to the talks'],
  ['a driver', 'a neighbour'],
])('“%s” and “%s” are not', (one, other) => {
  expect(descriptionKey(one)).not.toBe(descriptionKey(other))
})
