import { expect, test } from 'vitest'
import { loadResources } from '../../../desk/resources.ts'
import type { Sentence } from './analysis.ts'
import { analyse } from './analyse.ts'

const resources = loadResources()

/** Arcs to look for, `relation(head, dependent)`, in the first sentence of each text. */
function check(text: string, ...arcs: readonly string[]): void {
  const { value } = analyse({ id: 'a', text }, resources)
  const found = value.sentences.flatMap(arcsOf)
  for (const arc of arcs) expect(found, text).toContain(arc)
}

function arcsOf({ tokens }: Sentence): string[] {
  return tokens.map(({ text, head, relation }) => `${relation}(${tokens[head]?.text ?? ''}, ${text})`)
}

test('who said what', () => {
  check(
    'The ministry said that the port was closed.',
    'nsubj(said, ministry)',
    'ccomp(said, closed)',
    'mark(closed, that)',
  )
  check('Officials said the talks had failed.', 'nsubj(said, Officials)', 'ccomp(said, failed)')
  check('“We will rebuild the bridge,” Oslin said.', 'nsubj(said, Oslin)', 'ccomp(said, rebuild)')
  check('The army told reporters that the road was safe.', 'nsubj(told, army)', 'ccomp(told, safe)')
})

test('what is denied or uncertain', () => {
  check('He did not leave the house.', 'advmod(leave, not)', 'aux(leave, did)', 'obj(leave, house)')
  check('They may attack the town.', 'aux(attack, may)')
})

test('phrases', () => {
  check('According to two officials, the ship sank.', 'nsubj(sank, ship)', 'nummod(officials, two)')
  check('The mayor of the city resigned on Monday.', 'nmod(mayor, city)', 'case(city, of)')
  check('Soldiers were killed by rebels.', 'nsubj:pass(killed, Soldiers)', 'case(rebels, by)')
})

test('paragraphs part at line breaks, sentences within them', () => {
  const text = 'Port closed\n\nIt rained. The port closed.\r\nNobody was hurt.\n'
  const { value } = analyse({ id: 'a', text }, resources)
  expect(value.paragraphs.map(([start, end]) => text.slice(start, end))).toEqual([
    'Port closed',
    'It rained. The port closed.',
    'Nobody was hurt.',
  ])
  expect(value.sentences.map((sentence) => sentence.paragraph)).toEqual([0, 1, 1, 2])
})

test('words carry tag and lemma', () => {
  const { value } = analyse({ id: 'a', text: 'Two ministers were quoted by NHK.' }, resources)
  expect(value.known).toBe(true)
  expect(value.sentences[0]?.tokens.map(({ tag, lemma }) => `${lemma}/${tag}`)).toEqual([
    'two/NUM',
    'minister/NOUN',
    'be/AUX',
    'quote/VERB',
    'by/ADP',
    'NHK/PROPN',
    './PUNCT',
  ])
})

test('another language is split and said to be unknown', () => {
  const { value, problems } = analyse({ id: 'a', text: 'Der Hafen wurde geschlossen. Das war nicht gut.' }, resources)
  expect(value).toMatchObject({ lang: 'und', known: false })
  expect(value.sentences).toHaveLength(2)
  expect(value.sentences[0]?.tokens.map((token) => token.text)).toEqual(['Der', 'Hafen', 'wurde', 'geschlossen.'])
  expect(problems.map((problem) => problem.code)).toEqual(['unknown-language'])
})

test('without weights, or with broken ones, words stay and a problem says so', () => {
  for (const bytes of [undefined, new Uint8Array(), new Uint8Array(40), new TextEncoder().encode('\x02\0\0\0{}')]) {
    const { value, problems } = analyse({ id: 'a', text: 'The port was closed.' }, { ...resources, read: () => bytes })
    expect(value.sentences[0]?.tokens.map(({ text, head }) => `${text}${head}`)).toEqual([
      'The-1',
      'port-1',
      'was-1',
      'closed-1',
      '.-1',
    ])
    expect(problems.map((problem) => problem.code)).toEqual(['no-parser'])
  }
})
