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
