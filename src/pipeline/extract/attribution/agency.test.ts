import { describe, expect, test } from 'vitest'
import { attributionsIn as find, checkAttributions as check } from '../../../../test/marked-attributions.ts'

describe('a claim that is the subject of its sentence ends before what is said of it', () => {
  test.each([
    'The [cue1 claim] that [content1 the boats are fitted with sensors capable of seeing ships] is unverified.',
    'The [cue1 claim] that [content1 the mill was shut for the sake of saving money] is false.',
    'The [cue1 claim] that [content1 the mill was shut because the roof is leaking].',
  ])('%s', check)
})

describe('a verb of saying that passes for a noun', () => {
  test.each([
    '[content1 The mill was shut for good], [source1 Valley Herald] [cue1 reports].',
    '[content1 Two boats sank off Pell], [source1 Eastern Wire] [cue1 reports] on Tuesday.',
    '[content1,2 The mill was shut for good], [source1 Coast Radio] [cue1 reports], [cue2<1 citing] [source2 two workers].',
    '[content1 Six trucks are standing in a yard], [source1 aerial pictures taken on Monday] [cue1 show].',
    '[content1 The yard is full], [source1 documents seen by Gulf Wire] [cue1 show].',
    '[source1 The union] [cue1 said] [content1 [source2<1 workers] [cue2 suspect] [content2 fraud]].',
    '[source1 The firm] [cue1 denied] [content1 [cue2<1 reports] that [content2 the mill would close]].',
  ])('%s', check)
  test.each([
    'The yard holds trucks, boats and Navy reports.',
    'The clerk sorts letters, bills and reports.',
    'The boys saw a film, a play and a show.',
  ])('%s', check)
})

describe('words between a cue and its clause', () => {
  test.each([
    '[source1 The group] [cue1 said] in a statement posted on Telegram that [content1 it was behind the raid].',
    '[source1 The governor] [cue1 wrote] on social media that [content1 the depot was on fire].',
    '[source1 Ida Brandt] [cue1 told] reporters after a closed-door briefing by the spy agency that [content1 40 men were missing].',
    '[source1 The firm] [cue1 said] in an answer to questions from Gulf Wire that [content1 it had stopped work].',
    '[content1 That is more than half], [source1 the ministry] [cue1 wrote] on X. [content2 "The losses are high,"] [source2 the statement] [cue2 said].',
    '[source1 The ministry] [cue1 said] on its website on Monday that [content1 the port was shut].',
  ])('%s', check)
  test.each([
    'She spoke at the opening of a mill that was built last year.',
    'She said at the opening of a mill that was built last year.',
    'He spoke about the plan on the radio that morning.',
  ])('%s', check)
})

describe('after what was said the report goes on', () => {
  test.each([
    '[source1 Police] [cue1 said] [content1 they had arrested a man] but gave no further details.',
    '[source1 The minister] [cue1 said] [content1 the army was ready], but gave no date.',
    '[source1 The minister] [cue1 admitted] that [content1 guns had been lost] but did not give numbers.',
    '[source1 Norol] [cue1 pledged] [content1 not to build there], and declined to name its partners.',
    '[source1,2 The general] [cue1 told] reporters that [content1 the enemy was digging in] and would not [cue2 say] [content2 how many of his men had died].',
  ])('%s', check)
  test.each([
    '[source1 The mayor] [cue1 said] [content1 the bridge was safe and would not be closed].',
    '[source1 The firm] [cue1 said] [content1 it had not been asked and did not know about the ships].',
  ])('%s', check)
  test('a silence begins behind what was said', () => {
    const text = 'Police said they had arrested a man but gave no further details.'
    expect(find(text).statements.map(({ span, certainty }) => [text.slice(...span), certainty])).toEqual([
      ['gave no further details', 'unknown'],
    ])
  })
  test('whoever has no information keeps nothing back', () => {
    const [attribution, ...rest] = find('“We have no information about that,” said Ana Veld.').attributions
    expect([attribution?.stance, rest]).toEqual(['asserts', []])
  })
})

describe('what papers and pictures show', () => {
  test.each([
    '[source1 Satellite images published by the Ostmark-based group Clearfield] [cue1 show] [content1 at least nine new shelters at the base].',
    '[source1 Photographs taken by a firm] [cue1 show] [content1 12 trenches along the river].',
    '[source1 Intelligence shared with Gulf Wire] [cue1 suggests] that [content1 Norland builds the engines itself].',
  ])('%s', check)
  test.each(['The pictures of the dog show are old.', 'The firm made a show at the fair.'])('%s', check)
  test.each([
    ['The dam is leaking, according to a copy of the contract seen by Gulf Wire.', 'document'],
    ['The dam is leaking, according to a confidential report seen by Gulf Wire on Monday.', 'document'],
    ['The dam is leaking, aerial pictures taken on Monday show.', 'document'],
    ['The dam is leaking, an official from the port said.', 'unnamed'],
  ])('%s', (text, kind) => {
    expect(find(text).attributions.map(({ sourceKind }) => sourceKind)).toEqual([kind])
  })
})

describe('headlines without a verb', () => {
  test.each([
    '[content1 No arson in Ostby], [source1 minister] [cue1 says]\n\nThe town is quiet.',
    '[content1 Old shells found at Lorn yard][cue1 :] [source1 report]\n\nThe town is quiet.',
    '[source1 Army chief][cue1 :] [content1 up to 70 boats at harbour]\n\nThe town is quiet.',
    '[source1 Interior ministry][cue1 :] [content1 drill planned long ago]\n\nThe town is quiet.',
    '[content1 Norland moves guards towards Orl], [source1 reports] [cue1 say]\n\nThe town is quiet.',
  ])('%s', check)
  test.each([
    'Radar stations for soldiers: a deal in the making\n\nThe town is quiet.',
    'Bread: two recipes\n\nThe town is quiet.',
    'Lorn, a quiet town\n\nThe town is quiet.',
  ])('%s', check)
})

describe('figures and what is measured', () => {
  test.each([
    '[content1 It] was [cue1 recorded] by [source1 the Norvan Survey] [content1 at about noon, at a depth of 10 kilometers].',
    '[source1 The president] once [cue1 put] [content1 the killed at 4,000], while [source2 port officials] [cue2 had] [content2 a smaller number, around 1,200 men].',
    '[source1 The officials] [cue1 put] [content1 all losses, whether killed or captured, at nearly 40 percent].',
    '[source1 The Health Office] has [cue1 reports] of [content1 three clinics].',
    '[source1 Governor Adam Field] [cue1 announced] [content1 the inquiry] on Friday.',
    'On January 9 [source1 the Norvan president] [cue1 told] reporters that [content1 two men were caught].',
  ])('%s', check)
  test.each(['The record was broken by a boy.', 'The ministry has a staff of 300.', 'The officials put up a tent.'])(
    '%s',
    check,
  )
})

describe('what is not so, what nobody has shown', () => {
  test.each([
    ['Varna waved the reports away as gossip.', 'denies'],
    ['An envoy called them rumours without any ground.', 'denies'],
    ['Norol denied it.', 'denies'],
    ['The navy rejected claims of a build-up.', 'denies'],
    ['Unverified reports said the dam was safe.', 'doubts'],
    ['The claim, which is unconfirmed, said the dam was safe.', 'doubts'],
    ['The ministry said no fewer than 40 men had died.', 'asserts'],
    ['The mill shut in May, Coast Radio reported.', 'asserts'],
    ['Losses are now estimated at more than 300, the lawmaker said.', 'hedges'],
    ['An envoy called the plan a gift.', 'asserts'],
  ])('%s', (text, stance) => {
    expect(find(text).attributions[0]?.stance).toBe(stance)
  })
  test('a bound is no negation', () => {
    expect(find('The ministry said no fewer than 40 men had died.').attributions[0]?.polarity).toBe('positive')
    expect(find('The ministry said no men had died.').attributions[0]?.polarity).toBe('negative')
  })
})

describe('asides on what was just said', () => {
  test.each([
    '[source1 The army] [cue1 says] [content1 it shot down 12 drones], [content2 a figure] that [source2 Varna] [cue2 disputes].',
    '[source1 The ministry] [cue1 said] [content1 its men had taken two villages], [content2 a claim] [source2 Varna’s army] [cue2 dismissed] as propaganda.',
    '[content1 Two villages were taken], [source1 the ministry] [cue1 said], [content2 a claim] [source2 the army] [cue2 denied].',
  ])('%s', check)
  test.each(['The firm lost its case, a claim for two million.', 'He wrote a report, a story the boys enjoyed.'])(
    '%s',
    check,
  )
  test('they deny', () => {
    const text = 'The army says it shot down 12 drones, a figure that Varna disputes.'
    expect(find(text).attributions.map(({ stance }) => stance)).toEqual(['asserts', 'denies'])
  })
})

describe('verbs that passed for nouns', () => {
  test.each([
    '[content1 The number of dead stood at 21], [source1 the mayor] [cue1 said].',
    '[content1 The number of wounded rose to 30], [source1 she] [cue1 added].',
    '[source1 The navy] [cue1 says] [content1 it shot down 12 drones].',
    '[source2 Channel Six], [cue1<2 citing] [source1 two officials], [cue2 said] [content1,2 the dam was leaking].',
    '[source1 Army Chief] [cue1 Says] [content1 Troops to Stay Until Spring]\n\nThe men are tired.',
  ])('%s', check)
  test.each(['It was a long shot.', 'The stock rose by the door is red.'])('%s', check)
})

describe('more ways in which agencies tell', () => {
  test.each([
    'As [cue1 reported by] [source1 Coast Radio], [content1 the company plans to cut 2,000 jobs].',
    '[source1 The mayor] [cue1 put] [content1 the toll at 47]; [source2 an assessment] [cue2 estimated] [content2 it to be between 10 and 30].',
    '[source1 The admiral] [cue1 told] a news conference in Ulm [content1 there was no sign of a leak].',
    '[source1 A report seen by Gulf Wire] [cue1 judged] with high confidence that [content1 the dam was safe].',
    '[source1 Ana Lima] [cue1 wrote] in a blog post, [cue2<1 based on] [source2 a single anonymous source], that [content1,2 divers had set the charge].',
    '[source1 Two sources] [cue1 told] Gulf Wire, and [source2 a third] [cue2 confirmed], that [content1,2 the deal was off].',
    '[source1 Port officials] [cue1 blamed] [content1 a storm].',
  ])('%s', check)
  test.each([
    ['Coast news agency said the road was shut.', 'Coast'],
    ['Journalist Ana Lima said the road was shut.', 'Ana Lima'],
    ['Guard Command said the road was shut.', 'Guard Command'],
  ])('%s', (text, name) => {
    expect(find(text).attributions.map(({ sourceName }) => sourceName)).toEqual([name])
  })
  test('where and how it was said is no statement', () => {
    expect(find('The navy said in a letter carried by the press that the ship had sunk.').statements).toEqual([])
  })
})

describe('leads that open with a bound or a place', () => {
  test.each([
    '[content1,2 At least two people were killed when shells struck the village of Pell, near the border], [source1 Coast Radio] [cue1 reported], [cue2<1 citing] [source2 an official].',
    '[content1 Up to 40 men are missing, some of them boys], [source1 the mayor] [cue1 said].',
    '[content1 In Lorn two men died, near the mill], [source1 the mayor] [cue1 said].',
  ])('%s', check)
})

describe('deeds that are denied', () => {
  test.each([
    '[source1 Defence ministry] [cue1 denies] [content1 strikes near the border]\n\nIt was quiet.',
    '[source1 The ministry] [cue1 denied] [content1 the attack].',
  ])('%s', check)
  test.each(['The court denied bail.', 'The port denied entry to the crew.', 'The club denied Ulm victory.'])(
    '%s',
    check,
  )
})

describe('questions, parted quotations and names with a hyphen', () => {
  test('what somebody was asked is not what was said', () => {
    check(
      'Asked about the report, [source1 spokesman Adam Field] [cue1 told] a weekly press conference that [content1 the road was open].',
    )
  })
  test('who cites for two outlets', () => {
    const text = 'Coast Radio and Gulf Wire, both citing two officials, had reported that the road was open.'
    expect(find(text).attributions.map(({ sourceName, nestedIn }) => [sourceName, nestedIn === null])).toEqual([
      ['two officials', false],
      ['Coast Radio and Gulf Wire', true],
    ])
  })
  test.each([
    ['The road is open, lawmaker Lee Seong-kweun told reporters.', 'Lee Seong-kweun'],
    ['The road is open, the Pell-based firm Orbis told reporters.', 'Orbis'],
    ['Vera Stahl of the Dockers’ Union said the pier was shut.', 'Vera Stahl'],
    [
      'The Human Rights Council of the Workers’ Union said the pier was shut.',
      'Human Rights Council of the Workers’ Union',
    ],
    ['The National Bank of the Northern Union said the pier was shut.', 'National Bank of the Northern Union'],
  ])('%s', (text, name) => {
    expect(find(text).attributions.map(({ sourceName }) => sourceName)).toEqual([name])
  })
  test('neither of two has said anything', () => {
    const { statements } = find('Neither the military nor Hamas commented on the report.')
    expect(statements.map(({ certainty, polarity }) => [certainty, polarity])).toEqual([['unknown', 'unknown']])
  })
  test('a parted quotation denies by its first part', () => {
    const [attribution] = find('"There is no sign of a leak," she said, "but we are watching closely."').attributions
    expect(attribution?.polarity).toBe('negative')
  })
})
