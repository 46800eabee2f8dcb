import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Assertion } from '../../model/claim.ts'
import type { Derivation } from '../../model/derivation.ts'
import type { Source } from '../../model/source.ts'
import { identities } from './identity.ts'
import { countOrigins } from './origins.ts'
import { assertion, derivation, source } from './testing.ts'

interface Story {
  readonly assertions: readonly Assertion[]
  readonly sources?: readonly Source[]
  readonly derivations?: readonly Derivation[]
  readonly echoes?: readonly number[]
  readonly firstHand?: readonly number[]
  readonly headlines?: readonly number[]
  readonly ownWork?: readonly number[]
}

const counted = ({
  assertions,
  sources = [],
  derivations = [],
  echoes = [],
  firstHand = [],
  headlines = [],
  ownWork = [],
}: Story) =>
  countOrigins(assertions, {
    sources: new Map(sources.map((each) => [each.id, each])),
    identities: identities(sources),
    published: new Map(sources.flatMap(({ id, report }) => (report === null ? [] : [[id, [report]] as const]))),
    derivations,
    echoes: new Set(echoes),
    firstHand: new Set(firstHand),
    headlines: new Set(headlines),
    ownWork: new Set(ownWork),
  })

const check = (story: Story, low: number, high: number): void => {
  expect(counted(story).count).toEqual({ low, high })
}

test('five outlets that cite one broadcaster are one origin', () => {
  const sources = [source('nbc', { kind: 'media' }), source('unnamed', { kind: 'unnamed', vouchedBy: 'nbc' })]
  const assertions = [
    assertion('r1', ['nbc', 'unnamed']),
    assertion('r2', ['nbc']),
    assertion('r3', ['nbc']),
    assertion('r4', ['nbc', 'unnamed']),
    assertion('r5', []),
  ]
  check({ assertions, sources }, 1, 1)
})

test('two states are two, two arms of one state are one', () => {
  const sources = [source('a', { voice: 'NO' }), source('b', { voice: 'FI' }), source('c', { voice: 'NO' })]
  check({ assertions: [assertion('r1', ['a']), assertion('r2', ['b'])], sources }, 2, 2)
  check({ assertions: [assertion('r1', ['a']), assertion('r2', ['c'])], sources }, 1, 1)
  check({ assertions: [assertion('r1', ['a']), assertion('r2', ['c']), assertion('r3', ['b'])], sources }, 2, 2)
})

test('whom only a copy credits leaves the count open, whom its model names too does not', () => {
  const sources = [source('a'), source('b')]
  const derivations = [derivation('r1', 'r2', { kind: 'rewrite' })]
  check({ assertions: [assertion('r1', ['a']), assertion('r2', ['b'])], sources }, 2, 2)
  check({ assertions: [assertion('r1', ['a']), assertion('r2', ['b'])], sources, derivations }, 1, 2)
  const both = [assertion('r1', ['a']), assertion('r1', ['b']), assertion('r2', ['b'])]
  check({ assertions: both, sources, derivations }, 2, 2)
  const elsewhere = [assertion('r1', ['a']), assertion('r2', ['b']), assertion('r3', ['b'])]
  check({ assertions: elsewhere, sources, derivations }, 2, 2)
})

test('unnamed sources of another outlet leave the count open', () => {
  const sources = [source('a'), source('u', { kind: 'unnamed' })]
  check({ assertions: [assertion('r1', ['a']), assertion('r2', ['u'])], sources }, 1, 2)
})

test('state media that hand on a foreign voice do not make their own state hand it on', () => {
  const sources = [
    source('a', { voice: 'NO' }),
    source('m', { kind: 'media', voice: 'NO' }),
    source('b', { voice: 'FI' }),
  ]
  check({ assertions: [assertion('r1', ['a']), assertion('r2', ['m', 'b'])], sources }, 2, 2)
  check({ assertions: [assertion('r1', ['a']), assertion('r2', ['m'])], sources }, 1, 1)
})

test('an unnamed official of a told state is the voice of that state', () => {
  const sources = [source('a', { voice: 'NO' }), source('u', { kind: 'unnamed', voice: 'FI' })]
  check({ assertions: [assertion('r1', ['a']), assertion('r2', ['u'])], sources }, 2, 2)
  const same = [source('a', { voice: 'NO' }), source('u', { kind: 'unnamed', voice: 'NO' })]
  check({ assertions: [assertion('r1', ['a']), assertion('r2', ['u'])], sources: same }, 1, 1)
})

const openWith = (voice: string | null, ...names: readonly string[]): { low: number; high: number } => {
  const unnamed = names.map((name, place) => source(`u${place}`, { kind: 'unnamed', name, vouchedBy: `m${place}` }))
  return counted({
    assertions: [assertion('r', ['a']), ...unnamed.map(({ id }, place) => assertion(`r${place}`, [id]))],
    sources: [source('a', { voice }), ...unnamed],
  }).count
}

test.each([
  'Western officials',
  'two senior Western intelligence officials',
  'European diplomats',
  'Nordic governments',
])('“%s” are one voice with a state of their group that speaks itself', (name) => {
  expect(openWith('FI', name)).toEqual({ low: 1, high: 1 })
  expect(openWith('KE', name)).toEqual({ low: 1, high: 2 })
  expect(openWith(null, name)).toEqual({ low: 1, high: 2 })
})

test.each([
  'officials',
  'Western analysts',
  'Western media officials',
  'Kenyan and Western officials',
  'western villagers',
])('“%s” are no officials of a group of states', (name) => {
  expect(openWith('FI', name)).toEqual({ low: 1, high: 2 })
})

test('officials of one group are one voice, whoever vouches for them; those of another group are not', () => {
  expect(openWith('KE', 'Western officials', 'Western diplomats')).toEqual({ low: 1, high: 2 })
  expect(openWith('KE', 'Western officials', 'Baltic officials')).toEqual({ low: 1, high: 2 })
  expect(openWith('KE', 'Western officials', 'Gulf officials')).toEqual({ low: 1, high: 3 })
  // A state that speaks itself comes before another group: Baltic officials stay apart from Finland.
  expect(openWith('FI', 'Western officials', 'Baltic officials')).toEqual({ low: 1, high: 2 })
})

test('an unnamed source that is more than officials of a group stays a source of its own', () => {
  const mixed = source('u', { kind: 'unnamed', name: 'Western officials', aliases: ['a doctor'] })
  const sources = [source('a', { voice: 'FI' }), mixed]
  check({ assertions: [assertion('r1', ['a']), assertion('r2', ['u'])], sources }, 1, 2)
})

test('a sum of what others say is no origin beside them', () => {
  const sources = [source('a'), source('u', { kind: 'unnamed', name: 'Norvanian and foreign assessments' })]
  check({ assertions: [assertion('r1', ['a']), assertion('r2', ['u'])], sources }, 1, 1)
})

test('an outlet that counted or checked by itself is an origin of its own', () => {
  const sources = [source('a'), source('m', { kind: 'media' })]
  const assertions = [assertion('r1', ['a']), assertion('r2', ['m'])]
  check({ assertions, sources, ownWork: [1] }, 2, 2)
  check({ assertions, sources }, 1, 2)
})

test('what would settle an open count is said', () => {
  const sources = [source('a'), source('u', { kind: 'unnamed', name: 'two officials' })]
  const { unsettled } = counted({ assertions: [assertion('r1', ['a']), assertion('r2', ['u'])], sources })
  expect(unsettled.join()).toContain('two officials')
})

test('whom a headline leaves unnamed is the one that its body names', () => {
  const sources = [source('a', { kind: 'person' }), source('u', { kind: 'unnamed', vouchedBy: 'r1' })]
  const assertions = [assertion('r1', ['u']), assertion('r1', ['a'])]
  check({ assertions, sources, headlines: [0] }, 1, 1)
  check({ assertions, sources }, 1, 2)
})

test('a cited outlet whose report is a copy has it from where the model has it', () => {
  const sources = [source('post', { kind: 'media', report: 'r2' }), source('ministry')]
  const assertions = [assertion('r1', ['ministry']), assertion('r2', []), assertion('r3', ['post'])]
  check({ assertions, sources, derivations: [derivation('r1', 'r2')] }, 1, 1)
  check({ assertions, sources }, 1, 2)
})

test('unnamed sources for whom one outlet vouches count once, however they are described', () => {
  const unnamed = (id: string, voucher: string): Source => source(id, { kind: 'unnamed', voucher })
  const sources = [source('a'), unnamed('u', 'post'), unnamed('v', 'post'), unnamed('w', 'radio')]
  const assertions = [assertion('r1', ['a']), assertion('r2', ['u']), assertion('r2', ['v'])]
  check({ assertions, sources }, 1, 2)
  check({ assertions: [...assertions, assertion('r3', ['w'])], sources }, 1, 3)
})

test('initials and the full name are one voice', () => {
  const sources = [source('a', { name: 'Harbour Rescue Service' }), source('b', { name: 'HRS' })]
  check({ assertions: [assertion('r1', ['a']), assertion('r2', ['b'])], sources }, 1, 1)
})

test('own voices without a source are one unknown beginning', () => {
  check({ assertions: [assertion('r1', []), assertion('r2', []), assertion('r3', [])] }, 1, 1)
})

test('a report that was there itself is an origin beside a named one', () => {
  const assertions = [assertion('r1', ['a']), assertion('r2', [])]
  check({ assertions, sources: [source('a')], firstHand: [1] }, 2, 2)
  check({ assertions, sources: [source('a')] }, 1, 1)
})

test('an echo is no origin', () => {
  const sources = [source('a', { voice: 'NO' }), source('b', { voice: 'FI' })]
  const assertions = [assertion('r1', ['a']), assertion('r1', ['b'])]
  check({ assertions, sources, echoes: [1] }, 1, 1)
})

test('papers of which no author is told leave the count open', () => {
  const paper = (name: string): readonly Source[] => [source('a'), source('p', { kind: 'document', name })]
  const assertions = [assertion('r1', ['a']), assertion('r2', ['p'])]
  check({ assertions, sources: paper('customs papers') }, 1, 2)
  check({ assertions, sources: paper('Tarn Declaration') }, 2, 2)
})

test('where all repeat, there is one beginning', () => {
  const sources = [source('a', { voice: 'NO' }), source('b', { voice: 'FI' })]
  const assertions = [assertion('r1', ['a']), assertion('r2', ['b'])]
  check({ assertions, sources, echoes: [0, 1] }, 1, 1)
  check({ assertions, sources }, 2, 2)
})

test('a copy of a copy of an echo is an echo', () => {
  const sources = [source('a', { voice: 'NO' }), source('b', { voice: 'FI' })]
  const assertions = ['a', 'b', 'b', 'b'].map((id, place) => assertion(`r${place}`, [id]))
  // The later copy stands first: the order of derivations does not matter.
  const derivations = [derivation('r2', 'r3'), derivation('r1', 'r2')]
  check({ assertions, sources, derivations, echoes: [1] }, 1, 1)
  check({ assertions, sources, derivations }, 2, 2)
})

test('the unnamed source of a copy is whom its parent names, unless the parent has the same one', () => {
  const sources = [source('a'), source('u', { kind: 'unnamed' })]
  const copy = [derivation('r1', 'r2')]
  check({ assertions: [assertion('r1', ['a']), assertion('r2', ['u'])], sources, derivations: copy }, 1, 1)
  const both = [assertion('r1', ['a']), assertion('r1', ['u']), assertion('r2', ['u'])]
  check({ assertions: both, sources, derivations: copy }, 1, 2)
})

test('a cited outlet whose own report is at hand has it from where that report has it', () => {
  const sources = [source('post', { kind: 'media', report: 'r1' }), source('ministry')]
  check({ assertions: [assertion('r1', ['ministry']), assertion('r2', ['post'])], sources }, 1, 1)
})

test('a copy that names who stands behind its parent’s source makes no circle', () => {
  const sources = [source('wire', { kind: 'media' }), source('unnamed', { kind: 'unnamed', vouchedBy: 'wire' })]
  const assertions = [assertion('r1', ['wire']), assertion('r2', ['wire', 'unnamed'])]
  const { count, circles, origins } = counted({ assertions, sources, derivations: [derivation('r1', 'r2')] })
  expect(count).toEqual({ low: 1, high: 1 })
  expect(circles).toEqual([])
  expect(origins.map((each) => `${each.source ?? ''} ${each.status}`)).toEqual(['unnamed independent', 'wire derived'])
})

test('circular reporting is one origin and said so', () => {
  const sources = [source('x', { kind: 'media', report: 'r1' }), source('y', { kind: 'media', report: 'r2' })]
  const { count, circles } = counted({ assertions: [assertion('r1', ['y']), assertion('r2', ['x'])], sources })
  expect(count).toEqual({ low: 1, high: 1 })
  expect(circles).toEqual([['X', 'Y']])
})

const stories = fc
  .record({
    chains: fc.array(
      fc.tuple(
        fc.nat(5),
        fc.array(fc.constantFrom('a', 'b', 'c', 'd', 'u', 'm', 'v', 'w', 'x', 'y', 'z'), { maxLength: 3 }),
        fc.constantFrom('asserts' as const, 'asserts' as const, 'denies' as const),
      ),
      {
        minLength: 1,
        maxLength: 10,
      },
    ),
    links: fc.array(fc.tuple(fc.nat(5), fc.nat(5)), { maxLength: 6 }),
    echoes: fc.array(fc.nat(9), { maxLength: 2 }),
    firstHand: fc.array(fc.nat(9), { maxLength: 2 }),
  })
  .map(({ chains, links, echoes, firstHand }): Story => ({
    // A report never cites the outlet that published it: linking drops it from the head of the chain.
    assertions: chains.map(([report, chain, stance]) =>
      assertion(`r${report}`, report === 0 ? chain.filter((id) => id !== 'm') : chain, { stance }),
    ),
    sources: [
      source('a', { voice: 'NO' }),
      source('b', { voice: 'NO' }),
      source('c', { voice: 'FI' }),
      source('d'),
      source('u', { kind: 'unnamed' }),
      source('v', { kind: 'unnamed', name: 'Western officials' }),
      source('w', { kind: 'unnamed', name: 'Western diplomats', vouchedBy: 'm' }),
      source('x', { kind: 'unnamed', name: 'Baltic officials' }),
      source('y', { kind: 'unnamed', name: 'diplomats', voucher: 'post' }),
      source('z', { kind: 'unnamed', name: 'traders', voucher: 'post' }),
      source('m', { kind: 'media', report: 'r0' }),
    ],
    derivations: links.filter(([from, to]) => from !== to).map(([from, to]) => derivation(`r${from}`, `r${to}`)),
    echoes,
    firstHand: firstHand.filter((index) => chains[index]?.[1].length === 0),
  }))

test('1 <= low <= high <= distinct last sources plus reports in their own voice', () => {
  fc.assert(
    fc.property(stories, (story) => {
      const { low, high } = counted(story).count
      const ends = new Set(story.assertions.map(({ chain, report }) => chain.at(-1) ?? `own ${report}`))
      expect(low).toBeGreaterThanOrEqual(1)
      expect(high).toBeGreaterThanOrEqual(low)
      expect(high).toBeLessThanOrEqual(ends.size)
    }),
  )
})

test('more derivation evidence never raises the count', () => {
  fc.assert(
    fc.property(stories, (story) => {
      const without = counted({ ...story, derivations: [] }).count
      expect(counted(story).count.high).toBeLessThanOrEqual(without.high)
    }),
  )
})

test('the order of assertions does not matter', () => {
  fc.assert(
    fc.property(stories, (story) => {
      const turned = { ...story, assertions: [...story.assertions].reverse(), echoes: [], firstHand: [] }
      expect(counted(turned).count).toEqual(counted({ ...story, echoes: [], firstHand: [] }).count)
    }),
  )
})

test('a copy never adds an origin', () => {
  fc.assert(
    fc.property(stories, (story) => {
      const [first] = story.assertions
      if (first === undefined) return
      const copy = {
        ...story,
        assertions: [...story.assertions, { ...first, report: 'copy' }],
        derivations: [...(story.derivations ?? []), derivation(first.report, 'copy')],
      }
      expect(counted(copy).count.high).toBeLessThanOrEqual(counted(story).count.high)
    }),
  )
})
