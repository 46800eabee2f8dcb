import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Spans } from '../../src/model/span.ts'

/** A relation in the form that the reference scorers read. */
export interface Relation {
  readonly id: string
  readonly source: Spans
  readonly cue: Spans
  readonly content: Spans
  readonly nestedIn?: string | null
  readonly quoteType?: string
  readonly certainty?: string
}

export interface Document {
  readonly id: string
  readonly text: string
  readonly attributions: readonly Relation[]
}

/** Counts of one measure in one document: what was right, what we printed, what the gold holds. */
export interface Counts {
  readonly tp: number
  readonly p: number
  readonly g: number
}

interface Role {
  readonly fr: Spans
  readonly key: string
  readonly tok: ReadonlySet<number>
}

export interface Prepared {
  readonly relation: Relation
  readonly source: Role
  readonly cue: Role
  readonly content: Role
}

/** The reference scorers, which come with the evaluation data. */
export interface Scorer {
  readonly readJsonl: (file: string) => Document[]
  readonly countDoc: (
    gold: Document,
    predicted: Document | undefined,
    options: { readonly keepNested?: boolean; readonly byType?: boolean },
  ) => Record<string, Counts>
  readonly align: (gold: readonly Prepared[], predicted: readonly Prepared[]) => [number, number][]
  readonly tokenize: (text: string) => { readonly s: number[]; readonly e: number[]; readonly w: boolean[] }
  readonly filterSpeech: (document: Document, text: string, keepCueless?: boolean) => Document
}

export async function loadScorer(data: string): Promise<Scorer | undefined> {
  const score = join(data, 'attribution', 'score.mjs')
  const speech = join(data, 'attribution', 'speech-subset.mjs')
  if (!existsSync(score) || !existsSync(speech)) return undefined
  const scorer = (await import(pathToFileURL(score).href)) as Omit<Scorer, 'filterSpeech'>
  const subset = (await import(pathToFileURL(speech).href)) as Pick<Scorer, 'filterSpeech'>
  return { ...pick(scorer), filterSpeech: subset.filterSpeech }
}

function pick(scorer: Omit<Scorer, 'filterSpeech'>): Omit<Scorer, 'filterSpeech'> {
  return {
    readJsonl: scorer.readJsonl,
    countDoc: scorer.countDoc,
    align: scorer.align,
    tokenize: scorer.tokenize,
  }
}

/** Relations as sets of word tokens, which is what the scorer aligns. */
export function prepare(scorer: Scorer, text: string, relations: readonly Relation[]): Prepared[] {
  const tokens = scorer.tokenize(text)
  const role = (spans: Spans): Role => {
    const words = new Set<number>()
    for (const [start, end] of spans) {
      tokens.s.forEach((at, index) => {
        if (tokens.w[index] === true && at < end && (tokens.e[index] ?? 0) > start) words.add(index)
      })
    }
    return { fr: spans, key: spans.map((span) => span.join('-')).join(','), tok: words }
  }
  return relations.map((relation) => ({
    relation,
    source: role(relation.source),
    cue: role(relation.cue),
    content: role(relation.content),
  }))
}
