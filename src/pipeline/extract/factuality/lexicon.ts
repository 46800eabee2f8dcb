/**
 * Words that carry certainty and polarity, after FactBank (Saurí & Pustejovsky 2009): which of them weaken what they stand
 * with to probable or possible, and which leave it open.
 */
import type { Certainty } from '../../../model/factuality.ts'

/** Modal verbs and adverbs inside a clause. `will`, `would`, `can` and `should` leave a content certain for its speaker. */
export const clauseMarkers: ReadonlyMap<string, Certainty> = new Map<string, Certainty>([
  ...['may', 'might', 'could', 'possibly', 'perhaps', 'maybe', 'conceivably', 'possible'].map(
    (word) => [word, 'possible'] as const,
  ),
  ...[
    'likely',
    'probably',
    'presumably',
    'apparently',
    'appear',
    'seem',
    'seemingly',
    'unlikely',
    'doubtless',
    'probable',
  ].map((word) => [word, 'probable'] as const),
])

/** Cues by how surely their source holds the content. Cues that are not listed assert. */
export const cueCertainty: ReadonlyMap<string, Certainty> = new Map<string, Certainty>([
  ...['believe', 'think', 'expect', 'estimate', 'predict', 'forecast', 'anticipate', 'assume', 'presume', 'reckon'].map(
    (lemma) => [lemma, 'probable'] as const,
  ),
  ...['guess', 'suppose', 'suspect', 'feel', 'concerned', 'worried', 'confident', 'project', 'figure', 'consider'].map(
    (lemma) => [lemma, 'probable'] as const,
  ),
  ...[
    'belief',
    'expectation',
    'prediction',
    'assumption',
    'confidence',
    'suspicion',
    'doubt',
    'doubtful',
    'skeptical',
  ].map((lemma) => [lemma, 'probable'] as const),
  ...['sceptical', 'optimistic', 'pessimistic', 'foresee', 'deem', 'understand', 'hopeful', 'imagine'].map(
    (lemma) => [lemma, 'probable'] as const,
  ),
  ...[
    'speculate',
    'fear',
    'worry',
    'nervous',
    'afraid',
    'fearful',
    'speculation',
    'theorize',
    'theorise',
    'surmise',
  ].map((lemma) => [lemma, 'possible'] as const),
  ...['rumor', 'rumour', 'concern', 'hint', 'theory', 'unsure', 'wary'].map((lemma) => [lemma, 'possible'] as const),
  ...['hope', 'wonder', 'ask', 'urge', 'order', 'instruct', 'command', 'recommend', 'demand', 'propose', 'beg'].map(
    (lemma) => [lemma, 'unknown'] as const,
  ),
  ...[
    'implore',
    'plead',
    'beseech',
    'exhort',
    'call for',
    'call on',
    'question',
    'uncertain',
    'uncertainty',
    'wish',
    'offer',
  ].map((lemma) => [lemma, 'unknown'] as const),
])

/** Cues whose content is a deed of the source's own will: an infinitive after them is asserted. */
export const commissives: ReadonlySet<string> = new Set([
  'promise',
  'pledge',
  'vow',
  'threaten',
  'swear',
  'claim',
  'agree',
])

/** Cues by which a source says that the content is not so. */
export const denials: ReadonlySet<string> = new Set([
  ...[
    'deny',
    'reject',
    'refute',
    'rebut',
    'dispute',
    'dismiss',
    'wave',
    'brush',
    'brush aside',
    'wave away',
    'wave aside',
    'shrug off',
    'denial',
    'repudiate',
    'disavow',
    'debunk',
  ],
])

/** Cues by which a source says that it has its doubts. */
export const doubts: ReadonlySet<string> = new Set([
  'doubt',
  'doubtful',
  'skeptical',
  'sceptical',
  'question',
  'suspicious',
])

/** What is said of a content that nobody has shown to be so. */
export const unverified: ReadonlySet<string> = new Set([
  ...['unverified', 'unconfirmed', 'unproven', 'unsubstantiated', 'unfounded', 'baseless', 'groundless', 'doubtful'],
  ...['questionable', 'implausible', 'dubious', 'uncorroborated', 'false', 'untrue', 'unclear'],
])

export const negations: ReadonlySet<string> = new Set([
  ...[
    'not',
    "n't",
    'n’t',
    'never',
    'no',
    'nobody',
    'none',
    'nothing',
    'neither',
    'nor',
    'hardly',
    'scarcely',
    'barely',
  ],
])

/** Words that open a clause on which another depends, so that the main clause begins after its comma. */
export const clauseOpeners: ReadonlySet<string> = new Set([
  ...[
    'after',
    'although',
    'as',
    'because',
    'before',
    'if',
    'once',
    'since',
    'though',
    'unless',
    'until',
    'when',
    'while',
  ],
  ...[
    'whereas',
    'despite',
    'amid',
    'given',
    'whether',
    'in',
    'on',
    'at',
    'by',
    'for',
    'with',
    'without',
    'during',
    'under',
  ],
])

/** Cues that give something a name. */
export const namings: ReadonlySet<string> = new Set([
  'call',
  'label',
  'dub',
  'brand',
  'describe',
  'characterize',
  'characterise',
])

/** Names for what is not so. */
export const untruths: ReadonlySet<string> = new Set([
  ...['rumor', 'rumour', 'fake', 'lie', 'hoax', 'fabrication', 'nonsense', 'invention', 'falsehood', 'slander', 'myth'],
  ...[
    'propaganda',
    'disinformation',
    'misinformation',
    'fiction',
    'false',
    'untrue',
    'baseless',
    'groundless',
    'unfounded',
  ],
  ...['bogus', 'fabricated', 'invented'],
])
