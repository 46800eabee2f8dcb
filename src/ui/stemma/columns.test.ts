import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Stemma, Witness } from '../../model/stemma.ts'
import { columnsOf } from './columns.ts'

/** `"α>A:04 A:04>B"`: witnesses with their days, and who has it from whom; Greek letters are no reports. */
function stemmaOf(edges: string): { readonly stemma: Stemma; readonly dayOf: (witness: Witness) => string | null } {
  const days = new Map<string, string>()
  const named = (word: string): string => {
    const [id = '', day] = word.split(':')
    if (day !== undefined) days.set(id, `2031-03-${day}`)
    return id
  }
  const pairs = edges.split(' ').map((edge) => edge.split('>').map(named))
  const ids = [...new Set(pairs.flat())]
  return {
    stemma: {
      witnesses: ids.map((id) => ({ id, siglum: id, source: null, report: /[A-Z]/u.test(id) ? id : null })),
      edges: pairs.flatMap(([from, to]) =>
        from === undefined || to === undefined
          ? []
          : [{ from, to, kind: 'copy' as const, evidence: [], confidence: 1 }],
      ),
    },
    dayOf: ({ id }) => days.get(id) ?? null,
  }
}

/** `"α | A B | C"` */
function check(edges: string, expected: string): void {
  const { stemma, dayOf } = stemmaOf(edges)
  const { columns, columnOf } = columnsOf(stemma, dayOf)
  const drawn = columns.map((_, index) =>
    stemma.witnesses
      .filter(({ id }) => columnOf.get(id) === index)
      .map(({ id }) => id)
      .join(' '),
  )
  expect(drawn.join(' | ')).toBe(expected)
}

test('origins stand before all days', () => check('α>A:04 α>B:05', 'α | A | B'))
test('within a day a child stands right of its parent', () => check('α>A:04 A:04>B:04', 'α | A | B'))
test('without any day depth alone counts', () => check('α>β β>A α>B', 'α | β B | A'))
test('an undated report at the end stands in a column of its own', () => check('α>A:04 A:04>B α>C:09', 'α | A | C | B'))
test('an undated text from which others came stands before them', () => check('α>A A>B:04', 'α | A | B'))
test('a child that is dated before its parent is still right of it', () => check('α>A:09 A:09>B:04', 'α | A | B'))

const edgeLists = fc.array(fc.tuple(fc.nat(9), fc.nat(9), fc.option(fc.integer({ min: 1, max: 9 }))), {
  minLength: 1,
  maxLength: 14,
})
test('every child stands right of its parent', () => {
  fc.assert(
    fc.property(edgeLists, (pairs) => {
      const edges = pairs
        .filter(([a, b]) => a !== b)
        .map(([a, b, day]) => `w${Math.min(a, b)}>W${Math.max(a, b)}${day === null ? '' : `:0${day}`}`)
      fc.pre(edges.length > 0)
      const { stemma, dayOf } = stemmaOf(edges.join(' '))
      const { columnOf } = columnsOf(stemma, dayOf)
      for (const { from, to } of stemma.edges) expect(columnOf.get(from) ?? 0).toBeLessThan(columnOf.get(to) ?? 0)
    }),
  )
})
