import type { Span } from '../../../model/span.ts'
import { Beam, headsOf } from './beam.ts'
import { parserInput, type ParserInput } from './configuration.ts'
import { labelTree } from './labels.ts'
import { readLexemes } from './lexemes.ts'
import type { LanguageModel } from './model.ts'
import { tagWords } from './tagger.ts'

/** Half-made parses kept. On EWT dev one gives 75.1 LAS, three 77.3, four 77.4, six 77.4. */
const beamWidth = 4

/**
 * Half-made parses this far behind the best one are given up, in the units of the quantised weights. On EWT dev 400 gives
 * 77.4 LAS, no limit 77.2 in three times the time; 300 gives 77.1, 200 gives 76.8.
 */
const beamMargin = 400

/**
 * Longest stretch that is parsed as one. Longer sentences are lists and tables; their stretches are joined under the root of the
 * first, which keeps time and space linear.
 */
const longestStretch = 200

/** Tags, heads and relations of the words of a sentence. */
export interface ParsedWords {
  readonly classes: Uint8Array
  /** Index of the head in the sentence; -1 for the root. */
  readonly heads: Int32Array
  /** Indexes into the model's relations. */
  readonly labels: Uint8Array
}

/** Tags and parses words one sentence after the other; the beam's room is used again. */
export class SentenceParser {
  readonly model: LanguageModel
  readonly #beam: Beam
  readonly #joined: number

  constructor(model: LanguageModel, width = beamWidth, margin = beamMargin) {
    this.model = model
    this.#beam = new Beam(width, margin)
    this.#joined = Math.max(0, model.labels.relations.indexOf('parataxis'))
  }

  parse(text: string, spans: readonly Span[]): ParsedWords {
    const words = readLexemes(text, spans, this.model.vocabulary)
    const classes = tagWords(words, this.model.tagger)
    const heads = new Int32Array(words.size).fill(-1)
    const labels = new Uint8Array(words.size)
    let root = -1
    for (let from = 0; from < words.size; from += longestStretch) {
      const to = Math.min(words.size, from + longestStretch)
      const input = parserInput(
        { form: words.form.subarray(from, to), cluster: words.cluster.subarray(from, to) },
        classes.subarray(from, to),
        this.model.coarseOf,
        this.model.marks,
      )
      const found = this.findHeads(input)
      labels.set(labelTree(input, found, this.model.labels), from)
      found.forEach((head, index) => {
        heads[from + index] = head < 0 ? root : from + head
        if (head >= 0) return
        if (root >= 0) labels[from + index] = this.#joined
        else root = from + index
      })
    }
    return { classes, heads, labels }
  }

  /** The heads of one stretch; exactly one word has none. */
  findHeads(input: ParserInput): Int32Array {
    this.#beam.begin(input)
    for (let move = 0; move < input.size * 2; move += 1) this.#beam.advance(input, this.model.moves)
    return headsOf(this.#beam.bestMoves(), input.size)
  }
}
