import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { packageRoot } from '../../lib/package-root.ts'
import type { Attribution } from '../../model/attribution.ts'
import type { Extraction } from '../../model/extraction.ts'
import { outletTable } from '../../model/outlet-table.ts'
import { firmsIn, holdsFirmOffice, isShortFor, takenUp, type Firm, type Firms } from './firms.ts'

const outlets = outletTable(readFileSync(join(packageRoot(), 'models', 'outlets.tsv'), 'utf8'))

/** `[name]` is a body that the tagger found, `{name}` a source taken for a person. */
const firmsOf = (marked: string): Firms => {
  let text = ''
  const entities: unknown[] = []
  const attributions: Attribution[] = []
  for (const part of marked.split(/(\[[^\]]+\]|\{[^}]+\})/u)) {
    const name = /^[[{](.+)[\]}]$/u.exec(part)?.[1]
    const span = [text.length, text.length + (name ?? part).length] as const
    text += name ?? part
    if (part.startsWith('[') && name !== undefined) entities.push({ span, kind: 'organization', name })
    if (part.startsWith('{') && name !== undefined)
      attributions.push({ sourceKind: 'person', sourceName: name, sourceNamed: [span] } as unknown as Attribution)
  }
  return firmsIn({ attributions, entities } as unknown as Extraction, text, outlets)
}

test.each([
  ['[Tarnfoss Chemicals] shut its plant.', 'Tarnfoss Chemicals'],
  ['The [Tarn Fire Brigade] came. [Norfoss] shut its plant.', 'Norfoss'],
  ['[Norfoss] met the [Dockers Union] and the [Ministry of Labour].', 'Norfoss'],
  ['{Norfoss} said so.', 'Norfoss'],
  ['[Norfoss] and [Norfoss Steel] are spelt in two ways.', 'Norfoss Steel'],
  ['[Orla] and [Brenna], which operates the pipe, quarrelled.', 'Brenna'],
  ['[Orla] and pipe operator [Brenna] quarrelled.', 'Brenna'],
  ['[Orla] and the owner of the pipe, [Brenna], quarrelled.', 'Brenna'],
])('%s names the firm %s', (text, name) => {
  expect(firmsOf(text).only?.name).toBe(name)
})

test.each([
  'Nobody is named.',
  '[Orla] and [Brenna] quarrelled.',
  'The [Dockers Union] met the [Ministry of Labour].',
  '[Tarn Herald] and [Reuters] wrote of it.',
  'The [Finnish] came.',
  '{Ida Berg} said so.',
])('%s names no firm', (text) => {
  expect(firmsOf(text).only).toBeUndefined()
})

const firm = (name: string, ...roles: string[]): Firm => ({
  name,
  named: [],
  roles: new Set(roles),
  titles: new Set<string>(),
})

const takes = (name: string, one: Firm): boolean => takenUp(name, { only: one, all: [one] }) !== undefined

test('a noun takes up the firm that it fits', () => {
  expect(takes('company', firm('Brenna', 'owner'))).toBe(true)
  expect(takes('grid operator', firm('Brenna', 'operator'))).toBe(true)
  expect(takes('operator', firm('Brenna'))).toBe(true)
  expect(takes('operator', firm('Brenna', 'company'))).toBe(true)
  expect(takes('operator', firm('Brenna', 'owner'))).toBe(false)
  expect(takes('Tarn Company', firm('Brenna'))).toBe(false)
  expect(takes('union', firm('Brenna'))).toBe(false)
})

test('of several firms a noun takes up the one that the text calls so', () => {
  const firms = firmsOf('The satellite firm [Orla] and the shipping company [Brenna] differ.')
  expect(takenUp('satellite firm', firms)?.name).toBe('Orla')
  expect(takenUp('the shipping company', firms)?.name).toBe('Brenna')
  expect(takenUp('company', firms)).toBeUndefined()
  expect(takenUp('mining company', firms)).toBeUndefined()
})

test('a short name is the beginning of the full one', () => {
  expect(isShortFor('Norfoss', firm('Norfoss Steel'))).toBe(true)
  expect(isShortFor('Steel', firm('Norfoss Steel'))).toBe(false)
  expect(isShortFor('Norfoss Oil', firm('Norfoss Steel'))).toBe(false)
  expect(isShortFor('Norfoss', firm('Norfoss'))).toBe(false)
})

test.each([
  'managing director',
  "the company's finance director",
  'CEO',
  'chief executive Ida Berg',
  'a company spokeswoman',
])('“%s” is an office of a firm', (description) => {
  expect(holdsFirmOffice(description)).toBe(true)
})

test.each(['police chief', 'director of the museum', 'the union’s secretary', 'a driver of the company'])(
  '“%s” is none',
  (description) => {
    expect(holdsFirmOffice(description)).toBe(false)
  },
)
