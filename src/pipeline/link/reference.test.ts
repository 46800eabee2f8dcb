import { expect, test } from 'vitest'
import type { Stance } from '../../model/factuality.ts'
import { isReference } from './reference.ts'

const refers = (text: string, stance: Stance): boolean => isReference(stance, [[0, text.length]], text)

test.each([
  ['Gulf Wire could not independently verify their account', 'doubts'],
  ['The Harbour Post has not been able to verify this', 'doubts'],
  ["The paper couldn't confirm the report", 'doubts'],
  ['The figures could not be independently verified', 'doubts'],
  ['The water ministry declined to comment', 'not-acknowledged'],
  ['Ulm has not commented', 'not-acknowledged'],
  ['The mill did not immediately respond to a request for comment', 'not-acknowledged'],
  ['called the reports fake news', 'denies'],
  ['denied it', 'denies'],
] as const)('says nothing of the matter: %s', (text, stance) => {
  expect(refers(text, stance)).toBe(true)
})

test.each([
  ['Gulf Wire could not verify that the dam had cracked', 'doubts'],
  ['The strike could not be confirmed', 'doubts'],
  ['The ministry declined to comment on the cracks in the dam', 'not-acknowledged'],
  ['Norland has not acknowledged its soldiers', 'not-acknowledged'],
  ['The ministry denied that the dam had cracked', 'denies'],
  ['Gulf Wire could not verify their account', 'asserts'],
] as const)('tells of the matter, or stands by it: %s', (text, stance) => {
  expect(refers(text, stance)).toBe(false)
})
