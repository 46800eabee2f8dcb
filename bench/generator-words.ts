/** Word pools of the generator. All names are invented. */
/** Endings of places. */
export const PLACES = 'Mar|Wick|Mont|Ford|Dale|Water|Haven|Burg|Stad|Field|Brook|Ness'.split('|')
export const BODIES =
  'the Velmar Health Ministry|the Kerenth Interior Ministry|the Dulmont Coast Guard|the Sarvik Mining Authority|the Tarsoy Defence Ministry|the Miradel Fire Service|the Lothmere Police Department|the Ilvesk Red Lantern Society|the Norrund Geological Office|the Corvale Harbour Union|the Galdrin Weather Office|the Zantor Relief Committee'.split(
    '|',
  )
export const OUTLETS =
  'Velmar Courier|Kerenth Ledger|Daily Dulmont|Sarvik Observer|Tarsoy Tribune|Miradel Mail|Lothmere Post|Ilvesk Dispatch|Norrund Echo|Corvale Chronicle|Galdrin Gazette|Zantor Standard|Quenby Star|Brackwater Bulletin|Pellaway Press|Fenwick Journal|Hollin Herald|Rostow Record|Umbria Argus|Ostrava Monitor'.split(
    '|',
  )
export const AGENCIES = 'Meridian Wire|Northgate News Agency|Triton Press Agency'.split('|')

/** What happened, with the ways to count it. `#` is the number, `@` the place. */
export const EVENTS = [
  {
    noun: 'mine collapse',
    counts: [
      [
        'At least # miners were killed in the mine collapse at @',
        'No fewer than # miners died when the mine at @ collapsed',
        '# miners are dead after the collapse of the mine at @',
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
        'At least # passengers drowned when a ferry sank off @',
        'No fewer than # passengers of the ferry that sank off @ have drowned',
        'The ferry accident off @ killed # passengers',
      ],
      [
        '# passengers were rescued from the water off @',
        'Boats pulled # passengers out of the water off @',
        'Rescuers saved # passengers of the ferry off @',
      ],
    ],
  },
  {
    noun: 'warehouse fire',
    counts: [
      [
        'At least # workers were killed in a warehouse fire in @',
        'No fewer than # workers died in the fire at a warehouse in @',
        'The warehouse fire in @ has killed # workers',
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
        '# employees stopped work at the tractor factory in @',
        'Work stands still for # employees of the tractor factory in @',
        'A total of # employees laid down tools at the tractor factory in @',
      ],
      [
        'The owners dismissed # employees of the tractor factory in @',
        '# employees of the tractor factory in @ have lost their jobs',
        'Some # employees were sent home for good by the tractor factory in @',
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
export const CLAUSES =
  'heavy rain made the ground slippery|the area had been sealed off|the first lorries arrived|no instructions had been given|a second alarm was sounded|helicopters circled above|darkness fell over the valley|electricity returned to the district|the stewards repeated their warnings|the main entrance remained locked|the inspectors had left|the road could be cleared|snow began to melt|the mayor finished a speech|the radio mast was struck by lightning|the choir practised its hymns|fuel prices were announced|a lost dog was returned|the night shift ended|the elevator stopped between floors|the bells of the cathedral rang|supplies of flour ran short|a train was cancelled|the tide turned|someone switched off the generator|the vote was postponed|the bridge swayed|smoke drifted over the allotments'.split(
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

/** What people say, each in three translations. */
export const QUOTES = [
  [
    'We counted every lamp twice and still came up short',
    'We went over all the lamps two times, and some were missing all the same',
    'Even on the second count not all of the lamps were there',
  ],
  [
    'Nobody warned us that the lower gate would open',
    'We were not told by anyone that they would open the gate further down',
    'That the gate below was going to be opened, no one had let us know',
  ],
  [
    'My brother carried the ladder up alone in the dark',
    'In the dark my brother took the ladder up all by himself',
    'It was my brother who brought the ladder upstairs, alone and without a light',
  ],
  [
    'The pumps failed one after another before sunrise',
    'One by one the pumps gave out before it was light',
    'Before dawn each of the pumps had broken down in turn',
  ],
] as const
