import { startsUpper } from '../../../lib/letters.ts'
import type { Analysis } from '../language/analysis.ts'
import { retag } from './retag.ts'
import { findQuotations, inside, type Quotation } from './quotation.ts'

/** A word or mark of the report, or a whole quotation that stands in a sentence like one word. */
export interface Piece {
  readonly start: number
  readonly end: number
  /** Universal part of speech; `QUOTE` for a whole quotation. */
  readonly tag: string
  readonly text: string
  readonly lower: string
  readonly lemma: string
  readonly quotation: Quotation | null
  /** Index of the word in the report, of the opening mark for a quotation. */
  readonly word: number
}

/**
 * What the grammar reads at once: a sentence, with quotations of a sentence or more as single pieces, so that a sentence
 * boundary inside a quotation does not tear the sentence that quotes. What stands inside such a quotation is read as
 * units of its own.
 */
export interface Unit {
  readonly index: number
  readonly pieces: readonly Piece[]
  /** Paragraphs of its first and its last word: a quotation may run over several. */
  readonly paragraph: number
  readonly lastParagraph: number
  /** The quotation that this unit stands in; null in the report's own voice. */
  readonly within: Quotation | null
  readonly start: number
  readonly end: number
  readonly tree: Tree
}

/** The parse of the whole report. Without one every word stands alone. */
export interface Tree {
  readonly words: readonly Word[]
  /** The words that depend on a word, in text order; only words that have any. */
  readonly children: ReadonlyMap<number, readonly number[]>
  /** First and last word of the subtree of each word. */
  readonly leftEdge: Int32Array
  readonly rightEdge: Int32Array
}

export interface Word {
  readonly start: number
  readonly end: number
  readonly text: string
  readonly lower: string
  readonly tag: string
  readonly lemma: string
  /** Index of the head among the report's words; -1 for roots and where there is no parse. */
  readonly head: number
  readonly relation: string
  readonly sentence: number
  readonly paragraph: number
}

export interface Reading {
  readonly text: string
  readonly bodyStart: number
  readonly words: readonly Word[]
  readonly units: readonly Unit[]
  readonly quotations: readonly Quotation[]
  /** The units that stand right inside a quotation. */
  readonly inside: ReadonlyMap<Quotation, readonly Unit[]>
  readonly parsed: boolean
}

/** Units are cut at this many pieces: prose has none as long, and what lies beyond is a table or a text without stops. */
const LONGEST_UNIT = 260

/** Quotations inside quotations are read as units of their own down to this depth. */
const DEEPEST_QUOTATION = 6

/** Still being made. */
type Changing<T> = { -readonly [Key in keyof T]: T[Key] }

/** Prepares a report for the rules. */
export function read(analysis: Analysis, bodyStart: number): Reading {
  const words: Word[] = []
  analysis.sentences.forEach((sentence, index) => {
    const first = words.length
    const { tokens, paragraph } = sentence
    const own: Changing<Word>[] = []
    for (const { start, end, text, tag, lemma, head, relation } of tokens) {
      own.push({
        start,
        end,
        text,
        lower: text.toLowerCase(),
        tag,
        lemma: lemma.toLowerCase(),
        head: head < 0 ? -1 : first + head,
        relation,
        sentence: index,
        paragraph,
      })
    }
    // All are looked at again before any is changed: each by what the tagger made of its neighbours.
    const changes = own.map((_, at) => retag(own, at))
    for (let at = 0; at < own.length; at += 1) {
      const word = own[at]
      if (word === undefined) continue
      const { tag, lemma } = changes[at] ?? word
      word.tag = tag
      word.lemma = lemma
      words.push(word)
    }
  })
  const quotations = findQuotations(analysis.text)
  const units: Changing<Unit>[] = []
  const reader = new UnitReader(analysis.text, words, treeOf(words), quotations, bodyStart, units)
  reader.readRange(0, words.length, null, 0)
  units.sort((a, b) => a.start - b.start || b.end - a.end)
  for (let index = 0; index < units.length; index += 1) {
    const unit = units[index]
    if (unit !== undefined) unit.index = index
  }
  const insides = new Map<Quotation, Unit[]>()
  for (const unit of units) {
    if (unit.within === null) continue
    const siblings = insides.get(unit.within)
    if (siblings === undefined) insides.set(unit.within, [unit])
    else siblings.push(unit)
  }
  return {
    text: analysis.text,
    bodyStart,
    words,
    units,
    inside: insides,
    quotations,
    parsed: words.some((word) => word.head >= 0),
  }
}

/** Longest way up to a root that is followed: deeper trees are degenerate, and their edges stay narrow. */
const DEEPEST_TREE = 60

function treeOf(words: readonly Word[]): Tree {
  const children = new Map<number, number[]>()
  const leftEdge = new Int32Array(words.length)
  const rightEdge = new Int32Array(words.length)
  const heads = new Int32Array(words.length)
  for (let index = 0; index < words.length; index += 1) {
    leftEdge[index] = index
    rightEdge[index] = index
    heads[index] = words[index]?.head ?? -1
  }
  for (let index = 0; index < words.length; index += 1) {
    let head = heads[index] ?? -1
    if (head < 0) continue
    const siblings = children.get(head)
    if (siblings === undefined) children.set(head, [index])
    else siblings.push(index)
    for (let depth = 0; head >= 0 && depth < DEEPEST_TREE; depth += 1) {
      if (index < (leftEdge[head] ?? 0)) leftEdge[head] = index
      if (index > (rightEdge[head] ?? 0)) rightEdge[head] = index
      head = heads[head] ?? -1
    }
  }
  return { words, children, leftEdge, rightEdge }
}

class UnitReader {
  /** How many verbs stand before each word: quotations within each other are not counted through again. */
  private readonly verbsBefore: Int32Array

  constructor(
    private readonly text: string,
    private readonly words: readonly Word[],
    private readonly tree: Tree,
    private readonly quotations: readonly Quotation[],
    private readonly bodyStart: number,
    private readonly units: Changing<Unit>[],
  ) {
    this.verbsBefore = new Int32Array(words.length + 1)
    let verbs = 0
    for (let index = 0; index < words.length; index += 1) {
      const tag = words[index]?.tag
      if (tag === 'VERB' || tag === 'AUX') verbs += 1
      this.verbsBefore[index + 1] = verbs
    }
  }

  readRange(from: number, to: number, within: Quotation | null, depth: number): void {
    let pieces: Piece[] = []
    let sentence = -1
    const close = (): void => {
      const first = pieces[0]
      const last = pieces.at(-1)
      if (first !== undefined && last !== undefined) {
        const paragraph = this.words[first.word]?.paragraph ?? 0
        const lastParagraph = this.words[this.wordBefore(last.end)]?.paragraph ?? paragraph
        this.units.push({
          index: 0,
          pieces,
          paragraph,
          lastParagraph,
          within,
          start: first.start,
          end: last.end,
          tree: this.tree,
        })
      }
      pieces = []
    }
    let at = from
    while (at < to) {
      const word = this.words[at]
      if (word === undefined) break
      const previous = pieces.at(-1)
      const changes = sentence !== -1 && word.sentence !== sentence
      const entersBody = previous !== undefined && previous.start < this.bodyStart && word.start >= this.bodyStart
      if (changes || entersBody || pieces.length >= LONGEST_UNIT || this.breaksAfter(pieces, word)) close()
      sentence = word.sentence
      const quotation = depth < DEEPEST_QUOTATION ? this.wholeQuotationAt(at, to, pieces, within) : undefined
      if (quotation === undefined) {
        const { start, end, tag, text, lower, lemma } = word
        pieces.push({ start, end, tag, text, lower, lemma, quotation: null, word: at })
        at += 1
        continue
      }
      const last = this.wordBefore(quotation.end)
      pieces.push({
        start: quotation.start,
        end: quotation.end,
        tag: 'QUOTE',
        text: '“”',
        lower: '“”',
        lemma: '“”',
        quotation,
        word: at,
      })
      const [innerStart, innerEnd] = inside(this.text, quotation)
      this.readRange(this.wordFrom(innerStart), this.wordFrom(innerEnd), quotation, depth + 1)
      sentence = this.words[last]?.sentence ?? sentence
      at = Math.max(last + 1, at + 1)
    }
    close()
  }

  /** A finished quotation ends its sentence when the sentence began before it and a capital letter follows. */
  private breaksAfter(pieces: readonly Piece[], next: Word): boolean {
    const last = pieces.at(-1)
    if (last === undefined || last.quotation === null || pieces.length < 2) return false
    return this.endsSentence(last.quotation) && /^[\p{Lu}“"‘`]/u.test(next.text) && pieces.some((p) => p.tag === 'VERB')
  }

  private endsSentence(quotation: Quotation): boolean {
    return /[.!?…]["'”’»]*$/u.test(this.text.slice(quotation.end - 4, quotation.end))
  }

  /** The quotation that opens at a word, when it stands for a sentence or more. */
  private wholeQuotationAt(
    at: number,
    to: number,
    pieces: readonly Piece[],
    within: Quotation | null,
  ): Quotation | undefined {
    const word = this.words[at]
    if (word === undefined) return undefined
    const quotation = this.quotationAt(word.start)
    if (quotation === undefined || quotation === within) return undefined
    const [innerStart, innerEnd] = inside(this.text, quotation)
    const first = this.wordFrom(innerStart)
    const end = this.wordFrom(innerEnd)
    if (end > to || first >= end) return undefined
    const verbs = (this.verbsBefore[end] ?? 0) - (this.verbsBefore[first] ?? 0)
    const lastInner = this.words[end - 1]
    const firstInner = this.words[first]
    const boundaries = (lastInner?.sentence ?? 0) - (firstInner?.sentence ?? 0)
    const previous = pieces.at(-1)
    const stopsInside = lastInner !== undefined && /^(?:[.,!?…]|\.\.\.)$/u.test(lastInner.text)
    const commaAfter = this.words[end + 1]?.text === ','
    const startsFresh = previous === undefined || /^[,:;—–]$/u.test(previous.text) || previous.lemma === 'say'
    const capital = startsUpper(firstInner?.text ?? '')
    if (boundaries > 0 && end - first > 4) return quotation
    if (verbs > 0 && capital && end - first > 2 && (startsFresh || stopsInside)) return quotation
    if (startsFresh && previous === undefined && (stopsInside || (commaAfter && verbs > 0))) return quotation
    if (startsFresh && verbs > 0 && stopsInside) return quotation
    return undefined
  }

  private quotationAt(start: number): Quotation | undefined {
    let low = 0
    let high = this.quotations.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((this.quotations[middle]?.start ?? 0) < start) low = middle + 1
      else high = middle
    }
    const quotation = this.quotations[low]
    return quotation?.start === start ? quotation : undefined
  }

  /** Index of the first word that starts at or after an offset. */
  private wordFrom(offset: number): number {
    let low = 0
    let high = this.words.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((this.words[middle]?.start ?? 0) < offset) low = middle + 1
      else high = middle
    }
    return low
  }

  private wordBefore(offset: number): number {
    return this.wordFrom(offset) - 1
  }
}
