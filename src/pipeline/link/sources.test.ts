import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { SourceKind } from '../../model/attribution.ts'
import { outletTable } from '../../model/outlet-table.ts'
import { packageRoot } from '../../lib/package-root.ts'
import { SourceBook } from './sources.ts'

const outlets = outletTable(readFileSync(join(packageRoot(), 'models', 'outlets.tsv'), 'utf8'))

const voiceOfSource = (name: string, kind: SourceKind, description: string): string | null => {
  const book = new SourceBook(outlets)
  book.enter({ name, kind, description, state: null }, 'r', null)
  book.settle()
  return book.sources(new Map())[0]?.voice ?? null
}

test.each([
  ['Kenya', 'after talks with the Finnish foreign ministry', 'KE'],
  ['Nairobi', 'the Finnish and Kenyan governments', 'KE'],
  ['Kenyan army', 'beside the Finnish foreign ministry', 'KE'],
])('“%s” is the voice of the state in its name, whatever stands around it', (name, description, voice) => {
  expect(voiceOfSource(name, 'government', description)).toBe(voice)
})

test('a name without a state takes the one that the words around it tell', () => {
  expect(voiceOfSource('foreign ministry', 'government', 'the Finnish foreign ministry')).toBe('FI')
  expect(voiceOfSource('Ida Berg', 'person', 'Finnish foreign minister')).toBe('FI')
})

test('a person named like a state is told by the office', () => {
  expect(voiceOfSource('Kenya', 'person', 'Finnish foreign minister')).not.toBe('KE')
})

const voices = (...names: string[]): (string | null)[] => {
  const book = new SourceBook(outlets)
  for (const name of names) book.enter({ name, kind: 'government', description: '', state: null }, 'r', null)
  book.settle()
  const sources = book.sources(new Map())
  return names.map((name) => sources.find((source) => source.name === name)?.voice ?? null)
}

test('ministries of two states are two voices, and one without a state is that of a state at hand', () => {
  const [kaldor, marenia] = voices('Kaldor Interior Ministry', 'Marenia Interior Ministry')
  expect(kaldor).not.toBe(marenia)
  const [named, bare, minister] = voices('Kaldor Interior Ministry', 'interior ministry', 'interior minister')
  expect(new Set([named, bare, minister]).size).toBe(1)
})

test('whoever published a report at hand is an outlet, whatever its name looks like', () => {
  const book = new SourceBook(outlets)
  book.enter({ name: 'Daily Berg', kind: 'person', description: '', state: null }, 'r', null)
  book.enter({ name: 'Ida Berg', kind: 'person', description: '', state: null }, 'r', null)
  book.settle()
  const publishers = new Map([['x', { key: 'name daily berg', name: 'Daily Berg', outlet: undefined }]])
  const sources = book.sources(publishers)
  expect(sources.map(({ name, kind, report }) => [name, kind, report]).sort()).toEqual([
    ['Daily Berg', 'media', 'x'],
    ['Ida Berg', 'person', null],
  ])
})

test('unnamed sources of one outlet are told apart by what is said of them, and count once', () => {
  const book = new SourceBook(outlets)
  const enter = (name: string, voucher = 'paper'): string =>
    book.enter({ name, kind: 'unnamed', description: '', state: null }, voucher, null)
  expect(enter('two dock workers')).toBe(enter('a dock worker'))
  expect(enter('two dock workers')).not.toBe(enter('a diplomat'))
  expect(enter('two dock workers')).not.toBe(enter('two dock workers', 'radio'))
  book.settle()
  const vouchers = book.sources(new Map()).map(({ voucher }) => voucher)
  expect(vouchers.sort()).toEqual(['paper', 'paper', 'radio'])
})

test('whoever holds an office of a firm that only the rest of the report names is its voice', () => {
  const voicesOf = (description: string): (string | null)[] => {
    const book = new SourceBook(outlets)
    const firm = 'Norfoss Steel'
    const ids = [
      book.enter({ name: firm, kind: 'organization', description: '', state: null }, 'r', null),
      book.enter({ name: 'Ida Berg', kind: 'person', description, state: null, firm }, 'r', null),
    ]
    book.settle()
    const sources = book.sources(new Map())
    return ids.map((id) => sources.find((source) => source.id === id)?.voice ?? null)
  }
  const [body, person] = voicesOf('managing director')
  expect(person).not.toBeNull()
  expect(person).toBe(body)
  const [, former] = voicesOf('former managing director')
  expect(former).toBeNull()
})

test('what stands behind somebody who is not named is the story', () => {
  const voiceOf = (name: string, description: string): string | null => {
    const book = new SourceBook(outlets)
    book.enter({ name: 'Norfoss Steel', kind: 'organization', description: '', state: null }, 'r', null)
    book.enter({ name: 'Kenya', kind: 'government', description: '', state: null }, 'r', null)
    const id = book.enter({ name, kind: 'unnamed', description, state: null }, 'r', null)
    book.settle()
    return book.sources(new Map()).find((source) => source.id === id)?.voice ?? null
  }
  expect(voiceOf('sources', 'sources, Norfoss Steel is selling its plant')).toBeNull()
  expect(voiceOf('sources', 'sources, Kenya has bought boats')).toBeNull()
  expect(voiceOf('traders in Kenya', '')).toBeNull()
  expect(voiceOf('an official of Norfoss Steel', '')).not.toBeNull()
})

test('a minister and the ministry of one state are one, whatever the minister is called', () => {
  const book = new SourceBook(outlets)
  const enter = (name: string, kind: SourceKind, description: string): string =>
    book.enter({ name, kind, description, state: null }, 'r', null)
  const ids = [
    enter('Interior Ministry of Kaldor', 'government', ''),
    enter('Ida Berg', 'person', 'Interior Minister Ida Berg | Interior Minister'),
    enter('Olav Dahl', 'person', 'Olav Dahl | the interior minister'),
  ]
  book.settle()
  const sources = book.sources(new Map())
  expect(new Set(ids.map((id) => sources.find((source) => source.id === id)?.voice)).size).toBe(1)
})

const voicesOf = (...named: [string, SourceKind][]): (string | null)[] => {
  const book = new SourceBook(outlets)
  for (const [name, kind] of named) book.enter({ name, kind, description: '', state: null }, 'r', null)
  book.settle()
  const sources = book.sources(new Map())
  return named.map(([name]) => sources.find((source) => source.name === name)?.voice ?? null)
}

test('a family name and a full name that it may belong to are one voice, whatever the shorter was taken for', () => {
  const [full, short] = voicesOf(['Ida Berg', 'person'], ['Berg', 'person'])
  expect(full).not.toBeNull()
  expect(short).toBe(full)
  const [person, body] = voicesOf(['Ida Berg', 'person'], ['Berg', 'organization'])
  expect(person).not.toBeNull()
  expect(body).toBe(person)
})

test('two persons of one family name are two voices, and one alone needs none', () => {
  expect(voicesOf(['Ida Berg', 'person'], ['Olav Berg', 'person'])).toEqual([null, null])
  expect(voicesOf(['Ida Berg', 'person'], ['Tarn Mills', 'organization'])).toEqual([null, null])
  expect(voicesOf(['Ida Berg', 'person'], ['Berg Mills', 'organization'])).toEqual([null, null])
})
