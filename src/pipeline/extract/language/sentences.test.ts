import { expect, test } from 'vitest'
import { findSentences } from './sentences.ts'

/** Sentences are parted by ` | `; the text is what remains when the bars go. */
function check(...cases: readonly string[]): void {
  for (const marked of cases) {
    const text = marked.replaceAll(' |', '')
    const found = findSentences(text, [0, text.length]).map(([start, end]) => text.slice(start, end))
    expect(found.join(' | '), marked).toBe(marked.replaceAll('  ', ' '))
  }
}

test('a full stop, question mark or exclamation mark ends a sentence', () => {
  check(
    'The bridge fell. | Nobody was hurt.',
    'Who built it? | Nobody knows.',
    'What a day! | It rained.',
    'They waited… | Nothing came.',
    'It was late... | The rain went on.',
    'It cost 3.5 million. | That was too much.',
  )
})

test('a title belongs to the name after it', () => {
  check(
    'Gen. Marta Oslin spoke. | Lt. Col. Ivo Brandt listened.',
    'Mr. Tamm and Dr. Vale met Sen. Orr.',
    'They landed at Ft. Harrow near St. Bride and Mt. Ossa.',
    'The Rev. Anna Holt prayed.',
  )
})

test('initials and dotted acronyms do not end a sentence by themselves', () => {
  check(
    'J. K. Brandt wrote it. | E. Holt read it.',
    'The U.S. Navy sailed. | It left the U.S. | The crew slept.',
    'He lives in the U.S. but works in the U.K. office.',
    'It closed at 5 p.m. Tuesday. | It opened at 9 a.m. | The staff was late.',
    'Dogs, cats, etc. are fed here.',
  )
})

test('months, numbers and firms are abbreviated within a sentence', () => {
  check(
    'On Dec. 5 the talks began. | They ended on Jan. 9.',
    'It was No. 7 of nine, see Fig. 3.',
    'Harrow Inc. and Vale Ltd. merged. | Orr Corp. did not.',
    'They left in Sept. | The house stood empty.',
  )
})

test('what closes after the mark belongs to the sentence', () => {
  check(
    '“We are ready.” | He smiled.',
    '"We are ready." | He smiled.',
    '(It rained all day.) | Then it stopped.',
    '‘Not today.’ | Nobody moved.',
  )
})

test('a speaker after a quoted question goes on with the sentence', () => {
  check(
    '“Is it true?” Anna Berg asked. | He nodded.',
    '"Stop!" the guard shouted. | Nobody did.',
    '“Why?” he asked. | “Because.”',
    '“Is it true?” | Anna Berg nodded.',
  )
})

test('a small letter after the mark goes on with the sentence', () => {
  check('The firm Vroom! is small.', 'He said it costs approx. ten crowns.', 'They came … and went.')
})

test('a missing space after a full stop still parts sentences, a name on the web does not', () => {
  check('Visit example.com or Harbor.Net today.', 'Version 2.0 came out.')
  expect(findSentences('It was over.Then it began again.', [0, 32])).toEqual([
    [0, 12],
    [12, 32],
  ])
})

test('a list number does not stand alone', () => {
  check('1. The harbour will close.', 'A. The first reason.')
})

test('marks alone are one sentence, blanks none', () => {
  check('...', '?!')
  expect(findSentences('   ', [0, 3])).toEqual([])
})
