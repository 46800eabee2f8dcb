import { expect, test } from 'vitest'
import type { Extraction } from '../../model/extraction.ts'
import type { Quantity } from '../../model/quantity.ts'
import type { Span } from '../../model/span.ts'
import type { Placed } from './assertions.ts'
import { glossOf } from './gloss.ts'
import { isClause } from './predicates.ts'
import { propositions } from './propositions.ts'

/** The gloss of each claim that one sentence makes by itself; `[14|people]` is a number and what it counts. */
const glosses = (marked: string): string[] => {
  let text = ''
  const quantities: Quantity[] = []
  for (const part of marked.split(/(\[[^\]]+\])/u)) {
    const [, number, unit = ''] = /^\[([\d.,]+)(?:\|(.+))?\]$/u.exec(part) ?? []
    const start = text.length
    text += number === undefined ? part : unit === '' ? number : `${number} ${unit}`
    if (number === undefined) continue
    const value = Number(number.replace(/,/gu, ''))
    const span: Span = [start, start + number.length]
    const unitSpan: Span | null = unit === '' ? null : [span[1] + 1, text.length]
    quantities.push({ span, unit, low: value, high: value, bound: 'exact', unitSpan, printedUnit: null, role: null })
  }
  const content: Span = [0, text.length]
  const extraction = { quantities, timexes: [], places: [], sentences: [content] } as unknown as Extraction
  return propositions(text, extraction, [content])
    .filter(({ quantity }) => quantity !== null || quantities.length === 0)
    .map(({ content: spans, quantity, focus, numbered, aside }) => {
      const assertion = { report: 'r', quantity, span: content, stance: 'asserts' } as unknown as Placed['assertion']
      return glossOf([{ assertion, id: '', content: spans, focus, numbered, aside }], new Map([['r', text]]))
    })
}

test('numbers of one sentence have a gloss each, which names the number', () => {
  expect(glosses('The storm killed [14|people] and injured [30].')).toEqual([
    'The storm killed 14 people',
    'Injured 30 (The storm killed 14 people and injured 30)',
  ])
  expect(glosses('Waters rose in [6|villages] of the [40|villages] along the river')).toEqual([
    'Waters rose in 6 villages of the 40 villages along the river',
    'Of the 40 villages along the river (Waters rose in 6 villages of the 40 villages along the river)',
  ])
  expect(glosses('[4|halls] are being built near the quay that may hold [60|boats]')[1]).toBe(
    '4 halls are being built near the quay that may hold 60 boats',
  )
  const three = glosses('Of [900|men] sent by the crown about [60] died and [7|ships] burnt')
  expect(new Set(three).size).toBe(3)
})

test('a sentence with one number or none shows itself', () => {
  expect(glosses('The storm killed [14|people] in the north')).toEqual(['The storm killed 14 people in the north'])
  expect(glosses('The harbour is closed')).toEqual(['The harbour is closed'])
})

test('a claim is shown by what tells it, not by what names it', () => {
  const lines = ['a breach of the safety rules at the old mill', 'the cause was a breach of rules']
  const text = lines.join('. ')
  const member = (line: string): Placed => {
    const span: Span = [text.indexOf(line), text.indexOf(line) + line.length]
    const assertion = { report: 'r', quantity: null, span, stance: 'asserts' } as unknown as Placed['assertion']
    return { assertion, id: '', content: [span], focus: undefined, numbered: false, aside: [] }
  }
  expect(glossOf(lines.map(member), new Map([['r', text]]))).toBe('The cause was a breach of rules')
})

test.each(['Norland took the town', 'The mill announced a sale', 'The bridge was closed', 'It plans to build a dam'])(
  'tells something: %s',
  (line) => expect(isClause(line)).toBe(true),
)
test.each(['lawmakers in a closed session', 'a roof with a hole', 'the old mill at Ulm'])(
  'names something: %s',
  (line) => expect(isClause(line)).toBe(false),
)
