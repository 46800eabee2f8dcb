import { expect, test } from 'vitest'
import type { Attribution, SourceKind } from '../../model/attribution.ts'
import type { Entity } from '../../model/entity.ts'
import type { Extraction } from '../../model/extraction.ts'
import type { Firms } from './firms.ts'
import { settleSpeakers } from './speakers.ts'

/** `[name | kind]` stands where a source is named; entities stand in `{}`. */
const settled = (marked: string, firms?: Firms): string[] => {
  let text = ''
  const attributions: Attribution[] = []
  const entities: Entity[] = []
  for (const part of marked.split(/(\[[^\]]+\]|\{[^}]+\})/u)) {
    const start = text.length
    const source = /^\[(.+) \| (.+)\]$/u.exec(part)
    const entity = /^\{(.+) \| (.+)\}$/u.exec(part)
    text += source?.[1] ?? entity?.[1] ?? part
    const span = [start, text.length] as const
    if (entity?.[1] !== undefined) entities.push({ span, kind: entity[2] as Entity['kind'], name: entity[1] })
    if (source?.[1] === undefined) continue
    attributions.push({
      id: String(attributions.length),
      source: [span],
      cue: [],
      content: [],
      nestedIn: null,
      sourceKind: source[2] as SourceKind,
      quoteType: 'indirect',
      sourceName: source[1],
      sourceNamed: [span],
      certainty: 'certain',
      polarity: 'positive',
      stance: 'asserts',
    })
  }
  const extraction = { attributions, entities } as unknown as Extraction
  return settleSpeakers(extraction, text, firms).map(
    ({ sourceName, sourceKind }) => `${sourceName ?? '-'} | ${sourceKind}`,
  )
}

test('a family name is the person whom the report names in full', () => {
  expect(settled('[Ida Berg | person] said so. [Berg | organization] added more.')).toEqual([
    'Ida Berg | person',
    'Ida Berg | person',
  ])
  expect(settled('{Ida Berg | person} came. [Berg | person] spoke.')).toEqual(['Ida Berg | person'])
})

test('two persons of one family name settle nothing', () => {
  expect(settled('{Ida Berg | person} met {Olav Berg | person}. [Berg | person] spoke.')).toEqual(['Berg | person'])
})

test('a statement is that of whoever spoke before', () => {
  expect(settled('[Harbour Guard | government] counted. [the statement | document] said more.')).toEqual([
    'Harbour Guard | government',
    'Harbour Guard | government',
  ])
  expect(settled('[the statement | document] said more.')).toEqual(['the statement | document'])
  expect(settled('[Harbour Guard | government] counted. [Tarn Declaration | document] said more.')).toEqual([
    'Harbour Guard | government',
    'Tarn Declaration | document',
  ])
})

test('reports and media are nobody in particular, a paper with a name is somebody', () => {
  expect(settled('[Reports | document] say so.')).toEqual(['Reports | unnamed'])
  expect(settled('[local media | media] say so.')).toEqual(['local media | unnamed'])
  expect(settled('[Tarn Press | media] says so.')).toEqual(['Tarn Press | media'])
})

test('a dateline is a place, not a source', () => {
  expect(settled('[LORN | organization]: Two men drowned, police said.')).toEqual(['- | none'])
  expect(settled('[NORPOL | organization] said that two men drowned.')).toEqual(['NORPOL | organization'])
})

test('the company is the firm that the report names, whatever it is called there', () => {
  const firm = { name: 'Norfoss Steel', named: [], roles: new Set(['owner']), titles: new Set<string>() }
  const firms = { only: firm, all: [firm] }
  const said = '[The company | organization] shut it. [Norfoss | person] paid. [The owner | organization] wept.'
  expect(new Set(settled(said, firms))).toEqual(new Set(['Norfoss Steel | organization']))
  const others = '[The union | organization] struck. [operator | organization] left. [Ida Norfoss | person] wept.'
  expect(settled(others, firms)).toEqual(settled(others))
})

test('the military is the one military body that has spoken', () => {
  expect(settled('[Joint Chiefs of Staff | government] counted. [the military | government] said more.')[1]).toBe(
    'Joint Chiefs of Staff | government',
  )
  expect(settled('[National Security Service | government] counted. [the spy agency | government] said.')[1]).toBe(
    'National Security Service | government',
  )
})

test('it is nobody that has not spoken, none of two, and none of another sort', () => {
  const military = 'the military | government'
  expect(settled('[the military | government] said so. [General Staff | government] agreed.')[0]).toBe(military)
  expect(
    settled('[Finnish Army | government] and [Swedish Army | government] met. [the military | government] said.')[2],
  ).toBe(military)
  expect(settled('[Health Ministry | government] counted. [the military | government] said.')[1]).toBe(military)
  expect(settled('[General Staff | government] met. [the Finnish military | government] said.')[1]).toBe(
    'the Finnish military | government',
  )
})
