import { describe, expect, test } from 'vitest'
import { attributionsIn as find, checkAttributions as check } from '../../../../test/marked-attributions.ts'

describe('told to an outlet', () => {
  test.each([
    '[content2 [source1 Detectives] [cue1<2 believe] that [content1 the fire was set]], [source2 a senior officer] [cue2 told] Valley Herald on condition of anonymity.',
    '[content1 Norland has moved 900 guards since Sunday], [source1 two regional officials] [cue1 told] Gulf Wire, [content1 in what would be its largest move in years].',
    '[source1 The minister] [cue1 told] Coast Radio that [content1 the pass was closed].',
    '[source1 A driver] who asked not to be named [cue1 told] Gulf Post that [content1 he had heard a bang].',
  ])('%s', check)
  test('whoever is told is no statement', () => {
    const text = 'The pass is closed, two officials told Gulf Wire.'
    expect(find(text).statements).toEqual([])
  })
})

describe('speakers whose words passed for something else', () => {
  test.each([
    'The road is shut, but [source1 an official] [cue1 said] [content1 it would open soon].',
    '[content1 The dam could break], [source1 aid workers] [cue1 warn].',
    '[source1 Police] [cue1 suspect] [content1 arson].',
    '[source1,2 The navy] [cue1 said] [content1 two men had died], [cue2 adding] [content2 the ship had turned back].',
    '[source1,2 General Brand] [cue1 conceded] that [content1 losses were high], [cue2 putting] [content2 the number of wounded at about 900].',
    '[source1 The army] [cue1 vowed] [content1 to "hunt down" the men].',
    '[content1 The claim] was [cue1 disputed] by [source1,2 the General Staff], which [cue2 said] [content2 fighting went on].',
    '[content1 "They will be back,"] [source1 one of the soldiers], who gave only his first name, Petro, [cue1 said].',
    '[source1 Rescuers] had [cue1 put] [content1 the toll at 9].',
    '[content2 [source1 The spy service] [cue1<2 puts] [content1 the number of men at about 11,000, up from 3,000 a month ago]], [source2 two lawmakers briefed on the matter] [cue2 said].',
  ])('%s', check)
  test.each([
    'She added two eggs to the bowl.',
    'He added the figures up.',
    'The workers put up a tent, putting the beds at the back.',
    'He is an official guest.',
  ])('%s', check)
  test('"State television" is no state', () => {
    expect(find('State television said the dam was leaking.').attributions.map(({ sourceName }) => sourceName)).toEqual(
      ['State television'],
    )
  })
})

describe('one source passes on another', () => {
  test.each([
    '[content1,2 Two men were held], [cue1 according to] [source1 Eastern Wire], which [cue2<1 cited] [source2 two officials].',
    '[content1,2 The dam leaks], [cue1 according to] [source1 Coast Radio], [cue2<1 citing] [source2 an engineer].',
    '[source1,2 Norol] [cue1 rejected] [content1 the accusations of the union] and [cue2 said] [content2 all pumps had been checked].',
    '[source1,2 The firm] [cue1 denied] [content1 wrongdoing] and [cue2 said] [content2 its books were in order].',
    '[source1,2 The ministry] [cue1 speaks of] [content1 a drill with 300 men] and [cue2 denies] that [content2 boats have been moved].',
    'Asked about a [source1 Gulf Wire] [cue1 report] that [content1 900 guards had been moved], [source2 she] [cue2 said] [content2 the figure was too low].',
  ])('%s', check)
  test.each(['The firm, which cited no law, has closed.', 'The road, which runs along the coast, is old.'])('%s', check)
})

describe('who goes on speaking', () => {
  test.each([
    [
      'The mill shut in May, Coast Radio reported. The broadcaster said two men were held. It added that a third had fled.',
      ['Coast Radio media', 'Coast Radio media', 'Coast Radio media'],
    ],
    [
      'Nine people died, the Port Bureau reported, citing the health ministry. Two are missing, according to the ministry.',
      ['Port Bureau government', 'health ministry government', 'health ministry government'],
    ],
    [
      'The crane fell, Gulf Site reported, citing the firm Orbis. The port could be closed, it added.',
      ['Gulf Site media', 'Orbis organization', 'Gulf Site media'],
    ],
    [
      'Norvania’s Joint Staff announced that 40 men died. The military said that two were caught. The statement said more would follow.',
      ['Joint Staff government', 'Joint Staff government', 'Joint Staff government'],
    ],
    ['The ship, first seen by Gulf Wire, carried shells, the paper said.', ['Gulf Wire media']],
    ['The road is open, the country’s military government said.', ['military government government']],
    [
      'Mill to close, owner says\n\nThe owner Ida Brandt said it would close.',
      ['Ida Brandt person', 'Ida Brandt person'],
    ],
    ['General Motors said it would build a mill.', ['General Motors organization']],
    ['The bank’s CEO, Ken Lewis, said the bank was safe.', ['Ken Lewis person']],
  ])('%s', (text, names) => {
    expect(find(text).attributions.map((each) => `${each.sourceName ?? ''} ${each.sourceKind}`)).toEqual(names)
  })
})

describe('sources with descriptions between commas', () => {
  test.each([
    '[content1 "I saw it,"] [source1 a fisherman, Marek Dol, 54], [cue1 told] reporters at the pier. [content1 "It broke."]',
    '[content1 "I saw it,"] [source1 Marek Dol, 54], [cue1 told] Gulf Wire at the pier on Monday.',
    '[cue1 According to] [source1 the latest report], published on Wednesday, [content1 the figure is higher].',
    '[cue1 According to] [source1 a senior official], who asked not to be named, [content1 the figure is higher].',
    '[cue1 According to] [source1 Ida Brandt, the mayor], [content1 the road is open].',
    '[source1 The think-tank Clear Water] [cue1 said] [content1 the river was low].',
    '[source1 The head of the navy, Admiral Orlo], [cue1 puts] [content1 the number of boats at up to 70].',
    '[source1 Coast Radio] [cue1 quoted] [content1 [source2 the general] as [cue2<1 calling] [content2 the drill a rehearsal for war]].',
  ])('%s', check)
  test('a description left over is no statement', () => {
    expect(find('According to the report, published on Wednesday, the figure is higher.').statements).toEqual([])
  })
})

describe('what is told of a source', () => {
  test.each([
    ['The officials spoke on condition of anonymity because they may not talk to the press.', 0],
    ['The man asked not to be named because the talks are private.', 0],
    ['The talks are private.', 1],
  ])('%s', (text, statements) => {
    expect(find(text).statements).toHaveLength(statements)
  })
  test.each([
    ['Quill said he had no doubt.', 'person'],
    ['Quill, who leads the men, said the road was shut.', 'person'],
  ])('%s', (text, kind) => {
    expect(find(text).attributions.map(({ sourceKind }) => sourceKind)).toEqual([kind])
  })
  test('what somebody did not confirm says nothing of what the same one said', () => {
    const text = 'The mayor did not confirm the report but said that the road was shut.'
    expect(find(text).attributions.map(({ stance }) => stance)).toEqual(['asserts'])
  })
})

describe('who cites and who is cited', () => {
  test('are two, however alike their nouns', () => {
    const text = 'Gulf Site reported the fire. The agency, citing the ministry, said three people were hurt.'
    const [, cited, agency] = find(text).attributions
    expect([cited?.sourceName, agency?.sourceName]).toEqual(['ministry', 'Gulf Site'])
  })
  test.each([
    '[cue1 According to] [source1 Coast Radio], [cue2<1 citing] [source2 local officials], [content1,2 three people were hurt].',
    'It was the first time [source1 Norland] had [cue1 acknowledged] [content1 sending troops].',
  ])('%s', check)
  test('what somebody was asked is no statement', () => {
    expect(find('"Absolutely not," Orlo said when asked if he would resign on Monday.').statements).toEqual([])
  })
})

describe('who is told something says nothing', () => {
  test.each([
    "[content1 The lock opens in May], [source1 the port's chief engineer, Ida Berg], [cue1 told] reporters.",
    '[content1 The lock opens in May], [source1 Ida Berg, spokeswoman for the port], [cue1 told] journalists on Monday.',
    '[content1 The lock opens in May], [source1 an officer of the guard], who did not want to be named, [cue1 told] the Harbour Post.',
    '[content1 The lock opens in May], [source1 managing director Ida Berg] [cue1 told] the Harbour Post.',
  ])('%s', check)
  test.each(['[content1 “The lock opens in May,”] [cue1 said] [source1 reporters of the Harbour Post].'])(
    'who says it may stand behind: %s',
    check,
  )
})
