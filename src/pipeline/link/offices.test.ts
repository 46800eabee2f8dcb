import { expect, test } from 'vitest'
import { bodiesOf, departmentIn, departmentOwner } from './offices.ts'

test('who holds an office of a body', () => {
  expect(bodiesOf("the union's secretary")).toEqual(['union'])
  expect(bodiesOf('union secretary Ida Berg')).toEqual(['union'])
  expect(bodiesOf('a spokeswoman for Harbour Watch')).toEqual(['Harbour Watch'])
  expect(bodiesOf('head of the rescue service')).toEqual(['rescue service'])
  expect(bodiesOf('a fisherman from Tarn')).toEqual([])
})

test('a minister and his ministry name one department', () => {
  const interior = ['Interior Minister Ida Berg', 'the Ministry of the Interior', 'interior ministry']
  expect(interior.map(departmentIn)).toEqual(['interior', 'interior', 'interior'])
  expect(departmentIn('the Department of Defense')).toBe(departmentIn('defence minister'))
  expect(departmentIn('prime minister Olav Dahl')).toBeUndefined()
  expect(departmentIn('the health of the minister')).toBeUndefined()
})

test('whose a department is', () => {
  expect(departmentOwner('Kaldor Interior Ministry')).toBe('kaldor')
  expect(departmentOwner("Kaldor's interior minister Ida Berg")).toBe('kaldor')
  expect(departmentOwner('Ministry of the Interior of Kaldor')).toBe('kaldor')
  expect(departmentOwner('Deputy Interior Minister Ida Berg')).toBeUndefined()
  expect(departmentOwner('the interior ministry')).toBeUndefined()
  expect(departmentOwner('Ida Berg, the harbour chief')).toBeUndefined()
})
