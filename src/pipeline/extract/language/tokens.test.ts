import { expect, test } from 'vitest'
import { findTokens } from './tokens.ts'

/** Words without a space between them are parted by `|`. */
function check(...cases: readonly string[]): void {
  for (const marked of cases) {
    const text = marked.replaceAll('|', '')
    const found = findTokens(text, [0, text.length]).map(([start, end]) => text.slice(start, end))
    expect(found, marked).toEqual(marked.split(/[\s|]+/u))
  }
}

test('clitics are cut off', () => {
  check("did|n't", 'is|n’t', "it|'s", 'Berg|’s', 'we|’ll', "they|'d|n't|'ve", 'can|not', 'gon|na', "the boys|' room")
  check("O'Brien", "Qa'im", "d'Este", 'its', 'won')
})

test('hyphens stand alone, except after a prefix', () => {
  check('state|-|of|-|the|-|art', 'US|-|based', 'ten|-|year|-|old')
  check('anti-tank', 'co-operation', 'non-aligned', 'post-war', 'pre-election|-|style')
})

test('abbreviations keep their stop, other words lose it', () => {
  check('Gen. Oslin|,', 'J. Brandt', 'the U.S. fleet', 'Harrow Inc. said', 'vs. Vale', 'No. 5')
  check('the end|.', 'no|.', 'a min|.', 'It fell|. "|Oh|"')
})

test('figures', () => {
  check('1,200.5', '$|4.5|bn', '50|%', '10:30', '9/11', '10/2/2024', '2024-02-10', '1990s', '23rd', '5|pm', '35|mm')
  check('3|-|4', '1|/|2', '£|20|m', 'B2B', 'KN-23'.replace('-', '|-|'), 'x|=|5')
})

test('addresses, handles and firms stay whole', () => {
  check('see https://a.example/b?c=1 |.', 'a.b@mail.example|,', '@harbour_news', '#rain', 'AT&T', 'example.com|.')
  check('R|@|B')
})

test('marks', () => {
  check('Wait|...', 'No|!!!', 'He|--|she', '“|Yes|,|”', '(|a|)', 'a|;|b|:|c', 'and|/|or')
})

test('emoji and combining marks are not torn', () => {
  check('rain|👩‍🚀|again', 'e\u0301clair', '☔️|!')
})

test('the words of a part of a text have their places in the whole', () => {
  expect(findTokens('One. Two three.', [5, 15])).toEqual([
    [5, 8],
    [9, 14],
    [14, 15],
  ])
})
