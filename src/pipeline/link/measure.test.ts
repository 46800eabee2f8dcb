import { expect, test } from 'vitest'
import type { Extraction } from '../../model/extraction.ts'
import type { Quantity } from '../../model/quantity.ts'
import type { Report } from '../../model/report.ts'
import type { Span } from '../../model/span.ts'
import type { Placed } from './assertions.ts'
import { differentMeasure } from './likeness.ts'
import { measureOf, type Measure } from './measure.ts'
import { propositions } from './propositions.ts'

const KIN: Readonly<Record<string, readonly [string, number][]>> = { howitz: [['gun', 0.4]], barg: [['raft', 0.3]] }
const wordKin = (name: string): ReadonlyMap<string, number> => new Map(KIN[name] ?? [])

const rarity = (word: string): number => (/^(?:the|a|of|and|in|to|was|were|by|at|that|have|has)$/u.test(word) ? 0.1 : 4)

/** `[300|soldiers]` is a number and what it counts, `[7.1]` a bare one. */
const read = (marked: string): { text: string; extraction: Extraction; content: Span } => {
  let text = ''
  const quantities: Quantity[] = []
  for (const part of marked.split(/(\[[^\]]+\])/u)) {
    const found = /^\[([\d.,]+)(?:\|(.+))?\]$/u.exec(part)
    if (found?.[1] === undefined) {
      text += part
      continue
    }
    const span: Span = [text.length, text.length + found[1].length]
    const unit = found[2] ?? ''
    text += unit === '' ? found[1] : `${found[1]} ${unit}`
    const value = Number(found[1].replace(/,/gu, ''))
    const unitSpan: Span | null = unit === '' ? null : [span[1] + 1, text.length]
    quantities.push({ span, unit, low: value, high: value, bound: 'exact', unitSpan, printedUnit: null, role: null })
  }
  const content: Span = [0, text.length]
  const sentences = Array.from(text.matchAll(/[^\n]+/gu), (match): Span => [match.index, match.index + match[0].length])
  const extraction = { quantities, timexes: [], places: [], sentences } as unknown as Extraction
  return { text, extraction, content }
}

/** What each number of a sentence counts. */
const measures = (marked: string): Measure[] => {
  const { text, extraction, content } = read(marked)
  return propositions(text, extraction, [content]).flatMap(({ quantity, focus, content: spans, numbered, aside }) => {
    const assertion = { quantity, span: content } as unknown as Placed['assertion']
    const placed: Placed = { assertion, id: '', content: spans, focus, numbered, aside }
    return measureOf(placed, { text, publishedAt: '2031-05-06' } as Report, extraction, rarity, wordKin) ?? []
  })
}

const kinds = (marked: string): string[] =>
  measures(marked).map(({ kind, roles }) => [kind, ...[...roles].sort()].join(' '))

test('what is counted, and in which role', () => {
  expect(kinds('The storm killed [14|people] and injured [30].')).toEqual(['person dead', 'person hurt'])
  expect(kinds('[14] dead, [2,000|people] flee as the depot burns')).toEqual(['person dead', 'person displaced'])
  expect(kinds('[50|pupils] and [2|teachers] died when the roof fell')).toEqual(['person dead', 'person dead'])
  expect(kinds('Divers saw [40|residents] on the roofs')).toEqual(['person'])
})

test('what stands in the sentence before counts nothing here', () => {
  expect(kinds('Many were hurt.\n\n[90|people] live there')).toEqual(['person'])
})

const forecasts = (marked: string): boolean[] => measures(marked).map(({ forecast }) => forecast)

test('what somebody is going to do is another count than what was done, unless the numbers are near', () => {
  const of = (marked: string): Measure => {
    const [first] = measures(marked)
    if (first === undefined) throw new Error(`no number in “${marked}”`)
    return first
  }
  const plans = [
    'Norway will send [300|soldiers]',
    'Norway is to send [300|soldiers]',
    'Norway plans to send [300|soldiers]',
  ]
  const done = ['Norway has sent [40|soldiers]', 'By Monday [40|soldiers] had come']
  for (const plan of plans) {
    for (const deed of done) expect(differentMeasure(of(plan), of(deed))).toBe('one is planned, the other done')
    expect(differentMeasure(of(plan), of('Norway would send [250|soldiers]'))).toBeUndefined()
    expect(differentMeasure(of(plan), of('Norway has sent [250|soldiers]'))).toBeUndefined()
    expect(differentMeasure(of(done[0] ?? ''), of('Norway has sent [900|soldiers]'))).toBeUndefined()
  }
})

test('what is feared or expected was not counted', () => {
  expect(forecasts('The model projected that [900|people] could have died')).toEqual([true])
  expect(forecasts('The toll will rise past [900]')).toEqual([true])
  expect(forecasts('The flood has killed [900|people]')).toEqual([false])
  expect(forecasts('Norway will send [900|soldiers] to the border')).toEqual([false])
})

const deltas = (marked: string): boolean[] => measures(marked).map(({ delta }) => delta)

test('what comes in addition, or within a time', () => {
  expect(deltas('[300|soldiers] died in the past week')).toEqual([true])
  expect(deltas('The guard bombed the port within hours of a storm that killed [300|people]')).toEqual([false])
  expect(deltas('Another [20|people] were hurt')).toEqual([false])
  expect(deltas('Another [20|ships] arrived')).toEqual([true])
})

const places = (marked: string): string[] => measures(marked).flatMap(({ where }) => [...where].sort())

test('a state is where it stands as a place', () => {
  expect(places('[300|people] died in northern Norway')).toEqual(['NO'])
  expect(places("Norway's spy agency gave [300|dead]")).toEqual([])
  expect(places('[300|people] died in the Norway war')).toEqual([])
})

const apart = (a: string, b: string): boolean => {
  const [x, y] = [measures(a)[0], measures(b)[0]]
  return x !== undefined && y !== undefined && differentMeasure(x, y) !== undefined
}

test('a round number of a week is not the same number of all', () => {
  expect(apart('[1,000|soldiers] died in the past week', '[1,000|soldiers] died')).toBe(true)
  expect(apart('[1,140|soldiers] died in the past week', '[1,140|soldiers] died')).toBe(false)
})

test('points of a scale are not rounded', () => {
  const quakes = ['A quake of magnitude [6.8] shook the town', 'A quake of magnitude [6.9] shook the town']
  expect(measures(quakes[0] ?? '').map(({ kind }) => kind)).toEqual(['magnitude'])
  expect(apart('A quake of magnitude [6.8] hit Norway', 'A quake of magnitude [6.8] was felt in Finland')).toBe(false)
})

const presupposed = (marked: string): boolean[] => {
  const { text, extraction, content } = read(marked)
  return propositions(text, extraction, [content]).flatMap((each) => (each.quantity === null ? [] : [each.presupposed]))
}

test('clauses that only tell which one is meant are background', () => {
  expect(presupposed('Explosives were kept in the depot where [19|people] died')).toEqual([true])
  expect(presupposed('He left before the blast that killed [21|people]')).toEqual([true])
  expect(presupposed('A quake of magnitude [7.1] has killed [21|people]')).toEqual([true, false])
  expect(presupposed('The blast killed [21|people]')).toEqual([false])
  expect(presupposed('They confirmed that [21|people] died')).toEqual([false])
})

const owners = (marked: string): string[] => measures(marked).flatMap(({ belongs }) => [...belongs].sort())

test('whose people are counted is told by who sends, loses or adds them', () => {
  expect(owners('Norway has sent [900|soldiers] to the border')).toEqual(['NO'])
  expect(owners('Oslo lost [900|men] in the war')).toEqual(['NO'])
  expect(owners('Norwegian forces build barracks, buy ships and plan to increase troop numbers by [900|men]')).toEqual([
    'NO',
  ])
  expect(owners('The pact with Finland lapsed, and Norway will deploy [900|soldiers]')).toEqual(['NO'])
  // What is done to others, and names that do nothing, tell no owner.
  expect(owners('Norway killed [900|soldiers]')).toEqual([])
  expect(owners('Norway has sent home ships and captured [900|soldiers]')).toEqual([])
  expect(owners('As part of aid to Norway, Ida Berg sent [900|soldiers]')).toEqual([])
  // The counted noun tells it first.
  expect(owners('Norway has lost [900|Finnish soldiers]')).toEqual(['FI'])
})

test('forces of two states are two measures', () => {
  const sent = 'About [900|Finnish soldiers] were sent to the front'
  expect(apart(sent, 'Norway plans to raise [40,000|soldiers] more')).toBe(true)
  expect(apart(sent, 'Norway lost [800|soldiers]')).toBe(true)
  expect(apart(sent, 'Finland deployed [800|soldiers]')).toBe(false)
  expect(apart(sent, '[800|soldiers] are at the front')).toBe(false)
})

test('by how much a count changes is not what there is', () => {
  expect(deltas('Norway will increase its force by [900|soldiers]')).toEqual([true])
  expect(deltas('The number of dead rose by [12|people]')).toEqual([true])
  expect(deltas('The number of dead rose to [12|people]')).toEqual([false])
  expect(deltas('The bridge was held by [900|soldiers]')).toEqual([false])
})

/** Why two numbers of things are no one count; undefined when they may be. */
const twoCounts = (a: string, b: string): string | undefined => {
  const [x, y] = [measures(a)[0], measures(b)[0]]
  return x === undefined || y === undefined ? 'no number' : differentMeasure(x, y)
}

test('one number of things may be told in two nouns', () => {
  expect(twoCounts('Tarn got [200|howitzers]', 'Velm supplied [200|long-range guns]')).toBeUndefined()
  expect(twoCounts('Tarn got [200|artillery systems]', 'Velm supplied [200|artillery guns]')).toBeUndefined()
})

test('another number, far nouns, people and money are what they are called', () => {
  expect(twoCounts('Tarn got [200|howitzers]', 'Velm supplied [300|guns]')).toBeDefined()
  expect(twoCounts('Tarn got [200|barges]', 'Velm supplied [200|rafts]')).toBeDefined()
  expect(twoCounts('Tarn got [200|barges]', 'Velm supplied [200|guns]')).toBeDefined()
  expect(twoCounts('Tarn hired [200|sailors]', 'Velm supplied [200|guns]')).toBeDefined()
})

test('a toll that is feared is one with a toll that was counted when both are one number', () => {
  expect(twoCounts('[15|miners] may have died', 'The blast killed [15|miners]')).toBeUndefined()
  expect(twoCounts('[900|miners] may have died', 'The blast killed [15|miners]')).toBeDefined()
  expect(twoCounts('The toll will rise past [15]', 'The blast killed [15|people]')).toBeDefined()
})
