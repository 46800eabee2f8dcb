import type { Resources } from '../../../../model/resources.ts'
import type { Span } from '../../../../model/span.ts'
import type { Analysis } from '../analysis.ts'
import { nameFeatures } from './features.ts'
import { nameKnowledge } from './knowledge.ts'
import { decodeNameModel } from './model.ts'
import { tagNames, type NameModel } from './tagger.ts'

/** Words that the tagger takes for one name. */
export interface Name {
  readonly span: Span
  readonly kind: 'person' | 'organization' | 'place' | 'other'
  /** Index of the sentence, and of the first token and the one after the last within it. */
  readonly sentence: number
  readonly from: number
  readonly to: number
}

const kinds = ['other', 'person', 'organization', 'place', 'other'] as const

const models = new WeakMap<Uint8Array, NameModel>()
const found = new WeakMap<Analysis, readonly Name[]>()

/**
 * The names of a text, in text order, none over another; empty when the language is not known. Kept with the analysis, so
 * that each annotator may ask.
 */
export function findNames(analysis: Analysis, resources: Resources): readonly Name[] {
  let names = found.get(analysis)
  if (names === undefined) {
    names = analysis.known ? tagAll(analysis, resources) : []
    found.set(analysis, names)
  }
  return names
}

function tagAll(analysis: Analysis, resources: Resources): readonly Name[] {
  const bytes = resources.read('entity.bin')
  if (bytes === undefined) return []
  const model = models.get(bytes) ?? decodeNameModel(bytes)
  if (model === undefined) return []
  models.set(bytes, model)
  const knowledge = nameKnowledge(resources)
  return analysis.sentences.flatMap(({ tokens }, sentence) => {
    const labels = tagNames(
      nameFeatures(
        tokens.map((token) => token.text),
        knowledge,
      ),
      model,
    )
    const names: Name[] = []
    for (let from = 0; from < labels.length;) {
      let to = from + 1
      while (to < labels.length && labels[to] === labels[from]) to += 1
      const first = tokens[from]
      const last = tokens[to - 1]
      if (labels[from] !== 0 && first !== undefined && last !== undefined)
        names.push({ span: [first.start, last.end], kind: kinds[labels[from] ?? 0] ?? 'other', sentence, from, to })
      from = to
    }
    return names
  })
}
