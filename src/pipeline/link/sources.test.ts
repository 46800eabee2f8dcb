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
