import type { Span } from '../../../model/span.ts'

/** A word or mark, with exact offsets into the report's text. */
export interface Token {
  readonly text: string
  readonly start: number
  readonly end: number
  /** Universal part of speech (`VERB`, `PROPN`, …). */
  readonly tag: string
  readonly lemma: string
  /** Index of the head within the sentence; -1 for the root, and for every token while there is no parse. */
  readonly head: number
  /** Universal dependency relation to the head (`nsubj`, `ccomp`, …); `""` while there is no parse. */
  readonly relation: string
}

export interface Sentence {
  readonly span: Span
  /** Index into `paragraphs`. */
  readonly paragraph: number
  readonly tokens: readonly Token[]
}

/** A text taken apart: what every annotator reads beside the text itself. */
export interface Analysis {
  readonly text: string
  /** BCP 47 primary tag; `und` when it cannot be told. */
  readonly lang: string
  /** Whether tokens carry tags, lemmas and heads: only for languages we know (English). */
  readonly known: boolean
  readonly paragraphs: readonly Span[]
  readonly sentences: readonly Sentence[]
}
