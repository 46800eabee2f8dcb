import { startsUpper } from '../../../lib/letters.ts'
import { trimmed, type Span } from '../../../model/span.ts'
import { abbreviations, beforeNumbers, sentenceStarters, speechVerbs, titles } from './lexicon.ts'

/** A run of final marks with the quotation marks and brackets that close after it. */
const finalMarks = /[.!?…。！？]+["'”’»)\]}]*/gu

/** How far around a mark is looked at: longer than any word that decides, short enough to keep the time linear. */
const horizon = 64

/** The sentences of one English paragraph, trimmed, in text order. Marks that close after the full stop belong to it. */
export function findSentences(text: string, [start, end]: Span): Span[] {
  const sentences: Span[] = []
  let from = start
  const paragraph = text.slice(start, end)
  for (const mark of paragraph.matchAll(finalMarks)) {
    const at = start + mark.index
    const after = at + mark[0].length
    if (after >= end || !endsSentence(text, from, at, after, end)) continue
    const sentence = trimmed(text, [from, after])
    if (sentence !== undefined) sentences.push(sentence)
    from = after
  }
  const rest = trimmed(text, [from, end])
  if (rest !== undefined) sentences.push(rest)
  return sentences
}

/** The sentences of a paragraph in a language we do not know, by the rules of Unicode (UAX #29). */
export function findForeignSentences(text: string, [start, end]: Span): Span[] {
  const segmenter = new Intl.Segmenter('und', { granularity: 'sentence' })
  const sentences: Span[] = []
  for (const { index, segment } of segmenter.segment(text.slice(start, end))) {
    const sentence = trimmed(text, [start + index, start + index + segment.length])
    if (sentence !== undefined) sentences.push(sentence)
  }
  return sentences
}

function endsSentence(text: string, from: number, at: number, after: number, end: number): boolean {
  const marks = text.slice(at, Math.min(after, at + horizon))
  const following = text.slice(after, Math.min(end, after + horizon))
  const before = /[\p{L}\p{M}\p{N}.&'’-]{0,60}$/u.exec(text.slice(Math.max(from, at - horizon), at))?.[0] ?? ''
  if (/^[。！？]/u.test(marks)) return true
  const next = following.trimStart()
  if (next === following) return runsOn(before, marks, next)
  const begins = /^[\p{Pi}\p{Ps}"'“‘*–—-]*\s?/u.exec(next)?.[0] ?? ''
  const word = /^[\p{L}\p{M}\p{N}'’]*/u.exec(next.slice(begins.length))?.[0] ?? ''
  if (/^\p{Ll}/u.test(word)) return false
  if (/^[,;:]/u.test(next)) return false
  const closed = /["'”’»)]$/u.test(marks)
  if (/^[!?…]|^\.{2,}/u.test(marks)) return !(closed && begins === '' && namesSpeaker(next))
  return !isAbbreviation(before, word, from === at - before.length, closed)
}

/** A full stop with no space after it: only "… the end.Then …" parts sentences, not "example.Com" or "3.5". */
function runsOn(before: string, marks: string, next: string): boolean {
  if (/^[.!?]["”’]$/u.test(marks)) return /^["“‘]?\p{Lu}/u.test(next)
  return /^[.!?]$/u.test(marks) && /^\p{Ll}{2,}$/u.test(before) && /^["“]?\p{Lu}\p{Ll}*\s/u.test(next)
}

/** Whether a speaker and a verb of speech follow: `"Is it true?" Anna Berg asked.` is one sentence. */
function namesSpeaker(next: string): boolean {
  const [first, second, third, fourth] = next.split(/\s+/u, 5).map((word) => word.replace(/[,.;:]$/u, ''))
  return [first, second, third, fourth].some(
    (word, index, all) =>
      word !== undefined &&
      speechVerbs.has(word) &&
      all.slice(0, index).every((name) => name !== undefined && /^(?:\p{Lu}|the$)/u.test(name)),
  )
}

/** Whether the full stop after `before` belongs to the word and not to the sentence; `word` is the next one. */
function isAbbreviation(before: string, word: string, first: boolean, closed: boolean): boolean {
  const bare = before.toLowerCase()
  const starter = sentenceStarters.has(word.toLowerCase())
  if (first && /^(?:\p{N}{1,3}|\p{L})$/u.test(before)) return true
  if (closed) return false
  if (/^\p{Lu}$/u.test(before)) return before !== 'I' || !starter
  if (startsUpper(before) && titles.has(bare)) return true
  if (beforeNumbers.has(bare) && /^\p{N}/u.test(word)) return true
  const dotted = /^(?:\p{L}\.)+\p{L}$/u.test(before)
  return (dotted || abbreviations.has(bare)) && word !== '' && !starter
}
