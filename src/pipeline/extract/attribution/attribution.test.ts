import { describe, expect, test } from 'vitest'
import { attributionsIn as find, checkAttributions as check } from '../../../../test/marked-attributions.ts'

describe('a verb with its subject and its clause', () => {
  test.each([
    '[source1 The ministry] [cue1 said] that [content1 the bridge was closed].',
    '[source1 The ministry] [cue1 said] [content1 the bridge was closed].',
    '[source1 Marta Oslin] [cue1 told] reporters that [content1 the ferry would sail on Monday].',
    '[source1 Harbour officials] [cue1 told] the Ulm Post [content1 the ferry had been repaired].',
    '[source1 The company] [cue1 announced] [content1 plans to close two mills].',
    '[source1 The board] [cue1 denied] that [content1 money was missing].',
    '[source1 The mayor] [cue1 said] on Tuesday that [content1 the flood had reached the market].',
    '[source1 Engineers] [cue1 warned] of [content1 further landslides].',
    '[source1 Lifeguards] [cue1 said] [content1 the lake was closed].',
    '[source1 The union] [cue1 claims] that [content1 wages fell by a third].',
    '[source1 The minister] [cue1 said] in an interview that [content1 talks had stalled].',
    '[source1 He] [cue1 insisted] [content1 the road was safe].',
    '[source1 The report] [cue1 shows] that [content1 rents doubled].',
    '[source1 Residents] [cue1 complained] that [content1 the water was brown].',
    '[source1 The council] [cue1 promised] [content1 to rebuild the pier].',
    '[source1 The governor] [cue1 urged] farmers [content1 to leave the valley].',
    '[source1 Doctors] [cue1 believe] that [content1 the fever will spread].',
    '[source1 The army] [cue1 said] [content1 it had found no mines and that the road was open].',
    '[source1 Analysts] [cue1 say] [content1 the drop could continue].',
  ])('%s', check)
})

describe('the reporting clause stands last', () => {
  test.each([
    '[content1 The bridge was closed], [source1 the ministry] [cue1 said].',
    '[content1 The bridge was closed], [cue1 said] [source1 the ministry].',
    '[content1 The bridge was closed on Monday], [source1 Marta Oslin, a spokeswoman for the port], [cue1 said].',
    '[content1 A fire may have caused the sinking of the ferry], [source1 an investigator] [cue1 told] the newspaper on condition of anonymity.',
    '[content1 Divers found six more chests in the wreck], [source1 Oslin] [cue1 told] Radio Varna.',
    '[content1 Two miners are missing], [source1 the agency] [cue1 reported] on Friday.',
  ])('%s', check)
})

describe('the reporting clause interrupts', () => {
  test.each([
    '[content1 The bridge], [source1 the ministry] [cue1 said], [content1 would reopen in May].',
    '[content1 If the rain goes on], [source1 the mayor] [cue1 said], [content1 the dam will break].',
  ])('%s', check)
})

describe('quotation marks of all styles, over sentences and paragraphs', () => {
  test.each([
    '[content1 “We will rebuild the bridge,”] [source1 Oslin] [cue1 said].',
    '[content1 “We will rebuild the bridge,”] [cue1 said] [source1 Oslin].',
    '[source1 Oslin] [cue1 said]: [content1 “We will rebuild the bridge.”]',
    '[content1 "We will rebuild the bridge,"] [source1 Oslin] [cue1 said]. [content1 "It will take a year."]',
    '[content1 “We will rebuild,”] [source1 Oslin] [cue1 said], [content1 “and we will pay.”]',
    "[content1 ``We will rebuild the bridge,''] [source1 he] [cue1 said].",
    "[content1 'We will rebuild the bridge,'] [source1 Oslin] [cue1 said].",
    '[content1 „We will rebuild the bridge,“] [source1 Oslin] [cue1 said].',
    '[content1 «We will rebuild the bridge»], [source1 Oslin] [cue1 said].',
    '[content1 “Will it hold?”] [source1 the mayor] [cue1 asked].',
    '[source1 The mayor] [cue1 called] [content1 the plan “a gift to thieves.”]',
    '[source1 Oslin] [cue1 said] [content1 the bridge was “older than the town.”]',
    '[content1 “The dam is safe. Nobody need leave,”] [source1 the mayor] [cue1 said].\n[content1 “We have checked every gate.”]',
    '[content1 “The dam is safe,”] [source1 the mayor] [cue1 said].\n\n[content1 “We have checked every gate.\n\n“Nobody need leave.”]',
    '[source1 The mayor] [cue1 continued]:\n\n[content1 “Nobody need leave. We have checked every gate.”]',
    '[content1 “The dam is safe.”] [cue1 —] [source1 Marta Oslin]',
  ])('%s', check)
})

describe('according to, citing, quoting: the one cited is nested', () => {
  test.each([
    '[cue1 According to] [source1 the ministry], [content1 the bridge is closed].',
    '[content1 The bridge is closed], [cue1 according to] [source1 the ministry].',
    '[content1 The bridge is closed], [cue1 according to] [source1 two officials familiar with the matter].',
    '[source1 The Ulm Post] [cue1 reported], [cue2<1 citing] [source2 two officials], that [content1,2 the bridge is closed].',
    '[content1,2 The bridge is closed], [source1 the Ulm Post] [cue1 reported], [cue2<1 citing] [source2 unnamed officials].',
    '[cue1<2 Citing] [source1 two officials], [source2 the Ulm Post] [cue2 said] [content1,2 the bridge is closed].',
    '[source1 Channel Seven] [cue1 reported], [cue2<1 citing] [source2 Hill Wire], that [content1,2 [source3 the former mayor Joren Kell] [cue3<2 said] [content3 the dam had cracked]].',
    '[source1 Radio Varna] [cue1 reported] that [content1,3 [source2 Kell] [cue2<3 said] [content2 the dam had cracked]], [cue3<1 citing] [source3 two officials].',
    '[content2 [content1 The dam had cracked], [cue1<2 according to] [source1 an engineer]] [cue2 quoted by] [source2 the Varna Courier].',
    '[source1 The Ulm Post] [cue1 cited] [content1 [source2 two officials] as [cue2<1 saying] [content2 the bridge was closed]].',
    '[content1 [source2 The mayor]] was [cue1 quoted] by [source1 the Ulm Post] [content1 as [cue2<1 saying] that [content2 the dam was safe]].',
    '[source1 The Ulm Post] [cue1 reported] that [content1 [source2 Oslin] had [cue2<1 told] the council [content2 the dam was safe]].',
    '[source1 The Ulm Post] [cue1 reported] that [content1,2 the dam was safe] [cue2<1 according to] [source2 the mayor].',
    '[cue1 Citing] [content1 [source2 a Harbour Post] [cue2<1 report] that [content2 the dam had cracked]], [source1,3 the council] [cue3 said] [content3 the valley was in danger].',
  ])('%s', check)
})

describe('passives and hearsay name nobody', () => {
  test.each([
    '[content1 The mayor] is [cue1 said] [content1 to have left the town].',
    'It is [cue1 believed] that [content1 the ship sank in May].',
    '[content1 The firm] was [cue1 accused] of [content1 hiding its losses].',
    'The crew had been [cue1 told] that [content1 the sea was calm].',
    '[content1 The ferry has] [cue1 reportedly] [content1 been sold].',
    '[content1 The guard] [cue1 allegedly] [content1 slept through the storm].',
    '[content1 The strike] is [cue1 expected] [content1 to end on Friday].',
    '[content1 The verdict] was [cue1 echoed] by [source1 the bishop].',
  ])('%s', check)
})

describe('nouns that name an utterance', () => {
  test.each([
    '[source1 The ministry]’s [cue1 claim] that [content1 the dam is safe] was tested on Sunday.',
    'Markets fell on [cue1 fears] that [content1 the mill would close].',
    '[source1 The bishop] expressed [cue1 hope] that [content1 the strike would end].',
    'The firm faces [cue1 accusations] of [content1 fraud].',
  ])('%s', check)
})

describe('second cues of one sentence', () => {
  test.each([
    '[source1,2 The mayor] [cue1 said] [content1 the dam was safe], [cue2 adding] that [content2 nobody need leave].',
    '[source1,2 The mayor] [cue1 said] [content1 the dam was safe] and [cue2 warned] that [content2 fines would follow].',
    '[source1 The union] [cue1 said] [content1 wages had fallen], while [source2 the firm] [cue2 said] [content2 they had risen].',
    '[source1 The mayor], who [cue1 said] [content1 the dam was safe], has left the town.',
    '[source1 The council] released a statement [cue1 saying] [content1 the dam was safe].',
  ])('%s', check)
})

describe('speech acted out', () => {
  test.each([
    "[source1 I][cue1 'm like], [content1 this is mad].",
    'And [source1 she] [cue1 was like], [content1 you have to go].',
    'She was like a mother to him.',
    'The dam was like a wall.',
  ])('%s', check)
})

describe('adjectives of holding', () => {
  test.each([
    '[source1 Engineers] are [cue1 confident] that [content1 the dam will hold].',
    '[source1 Some experts] are [cue1 skeptical] of [content1 the council’s figures].',
  ])('%s', check)
})

describe('headlines', () => {
  test.each([
    '[content1 Ulm to close two bridges this year][cue1 :] [source1 report]\n\nThe town is short of money.',
    '[source1 Marta Oslin][cue1 :] [content1 Bridge Will Be Rebuilt]\n\nThe town is short of money.',
    '[source1 Mayor] [cue1 says] [content1 dam is safe]\n\nThe town is short of money.',
  ])('%s', check)
})

describe('who a source is', () => {
  test.each([
    ['Radio Varna reported that the dam had cracked.', ['Radio Varna media']],
    ['The dam had cracked, the Varna Courier said.', ['Varna Courier media']],
    [
      'The General Staff of Ulmia said the fort had fallen. It was old, the General Staff said.',
      ['General Staff of Ulmia government', 'General Staff of Ulmia government'],
    ],
    ['The fort had fallen, the general staff said.', ['general staff government']],
    ['The fort had fallen, the southern command said.', ['southern command government']],
    ['The staff said the kitchen was closed.', ['staff unnamed']],
    ['The fort had fallen, a panel of experts said.', ['panel of experts organization']],
    ['The boat was full, according to the shipping company Blue Gull.', ['Blue Gull organization']],
    ['Six boats sailed, according to River Eye, a group that counts boats.', ['River Eye organization']],
    [
      'The dam broke, Hill Wire reported, citing the coast guard. Nobody was hurt, the agency said.',
      ['Hill Wire media', 'coast guard government', 'Hill Wire media'],
    ],
    [
      'The dam broke, according to an engineer quoted by the Varna Courier.',
      ['engineer unnamed', 'Varna Courier media'],
    ],
  ])('%s', (text, names) => {
    expect(find(text).attributions.map((each) => `${each.sourceName ?? ''} ${each.sourceKind}`)).toEqual(names)
  })
})

describe('the same in other words', () => {
  test.each([
    '[content1 “The dam is safe,”] [source1 the ministry] [cue1 said] in a statement.',
    '[source1 The bishop] [cue1 said]: [content1 “[source2 The mayor] [cue2<1 told] me, [content2 ‘The dam is safe.’]”]',
    '[source1 Officials] [cue1 say] [content1 [source2 they] [cue2<1 believe] [content2 the ship may have sunk]].',
    '[source1 The agency] [cue1 quoted] [content1 [source2 a witness] as [cue2<1 saying] that [content2 the ship burned]].',
    '[content1 “The ship burned,”] [source1 a witness] was quoted as [cue1 saying].',
    '[source1 The Ulm Post and Radio Varna] [cue1 reported] that [content1 the ship burned].',
    '[source1 Sources close to the talks] [cue1 said] [content1 the treaty was ready].',
    '[source1 The minister] [cue1 said] [content1 [source2 he] [cue2<1 expected] [content2 the treaty to be signed]].',
    '[source1 The minister] [cue1 acknowledged] that [content1 mistakes were made].',
    '[source1 The firm] [cue1 confirmed] [content1 the sale].',
    '[content1 Police identified no suspects], [source1 the prosecutor] [cue1 said].',
    '[source1 The prosecutor] [cue1 argued] that [content1 the letter was forged].',
    '[source1 The study] [cue1 found] that [content1 bees sleep].',
    '[source1 Data] [cue1 indicate] that [content1 rents fell].',
    '[source1 A survey by the university] [cue1 shows] that [content1 few people vote].',
    '[content1 The treaty], [cue1 according to] [source1 the Ulm Post], [content1 is ready].',
    '[content1 The village] is [cue1 thought] [content1 to be empty].',
    '[content1 The singer] was [cue1 rumoured] [content1 to be ill].',
    'The pilots were [cue1 told] [content1 to wait].',
    '[content1 “We are ready,”] [source1 she] [cue1 added].',
    '[source1 She] [cue1 added] that [content1 they were ready].',
    '[source1 The coach] [cue1 admitted]: [content1 “We were tired.”]',
    '[source1 The lawyer] [cue1 described] [content1 the charge as a joke].',
    '[source1 The general] [cue1 vowed] [content1 to hold the town].',
    '[source1 The envoy] expressed [cue1 concern] that [content1 the truce would fail].',
    'There were [cue1 reports] of [content1 fires in the hills].',
    '[source1 The mayor]’s [cue1 warning] that [content1 the dam might fail] was ignored.',
    '[source1 The envoy] is [cue1 worried] that [content1 the truce will fail].',
    '[source1 The minister] [cue1 blamed] [content1 the drought for the losses].',
    '[source1 The senator] [cue1 pointed out] that [content1 the law was old].',
    '[source1 The envoy] went on to [cue1 say] that [content1 the truce held].',
    '[content1 “The truce holds,”] [source1,2 the envoy] [cue1 said] on Monday, [cue2 adding] that [content2 both sides had met].',
    '[source1 The envoy] [cue1 said] that, [content1 while the truce held, both sides were arming].',
    '[source1 The guard] [cue1 swore] that [content1 the gate was shut].',
    '[source1 No one] [cue1 said] [content1 the gate was open].',
    '[source1 The ministry] would not [cue1 confirm] that [content1 the gate was open].',
    '[source1 Ulm] [cue1 denies] [content1 selling arms].',
    '[content1 Three villages were flooded], [source1 state television] [cue1 said].',
    '[content1 “Three villages were flooded,”] [source1 state television] [cue1 reported].',
    '[source1 Kim Park, the mayor of Ulm], [cue1 said] [content1 the flood was over].',
    '[source1 The mayor of Ulm, Kim Park], [cue1 said] [content1 the flood was over].',
    '[source1 Mayor Kim Park] [cue1 said] [content1 the flood was over]. [source2 He] [cue2 said] [content2 the town was safe]. [source3 Park] [cue3 said] [content3 the bridge would reopen].',
    '[source1 The National Flood Office (NFO)] [cue1 said] [content1 the river was falling]. [source2 The NFO] [cue2 said] [content2 the bridge would reopen]. [source3 The agency] [cue3 said] [content3 it was sure].',
    '[source1 Multiple unidentified officials] [cue1 said] [content1 the river was falling]. [source2 The officials] [cue2 said] [content2 the bridge would reopen].',
  ])('%s', check)
})

describe('what only looks like an attribution', () => {
  test.each([
    'The bridge was closed on Monday.',
    'Two hundred people live in the valley.',
    'The report was published in May.',
    'The ministry has moved to a new building.',
    'Oslin is the mayor of Ulm.',
    'He told a story.',
    'She told the truth.',
    'The clock told the time.',
    'The firm makes pumps and sells them abroad.',
    'The river rose by two metres.',
    'The committee agreed to buy ten buses.',
    'The council decided to sell the mill.',
    'The firm plans to open a mine.',
    'The judge will hear the case in June.',
    'The story goes back to the war.',
    'Prices fell by a tenth in March.',
    'The shop reports directly to the head office.',
    'The company declared a dividend of two crowns.',
    'The river claims a life every year.',
    'The fire claimed three lives.',
    'The road shows its age.',
    'He showed them the house.',
    'The storm threatened the coast.',
    'The army holds the town.',
    'It is a quiet village.',
    'The team added two players.',
    'The bank added 200 jobs.',
    'The court ordered new chairs.',
    'He asked for water.',
    'The band called off the concert.',
    'She called her mother at noon.',
    'They call at three ports.',
    'The soldiers continued their march.',
    'The talks continued on Friday.',
    'The play “The Long Bridge” opens in June.',
    'The so-called “iron road” is a path.',
    'He wore a shirt with the word “Ulm” on it.',
    'The 13.3" screen is small.',
    'The ship’s captain left the ship’s bridge.',
    'The farmers’ market opens at nine.',
    'In the ’90s the mill was closed.',
    'According to plan, nothing moved.',
    'It is hard to say no.',
    'The mayor refused to leave.',
    'The plan for the port was drawn by two students.',
    'The statement was short.',
    'The announcement came on Monday.',
    'The claim of the heirs to the house is old.',
    'Her view of the lake is lovely.',
    'The firm’s report is ready.',
    'He wrote a book about bees.',
    'She wrote two novels.',
    'The note was found in a bottle.',
    'The judge’s order was carried out.',
    'Fears were groundless.',
    'The train was expected at noon.',
    'The bridge is known for its length.',
    'The engineer believed in hard work.',
    'They thought of home.',
    'The children knew the song.',
    'We feel the cold.',
    'I see the lake from here.',
    'The dog found a bone.',
    'The girl learned Latin.',
    'The guard heard a noise.',
    'He remembers the war.',
    'The museum recalls the flood.',
    'The reporter covers sports.',
    'Citing is a craft.',
    'Its source is a spring in the hills.',
    'The sources of the river lie in the north.',
    'The said bridge is old.',
    'The Post office closes at five.',
    'The guests replied in kind.',
    'The author signs books today.',
    'A letter arrived from Varna.',
    'He denied them entry.',
    'The rules deny visitors access to the roof.',
    'The king granted the town a market.',
    'This suggests that the water is low.',
    'The union demanded nothing.',
  ])('%s', check)
})
