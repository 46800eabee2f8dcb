import { expect, test } from 'vitest'
import { outletTable } from '../../model/outlet-table.ts'
import type { Resources } from '../../model/resources.ts'
import { KIN_TABLE, wordKinFor } from './word-kin.ts'

const resources = (table: string | undefined): Resources => ({
  outlets: outletTable(''),
  read: (name) => (name === KIN_TABLE && table !== undefined ? new TextEncoder().encode(table) : undefined),
})

test('kin are read with how near they are', () => {
  const kin = wordKinFor(resources('seiz captur:9 grab:8\ngrab seiz:8\n'), 'en')
  expect([...kin('seiz')]).toEqual([
    ['captured', 0.9],
    ['grab', 0.8],
  ])
  expect(kin('lighthous').size).toBe(0)
})

test('a concept of the lexicon is found by a stem of any of its words, and is no kin of itself', () => {
  const kin = wordKinFor(resources('withdraw pullback:8 pullout:7\n'), 'en')
  expect([...kin('withdraw')]).toEqual([['pullback', 0.8]])
})

test('without a table, and in other languages, nothing has kin', () => {
  expect(wordKinFor(resources(undefined), 'en')('seiz').size).toBe(0)
  expect(wordKinFor(resources('seiz captur:9\n'), 'de')('seiz').size).toBe(0)
})
