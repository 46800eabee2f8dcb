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
  oc: reject dispute refute
  o: rebut criticize criticise condemn
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
