/** Things that carry words: as subject of a cue verb they are sources of the kind `document`. */
export const documentNouns: ReadonlySet<string> = new Set([
  ...['report', 'study', 'survey', 'poll', 'document', 'letter', 'memo', 'memorandum', 'statement', 'communiqué'],
  ...['communique', 'filing', 'lawsuit', 'indictment', 'complaint', 'affidavit', 'email', 'e-mail', 'tweet', 'post'],
  ...[
    'paper',
    'analysis',
    'review',
    'research',
    'data',
    'figure',
    'statistic',
    'estimate',
    'finding',
    'result',
    'information',
  ],
  ...['article', 'book', 'record', 'transcript', 'text', 'message', 'note', 'bulletin', 'advisory', 'notice'],
  ...['assessment', 'forecast', 'projection', 'census', 'audit', 'investigation', 'inquiry', 'test', 'editorial'],
  ...[
    'headline',
    'picture',
    'image',
    'photo',
    'map',
    'footage',
    'video',
    'recording',
    'rule',
    'law',
    'bill',
    'treaty',
    'agreement',
    'resolution',
    'ruling',
  ],
  ...[
    'evidence',
    'website',
    'blog',
    'memoir',
    'diary',
    'dispatch',
    'cable',
    'press',
    'release',
    'evaluation',
    'copy',
    'tally',
    'contract',
    'imagery',
    'photograph',
    'screenshot',
    'dossier',
    'log',
    'draft',
  ],
])

/** What somebody knows a thing from, and not what somebody said: "C, according to early findings". */
export const groundNouns: ReadonlySet<string> = new Set([
  ...['information', 'data', 'finding', 'figure', 'statistic', 'estimate', 'intelligence', 'evidence', 'result'],
  ...['calculation', 'count', 'tally', 'assessment', 'reading', 'measurement', 'version'],
])

/** Nouns for people who are described and not named. */
export const unnamedNouns: ReadonlySet<string> = new Set([
  ...['source', 'official', 'analyst', 'expert', 'critic', 'witness', 'observer', 'diplomat', 'insider', 'resident'],
  ...['local', 'eyewitness', 'economist', 'scientist', 'researcher', 'scholar', 'activist', 'survivor', 'soldier'],
  ...['officer', 'commander', 'prisoner', 'defector', 'refugee', 'villager', 'neighbor', 'neighbour', 'protester'],
  ...['supporter', 'opponent', 'investigator', 'prosecutor', 'lawyer', 'doctor', 'trader', 'investor', 'voter', 'aide'],
  ...['adviser', 'advisor', 'spokesman', 'spokeswoman', 'spokesperson', 'representative', 'executive', 'employee'],
  ...[
    'worker',
    'people',
    'person',
    'man',
    'woman',
    'student',
    'teacher',
    'farmer',
    'user',
    'customer',
    'fan',
    'member',
  ],
  ...[
    'leader',
    'politician',
    'lawmaker',
    'senator',
    'congressman',
    'minister',
    'troop',
    'fighter',
    'rebel',
    'militant',
  ],
  ...['envoy', 'coach', 'negotiator', 'singer', 'actor', 'player', 'owner', 'tenant', 'neighbour', 'pensioner', 'chef'],
  ...['bishop', 'captain', 'nurse', 'pilot', 'engineer', 'priest', 'guard', 'driver', 'sailor', 'shopkeeper', 'author'],
  ...['strategist', 'pollster', 'journalist', 'reporter', 'historian', 'captive', 'detainee', 'migrant', 'relative'],
  ...['friend', 'colleague', 'parent', 'family', 'mother', 'father', 'brother', 'sister', 'many', 'some', 'other'],
  ...[
    'rescuer',
    'medic',
    'paramedic',
    'firefighter',
    'monitor',
    'campaigner',
    'inspector',
    'auditor',
    'dealer',
    'captor',
  ],
  ...['everyone', 'someone', 'others', 'everybody', 'somebody', 'nobody', 'republicans', 'democrats', 'conservative'],
  ...['republican', 'democrat', 'liberal', 'shareholder', 'specialist', 'professional', 'veteran', 'negotiator'],
])

export const governmentNouns: ReadonlySet<string> = new Set([
  ...['government', 'ministry', 'department', 'administration', 'army', 'navy', 'military', 'police', 'parliament'],
  ...['senate', 'congress', 'court', 'commission', 'council', 'presidency', 'embassy', 'intelligence', 'authority'],
  ...[
    'junta',
    'regime',
    'authorities',
    'treasury',
    'pentagon',
    'kremlin',
    'bureau',
    'state',
    'brigade',
    'regiment',
    'force',
    'forces',
  ],
  ...['prosecution', 'cabinet', 'regulator', 'customs', 'coastguard', 'guard', 'agency', 'service', 'office'],
  ...['command', 'headquarters', 'garrison', 'battalion', 'squadron', 'flotilla', 'consulate', 'legislature'],
])

/** The last two words of bodies whose last word alone is people. */
export const governmentBodies: ReadonlySet<string> = new Set([
  ...['general staff', 'joint staff', 'defence staff', 'defense staff', 'naval staff', 'joint chiefs'],
])

export const mediaNouns: ReadonlySet<string> = new Set([
  ...[
    'newspaper',
    'broadcaster',
    'magazine',
    'daily',
    'media',
    'press',
    'television',
    'tv',
    'radio',
    'channel',
    'news',
  ],
  ...['outlet', 'newswire', 'wire', 'tabloid', 'weekly', 'journal', 'times', 'post', 'herald', 'gazette', 'tribune'],
  ...['reuters', 'bbc', 'cnn', 'afp', 'nhk', 'xinhua', 'bloomberg', 'guardian', 'telegraph', 'network', 'website'],
])

export const personTitles: ReadonlySet<string> = new Set([
  ...['mr', 'mrs', 'ms', 'dr', 'sir', 'prof', 'professor', 'president', 'minister', 'senator', 'sen', 'rep', 'gov'],
  ...['governor', 'general', 'gen', 'colonel', 'col', 'captain', 'capt', 'lt', 'lieutenant', 'major', 'maj', 'sgt'],
  ...[
    'admiral',
    'adm',
    'secretary',
    'chancellor',
    'king',
    'queen',
    'prince',
    'pope',
    'mayor',
    'spokesman',
    'spokeswoman',
  ],
  ...['spokesperson', 'ceo', 'chairman', 'chairwoman', 'director', 'analyst', 'leader', 'premier', 'ambassador'],
  ...['representative', 'congressman', 'congresswoman', 'judge', 'justice', 'chief', 'head', 'officer', 'commissioner'],
  ...['founder', 'expert', 'economist', 'writer', 'author', 'editor', 'coach', 'manager', 'executive', 'lawyer'],
  ...['attorney', 'professor', 'researcher', 'scientist', 'defector', 'strategist', 'pollster', 'host', 'sheriff'],
])

/** Pronouns that can be a source. */
export const sourcePronouns: ReadonlySet<string> = new Set([
  ...['he', 'she', 'they', 'it', 'i', 'we', 'you', 'who', 'some', 'many', 'others', 'one', 'everyone', 'someone'],
  ...['everybody', 'somebody', 'most', 'few', 'several', 'both', 'this', 'that', 'these', 'those', 'neither', 'none'],
  ...['nobody', 'all', 'another', 'which'],
])

/** Nouns that say what kind of body the name before or after them is: "the Harbour agency". */
export const agencyNouns: ReadonlySet<string> = new Set([
  ...['agency', 'newspaper', 'daily', 'broadcaster', 'network', 'channel', 'magazine', 'website', 'newswire', 'tv'],
  ...[
    'television',
    'station',
    'company',
    'firm',
    'group',
    'news',
    'radio',
    'outlet',
    'portal',
    'service',
    'corporation',
  ],
])

/** Nouns for people by what they are, who may have been named before: "the minister", "the analyst". */
export const roleNouns: ReadonlySet<string> = new Set([
  ...['spokesman', 'spokeswoman', 'spokesperson', 'minister', 'president', 'official', 'analyst', 'leader', 'chairman'],
  ...['director', 'general', 'senator', 'governor', 'mayor', 'chief', 'executive', 'expert', 'officer', 'man', 'woman'],
  ...['candidate', 'lawmaker', 'author', 'secretary', 'researcher', 'professor', 'defector', 'diplomat', 'commander'],
  ...['premier', 'chancellor', 'ambassador', 'lawyer', 'judge', 'doctor', 'economist', 'scientist', 'politician'],
])

export const companyNouns: ReadonlySet<string> = new Set([
  ...[
    'company',
    'firm',
    'group',
    'bank',
    'airline',
    'carrier',
    'automaker',
    'carmaker',
    'manufacturer',
    'union',
    'party',
  ],
  ...[
    'organization',
    'organisation',
    'institute',
    'charity',
    'university',
    'maker',
    'operator',
    'team',
    'club',
    'tank',
  ],
  ...['committee', 'panel', 'mission', 'delegation', 'leadership', 'shipyard', 'shipbuilder', 'railway', 'hospital'],
  ...['foundation', 'association', 'alliance', 'coalition', 'militia'],
])
