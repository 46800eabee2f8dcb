import { expect, test } from 'vitest'
import type { Assertion } from '../../model/claim.ts'
import { driftsOf } from './drifts.ts'
import { assertion, count, derivation, source } from './testing.ts'

const sources = new Map(
  [source('a'), source('b'), source('post', { kind: 'media', report: 'r1' })].map((each) => [each.id, each]),
)

const kinds = (parent: Assertion, copy: Assertion): string[] =>
  driftsOf(
    { id: 'x', aliases: [], gloss: '', assertions: [parent, copy], memberships: [] },
    { sources, identities: new Map(), derivations: [derivation('r1', 'r2')] },
  ).map(({ kind }) => kind)

const parent = (chain: string[], more: Partial<Assertion> = {}): Assertion => assertion('r1', chain, more)
const copy = (chain: string[], more: Partial<Assertion> = {}): Assertion => assertion('r2', chain, more)

test('a faithful copy does not drift, also when it names its model', () => {
  expect(kinds(parent(['a']), copy(['a']))).toEqual([])
  expect(kinds(parent(['a']), copy(['post', 'a']))).toEqual([])
  expect(kinds(parent([]), copy(['post']))).toEqual([])
})

test('sources', () => {
  expect(kinds(parent(['a']), copy([]))).toEqual(['source-lost'])
  expect(kinds(parent([]), copy(['a']))).toEqual(['source-added'])
  expect(kinds(parent([]), copy(['post', 'a']))).toEqual(['source-added'])
  expect(kinds(parent(['a']), copy(['b']))).toEqual(['source-changed'])
  expect(kinds(parent(['a', 'b']), copy(['a']))).toEqual(['source-lost'])
})

test('hedges', () => {
  const hedge = { stance: 'hedges', certainty: 'possible' } as const
  expect(kinds(parent(['a'], hedge), copy(['a']))).toEqual(['hedge-lost'])
  expect(kinds(parent(['a']), copy(['a'], hedge))).toEqual(['hedge-gained'])
})

test('numbers', () => {
  expect(kinds(parent(['a'], { quantity: count(40) }), copy(['a'], { quantity: count(400) }))).toEqual([
    'number-changed',
  ])
  expect(kinds(parent(['a'], { quantity: count(732) }), copy(['a'], { quantity: count(730) }))).toEqual([])
})

test('reports that are no copies of each other do not drift', () => {
  const claim = { id: 'x', aliases: [], gloss: '', assertions: [parent(['a']), copy([])], memberships: [] }
  expect(driftsOf(claim, { sources, identities: new Map(), derivations: [] })).toEqual([])
})
