import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { AssertionPlace, ClaimDecision } from '../../model/claim-decision.ts'
import type { Assertion, ClaimCluster } from '../../model/claim.ts'
import type { Report } from '../../model/report.ts'
import type { Source } from '../../model/source.ts'
import type { Linked } from '../../model/trace.ts'
import { settle } from './settle.ts'

// Claims are written as lists of statements: "a1 a2" is one claim of two, named after its first. The letter is the report.
const reports = ['a', 'b', 'c', 'd'].map(
  (id, day) =>
    ({ id, publishedAt: `2031-01-0${day + 1}`, text: `${id} says that the ferry sank.`.repeat(9) }) as Report,
)

function statement(id: string): Assertion {
  const place = Number(id.slice(1)) * 20
  return {
    id,
    report: id.slice(0, 1),
    span: [place, place + 10],
    chain: ['s1'],
    certainty: 'certain',
    polarity: 'positive',
    stance: 'asserts',
    quantity: null,
    asOf: null,
    attributions: [],
  }
}

function source(id: string, name: string): Source {
  return { id, name, kind: 'government', aliases: [], ambiguous: [], report: null, vouchedBy: null, voice: null }
}

function linked(claims: readonly string[]): Linked {
  return {
    sources: [source('s1', 'the harbour office'), source('s2', 'the coast guard')],
    derivations: [],
    claims: claims.map((line): ClaimCluster => {
      const ids = line.split(' ')
      return {
        id: ids[0] ?? '',
        aliases: ids.slice(1).sort(),
        gloss: line,
        assertions: ids.map(statement),
        memberships: ids.map(() => ({ score: 0.7, why: 'the same words' })),
      }
    }),
    problems: [],
  }
}

const at = (id: string): AssertionPlace => ({ id, report: id.slice(0, 1), span: statement(id).span })
const merge = (into: string, other: string): ClaimDecision => ({ type: 'merge', into: at(into), other: at(other) })
const apart = (from: string, ...ids: string[]): ClaimDecision => ({ type: 'apart', from: at(from), apart: ids.map(at) })

const shown = ({ claims }: Linked): string[] =>
  claims.map(({ id, assertions }) => `${id}: ${assertions.map((each) => each.id).join(' ')}`)

function check(claims: readonly string[], decisions: readonly ClaimDecision[], expected: readonly string[]): void {
  expect(shown(settle(linked(claims), decisions, reports))).toEqual(expected)
}

test('without decisions everything stays as it is', () => {
  const before = linked(['a1 b1', 'c1'])
  expect(settle(before, [], reports)).toBe(before)
})
test('a merge keeps the id of the claim that stays, and orders its statements by date', () =>
  check(['b1 d1', 'a1 c1'], [merge('b1', 'a1')], ['b1: a1 b1 c1 d1']))
test('what is one claim already stays one', () => check(['a1 b1'], [merge('a1', 'b1')], ['a1: a1 b1']))
test('a chain of merges ends in one claim', () =>
  check(['a1', 'b1', 'c1'], [merge('a1', 'b1'), merge('b1', 'c1')], ['a1: a1 b1 c1']))
test('statements taken out are a claim of their own, named after the first', () =>
  check(['a1 b1 c1 d1'], [apart('a1', 'd1', 'c1')], ['a1: a1 b1', 'c1: c1 d1']))
test('what the claim was named after may be taken out', () =>
  check(['a1 b1 c1'], [apart('b1', 'a1')], ['a1: a1', 'b1: b1 c1']))
test('what stands apart already stays where it is', () =>
  check(['a1 b1', 'c1 d1'], [apart('a1', 'c1')], ['a1: a1 b1', 'c1: c1 d1']))
test('what the claim stands for is never taken out of it', () => check(['a1 b1'], [apart('a1', 'a1')], ['a1: a1 b1']))
test('the later of two decisions that contradict each other wins', () => {
  check(['a1', 'b1'], [merge('a1', 'b1'), apart('a1', 'b1')], ['a1: a1', 'b1: b1'])
  check(['a1', 'b1'], [apart('a1', 'b1'), merge('a1', 'b1')], ['a1: a1 b1'])
})
test('a statement that better rules cut otherwise is found by its place', () => {
  const moved: ClaimDecision = { type: 'merge', into: at('a1'), other: { id: 'old', report: 'b', span: [22, 33] } }
  check(['a1', 'b1 c1'], [moved], ['a1: a1 b1 c1'])
})
test('a place that only touches a statement is not it', () => {
  const moved: ClaimDecision = { type: 'merge', into: at('a1'), other: { id: 'old', report: 'b', span: [27, 60] } }
  check(['a1', 'b1'], [moved], ['a1: a1', 'b1: b1'])
})
test('a decision about what is not at hand changes nothing and is said', () => {
  const result = settle(linked(['a1']), [merge('a1', 'x1')], reports)
  expect(shown(result)).toEqual(['a1: a1'])
  expect(result.problems.map(({ code }) => code)).toEqual(['decision-without-object'])
})

const chainOf = (result: Linked, id: string): readonly string[] | undefined =>
  result.claims.flatMap(({ assertions }) => assertions).find((each) => each.id === id)?.chain

test('a corrected chain names another source, nobody, or somebody new', () => {
  const corrected = (chain: Extract<ClaimDecision, { type: 'chain' }>['chain']): Linked =>
    settle(linked(['a1 b1']), [{ type: 'chain', of: at('b1'), chain }], reports)
  expect(chainOf(corrected([{ source: 's2' }]), 'b1')).toEqual(['s2'])
  expect(chainOf(corrected([{ source: 's2' }]), 'a1')).toEqual(['s1'])
  expect(chainOf(corrected([]), 'b1')).toEqual([])
  expect(chainOf(corrected([{ name: 'The Coast Guard', kind: 'government' }]), 'b1')).toEqual(['s2'])
  const named = corrected([{ name: 'Ida Quill', kind: 'person' }])
  expect(named.sources.map(({ name }) => name)).toEqual(['the harbour office', 'Ida Quill'])
  const [id] = chainOf(named, 'b1') ?? []
  expect(named.sources.some((each) => each.id === id)).toBe(true)
  expect(corrected([{ source: 'gone' }]).problems).toHaveLength(1)
})

test('rows between two claims follow their statements and go when the two are one', () => {
  const before: Linked = {
    ...linked(['a1 b1', 'c1', 'd1']),
    nearMisses: [
      {
        kind: 'quantity',
        verdict: 'different-measure',
        why: '',
        between: [
          { claim: 'a1', assertion: 1 },
          { claim: 'c1', assertion: 0 },
        ],
      },
    ],
  }
  const rows = (...decisions: ClaimDecision[]): unknown => settle(before, decisions, reports).nearMisses
  expect(rows(merge('d1', 'a1'))).toMatchObject([
    {
      between: [
        { claim: 'd1', assertion: 1 },
        { claim: 'c1', assertion: 0 },
      ],
    },
  ])
  expect(rows(merge('a1', 'c1'))).toEqual([])
})

const anyDecisions = fc.array(
  fc
    .tuple(fc.boolean(), fc.constantFrom('a1', 'a2', 'b1', 'c1', 'd1'), fc.constantFrom('a1', 'a2', 'b1', 'c1', 'd1'))
    .map(([joins, one, other]) => (joins ? merge(one, other) : apart(one, other))),
  { maxLength: 8 },
)

test('whatever is decided, each statement is in one claim, and a second run says the same', () => {
  fc.assert(
    fc.property(anyDecisions, (decisions) => {
      const before = linked(['a1 b1', 'a2', 'c1 d1'])
      const after = settle(before, decisions, reports)
      const ids = after.claims.flatMap(({ assertions }) => assertions.map(({ id }) => id))
      expect(ids.sort()).toEqual(['a1', 'a2', 'b1', 'c1', 'd1'])
      for (const { id, aliases, assertions, memberships } of after.claims) {
        expect([id, ...aliases].sort()).toEqual(assertions.map((each) => each.id).sort())
        expect(memberships).toHaveLength(assertions.length)
      }
      expect(settle(before, decisions, reports)).toEqual(after)
    }),
  )
})

test('the last decision about two statements is what holds', () => {
  fc.assert(
    fc.property(anyDecisions, (decisions) => {
      const last = decisions.at(-1)
      if (last === undefined) return
      const { claims } = settle(linked(['a1 b1', 'a2', 'c1 d1']), decisions, reports)
      const home = (id: string): string | undefined =>
        claims.find(({ assertions }) => assertions.some((each) => each.id === id))?.id
      if (last.type === 'merge') expect(home(last.into.id)).toBe(home(last.other.id))
      const [out] = last.type === 'apart' ? last.apart : []
      if (last.type === 'apart' && out !== undefined && out.id !== last.from.id) {
        expect(home(out.id)).not.toBe(home(last.from.id))
      }
    }),
  )
})
