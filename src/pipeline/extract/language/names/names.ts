import type { Gazetteer } from '../../../../model/gazetteer.ts'
import type { Resources } from '../../../../model/resources.ts'
import type { Span } from '../../../../model/span.ts'
import type { Analysis, Token } from '../analysis.ts'
import { agree, runsOf } from './agreement.ts'
import { trustBody } from './headline.ts'
import { nameKnowledge } from './knowledge.ts'
import { decodeNameModel } from './model.ts'
import { labelOffices } from './offices.ts'
import { scoredLabels } from './scoring.ts'
import type { NameModel } from './tagger.ts'
import { nameWords, type NameWord } from './words.ts'

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
  const sentences = analysis.sentences.map(({ tokens }) => nameWords(tokens, knowledge.places.has))
  const texts = sentences.map(textsOf)
  const scored = labelOffices(texts, scoredLabels(texts, knowledge, model))
  const labels = agree(texts, trustBody(texts, scored, knowledge))
  return sentences.flatMap((words, sentence) => {
    const tokens = analysis.sentences[sentence]?.tokens ?? []
    return runsOf(labels[sentence] ?? []).flatMap(({ from, to, label }): Name[] => {
      const first = words[from]
      const last = words[to - 1]
      if (first === undefined || last === undefined) return []
      return partsOf(tokens, first.from, last.to, knowledge.places).flatMap((part) => {
        const span: Span = [tokens[part.from]?.start ?? 0, tokens[part.to - 1]?.end ?? 0]
        const isPlace = part.isPlace || isCountryHere(tokens, part, knowledge.places)
        const kind = isPlace ? 'place' : (kinds[label] ?? 'other')
        return span[0] < span[1] ? [{ span, kind, sentence, from: part.from, to: part.to }] : []
      })
    })
  })
}

function textsOf(words: readonly NameWord[]): string[] {
  const texts: string[] = []
  for (const { text } of words) texts.push(text)
  return texts
}

/** "from Jordan to Chad" are countries even beside a Jordan Henderson and a Chad Brown. */
function isCountryHere(tokens: readonly Token[], { from, to }: Part, places: Gazetteer): boolean {
  if (to - from !== 1 || places.find(tokens[from]?.text ?? '')[0]?.kind !== 'country') return false
  const before = tokens[from - 1]?.text.toLowerCase() ?? ''
  if (before === 'to') return tokens[from - 3]?.text.toLowerCase() === 'from'
  return /^(?:in|from|into|across|inside|throughout|near|via)$/u.test(before)
}

interface Part {
  readonly from: number
  readonly to: number
  readonly isPlace: boolean
}

/** "Russia's Kursk" and "Tbilisi for Batumi" are two names; marks at either end belong to none. */
function partsOf(tokens: readonly Token[], from: number, to: number, places: Gazetteer): Part[] {
  const parts: Part[] = []
  let start = from
  for (let at = from + 1; at < to - 1; at += 1) {
    const word = tokens[at]?.text ?? ''
    const isOwner = /^['’]s$/u.test(word)
    if (!isOwner && word !== 'for' && word !== 'to') continue
    const first = places.find(phraseOf(tokens, start, at))[0]
    if (
      isOwner ? first?.kind !== 'country' : first === undefined || isOnePlace(tokens, at, { from: start, to }, places)
    )
      continue
    parts.push({ from: start, to: at, isPlace: true })
    start = at + 1
  }
  const isSplit = parts.length > 0 && !/^['’]s$/u.test(tokens[start - 1]?.text ?? '')
  parts.push({ from: start, to, isPlace: isSplit })
  return parts.map((part) => {
    let { from: first, to: last } = part
    while (first < last && !/[\p{L}\p{N}]/u.test(tokens[first]?.text ?? '')) first += 1
    while (last > first && !/[\p{L}\p{N}]/u.test(tokens[last - 1]?.text ?? '')) last -= 1
    if (/^['’]s?$/u.test(tokens[last - 1]?.text ?? '')) last -= 1
    return { from: first, to: Math.max(first, last), isPlace: part.isPlace }
  })
}

function phraseOf(tokens: readonly Token[], from: number, to: number): string {
  return tokens
    .slice(from, to)
    .map((token) => token.text)
    .join(' ')
}

/** Whether the words around `at` are one name that the gazetteer knows, or what stands behind is no place. */
function isOnePlace(
  tokens: readonly Token[],
  at: number,
  { from, to }: { readonly from: number; readonly to: number },
  places: Gazetteer,
): boolean {
  return places.has(phraseOf(tokens, from, to)) || !places.has(phraseOf(tokens, at + 1, to))
}
