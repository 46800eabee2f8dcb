import type { LanguageModel, ModelHead } from '../src/pipeline/extract/language/model.ts'

/** Writes a model as `decodeModel` reads it. */
export function encodeModel({ vocabulary, tagger, moves, labels, lemmas }: LanguageModel): Uint8Array {
  const maps = [tagger.lexicon, vocabulary.dictionary, vocabulary.clusters, lemmas.scripts].map((table) =>
    table.entries(),
  )
  const tables = [tagger.weights.table, moves.table, labels.weights.table]
  const head: ModelHead = {
    format: 'stemma.parser/4',
    tags: tagger.tags,
    tagSets: tagger.sets.map((set) => [...set]),
    entrySets: [...tagger.entrySets],
    relations: labels.relations,
    relationSets: labels.sets.map((set) => [...set]),
    relationPairs: [...labels.setOf],
    endings: lemmas.endings,
    maps: [tagger.lexicon.size, vocabulary.dictionary.size, vocabulary.clusters.size, lemmas.scripts.size],
    tables: [tagger.weights.table.length, moves.table.length, labels.weights.table.length],
  }
  const headBytes = new TextEncoder().encode(JSON.stringify(head))
  const size = 4 + headBytes.length + maps.flat().length * 6 + tables.reduce((sum, table) => sum + table.length, 0)
  const bytes = new Uint8Array(size)
  const view = new DataView(bytes.buffer)
  view.setUint32(0, headBytes.length, true)
  bytes.set(headBytes, 4)
  let at = 4 + headBytes.length
  for (const [key, number] of maps.flat()) {
    view.setInt32(at, key, true)
    view.setUint16(at + 4, number, true)
    at += 6
  }
  for (const table of tables) {
    bytes.set(new Uint8Array(Int8Array.from(table).buffer), at)
    at += table.length
  }
  return bytes
}
