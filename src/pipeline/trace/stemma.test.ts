import fc from 'fast-check'
import { expect, test } from 'vitest'
import { circlesOf } from '../../lib/circles.ts'
import type { Assertion } from '../../model/claim.ts'
import type { Derivation } from '../../model/derivation.ts'
import { identities } from './identity.ts'
import { drawStemma } from './stemma.ts'
import { assertion, derivation, source } from './testing.ts'

const sources = [
  source('nbc', { kind: 'media' }),
  source('u', { kind: 'unnamed' }),
  source('m', { kind: 'media', report: 'r1' }),
]

const draw = (assertions: readonly Assertion[], derivations: readonly Derivation[] = []) =>
  drawStemma(assertions, {
    claim: 'x',
    sources: new Map(sources.map((each) => [each.id, each])),
    identities: identities(sources),
    derivations,
    naming: (index) => ({ report: assertions[index]?.report ?? '', span: [0, 1], note: 'named' }),
  })

test('a nested chain is a path from the origin to the report', () => {
  const { witnesses, edges } = draw([assertion('r1', ['nbc', 'u'])]).stemma
  const name = (id: string) => witnesses.find((each) => each.id === id)
  expect(edges.map(({ from, to }) => [name(from)?.source, name(to)?.source ?? name(to)?.report])).toEqual([
    ['nbc', 'r1'],
    ['u', 'nbc'],
  ])
})

test('siblings hang on a lost witness', () => {
  const { witnesses, edges } = draw(
    [assertion('r1', []), assertion('r2', [])],
    [derivation('r1', 'r2', { siblings: true })],
  ).stemma
  expect(witnesses.filter(({ report, source: named }) => report === null && named === null)).toHaveLength(1)
  expect(edges).toHaveLength(2)
})

test('two parents are kept', () => {
  const assertions = ['r1', 'r2', 'r3'].map((report) => assertion(report, []))
  expect(draw(assertions, [derivation('r1', 'r3'), derivation('r2', 'r3')]).stemma.edges).toHaveLength(2)
})

test('a circle is cut where the evidence is weakest', () => {
  const assertions = ['r1', 'r2'].map((report) => assertion(report, []))
  const { stemma, cuts } = draw(assertions, [derivation('r1', 'r2'), derivation('r2', 'r1', { confidence: 0.5 })])
  expect(stemma.edges.map(({ confidence }) => confidence)).toEqual([0.9])
  expect(cuts).toHaveLength(1)
})

test('a stemma has no circle, whatever cites whatever', () => {
  const chains = fc.array(fc.tuple(fc.nat(4), fc.array(fc.constantFrom('nbc', 'u', 'm'), { maxLength: 3 })), {
    maxLength: 8,
  })
  const links = fc.array(fc.tuple(fc.nat(4), fc.nat(4)), { maxLength: 8 })
  fc.assert(
    fc.property(chains, links, (told, made) => {
      const { stemma } = draw(
        told.map(([report, chain]) => assertion(`r${report}`, chain)),
        made.map(([from, to]) => derivation(`r${from}`, `r${to}`)),
      )
      const next = (id: string) => stemma.edges.filter(({ from }) => from === id).map(({ to }) => to)
      expect(
        circlesOf(
          stemma.witnesses.map(({ id }) => id),
          next,
        ),
      ).toEqual([])
      expect(stemma.edges.every(({ from, to }) => from !== to)).toBe(true)
    }),
  )
})
