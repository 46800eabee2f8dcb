import type { Token } from '../../lib/tokens.ts'

/**
 * Several words that say one thing which none of them says alone, by the concept they stand for. `~` is a possessive or
 * reflexive word, verbs are listed in their forms. Reviewed by hand.
 */
const PHRASES = `
dead: lost ~ lives|lost ~ life|lose ~ lives|lose ~ life|losing ~ lives|losing ~ life|loss of life|claimed the lives|claimed the life
suicide: kill ~self|kills ~self|killed ~self|killing ~self|take ~ own life|take ~ own lives|took ~ own life|took ~ own lives|taken ~ own life|taken ~ own lives|taking ~ own life|taking ~ own lives|blow ~self up|blew ~self up|blown ~self up|blowing ~self up
walkout: on strike|walk out|walks out|walked out|walking out|down tools|downed tools|laid down ~ work|lay down ~ work|laid down ~ tools|lay down ~ tools|stop work|stopped work
withdraw: pull out|pulls out|pulled out|pulling out|pull back|pulled back|pulling back|pulled off|pull off|fall back|fell back|fallen back
resign: step down|steps down|stepped down|stepping down|stand down|stands down|stood down
fail: break down|breaks down|broke down|broken down|fall through|fell through|fallen through|come to nothing|came to nothing
collapse: give way|gives way|gave way|given way|giving way|come down|comes down|came down|coming down|cave in|caved in
off: switch off|switches off|switched off|turn off|turns off|turned off|turn ~ signal off|shut off|shut down|shuts down
explosion: blow up|blows up|blew up|blown up|blowing up|go off|goes off|went off|gone off
shooting: open fire|opens fire|opened fire|opening fire
supply: hand over|hands over|handed over|handing over|handed to
join: take part|takes part|took part|taken part|taking part
exchange: in return|in exchange
front: front line|front lines|line of contact|lines of contact
free: set free|let go
postpone: put off|puts off|push back|pushed back
witness: in the presence of|in ~ presence
learn: find out|finds out|found out
outage: power cut|power cuts|power failure|power outage
replacement: stand in for|stands in for|stood in for|standing in for|stand ins
recount: new count|second count|fresh count|count again|counts again|counted again|counting again
blame: was behind|is behind|were behind|been behind|accuses|accused|accuse|attributed|attributes|blames|blamed|responsible for
destroyed: in ruins|in pieces
offline: knocked out|knocks out|took down|takes down|taken down|taken offline
steal: made off with|make off with|makes off with
dismantl: taken apart|taking apart|take apart|takes apart
absenc: not been seen|not been noticed|nobody had seen|nobody has seen|no longer seen|no part in|not seen for
strike: bombs from the air|bombed from the air|bombs from planes|bombs fell
displaced: brought to safety|moved to safety
sent: brought in|brings in|sent in|moved into|moves into|moving into|heading for|headed for|on ~ way to
reject: brush aside|brushed aside|brush off|brushed off|wave away|waved away|shrug off|shrugged off
`

const POSSESSIVE = /^(?:my|your|his|her|its|our|their|ones)$/u
const REFLEXIVE = /^(?:my|your|him|her|it|one)self$|^(?:our|your|them)selves$/u

interface Phrase {
  readonly words: readonly string[]
  readonly concept: string
}

const byFirst = new Map<string, Phrase[]>()
for (const line of PHRASES.trim().split('\n')) {
  const [concept = '', phrases = ''] = line.split(': ')
  for (const phrase of phrases.split('|')) {
    const words = phrase.split(' ')
    const first = words[0] ?? ''
    byFirst.set(first, [...(byFirst.get(first) ?? []), { words, concept }])
  }
}

/** A phrase in a run of words: indexes of its first word and behind its last one, and what it stands for. */
export interface PhraseMention {
  readonly from: number
  readonly to: number
  readonly concept: string
}

/** Phrases in text order; none overlaps another. The longest one that begins at a word is taken. */
export function phrasesIn(tokens: readonly Token[]): PhraseMention[] {
  const found: PhraseMention[] = []
  for (let from = 0; from < tokens.length; from += 1) {
    const fits = (byFirst.get(tokens[from]?.word ?? '') ?? [])
      .filter(({ words }) => words.every((word, index) => matches(word, tokens[from + index]?.word)))
      .sort((a, b) => b.words.length - a.words.length)
    const best = fits[0]
    if (best === undefined) continue
    found.push({ from, to: from + best.words.length, concept: best.concept })
    from += best.words.length - 1
  }
  return found
}

function matches(pattern: string, word: string | undefined): boolean {
  if (word === undefined) return false
  if (pattern === '~') return POSSESSIVE.test(word)
  if (pattern === '~self') return REFLEXIVE.test(word)
  return pattern === word
}
