import { describe, expect, test } from 'vitest'
import { attributionsIn as find, checkAttributions as check } from '../../../../test/marked-attributions.ts'

describe('what somebody knows a thing from stands behind whoever tells it', () => {
  test.each([
    '[source1 He] [cue1 said] [content1,2 the fire was an accident], [cue2<1 according to] [source2 preliminary information].',
    '[source1 Governor Ida Berg] [cue1 said] [content1,2 nobody had been hurt], [cue2<1 according to] [source2 early findings].',
    '[content1 The town lost a third of its shops], [cue1 according to] [source1 official data].',
  ])('%s', check)
  test.each([
    '[content2 [source1 Ida Berg] [cue1<2 said] [content1 the bridge was closed]], [cue2 according to] [source2 Harbour Post].',
    '[content2 [source1 The ministry] [cue1<2 said] [content1 two ships sank]], [cue2 according to] [source2 a statement].',
    '[content2 [source1 The firm] [cue1<2 said] [content1 sales fell by half]], [cue2 according to] [source2 figures published by Rostow Watch].',
  ])('nobody else’s words: %s', check)
})

describe('whose reports are dismissed is not said', () => {
  test.each([
    "[source1 The governor's office] [cue1 called] [content1 [cue2<1 reports] of [content2 a higher toll] “fabricated”].",
    "[source1 The governor] [cue1 called] [content1 [source2<1 the union]'s [cue2 reports] of [content2 a higher toll] “fabricated”].",
  ])('%s', check)
})

test('datelines and signatures tell nothing', () => {
  const text = 'ULM, March 4. /Gulf Wire/. The bridge was closed on Monday.'
  expect(find(text).statements.map(({ span }) => text.slice(...span))).toEqual(['The bridge was closed on Monday'])
})

describe('a relative clause belongs to the subject it describes', () => {
  test.each([
    '[source1 The woman who owns the shop] [cue1 told] the Harbour Post [content1 she had heard a bang].',
    '[source1 A commander who goes by the call sign Achilles] [cue1 said] [content1 his unit had lost 12 trucks].',
    '[source1 The company that owns the ship] [cue1 said] [content1 it had sunk].',
    'A man who gave his name as [source1 Oleh] [cue1 said] [content1 he heard three shots].',
    '[content1 The firm hired the lawyer who defended the bank], [source1 the mayor] [cue1 said].',
    '[content2 The [cue1<2 claim] that [content1 the shop burned down] was false], [source2 the mayor] [cue2 said].',
  ])('%s', check)
})

describe('where what was said ends', () => {
  test.each([
    '[source1 The president] [cue1 gave] [content1 a total above 3,000 killed and wounded] and called the data preliminary.',
    '[source1 The rebels] [cue1 claimed] [content1 responsibility], but suspicion fell on the guards.',
    '[source1 The mayor] [cue1 said] [content1 talks would go on].',
    '[source1,2 Officials] [cue1 confirmed] [content1 the strike] but [cue2 disputed] that [content2 anybody had been killed].',
  ])('%s', check)
})

describe('a claim and what is done to it', () => {
  test.each([
    "[source1 The governor]'s [cue1 claim] that [content1,2 the town had been taken] was [cue2 dismissed] by [source2 the guards].",
    '[content2 [source1 Investigators] have [cue1<2 concluded]], [source2 two people] [cue2 said], [content2 that [content1 the crew acted alone]].',
  ])('%s', check)
})

describe('the source that closes a headline', () => {
  const headline = (line: string): string[] => {
    const text = `${line}\n\nThe bridge was closed on Monday.`
    const { attributions } = find(text, line.length + 2)
    return attributions.map(({ source, content }) =>
      [...source, ...content].map((span) => text.slice(...span)).join(': '),
    )
  }
  test.each([
    [
      'Norland sent 6,000 more shells than thought, leaked memo shows',
      'leaked memo: Norland sent 6,000 more shells than thought',
    ],
    ["Ulm: 'Dozens killed' in clashes, war monitor says", "war monitor: Ulm: 'Dozens killed' in clashes"],
  ])('%s', (line, expected) => {
    expect(headline(line)).toEqual([expected])
  })
  test.each(['Mill closes, market reports', 'Old bridge closes, river claims'])('no source: %s', (line) => {
    expect(headline(line)).toEqual([])
  })
})

test('what has yet to be said is not said', () => {
  const text = 'The harbour office has yet to confirm the death.'
  expect(find(text)).toMatchObject({ attributions: [], statements: [{ stance: 'not-acknowledged' }] })
  const treaty = find('Norland has yet to sign the treaty.')
  expect(treaty.statements).toMatchObject([{ polarity: 'negative' }])
})

describe('figures and who gives them', () => {
  test.each([
    "[source1 Kyiv] [cue1 says] [content1 more than 3,000]; [source2 Seoul]'s [cue2 estimate] is [content2 1,100].",
    '[source1,2 Police] [cue1 said] [content1 11 people had been held] but later [cue2 revised] [content2 the number to nine].',
    '[source1 The ministry] [cue1 raised] [content1 the toll to 40].',
    '[content1 Some 150,000 people have fled since May], [source1 the Migration Office] [cue1 estimates] — twice the number of April.',
  ])('%s', check)
  test.each([
    'The firm cut the price of bread to 40 crowns.',
    "The mill's count of spindles is small.",
    'The mayor said two words.',
  ])('no figure is told: %s', (text) => {
    expect(
      find(text).attributions.filter(({ cue }) => /^(?:cut|count)$/u.test(text.slice(...(cue[0] ?? [0, 0])))),
    ).toEqual([])
  })
})

describe('what is held, rejected and left open', () => {
  test.each([
    '[source1 The ministry] [cue1 believes] it likely that [content1 Norland has lost a thousand carts].',
    '[source1,2 Norland] [cue1 rejected] [content1 the allegations], [cue2 calling] [content2 them “pure invention”].',
    '[source1 The minister] [cue1 denied] [content1 [cue2<1 reports] in [source2 local media] that [content2 the mill would close]].',
  ])('%s', check)
  test('an aside on what was said is no part of it', () => {
    const text = 'The mayor said that Ulm had agreed to stop buying coal, something Norland has not confirmed.'
    const { attributions } = find(text)
    expect(attributions[0]?.content.map((span) => text.slice(...span))).toEqual(['Ulm had agreed to stop buying coal'])
  })
})

describe('what is called untrue is denied', () => {
  test.each(['The army called the claim nonsense.', 'Army calls reports of mutiny ‘nonsense’'])('%s', (text) => {
    expect(find(text).attributions[0]).toMatchObject({
      stance: 'denies',
      sourceName: expect.stringMatching(/army/iu) as string,
    })
  })
  test('a name is no denial', () => {
    expect(find('The army called the ship Daybreak.').attributions).toEqual([])
  })
})

test('a dash between blanks parts two names', () => {
  const line = 'Ulm got 200 carts from Norland - Rostow'
  const text = `${line}\n\nThe carts came on Monday.`
  const { attributions } = find(text, line.length + 2)
  expect(attributions.map(({ sourceName }) => sourceName)).toEqual(['Rostow'])
})

describe('who says only so much', () => {
  test.each([
    '[source1 The ministry] [cue1 said] only that [content1 talks were under way].',
    '[source1 The ministry] [cue1 said] [content1 only forty ships had sailed].',
    '[source1 The ministry] declined to comment, [cue1 saying] only that [content1 talks were under way].',
  ])('%s', check)
  test('who neither confirms nor denies leaves what he says as it is', () => {
    const { attributions } = find('The port neither confirmed nor denied the report, saying that two ships had sailed.')
    expect(attributions.map(({ certainty, stance }) => `${certainty} ${stance}`)).toEqual(['certain asserts'])
  })
  test.each([
    ['The port said two ships had sailed, a claim that could not be verified.', 'doubts'],
    ['The port said two ships had sailed, a figure which Gulf Wire was unable to confirm.', 'doubts'],
    ['The port said two ships had sailed, a claim that it had made before.', 'asserts'],
    ['The port said two ships had sailed, a claim that an inspector confirmed.', 'asserts'],
  ])('%s', (text, stance) => {
    const [told] = find(text).attributions
    expect(text.slice(...(told?.content[0] ?? [0, 0]))).toMatch(/^two ships had sailed/u)
    expect(told?.stance).toBe(stance)
  })
})

describe('figures between quotation marks, and of unions and firms', () => {
  test.each([
    '[source1 Harbour Post] [cue1 put] [content1 the number at “as many as 25,000”].',
    '[source1 The mayor] [cue1 gave] [content1 the number as “about 40”].',
    '[source1 The union] [cue1 put] [content1 the figure at nearly 300].',
  ])('%s', check)
  test('a thing gives no figure', () => {
    expect(find('The new road put the village at 40 minutes from the coast.').attributions).toEqual([])
  })
})

describe('who made a claim stands behind it', () => {
  test.each([
    'The [cue1 claim] that [content1 radars were delivered] was first made by [source1 the adviser, Ida Berg].',
    'The [cue1 allegation] that [content1 the firm paid bribes] came from [source1 the union].',
  ])('%s', check)
  test('what is made by hand is no claim', () => {
    const { attributions } = find('The claim that the dam had cracked was made in haste.')
    expect(attributions.map(({ sourceKind }) => sourceKind)).toEqual(['none'])
  })
})

describe('a name behind what somebody does', () => {
  test.each([
    '[source1 Another lawmaker present at the same briefing, Ida Berg], [cue1 gave] [content1 the number as 14,000].',
    '[source1 A doctor working at the clinic, Ola Nes], [cue1 said] [content1 two men had died].',
    '[content1 The drone hit a car parked near the plant], [source1 Ilya Rud, the mayor], [cue1 said].',
  ])('%s', check)
})

test('“the agency” is the last that was named, heard or not, and never a ministry', () => {
  const names = (text: string): (string | null)[] => find(text).attributions.map(({ sourceName }) => sourceName)
  const briefed =
    'Ida Berg, who was briefed by the National Intelligence Service, said the agency believes the ships sank.'
  expect(names(`The Defence Ministry raised its estimate to 600. ${briefed}`)).toContain(
    'National Intelligence Service',
  )
  expect(names('The Defence Ministry said two ships sank. The agency said three were lost.')).toEqual([
    'Defence Ministry',
    'agency',
  ])
  expect(
    names('The Border Service stopped a train. Gulf Wire said it was late. The agency said it was empty.'),
  ).toEqual(['Gulf Wire', 'Gulf Wire'])
})

describe('what was reported, nobody says by whom', () => {
  test.each([
    '[content1 The plant will close], it was [cue1 announced] on Friday.',
    '[content1 The plant will overhaul 120 tanks a year], it is [cue1 understood].',
    'It was [cue1 reported] on Monday that [content1 the plant would close].',
  ])('%s', check)
  test.each(['The box was heavy, and it was said to be full.', 'He looked at the box, it was reported stolen.'])(
    'of the thing itself: %s',
    (text) =>
      expect(find(text).attributions.flatMap(({ content }) => content)).not.toContainEqual([0, text.indexOf(',')]),
  )
})
