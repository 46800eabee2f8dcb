import { startsUpper } from '../../../lib/letters.ts'
import type { Analysis } from '../language/analysis.ts'

/** A run of letters, a printed number, or a single mark, with what stood before it. */
export interface Word {
  readonly text: string
  readonly lower: string
  readonly start: number
  readonly end: number
  readonly kind: 'letters' | 'digits' | 'mark'
  /** What separates it from the word before: nothing, blanks, or a line break. */
  readonly gap: 'none' | 'blank' | 'line'
  /** Universal part of speech of the token that starts here; `""` when it is not known. */
  readonly tag: string
}

/** One alternative each for letters, printed numbers ("12,000.5") and any other mark; none of them can backtrack far. */
const WORD = /(\p{L}[\p{L}\p{M}]*)|(\d+(?:[.,]\d+)*)|[^\s\p{L}\d]/gu

/** Web addresses, whose numbers say nothing. */
const LINK = /(?:https?:\/\/|www\.)\S+/giu

/** Cuts a text into letters, numbers and marks, in one pass. */
export function scanWords(text: string, analysis: Analysis): readonly Word[] {
  const words: Word[] = []
  const tokens = analysis.sentences.flatMap((sentence) => sentence.tokens)
  let token = 0
  let previousEnd = 0
  const links = [...text.matchAll(LINK)].map((match) => [match.index, match.index + match[0].length] as const)
  let link = 0
  for (const match of text.matchAll(WORD)) {
    const start = match.index
    while ((links[link]?.[1] ?? Infinity) <= start) link += 1
    if ((links[link]?.[0] ?? Infinity) <= start) continue
    const end = start + match[0].length
    while ((tokens[token]?.end ?? Infinity) <= start) token += 1
    const here = tokens[token]
    words.push({
      text: match[0],
      lower: match[0].toLowerCase(),
      start,
      end,
      kind: match[1] !== undefined ? 'letters' : match[2] !== undefined ? 'digits' : 'mark',
      gap:
        start === previousEnd && start > 0 ? 'none' : text.slice(previousEnd, start).includes('\n') ? 'line' : 'blank',
      tag: here !== undefined && here.start <= start && here.tag !== 'X' ? here.tag : '',
    })
    previousEnd = end
  }
  return words
}

/** Whether the words from `index` on read like `phrase`, on one line; the phrase is in lower case. */
export function readsLike(words: readonly Word[], index: number, phrase: readonly string[]): boolean {
  if (index < 0) return false
  return phrase.every((part, step) => {
    const word = words[index + step]
    return word?.lower === part && (step === 0 || word.gap !== 'line')
  })
}

/** Whether a word is glued to the one before it. */
export function isGlued(words: readonly Word[], index: number): boolean {
  return index > 0 && words[index]?.gap === 'none'
}

/** Whether a word is glued to a letter, digit or mark that makes it part of a longer word; opening marks do not. */
export function isAttached(words: readonly Word[], index: number): boolean {
  return isGlued(words, index) && !/^["“”‘’'([{<—–~≈>,;:…$£€]$/u.test(words[index - 1]?.text ?? '')
}

const dashes: ReadonlySet<string> = new Set('-‐‑–—−')

export const isDash = (word: Word | undefined): boolean =>
  word !== undefined && word.kind === 'mark' && dashes.has(word.text)

/** Whether a word begins with a capital letter. */
export const isCapitalised = (word: Word | undefined): boolean => word !== undefined && startsUpper(word.text)

/** Whether a word opens a sentence or a line, where a capital says nothing. */
export function opensSentence(words: readonly Word[], index: number): boolean {
  const before = words[index - 1]
  if (before === undefined || words[index]?.gap === 'line') return true
  if (/^["“”‘’'([—–:]$/u.test(before.text)) return true
  return /^[.!?]$/u.test(before.text) && words[index]?.gap !== 'none'
}
