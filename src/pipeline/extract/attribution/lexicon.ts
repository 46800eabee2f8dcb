/**
 * Words that signal attributions, reviewed by hand. Which complement a word takes is grammar, not statistics: it is what
 * dictionaries of verb patterns list (COBUILD Grammar Patterns 1: "V that", "V n that", "V to-inf", "V with quote").
 */

/** What a cue verb may be followed by. */
export interface VerbPattern {
  /** A clause may follow without "that". */
  readonly bare: boolean
  /** A clause with "that", "how" or "whether" may follow. */
  readonly clause: boolean
  /** A quotation or a clause may stand before it ("…, she said"), a quotation after it. */
  readonly quote: boolean
  /** A noun phrase is the content ("reported a decline"). */
  readonly object: boolean
  /** The one who is told may stand first ("told reporters that"). */
  readonly addressee: boolean
  /** "to" and an infinitive is the content ("pledged to pay"). */
  readonly infinitive: boolean
  /** Somebody, then "to" and an infinitive ("urged the council to act"). */
  readonly directive: boolean
  /** Somebody or something, then "as" and what it is held to be ("described it as a threat"). */
  readonly predicate: boolean
  /** A verb of holding, not of uttering. */
  readonly belief: boolean
  /** What comes with one of these words is the content ("warned of floods"). */
  readonly prepositions: readonly string[]
}

const flags = {
  b: 'bare',
  c: 'clause',
  q: 'quote',
  o: 'object',
  a: 'addressee',
  i: 'infinitive',
  d: 'directive',
  p: 'predicate',
  B: 'belief',
} as const

function patterns(lines: string): Map<string, VerbPattern> {
  const table = new Map<string, VerbPattern>()
  for (const line of lines.trim().split('\n')) {
    const [letters = '', entries = ''] = line.trim().split(/:\s*/u)
    for (const entry of entries.split(/\s+/u)) {
      const [lemma = '', ...prepositions] = entry.split('+')
      const pattern = {
        bare: false,
        clause: false,
        quote: false,
        object: false,
        addressee: false,
        infinitive: false,
        directive: false,
        predicate: false,
        belief: false,
        prepositions,
      }
      for (const [letter, name] of Object.entries(flags)) if (letters.includes(letter)) pattern[name] = true
      table.set(lemma, pattern)
    }
  }
  return table
}

/**
 * Cue verbs by what they take. Letters: b bare clause, c clause with "that", q quotation or clause before, o object,
 * a addressee, i infinitive, d directive, p predicate with "as", B belief; `+of` names prepositions that bring the content.
 */
export const verbPatterns: ReadonlyMap<string, VerbPattern> = patterns(`
  bcq: say insist+on argue+for+against contend assert maintain concede
  bcqd: tell+of+about
  bcq: declare
  bcqo: report+on announce acknowledge confirm deny disclose reveal stress emphasize emphasise allege
  bcqoi: claim
  bcqo: admit+to
  bcqa: inform+of assure+of remind+of notify+of
  bcqad: warn+of+about+against caution+against advise+on+against
  bcqo: note estimate predict
  cqo: forecast
  bcq: add
  cq: state remark explain comment+on reply respond write+of+about tweet recount testify counter continue observe
  cq: point
  cq: reiterate hint+at boast+of+about joke+about quip lament complain+of+about muse proclaim retort exclaim
  cq: post interject opine clarify affirm reaffirm stipulate elaborate+on blog enthuse gush fume rant chime echo fret
  cq: repeat confess protest reason counsel volunteer venture submit moan plead+for scoff sneer snort
  cq: whine hiss growl bark roar howl wail pant sob bellow yelp croak stammer grunt
  c: project assess judge calculate verify prove hypothesize hypothesise specify rule decree dream
  bc: bet
  cq: speculate+about theorize theorise posit surmise marvel gripe grumble recall conclude remonstrate concur charge deadpan
  co: underscore underline highlight
  cqo: recommend suggest propose demand
  bciq: vow pledge
  bciqo: promise
  bci: threaten swear
  cd: urge implore beg beseech exhort
  cqdi: ask+about
  di: offer encourage
  cd: order instruct command
  bcoB: suspect fear
  bcB: believe think reckon assume presume suppose guess worry+about
  bciB: hope
  bcidB: expect
  bcoB: anticipate
  cB: doubt foresee
  bco: indicate show
  co: demonstrate signal imply
  c: agree
  bcB: know see wonder imagine consider figure
  bc: remember forget notice realize realise feel find
  c: learn understand hear discover determine establish
  co: mention
  c: read recognize recognise accept
  op: describe characterize characterise portray depict denounce dismiss
  p: regard view see perceive name identify
  o: reject dispute refute rebut criticize criticise condemn
  q: laugh sigh shout yell scream cry mutter whisper murmur chant begin start snap chuckle chide answer interrupt
`)

/** Verbs that tell a figure when they have one for their object ("counted 40 strikes"): the logic is in rules/figure.ts. */
export const figureVerbs: readonly string[] = [
  'speak',
  'list',
  'count',
  'put',
  'place',
  'record',
  'register',
  'measure',
]

/** How a figure moves, with the verbs' bare forms: "the number of dead stood at 21". */
export const figureMoves: ReadonlyMap<string, string> = new Map([
  ['stood', 'stand'],
  ['rose', 'rise'],
  ['fell', 'fall'],
  ['grew', 'grow'],
  ['climbed', 'climb'],
  ['reached', 'reach'],
  ['dropped', 'drop'],
  ['jumped', 'jump'],
  ['topped', 'top'],
  ['passed', 'pass'],
])

/** Verbs of citing: who or what follows is the source ("citing officials"), their subject only passes it on. */
export const citingVerbs: ReadonlySet<string> = new Set(['cite', 'quote'])

/** Verbs whose passive with "to" or "as" gives a content nobody is named for ("is said to", "was believed to"). */
export const hearsayPassives: ReadonlySet<string> = new Set([
  ...['say', 'believe', 'think', 'report', 'expect', 'allege', 'rumor', 'rumour', 'suspect', 'know', 'estimate'],
  ...[
    'understand',
    'consider',
    'presume',
    'assume',
    'fear',
    'claim',
    'suppose',
    'deem',
    'project',
    'predict',
    'forecast',
  ],
])

/** Adverbs that mark the clause they stand in as what others say. */
export const hearsayAdverbs: ReadonlySet<string> = new Set(['reportedly', 'allegedly', 'supposedly', 'purportedly'])

/** Nouns that name an utterance or a belief; a clause with "that" or a phrase with "of" after them is its content. */
export const cueNouns: ReadonlySet<string> = new Set([
  ...['claim', 'allegation', 'accusation', 'assertion', 'statement', 'announcement', 'report', 'rumor', 'rumour'],
  ...['belief', 'conclusion', 'suggestion', 'warning', 'denial', 'admission', 'acknowledgement', 'acknowledgment'],
  ...['prediction', 'estimate', 'assessment', 'assurance', 'promise', 'pledge', 'threat', 'argument', 'contention'],
  ...['complaint', 'fear', 'concern', 'hope', 'suspicion', 'speculation', 'revelation', 'declaration', 'insistence'],
  ...[
    'view',
    'opinion',
    'testimony',
    'comment',
    'remark',
    'observation',
    'expectation',
    'impression',
    'notion',
    'theory',
  ],
])

/** Of these only the ones that name an utterance may stand without a holder ("claims of fraud"). */
export const utteranceNouns: ReadonlySet<string> = new Set([
  ...[
    'claim',
    'allegation',
    'accusation',
    'report',
    'rumor',
    'rumour',
    'speculation',
    'complaint',
    'talk',
    'uncertainty',
  ],
])

/** Things that carry words: as subject of a cue verb they are sources of the kind `document`. */
export const documentNouns: ReadonlySet<string> = new Set([
  ...['report', 'study', 'survey', 'poll', 'document', 'letter', 'memo', 'memorandum', 'statement', 'communiqué'],
  ...['communique', 'filing', 'lawsuit', 'indictment', 'complaint', 'affidavit', 'email', 'e-mail', 'tweet', 'post'],
  ...['paper', 'analysis', 'review', 'research', 'data', 'figure', 'statistic', 'estimate', 'finding', 'result'],
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

/** Nouns and adverbs of time, which may stand bare between a verb and its content. */
export const timeWords: ReadonlySet<string> = new Set([
  ...['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday', 'today', 'yesterday', 'tomorrow'],
  ...[
    'tonight',
    'week',
    'month',
    'year',
    'day',
    'morning',
    'afternoon',
    'evening',
    'night',
    'earlier',
    'later',
    'last',
  ],
  ...['recently', 'now', 'then', 'previously', 'this', 'next', 'january', 'february', 'march', 'april', 'may', 'june'],
  ...['jan.', 'feb.', 'mar.', 'apr.', 'jun.', 'jul.', 'aug.', 'sep.', 'sept.', 'oct.', 'nov.', 'dec.'],
  ...['july', 'august', 'september', 'october', 'november', 'december', 'ago', 'early', 'late', 'weekend', 'summer'],
])

/** Words that open a clause that depends on another. */
export const subordinators: ReadonlySet<string> = new Set([
  ...['after', 'although', 'as', 'because', 'before', 'if', 'once', 'since', 'though', 'unless', 'until', 'when'],
  ...['whenever', 'where', 'whereas', 'while', 'despite', 'amid'],
])

/** Adjectives of holding that take a clause: "is confident that". */
export const attitudeAdjectives: ReadonlySet<string> = new Set([
  ...[
    'confident',
    'sure',
    'certain',
    'convinced',
    'worried',
    'concerned',
    'afraid',
    'fearful',
    'hopeful',
    'optimistic',
  ],
  ...['pessimistic', 'skeptical', 'sceptical', 'doubtful', 'aware', 'adamant', 'unsure', 'uncertain', 'nervous'],
  ...['delighted', 'pleased', 'glad', 'happy', 'proud', 'disappointed', 'surprised', 'sorry', 'grateful', 'alarmed'],
  ...['persuaded', 'positive', 'wary', 'suspicious', 'unaware', 'satisfied'],
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
])

/** Of these the ones that with "of" or "about" say that something is not believed: "skeptical of the claims". */
export const doubtingAdjectives: ReadonlySet<string> = new Set(['skeptical', 'sceptical', 'doubtful', 'suspicious'])

/** By preposition: nouns whose owner's words or figures a clause goes by ("in his view", "by the ministry's count"). */
export const accountNouns: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  [
    'by',
    new Set(['account', 'estimate', 'count', 'tally', 'reckoning', 'assessment', 'calculation', 'admission', 'data']),
  ],
  [
    'in',
    new Set(['view', 'opinion', 'words', 'estimate', 'estimation', 'assessment', 'judgment', 'judgement', 'telling']),
  ],
  ['on', new Set(['account', 'estimate', 'figure', 'reckoning', 'data'])],
  ['at', new Set(['estimate', 'reckoning'])],
])

/** Nouns of what is counted or measured, which a figure follows: "a depth of 10 km", "the toll at 40". */
export const figureNouns: ReadonlySet<string> = new Set([
  ...[
    'number',
    'figure',
    'count',
    'toll',
    'total',
    'tally',
    'sum',
    'estimate',
    'depth',
    'magnitude',
    'strength',
    'height',
  ],
  ...['distance', 'speed', 'rate', 'share', 'cost', 'value', 'price', 'date', 'time', 'quake', 'earthquake', 'tremor'],
  ...['aftershock', 'temperature', 'range', 'margin', 'death', 'casualty'],
])
