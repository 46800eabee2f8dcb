import { describe, expect, test } from 'vitest'
import { readMarked, relationsOf } from '../../../../../test/marked-relations.ts'
import { loadResources } from '../../../../desk/resources.ts'
import { analyse } from '../../language/analyse.ts'
import { findAttributions } from '../attribution.ts'

const resources = loadResources()

/** Marked text as in attribution.test.ts: text without marks must yield nothing. */
function check(marked: string): void {
  const { text, relations } = readMarked(marked)
  const input = { id: 't', text }
  const { attributions } = findAttributions(analyse(input, resources).value, input, resources)
  expect(relationsOf(attributions), text).toEqual(relations)
}

describe('words of saying inside the clause that they tell of', () => {
  test.each([
    'The ferry, [content1 which] [source1 officials] [cue1 say] [content1 was sold in May], lies in Ulm.',
    'The man [content1 who] [source1 police] [cue1 say] [content1 fired the shot] has fled.',
    '[content1 This one] [source1 I] [cue1 think] [content1 is the best].',
    'What [source1 the mayor] [cue1 said] was that [content1 the dam was safe].',
    '[content1 The dam], [source1 experts] [cue1 believe], [content1 is safe].',
    '[content1 The dam is safe], [source1 experts] [cue1 believe].',
    '[content1 It is very beautiful] [source1 I] [cue1 think].',
  ])('%s', check)
  test.each([
    'The ferry, which the firm sold, lies in Ulm.',
    'The thing I remember is the rain.',
    'The lake you see is deep.',
    'You know, it rained for days.',
    'The dam, you see, is old.',
    'The book that the children know is old.',
    'What the mayor wears is old.',
  ])('%s', check)
})

describe('as X said', () => {
  test.each([
    'As [source1 the mayor] [cue1 said], [content1 the dam is safe].',
    '[content1 The dam is safe], as [source1 the mayor] [cue1 put it].',
    '[content1 The dam is safe], as [source1 Radio Varna] [cue1 reports].',
    'As [source1 Hill Wire] [cue1 reported] earlier, [content1 the bridge was closed].',
    '[content1 The dam is safe], as [cue1 reported by] [source1 Radio Varna].',
    '[content2 [content1 Two men died], [source1 the mayor] [cue1<2 said]], as [source2 Radio Varna] [cue2 reports].',
  ])('%s', check)
  test.each([
    'As the mayor rose, the hall fell silent.',
    'The dam broke as the town slept.',
    'As expected, the dam held.',
    'The bridge, as old as the town, was closed.',
    'As head of the port, Marta Oslin signs the papers.',
  ])('%s', check)
})

describe('by the words or figures of somebody', () => {
  test.each([
    '[cue1 By the estimate of] [source1 the port ministry], [content1 forty ships were lost].',
    '[content1 Forty ships were lost] [cue1 in the estimate of] [source1 the port ministry].',
    '[content1 The toll], in [source1 his] [cue1 view], [content1 will grow].',
    "In [source1 the mayor]'s [cue1 words], [content1 the dam is “a ruin.”]",
    '[content1 The ships are old], by [source1 US] [cue1 assessment].',
    '[content1 The quake had a magnitude of 6], [cue1 per] [source1 the ministry].',
    '[content1 The dam], [cue1 per] [source1 officials], [content1 is safe].',
  ])('%s', check)
  test.each([
    'The town pays two crowns per user.',
    'The train makes 90 miles per hour.',
    'Output per worker fell.',
    'In view of the storm the port was closed.',
    'The boats lay in full view of the guards.',
    'She paid by bank account.',
    'They met in the view tower.',
  ])('%s', check)
})

describe('who gives a figure', () => {
  test.each([
    '[source1 The ministry] [cue1 put] [content1 the toll at 40].',
    '[source1 Kim Park] [cue1 put] [content1 the number at roughly 300 men].',
    '[source1 The ministry] [cue1 counted] [content1 no fewer than 40 strikes].',
    '[source1 The Varna Institute] [cue1 gave] [content1 a depth of 10 kilometres].',
    '[source1 The ministry] [cue1 lists] [content1 more than 60 attacks].',
    '[source1 The Varna Institute] [cue1 recorded] [content1 a magnitude of 6.1].',
    '[source1 Radio Varna] [cue1 came] to [content1 2,900 dead].',
    '[source1 The ministry] [cue1 speaks of] [content1 a magnitude of 6.1].',
  ])('%s', check)
  test.each([
    'The cook put the pot at the edge.',
    'The firm placed two orders.',
    'The children counted to ten.',
    'The bank gave 40 crowns to the poor.',
    'The bill came to 40 crowns.',
    'The ministry gave a party for 40 guests.',
    'The player recorded 40 points.',
    'The list counts.',
  ])('%s', check)
})

describe('credit lines name whom the whole text is from', () => {
  test.each([
    '[cue1 Source:] [source1 Hill Wire]',
    'The dam broke on Monday. ([cue1 Source:] [source1 Hill Wire])',
    '[cue1 Source:] [source1 Hill Wire], [cue2<1 citing] [source2 the coast guard]',
  ])('%s', check)
  test.each(['The source: a spring in the hills.', 'Source code: two files.'])('%s', check)
})

describe('what a report goes by', () => {
  test.each([
    '[source2 Hill Wire], [cue1<2 based on] [source1 its sources], [cue2 reported] that [content1,2 the dam had cracked].',
    '[cue1<2 Based on] [source1 intelligence sources], [source2 Hill Wire] [cue2 reported] that [content1,2 the dam had cracked].',
  ])('%s', check)
  test.each([
    'The film is based on sources from the war.',
    'The price is based on weight.',
    'Hill Wire, based on the coast, employs ten people.',
  ])('%s', check)
})

describe('where a report comes from is no speaker', () => {
  test.each([
    'VARNA: [content1 The toll is now 40], [source1 the ministry] [cue1 said] on Thursday.',
    'VARNA (Hill Wire) - [content1 The toll is now 40], [source1 the ministry] [cue1 said] on Thursday.',
    'VARNA: Two ships sank on Monday.',
  ])('%s', check)
})

describe('speech acted out before a quotation', () => {
  test.each([
    '[source1 She] [cue1 goes], [content1 “No, you stay here.”]',
    '[source1 He] [cue1 was like] [content1 “no way.”]',
    '[source1 My sister] [cue1 was all like], [content1 “You have to go.”]',
  ])('%s', check)
  test.each(['The road goes over the bridge.', 'The hall was like a barn.', 'As the saying goes, “Rain makes mud.”'])(
    '%s',
    check,
  )
})

describe('leading up to saying something', () => {
  test.each([
    '[source1 The mayor] has to [cue1 admit] that [content1 the dam leaks].',
    '[source1 The firm] is pleased to [cue1 announce] that [content1 the mill will stay].',
    'Let [source1 me] [cue1 say] that [content1 the dam is safe].',
  ])('%s', check)
  test.each(['The mayor has to leave.', 'Nobody dares to say a word.', 'The firm is ready to build.'])('%s', check)
})

describe('whole subjects, whole contents', () => {
  test.each([
    '[content1 The toll has grown, as search teams found more bodies], [source1 the military-led government] [cue1 said].',
    '[content1 Over two million people feel the effects], [source1 a ministry report of Thursday] [cue1 said].',
    '[content1 Two million people feel the effects], [source1 the Office for the Coordination of Relief] [cue1 estimated] in a Thursday report.',
    'In all, [source1 Varna’s military intelligence] [cue1 believes] that [content1 300 men are there].',
    'At a meeting in Ulm on Monday [source1 Oslin] [cue1 told] reporters that [content1 300 men were there].',
    '[content1 Forty men have arrived], [source1 the ministry] [cue1 said] on Monday, [content1 and part of them are in Ulm].',
    '[source1 Varna] [cue1 waved] [content1 the reports away as gossip], and [source2 an envoy] [cue2 called] [content2 them rumours without any ground].',
    'The shadow government, which leads the revolt, declared a partial truce so that help can come.',
    '[source1 Hill Wire] [cue1 quoted] [content1 [source2 the general] as [cue2<1 saying] [content2 the fort had fallen]].',
  ])('%s', check)
})
