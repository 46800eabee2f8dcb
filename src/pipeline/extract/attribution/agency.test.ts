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
