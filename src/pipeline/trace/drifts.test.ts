import { expect, test } from 'vitest'
import type { Assertion } from '../../model/claim.ts'
import { driftsOf, type DriftContext } from './drifts.ts'
import { assertion, count, derivation, source } from './testing.ts'

const sources = new Map(
  [
    source('a'),
    source('b'),
    source('post', { kind: 'media', report: 'r1' }),
    source('guard', { name: 'coast guard of Norvania', kind: 'government' }),
    source('short', { name: 'coast guard', kind: 'government' }),
    source('u1', { kind: 'unnamed' }),
    source('u2', { kind: 'unnamed' }),
  ].map((each) => [each.id, each]),
)

const context: DriftContext = {
  sources,
  identities: new Map(),
  published: new Map([['post', ['r1']]]),
  derivations: [],
  words: ({ span }) => new Set([span.join(' ')]),
}

const kinds = (parent: Assertion, copy: Assertion): string[] =>
  driftsOf(
    { id: 'x', aliases: [], gloss: '', assertions: [parent, copy], memberships: [] },
    { ...context, derivations: [derivation('r1', 'r2')] },
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

test('a shorter name is no other source, a description in place of a name has lost it', () => {
  expect(kinds(parent(['guard']), copy(['short']))).toEqual([])
  expect(kinds(parent(['guard']), copy(['post', 'short']))).toEqual([])
  expect(kinds(parent(['a']), copy(['u1']))).toEqual(['source-lost'])
  expect(kinds(parent(['u1']), copy(['a']))).toEqual(['source-changed'])
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
  expect(driftsOf(claim, context)).toEqual([])
})

const all = (...assertions: Assertion[]): string[] =>
  driftsOf(
    { id: 'x', aliases: [], gloss: '', assertions, memberships: [] },
    { ...context, derivations: [derivation('r1', 'r2'), derivation('r0', 'r2')] },
  ).map(({ kind }) => kind)

test('a report that only cites an outlet by name drifts from that outlet', () => {
  const claim = {
    id: 'x',
    aliases: [],
    gloss: '',
    assertions: [parent(['a'], { quantity: count(40) }), assertion('r9', ['post'], { quantity: count(400) })],
    memberships: [],
  }
  expect(driftsOf(claim, context).map(({ kind }) => kind)).toEqual(['number-changed'])
})

test('one change that headline and body show, against two models, is told once', () => {
  const hedge = { stance: 'hedges', certainty: 'possible' } as const
  expect(all(parent(['a'], hedge), assertion('r0', ['a'], hedge), copy([]), copy([]))).toEqual([
    'hedge-lost',
    'source-lost',
  ])
})

test('the sentence in the same words is the model, not the one of the same stance', () => {
  const hedge = { stance: 'hedges', certainty: 'possible', span: [5, 9] } as const
  expect(all(parent(['b']), parent(['a'], hedge), copy([], { span: [5, 9] }))).toEqual(['hedge-lost', 'source-lost'])
})

test('officials do not become officials', () => {
  expect(kinds(parent(['u1']), copy(['u2']))).toEqual([])
})

test('a headline without the hedge of its own body hardens nothing', () => {
  const model = parent(['a'], { stance: 'hedges', certainty: 'possible' })
  const headline = copy(['a'], { span: [0, 4] })
  const body = copy(['a'], { span: [9, 20], stance: 'hedges', certainty: 'possible' })
  const found = (assertions: Assertion[]): string[] =>
    driftsOf(
      { id: 'x', aliases: [], gloss: '', assertions, memberships: [] },
      { ...context, derivations: [derivation('r1', 'r2')], isHeadline: ({ span }) => span[1] < 9 },
    ).map(({ kind }) => kind)
  expect(found([model, headline, body])).toEqual([])
  expect(found([model, headline])).toEqual(['hedge-lost'])
  expect(found([model, { ...headline, span: [30, 40] }, body])).toEqual(['hedge-lost'])
})
