import type { Span, Spans } from '../../src/model/span.ts'
import type { Document, Relation } from './scorer.ts'

/** Bends what the product prints to the habit of one corpus before it is scored. `verbs` are the verbs of the text. */
export type Adapter = (document: Document, verbs: Spans) => Document

/** wikinews-dev follows the product's own guide. */
export const wikinews: Adapter = (document) => document

/** PolNeAR keeps the complementizer in the content and annotates the outermost relation (the scorer drops the others). */
export const polnear: Adapter = (document) => bend(document, (relation) => withThat(document.text, relation))

/**
 * GUM annotates attribution between clauses: of its 1,630 relations in train and dev none lacks a source, none has an
 * infinitive for content, and noun phrases are next to none; those of the product are left out. It keeps the complementizer
 * and the final stop, and takes a relative pronoun for its own source.
 */
export const gum: Adapter = (document, verbs) => {
  const clausal = document.attributions.filter(
    (relation) => relation.source.length > 0 && holdsClause(document.text, relation, verbs),
  )
  return bend({ ...document, attributions: clausal }, (relation) =>
    withStop(document.text, relativeSource(document.text, withThat(document.text, relation))),
  )
}

/** Whether a content is a clause: it has a verb of its own and does not begin with "to". A quotation may be anything. */
function holdsClause(text: string, relation: Relation, verbs: Spans): boolean {
  const first = relation.content[0]
  if (first === undefined || relation.quoteType !== 'indirect') return true
  if (/^(?:not )?to\b/iu.test(text.slice(...first))) return false
  return relation.content.some(([start, end]) => verbs.some((verb) => verb[0] >= start && verb[1] <= end))
}

function bend(document: Document, change: (relation: Relation) => Relation): Document {
  return { ...document, attributions: document.attributions.map(change) }
}

/** The content with the "that" before it, when the cue stands before both. */
function withThat(text: string, relation: Relation): Relation {
  const cue = relation.cue[0]
  const content = relation.content.map((span, index): Span => {
    const before = /\bthat,?\s+$/iu.exec(text.slice(Math.max(0, span[0] - 8), span[0]))
    const follows = index === 0 && cue !== undefined && cue[1] <= span[0]
    return before !== null && follows ? [span[0] - before[0].length, span[1]] : span
  })
  return { ...relation, content }
}

function withStop(text: string, relation: Relation): Relation {
  const content = relation.content.map((span): Span =>
    /^[.!?;]/u.test(text.slice(span[1])) ? [span[0], span[1] + 1] : span,
  )
  return { ...relation, content }
}

/** "the people who think": GUM's source is "who". */
function relativeSource(text: string, relation: Relation): Relation {
  const source = relation.source[0]
  const cue = relation.cue[0]
  if (source === undefined || cue === undefined || source[1] > cue[0]) return relation
  const between = text.slice(source[1], cue[0])
  const match = /^(,?\s+)(who|which|that)\b/u.exec(between)
  if (match?.[1] === undefined || match[2] === undefined) return relation
  const start = source[1] + match[1].length
  return { ...relation, source: [[start, start + match[2].length]] }
}
