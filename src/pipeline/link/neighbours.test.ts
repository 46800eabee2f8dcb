import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Extraction } from '../../model/extraction.ts'
import type { Quantity } from '../../model/quantity.ts'
import type { Report } from '../../model/report.ts'
import type { Resources } from '../../model/resources.ts'
import type { Signature } from '../../model/signature.ts'
import { outletTable } from '../../model/outlet-table.ts'
import { areNeighbours, neighbourhoodsOf } from './neighbours.ts'
import { packedNeighbourJudge, packSignature, unpackSignature } from './packed-signature.ts'
import { signatureOf } from './signature.ts'

/** Without a table of words every word is a rare one, but for those of one letter. */
const resources: Resources = { outlets: outletTable(''), read: () => undefined }

/** `cited` are names, `told` is what all of them are named for. */
function signature(
  id: string,
  text: string,
  more: Partial<Report> = {},
  cited: readonly string[] = [],
  told?: string,
): Signature {
  const report = {
    id,
    text,
    bodyStart: 0,
    lang: 'en',
    outlet: null,
    url: null,
    canonicalUrl: null,
    revisionOf: null,
    ...more,
  }
  const sentences = Array.from(text.matchAll(/[^.]+\./gu), (match) => [match.index, match.index + match[0].length])
  const quantities = Array.from(text.matchAll(/\d+/gu), (match) => ({
    span: [match.index, match.index + match[0].length],
    low: Number(match[0]),
    high: Number(match[0]),
  })) as unknown as Quantity[]
  const attributions = cited.map((sourceName) => {
    const at = text.indexOf(sourceName)
    const from = told === undefined ? -1 : text.indexOf(told)
    return {
      sourceName,
      sourceKind: 'media',
      source: at < 0 ? [] : [[at, at + sourceName.length]],
      content: told === undefined || from < 0 ? [] : [[from, from + told.length]],
    }
  })
  return signatureOf(report as Report, { sentences, quantities, attributions } as unknown as Extraction, resources)
}

const together = (a: Signature, b: Signature): boolean => {
  expect(areNeighbours(b, a)).toBe(areNeighbours(a, b))
  // What is judged as near must also be found.
  expect(neighbourhoodsOf([a, b])).toHaveLength(areNeighbours(a, b) ? 1 : 2)
  const [packedA, packedB] = [packSignature(a), packSignature(b)]
  expect(packedNeighbourJudge(a)(packedB)).toBe(areNeighbours(a, b))
  expect(packedNeighbourJudge(unpackSignature(packedB))(packedA)).toBe(areNeighbours(a, b))
  return areNeighbours(a, b)
}

const FIRE =
  'Flames destroyed eleven barges at Ostrel quay on Friday evening. Insurance adjusters counted 412 burnt containers afterwards. Tugboats dragged smouldering hulls towards open water.'
const ELSEWHERE =
  'Beekeepers around Lunmark lost half their colonies during spring. Scientists blame mites introduced through imported queens. Orchard owners now rent hives from abroad.'

test('reports of one thing are neighbours, others are not', () => {
  const retold =
    'At Ostrel quay eleven barges burnt out on Friday. Tugboats dragged hulls towards open water while adjusters waited.'
  expect(together(signature('a', FIRE), signature('b', retold))).toBe(true)
  expect(together(signature('a', FIRE), signature('b', ELSEWHERE))).toBe(false)
})

test('one number of one thing in other words, in reports that share nothing else', () => {
  const same = `${ELSEWHERE} Insurance adjusters speak of 412 burnt containers in Ostrel.`
  const other = `${ELSEWHERE} Insurance adjusters speak of 97 burnt containers in Ostrel.`
  expect(together(signature('a', FIRE), signature('b', same))).toBe(true)
  expect(together(signature('a', FIRE), signature('b', other))).toBe(false)
})

test('equal texts and versions of one address are neighbours, however short', () => {
  expect(together(signature('a', 'Rain fell.'), signature('b', 'Rain fell.'))).toBe(true)
  expect(together(signature('a', 'Rain fell.'), signature('b', 'Ships sailed.'))).toBe(false)
  const url = 'https://news.example/1'
  expect(together(signature('a', FIRE, { url }), signature('b', ELSEWHERE, { url }))).toBe(true)
  expect(together(signature('a', FIRE), signature('b', ELSEWHERE, { revisionOf: 'a' }))).toBe(true)
})

test('who names a publisher is near what it published when the topic is near', () => {
  const news = signature('a', FIRE, { outlet: 'Ostrel Ledger' })
  const words =
    'Barges burnt at Ostrel. Politicians demanded sprinklers, hydrants, patrols, watchmen, cameras, ladders, hoses, drills, sirens, helmets, boots, gloves, radios, lamps, ropes.'
  expect(together(news, signature('b', words, {}, ['Ostrel Ledger']))).toBe(true)
  expect(together(news, signature('b', words, {}, ['Lunmark Ledger']))).toBe(false)
  expect(together(news, signature('b', ELSEWHERE, {}, ['Ostrel Ledger']))).toBe(false)
})

test('one thing from two mouths makes neighbours, two things from one mouth do not', () => {
  const told = (number: string, mouth: string, rest: string, more = ''): Signature =>
    signature(mouth, `Waves smashed ${number} moored skiffs around Ostrel, ${mouth} announced. ${more}${rest}`, {}, [
      mouth,
    ])
  const noise = [
    'Beekeepers rent hives abroad. Scientists blame imported queens. Mites weaken colonies throughout spring. Orchards wither.',
    'Orchestras tour provincial churches. Cellists rehearse forgotten sonatas. Choirs borrow dusty hymnals. Organists retire.',
  ]
  const also = 'Gales unroofed 63 cottages around Ostrel.'
  expect(together(told('217', 'Kvant', noise[0] ?? '', also), told('217', 'Zorn', noise[1] ?? '', also))).toBe(true)
  const elsewhere = signature('c', `Pipes leaked 217 barrels near Lunmark, Kvant announced. ${noise[1] ?? ''}`, {}, [
    'Kvant',
  ])
  expect(together(told('217', 'Kvant', noise[0] ?? ''), elsewhere)).toBe(false)
})

test('two short reports of one kind of accident are near only when they name one thing', () => {
  const first = 'Ostrel express derailed. Travellers injured. Ostrel mourns.'
  const same = 'Travellers injured after express derailed near Ostrel. Neighbours of Ostrel help.'
  const elsewhere = 'Lunmark express derailed. Travellers injured. Lunmark mourns.'
  expect(together(signature('a', first), signature('b', same))).toBe(true)
  expect(together(signature('a', first), signature('b', elsewhere))).toBe(false)
})

test('two long reports with much in common are near whatever each tells of foremost', () => {
  const words =
    'barges burnt adjusters tugboats containers hulls cranes ropes winches buoys ladders hoses drills sirens helmets boots gloves radios lamps piers docks keels masts sails'
  const inSentences = (length: number): string =>
    words
      .split(' ')
      .map((word, index) => (index % length === length - 1 ? `${word}.` : word))
      .join(' ')
  const [a, b] = [`Ostrel. Ostrel. ${inSentences(4)}.`, `Insurance. Insurance. ${inSentences(5)}.`]
  expect(together(signature('a', a), signature('b', b))).toBe(true)
  // With less of it in common they are two.
  const other = b.replace(
    /(?<=cranes).*$/u,
    ' hay straw oats barley rye wheat maize beans peas lentils clover flax hemp.',
  )
  expect(together(signature('a', a), signature('b', other))).toBe(false)
})

test('who names an agency is near what it published about the same thing, and not near all that it published', () => {
  const wire = signature('a', `Flames. Flames. ${FIRE}`, { outlet: 'Ostrel Wire' })
  const rest =
    'insurance adjusters counted containers, orchard owners rent hives, frames, smokers, veils, gloves, barrels, labels, ladders, hoses, jars, lids, wax, honey, clover, heather.'
  expect(together(wire, signature('b', `Flames again. Flames: ${rest}`, {}, ['Ostrel Wire']))).toBe(true)
  expect(together(wire, signature('b', `Flames again. Flames: ${rest}`, {}, ['Lunmark Wire']))).toBe(false)
  expect(together(wire, signature('b', `Bees again. Bees: ${rest}`, {}, ['Ostrel Wire']))).toBe(false)
})

test('who names an agency for one thing is not near what it published about another', () => {
  const rest = 'Insurance adjusters counted burnt containers. Tugboats dragged smouldering hulls.'
  const wire = signature('a', `Barges burnt at Ostrel. Flames lit Ostrel. ${rest}`, { outlet: 'Lunmark Wire' })
  const naming = (what: string): Signature =>
    signature(
      'b',
      `${what}, Lunmark Wire reported. Adjusters counted hives, jars, lids, wax and hulls.`,
      {},
      ['Lunmark Wire'],
      what,
    )
  expect(together(wire, naming('Flames rose over Ostrel again'))).toBe(true)
  expect(together(wire, naming('Flames rose over Tarn again'))).toBe(false)
})

test('an agency that two short reports credit, or name, is nothing that both tell of', () => {
  const told = (place: string): string => `Now ${place} express derailed. Travellers injured. ${place} mourns.`
  for (const credit of ['With material from Kvant.', 'Source: Kvant.', '© Kvant']) {
    const [a, b] = ['Ostrel', 'Lunmark'].map((place) => signature(place, `${told(place)} ${credit}`))
    expect(a !== undefined && b !== undefined && together(a, b)).toBe(false)
  }
  const [a, b] = ['Ostrel', 'Lunmark'].map((place) =>
    signature(place, `Kvant says: ${told(place)} Kvant saw it.`, {}, ['Kvant']),
  )
  expect(a !== undefined && b !== undefined && together(a, b)).toBe(false)
})

test('addresses and an empty text connect nothing', () => {
  const link = 'See https://www.example.org/a/very/long/path/about/barges/and/containers for more.'
  expect(together(signature('a', `${FIRE} ${link}`), signature('b', `${ELSEWHERE} ${link}`))).toBe(false)
  expect(together(signature('a', ''), signature('b', ''))).toBe(false)
})

test('neighbourhoods do not depend on the order of reports', () => {
  const words = 'quay barge tug hull crane rope mast keel sail deck dock pier buoy winch'.split(' ')
  const text = fc
    .array(fc.constantFrom(...words), { minLength: 8, maxLength: 14 })
    .map((list) => `${list.slice(0, 7).join(' ')}. ${list.slice(7).join(' ')}.`)
  const archive = fc.array(text, { minLength: 2, maxLength: 30 })
  const sets = (signatures: readonly Signature[], representatives?: number): string[] =>
    neighbourhoodsOf(signatures, [], representatives)
      .map((members) =>
        members
          .map((member) => signatures[member]?.report)
          .sort()
          .join(' '),
      )
      .sort()
  fc.assert(
    fc.property(
      archive.chain((texts) => {
        const signatures = texts.map((each, index) => signature(`r${index}`, each))
        return fc.tuple(fc.constant(signatures), fc.shuffledSubarray(signatures, { minLength: signatures.length }))
      }),
      ([signatures, shuffled]) => {
        expect(sets(shuffled)).toEqual(sets(signatures))
        expect(sets(shuffled, 2)).toEqual(sets(signatures, 2))
      },
    ),
    { numRuns: 60 },
  )
})

test('short reports are neighbours by what both tell of foremost and a second name, not by one name', () => {
  const one = 'Thieves broke into Ostrel Assay Bureau overnight. Nobody at Lunmark Police would comment.'
  const other =
    'Ostrel Assay Bureau reopened its counters for customers after burglars cut through a steel door. Lunmark Police promised patrols.'
  const elsewhere =
    'Ostrel celebrates harvest with processions. Brass bands, stilt walkers and puppeteers marched past cheering crowds until midnight.'
  expect(together(signature('a', one), signature('b', other))).toBe(true)
  expect(together(signature('a', one), signature('b', elsewhere))).toBe(false)
})
