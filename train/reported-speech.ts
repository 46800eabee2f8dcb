import type { TreebankSentence, TreebankWord } from './treebank.ts'

/**
 * The treebank is mail, reviews and weblogs; news puts the speaker after what is said ("…, the ministry said, citing …"). This module
 * makes such sentences out of the treebank's own clauses and noun phrases.
 */

/** A sentence with the tag class of each word. */
export interface TaggedSentence {
  readonly sentence: TreebankSentence
  readonly classes: Uint8Array
}

/** A clause or noun phrase: an unbroken stretch of words under one head. */
interface Phrase {
  readonly words: readonly TreebankWord[]
  readonly classes: readonly number[]
  /** Place of its head among its words, and the places of all heads. */
  readonly top: number
  readonly heads: readonly number[]
}

/** Bounds in words: longer clauses are seldom parsed right in the first place, shorter ones say nothing. */
const clauseLength = [4, 24] as const
const nounPhraseLength = [1, 8] as const

const clauseVerbs = /^(?:VERB|AUX|ADJ|NOUN)$/u
const past = [
  'said',
  'said',
  'said',
  'said',
  'reported',
  'added',
  'announced',
  'confirmed',
  'claimed',
  'warned',
  'noted',
]
const present = ['says', 'says', 'reports', 'adds', 'claims', 'notes']
const days = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday']

/** Makes `count` sentences; `classOf` numbers joint tags, `random` chooses. */
export function reportedSpeech(
  treebank: readonly TaggedSentence[],
  count: number,
  classOf: (tag: string) => number,
  random: () => number,
): TaggedSentence[] {
  const clauses = treebank.flatMap((tagged) => findClauses(tagged))
  const nouns = treebank.flatMap((tagged) => findNounPhrases(tagged))
  if (clauses.length === 0 || nouns.length === 0) return []
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T
  return Array.from({ length: count }, () => {
    const draft = new Draft(classOf)
    write(draft, random, pick(clauses), () => pick(nouns), pick)
    return draft.finish()
  })
}

/** Writes one sentence of a pattern chosen by chance; the shares are guesses at what wire reports use. */
function write(
  draft: Draft,
  random: () => number,
  clause: Phrase,
  noun: () => Phrase,
  pick: <T>(list: readonly T[]) => T,
): void {
  const chance = random()
  const speaker = (): number =>
    random() < 0.15 ? draft.word(pick(['he', 'she', 'they']), 'PRON|PRP') : draft.phrase(noun())
  const verb = (): number =>
    random() < 0.75 ? draft.word(pick(past), 'VERB|VBD') : draft.word(pick(present), 'VERB|VBZ')
  const source = (head: number, relation: string): void => draft.attach(draft.phrase(noun()), head, relation)
  const day = (head: number): void => {
    if (random() > 0.25) return
    const on = draft.word('on', 'ADP|IN')
    const name = draft.word(pick(days), 'PROPN|NNP')
    draft.attach(on, name, 'case')
    draft.attach(name, head, 'obl')
  }
  const citing = (head: number): void => {
    const comma = draft.word(',', 'PUNCT|,')
    const word = draft.word(pick(['citing', 'citing', 'quoting']), 'VERB|VBG')
    draft.attach(comma, word, 'punct')
    draft.attach(word, head, 'advcl')
    source(word, 'obj')
  }
  if (chance < 0.58) {
    // … , the ministry said on Sunday , citing … .
    const quoted = random() < 0.35
    const open = quoted ? draft.word('"', 'PUNCT|``') : -1
    const said = draft.phrase(clause)
    const comma = draft.word(',', 'PUNCT|,')
    const close = quoted ? draft.word('"', "PUNCT|''") : -1
    const first = random() < 0.25 ? verb() : -1
    const who = speaker()
    const speech = first >= 0 ? first : verb()
    for (const mark of [open, comma, close]) if (mark >= 0) draft.attach(mark, said, 'punct')
    draft.attach(said, speech, 'ccomp')
    draft.attach(who, speech, 'nsubj')
    day(speech)
    if (random() < 0.25) citing(speech)
    draft.end(speech)
  } else if (chance < 0.7) {
    // … , according to … .
    const said = draft.phrase(clause)
    const comma = draft.word(',', 'PUNCT|,')
    const according = draft.according()
    const who = draft.phrase(noun())
    draft.attach(comma, who, 'punct')
    draft.attach(according, who, 'case')
    draft.attach(who, said, 'obl')
    draft.end(said)
  } else if (chance < 0.78) {
    // According to … , … .
    const according = draft.according()
    const who = draft.phrase(noun())
    const comma = draft.word(',', 'PUNCT|,')
    const said = draft.phrase(clause)
    draft.attach(according, who, 'case')
    draft.attach(comma, who, 'punct')
    draft.attach(who, said, 'obl')
    draft.end(said)
  } else if (chance < 0.92) {
    // The ministry said on Sunday that … , citing … .
    const who = speaker()
    const speech = verb()
    day(speech)
    const that = random() < 0.7 ? draft.word('that', 'SCONJ|IN') : -1
    const said = draft.phrase(clause)
    if (that >= 0) draft.attach(that, said, 'mark')
    draft.attach(who, speech, 'nsubj')
    draft.attach(said, speech, 'ccomp')
    if (random() < 0.5) citing(speech)
    draft.end(speech)
  } else {
    // The ministry said : " … "
    const who = speaker()
    const speech = verb()
    const colon = draft.word(':', 'PUNCT|:')
    const open = draft.word('"', 'PUNCT|``')
    const said = draft.phrase(clause)
    draft.attach(who, speech, 'nsubj')
    draft.attach(said, speech, 'ccomp')
    for (const mark of [colon, open]) draft.attach(mark, said, 'punct')
    draft.end(speech)
    draft.attach(draft.word('"', "PUNCT|''"), said, 'punct')
  }
}

/** A sentence in the making. */
class Draft {
  readonly #words: { form: string; tag: string; fineTag: string; class: number; head: number; relation: string }[] = []
  readonly #classOf: (tag: string) => number

  constructor(classOf: (tag: string) => number) {
    this.#classOf = classOf
  }

  /** Adds a word of its own and gives its place. */
  word(form: string, joint: string): number {
    const [tag = '', fineTag = ''] = joint.split('|')
    this.#words.push({ form, tag, fineTag, class: this.#classOf(joint), head: -1, relation: 'root' })
    return this.#words.length - 1
  }

  /** Adds a phrase and gives the place of its head. */
  phrase({ words, classes, top, heads }: Phrase): number {
    const base = this.#words.length
    words.forEach(({ form, tag, fineTag, relation }, index) => {
      const head = index === top ? -1 : base + (heads[index] ?? 0)
      this.#words.push({ form, tag, fineTag, class: classes[index] ?? 0, head, relation })
    })
    return base + top
  }

  /** Adds "according to" and gives the place of its first word. */
  according(): number {
    const according = this.word('according', 'VERB|VBG')
    this.attach(this.word('to', 'ADP|IN'), according, 'fixed')
    return according
  }

  attach(place: number, head: number, relation: string): void {
    const word = this.#words[place]
    if (word === undefined) return
    word.head = head
    word.relation = relation
  }

  /** Adds the full stop under the root. */
  end(root: number): void {
    this.attach(root, -1, 'root')
    this.attach(this.word('.', 'PUNCT|.'), root, 'punct')
  }

  finish(): TaggedSentence {
    let at = 0
    const words = this.#words.map(({ form, tag, fineTag, head, relation }): TreebankWord => {
      const start = at
      at += form.length + 1
      return { form, start, end: start + form.length, lemma: form, tag, fineTag, head, relation }
    })
    const text = words.map((word) => word.form).join(' ')
    return { sentence: { text, words }, classes: Uint8Array.from(this.#words, (word) => word.class) }
  }
}

/** What is said in the treebank's reported speech, and its plain statements. */
function findClauses(tagged: TaggedSentence): Phrase[] {
  const { words } = tagged.sentence
  return words.flatMap((word, index) => {
    const isStatement = word.relation === 'root' && words.at(-1)?.form === '.'
    if ((word.relation !== 'ccomp' && !isStatement) || !clauseVerbs.test(word.tag)) return []
    const hasSubject = words.some((other) => other.head === index && other.relation.startsWith('nsubj'))
    if (!hasSubject) return []
    const phrase = cutOut(tagged, index, clauseLength, (other) => isMarker(words[other], index))
    return phrase === undefined || phrase.words.some(({ form }) => /^(?:["“”()?!:;]|--|that)$/u.test(form))
      ? []
      : [phrase]
  })
}

function isMarker(word: TreebankWord | undefined, head: number): boolean {
  return word?.head === head && (word.form.toLowerCase() === 'that' || word.form === '.' || word.relation === 'cc')
}

/** Subjects that could speak. */
function findNounPhrases(tagged: TaggedSentence): Phrase[] {
  const { words } = tagged.sentence
  return words.flatMap((word, index) => {
    if (word.relation !== 'nsubj' || !/^(?:NOUN|PROPN)$/u.test(word.tag)) return []
    const phrase = cutOut(tagged, index, nounPhraseLength, () => false)
    return phrase === undefined || phrase.words.some(({ tag }) => /^(?:PUNCT|VERB|SYM|X)$/u.test(tag)) ? [] : [phrase]
  })
}

/** The subtree of a word without the leaves that are dropped; undefined when it is interrupted or of the wrong length. */
function cutOut(
  { sentence: { words }, classes }: TaggedSentence,
  top: number,
  [shortest, longest]: readonly [number, number],
  drop: (index: number) => boolean,
): Phrase | undefined {
  const inside = words.flatMap((_, index) => {
    let at = index
    while (at >= 0 && at !== top) at = words[at]?.head ?? -1
    return at === top && !drop(index) ? [index] : []
  })
  const first = inside[0] ?? 0
  if (inside.length < shortest || inside.length > longest) return undefined
  if ((inside.at(-1) ?? 0) - first + 1 !== inside.length) return undefined
  const heads = inside.map((index) => (index === top ? -1 : (words[index]?.head ?? 0) - first))
  if (heads.some((head, index) => index !== top - first && (head < 0 || head >= inside.length))) return undefined
  return {
    words: inside.flatMap((index) => words[index] ?? []),
    classes: inside.map((index) => classes[index] ?? 0),
    top: top - first,
    heads,
  }
}
