import { expect, test } from 'vitest'
import { detectLanguage } from './detection.ts'

function check(language: string, ...texts: readonly string[]): void {
  for (const text of texts) expect(detectLanguage(text), text).toBe(language)
}

test('English is known by its small words', () => {
  check('en', 'The minister said that the bridge would be built by the army.', 'He was not there when it fell.')
})

test('a headline without small words counts as English when it is plain', () => {
  check('en', 'Harbour police seize drones', 'Oslin: talks resume Monday')
})

test('other languages and scripts are not told apart, but not taken for English', () => {
  check(
    'und',
    'Der Minister sagte, dass die Brücke von der Armee gebaut wird.',
    'Le ministre a dit que le pont sera construit par une armée.',
    'El ministro dijo que el puente será construido por los soldados.',
    'Министр сказал, что мост построят.',
    '장관은 다리를 짓겠다고 말했다.',
    '大臣は橋を架けると言った。',
    '12345 !?',
    '',
  )
})

test('a given language holds unless the script speaks against it', () => {
  expect(detectLanguage('Harbour', 'en-GB')).toBe('en')
  expect(detectLanguage('The bridge fell.', 'de')).toBe('de')
  expect(detectLanguage('다리가 무너졌다.', 'en')).toBe('und')
  expect(detectLanguage('The bridge fell and the army came.', 'und')).toBe('en')
})
