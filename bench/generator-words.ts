/** Word pools of the generator. All names are invented. */
/** Endings of places. */
export const PLACES = 'Mar|Wick|Mont|Ford|Dale|Water|Haven|Burg|Stad|Field|Brook|Ness'.split('|')
/** What a body is called after its name. */
export const BODIES =
  'Health Ministry|Interior Ministry|Coast Guard|Mining Authority|Defence Ministry|Fire Service|Police Department|Red Lantern Society|Geological Office|Harbour Union|Weather Office|Relief Committee'.split(
    '|',
  )
export const OUTLETS =
  'Velmar Courier|Kerenth Ledger|Daily Dulmont|Sarvik Observer|Tarsoy Tribune|Miradel Mail|Lothmere Post|Ilvesk Dispatch|Norrund Echo|Corvale Chronicle|Galdrin Gazette|Zantor Standard|Quenby Star|Brackwater Bulletin|Pellaway Press|Fenwick Journal|Hollin Herald|Rostow Record|Umbria Argus|Ostrava Monitor'.split(
    '|',
  )
export const AGENCIES = 'Meridian Wire|Northgate News Agency|Triton Press Agency'.split('|')

/** What happened, with the ways to count it. `#` is the number, `@` the place, `~` a name that only this story has. */
export const EVENTS = [
  {
    noun: 'mine collapse',
    counts: [
      [
        'At least # miners were killed when the ~ mine at @ collapsed',
        'No fewer than # miners died in the collapse of the ~ mine at @',
        '# miners are dead after the ~ mine at @ caved in',
      ],
      [
        '# miners are still missing below ground at @',
        'There is no trace of # miners who were below ground at @',
        'A further search for # missing miners goes on at @',
      ],
    ],
  },
  {
    noun: 'ferry accident',
    counts: [
      [
        'At least # passengers drowned when the ferry ~ sank off @',
        'No fewer than # passengers of the ferry ~ that sank off @ have drowned',
        'The accident of the ferry ~ off @ killed # passengers',
      ],
      [
        '# passengers were rescued from the water off @',
        'Boats pulled # passengers out of the water off @',
        'Rescuers saved # passengers of the ~ off @',
      ],
    ],
  },
  {
    noun: 'warehouse fire',
    counts: [
      [
        'At least # workers were killed in a fire at the ~ warehouse in @',
        'No fewer than # workers died in the fire at the ~ warehouse in @',
        'The fire of the ~ warehouse in @ has killed # workers',
      ],
      [
        '# workers were injured by smoke in @',
        'Smoke hurt # workers in @',
        'Doctors in @ treat # workers who were hurt by smoke',
      ],
    ],
  },
  {
    noun: 'factory strike',
    counts: [
      [
        '# employees stopped work at the ~ factory in @',
        'Work stands still for # employees of the ~ factory in @',
        'A total of # employees laid down tools at the ~ factory in @',
      ],
      [
        'The owners dismissed # employees of the ~ factory in @',
        '# employees of the ~ factory in @ have lost their jobs',
        'A sum of # employees were sent home for good by the ~ factory in @',
      ],
    ],
  },
  {
    noun: 'flood',
    counts: [
      [
        'The river ~ drove # families from their homes in @',
        '# families in @ had to leave their homes when the ~ rose',
        'Floods of the ~ have made # families homeless in @',
      ],
      [
        'The water swept away # houses in @',
        '# houses in @ were washed away',
        'A total of # houses fell to the water in @',
      ],
    ],
  },
  {
    noun: 'poisoned well',
    counts: [
      [
        'At least # villagers fell ill after drinking from the ~ well in @',
        '# villagers were taken ill by water of the ~ well in @',
        'Water from the ~ well has sickened # villagers in @',
      ],
      [
        '# children are being treated in the clinic of @',
        'The clinic of @ is looking after # children',
        'In bed are # children in the clinic of @',
      ],
    ],
  },
  {
    noun: 'bank robbery',
    counts: [
      [
        'Robbers took # ingots from the ~ bank in @',
        '# ingots were stolen from the vault of the ~ bank in @',
        'Thieves got away with # ingots of the ~ bank in @',
      ],
      [
        '# detectives hunt the robbers around @',
        'The robbers of @ are sought by # detectives',
        'A manhunt by # detectives is under way in @',
      ],
    ],
  },
  {
    noun: 'rail crash',
    counts: [
      [
        'At least # travellers were hurt when the ~ express left the rails near @',
        'No fewer than # travellers suffered injuries as the ~ express derailed near @',
        'The derailment of the ~ express near @ injured # travellers',
      ],
      [
        '# carriages overturned at @',
        'A crane has to lift # overturned carriages at @',
        'Altogether # carriages lie on their sides at @',
      ],
    ],
  },
  {
    noun: 'epidemic',
    counts: [
      [
        'Fever from the ~ swamp has killed # goats in @',
        '# goats in @ died of the ~ fever',
        'At least # goats perished of the ~ fever around @',
      ],
      ['Vets vaccinated # herds in @', '# herds of @ were given the vaccine', 'A total of # herds got injections in @'],
    ],
  },
  {
    noun: 'election',
    counts: [
      [
        'The ~ League won # seats in the council of @',
        '# seats in the council of @ went to the ~ League',
        'Voters in @ gave # seats to the ~ League',
      ],
      [
        'Scrutineers rejected # ballots in @',
        '# ballots cast in @ were declared void',
        'In the end # ballots did not count in @',
      ],
    ],
  },
  {
    noun: 'pipeline leak',
    counts: [
      [
        'The ~ pipeline spilled # drums of oil at @',
        '# drums of oil leaked out of the ~ pipeline at @',
        'Oil amounting to # drums ran from the ~ pipeline at @',
      ],
      [
        'Wardens found # oiled seabirds on the shore of @',
        '# seabirds covered in oil were picked up at @',
        'In all # seabirds came ashore black with oil at @',
      ],
    ],
  },
  {
    noun: 'excavation',
    counts: [
      [
        'Archaeologists of the ~ Institute unearthed # graves under @',
        '# graves were dug up beneath @ by the ~ Institute',
        'The ~ Institute has uncovered # graves below @',
      ],
      [
        '# bronze coins were shown to visitors in @',
        'Visitors in @ saw # bronze coins',
        'On display in @ are # bronze coins',
      ],
    ],
  },
] as const

export const KINDS =
  'retired|visiting|local|anxious|experienced|unpaid|masked|elderly|temporary|tired|hurried|barefoot|cheerful|silent|foreign|married|injured|curious|careful|angry'.split(
    '|',
  )
export const SUBJECTS =
  'engineers|shopkeepers|volunteers|students|relatives|drivers|inspectors|fishermen|teachers|nurses|musicians|farmers|electricians|bakers|surveyors|tourists|lawyers|gardeners|mechanics|pilots|librarians|carpenters'.split(
    '|',
  )
export const VERBS =
  'gathered near|walked slowly towards|complained about|waited patiently outside|described in detail|repaired|collected signatures against|drew attention to|kept away from|photographed|crossed|examined|surrounded|painted|measured|cleaned|borrowed tools from|searched|guarded|opened|ignored|locked|welcomed guests to|emptied|inspected|rebuilt|marked|covered|avoided|rented'.split(
    '|',
  )
export const LOOKS =
  'old|damaged|crowded|abandoned|flooded|narrow|provisional|broken|municipal|closed|wooden|red|spacious|disputed|cold|hidden|modern|rusty|unfinished|popular|private|octagonal|whitewashed|quiet'.split(
    '|',
  )
export const JOINS = 'while|although|before|because|after|as|until|when|since'.split('|')
/** What happened meanwhile; `%` is a thing that hardly another sentence has. */
export const CLAUSES =
  'heavy rain made the % slippery|the area of the % had been sealed off|the first lorries from the % arrived|no instructions had come from the %|a second alarm was sounded at the %|helicopters circled above the %|darkness fell over the %|electricity returned to the %|the % repeated its warnings|the entrance of the % remained locked|the people of the % had left|the road to the % could be cleared|snow began to melt on the %|the owner of the % finished a speech|the % was struck by lightning|the music from the % stopped|the prices of the % were announced|a lost dog was returned to the %|the night at the % ended|the lights of the % went out|the bells of the % rang|the % ran short of flour|the train to the % was cancelled|the water near the % turned|someone switched off the %|the vote about the % was postponed|the % swayed|smoke drifted over the %'.split(
    '|',
  )

/** Words that a rewriter exchanges. */
export const SYNONYMS: Readonly<Record<string, string>> = {
  gathered: 'assembled',
  walked: 'moved',
  slowly: 'gradually',
  complained: 'grumbled',
  offered: 'provided',
  asked: 'put',
  took: 'made',
  waited: 'lingered',
  patiently: 'calmly',
  described: 'recounted',
  repaired: 'mended',
  collected: 'assembled',
  old: 'former',
  damaged: 'battered',
  crowded: 'packed',
  abandoned: 'derelict',
  flooded: 'inundated',
  narrow: 'tight',
  provisional: 'temporary',
  broken: 'ruined',
  closed: 'shuttered',
  heavy: 'strong',
  slippery: 'treacherous',
  area: 'zone',
  sealed: 'cordoned',
  first: 'initial',
  lorries: 'trucks',
  arrived: 'came',
  instructions: 'orders',
  second: 'further',
  alarm: 'siren',
  sounded: 'raised',
  circled: 'hovered',
  above: 'overhead',
  darkness: 'night',
  fell: 'settled',
  valley: 'town',
  electricity: 'power',
  returned: 'came back',
  district: 'quarter',
  repeated: 'several',
  warnings: 'alerts',
  entrance: 'gate',
  remained: 'stayed',
  locked: 'shut',
  road: 'street',
  cleared: 'opened',
  Neighbours: 'People next door',
  Relatives: 'Family members',
  Witnesses: 'Onlookers',
  beside: 'next to',
  near: 'close to',
  emergency: 'temporary',
}

/** What people say, each in three translations; `%` is a thing that only this story has. */
export const QUOTES = [
  [
    'We counted every % twice and still came up short',
    'We went over each % two times, and some were missing all the same',
    'Even on the second count not every % was there',
  ],
  [
    'Nobody warned us that the % would open',
    'We were not told by anyone that they would open the %',
    'That the % was going to be opened, no one had let us know',
  ],
  [
    'My brother carried the % up alone in the dark',
    'In the dark my brother took the % up all by himself',
    'It was my brother who brought the % upstairs, alone and without a light',
  ],
  [
    'The pumps of the % failed one after another before sunrise',
    'One by one the pumps of the % gave out before it was light',
    'Before dawn each pump of the % had broken down in turn',
  ],
  [
    'Without the % my daughters would have starved',
    'My girls would not have had a thing to eat but for the %',
    'Only the % kept my daughters from going hungry',
  ],
  [
    'They promised us a new % after the last winter',
    'After last winter we were given their word on another %',
    'A second % was what they pledged once the winter was over',
  ],
] as const
