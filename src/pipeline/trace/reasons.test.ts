import { expect, test } from 'vitest'
import { listed, Names, speaksItself, whence, whetherSaid, whoIsBehind } from './reasons.ts'

test('names in a sentence', () => {
  expect(listed([])).toBe('')
  expect(listed(['b', 'a', 'b'])).toBe('a and b')
  expect(listed(['a', 'b', 'c', 'd'])).toBe('a, b, c and d')
  expect(listed(['a', 'b', 'c', 'd', 'e'])).toBe('a, b, c and 2 more')
  expect(listed(['a', 'b', 'c', 'd', 'e'], 'or')).toBe('a, b, c or another')
})

test('names without one of them', () => {
  const names = new Names(['e', 'd', 'c', 'b', 'a'])
  expect(names.told()).toBe('a, b, c and 2 more')
  expect(names.told('and', 'b')).toBe('a, c, d and e')
  expect(names.told('and', 'x')).toBe(names.told())
})

test('who speaks itself, who carries it, and by what other names', () => {
  expect(speaksItself([], [])).toBe('names nobody behind it')
  expect(speaksItself(['Tarn Post'], ['the port'])).toBe(
    'named by Tarn Post; nobody is named behind it; one voice with the port',
  )
})

test('what would settle a count', () => {
  expect(whoIsBehind('two traders', ['Tarn Post'], new Names(['Norfoss', 'the port', 'two traders']))).toBe(
    'whether Norfoss or the port is behind “two traders” (Tarn Post)',
  )
  expect(whoIsBehind('two traders', [], new Names([]))).toBe('who is behind “two traders”')
  expect(whence('Tarn Post', new Names(['Tarn Post']))).toBe('where Tarn Post has it from')
  expect(whence('Tarn Post', new Names(['Norfoss', 'Tarn Post']))).toBe('whether Tarn Post has it from Norfoss')
  expect(whetherSaid('Norfoss', ['Tarn Post'])).toBe(
    'whether Norfoss said it to Tarn Post, or the name was added to a copy',
  )
})
