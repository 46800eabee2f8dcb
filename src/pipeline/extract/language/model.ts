import type { LabelModel } from './labels.ts'
import type { LemmaTable } from './lemmas.ts'
import type { Vocabulary } from './lexemes.ts'
import { EntryBytes, NumberTable } from './number-table.ts'
import { weightsOf, type Weights } from './scores.ts'
import type { TaggerModel } from './tagger.ts'

/** The trained parts that read English: all of `parser.bin`. */
export interface LanguageModel {
  readonly vocabulary: Vocabulary
  readonly tagger: TaggerModel
  readonly moves: Weights
  readonly labels: LabelModel
  readonly lemmas: LemmaTable
  /** Universal tag of each tag class, as a number, and the tags by that number. */
  readonly coarseOf: Uint8Array
  readonly coarse: readonly string[]
  /** Tag classes of the comma and of the quotation marks. */
  readonly marks: { readonly comma: number; readonly quote: number; readonly openQuote: number }
}

/** The readable head of `parser.bin`. */
export interface ModelHead {
  readonly format: 'stemma.parser/4'
  readonly tags: readonly string[]
  readonly tagSets: readonly (readonly number[])[]
  readonly entrySets: readonly number[]
  readonly relations: readonly string[]
  readonly relationSets: readonly (readonly number[])[]
  readonly relationPairs: readonly (readonly [pair: number, set: number])[]
  readonly endings: LemmaTable['endings']
  /** Numbers of entries of the lexicon, the dictionary, the clusters and the lemma scripts, and bytes of the three tables. */
  readonly maps: readonly [lexicon: number, dictionary: number, clusters: number, lemmas: number]
  readonly tables: readonly [tagger: number, moves: number, labels: number]
}

const decoded = new WeakMap<Uint8Array, LanguageModel>()

/**
 * Decodes `parser.bin`: four bytes with the length of the head, the head as JSON, four maps (per entry four bytes of hash
 * and two of number, little-endian), three tables of bytes. Decoded once for each array of bytes.
 * Throws a RangeError or SyntaxError when the bytes are something else.
 */
export function decodeModel(bytes: Uint8Array): LanguageModel {
  let model = decoded.get(bytes)
  if (model === undefined) {
    model = decode(bytes)
    decoded.set(bytes, model)
  }
  return model
}

function decode(bytes: Uint8Array): LanguageModel {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const headLength = view.getUint32(0, true)
  const head = JSON.parse(new TextDecoder().decode(bytes.subarray(4, 4 + headLength))) as ModelHead
  if ((head.format as string) !== 'stemma.parser/4') throw new RangeError('the bytes are no parser model of format 4')
  let at = 4 + headLength
  const [lexicon, dictionary, clusters, scripts] = head.maps.map((count) => {
    const entries = new EntryBytes(view, at, count)
    at += count * 6
    return new NumberTable(entries)
  }) as [NumberTable, NumberTable, NumberTable, NumberTable]
  const [tagger, moves, labels] = head.tables.map((length): Weights => {
    if (at + length > bytes.byteLength) throw new RangeError('the parser model is cut short')
    const table = new Int8Array(bytes.buffer, bytes.byteOffset + at, length)
    at += length
    return weightsOf(table)
  }) as [Weights, Weights, Weights]
  const lemmas = { scripts, endings: head.endings }
  return assembleModel(head, { lexicon, vocabulary: { dictionary, clusters }, lemmas }, [tagger, moves, labels])
}

/** Joins what was trained or read. */
export function assembleModel(
  head: Omit<ModelHead, 'format' | 'endings' | 'maps' | 'tables'>,
  { lexicon, vocabulary, lemmas }: Pick<LanguageModel, 'vocabulary' | 'lemmas'> & Pick<TaggerModel, 'lexicon'>,
  [tagger, moves, labels]: readonly [tagger: Weights, moves: Weights, labels: Weights],
): LanguageModel {
  const coarse = [...new Set(head.tags.map(universal))].sort()
  return {
    vocabulary,
    tagger: {
      tags: head.tags,
      weights: tagger,
      lexicon,
      entrySets: Uint16Array.from(head.entrySets),
      sets: head.tagSets.map((set) => Uint8Array.from(set)),
    },
    lemmas,
    moves,
    labels: {
      relations: head.relations,
      weights: labels,
      sets: head.relationSets.map((set) => Uint8Array.from(set)),
      setOf: new Map(head.relationPairs),
    },
    coarse,
    coarseOf: Uint8Array.from(head.tags, (tag) => coarse.indexOf(universal(tag))),
    marks: {
      comma: head.tags.indexOf('PUNCT|,'),
      quote: head.tags.indexOf("PUNCT|''"),
      openQuote: head.tags.indexOf('PUNCT|``'),
    },
  }
}

function universal(tag: string): string {
  return tag.split('|')[0] ?? ''
}
