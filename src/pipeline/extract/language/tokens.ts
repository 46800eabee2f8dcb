import { startsUpper } from '../../../lib/letters.ts'
import type { Span } from '../../../model/span.ts'
import { abbreviations, beforeNumbers, fusedWords, joinedPrefixes, titles, unitSuffixes } from './lexicon.ts'

/**
 * One word or mark, at the place where it is tried. Every repetition that could be tried again from the next place is
 * bounded, so that hostile text takes linear time. The groups are, in order, an address, a figure and the letters glued to it, a
 * dotted abbreviation and a word; they go without names because an object of names for every word is slow.
 */
const pattern = new RegExp(
  // The rule sees a figure tried again at each of its digits; the word behind it always takes the digits at once.
  // eslint-disable-next-line regexp/no-super-linear-move
  [
    String.raw`((?:https?|ftp):\/\/[^\s<>"“”]+|www\.[^\s<>"“”]+)`,
    String.raw`(?:[\w.+%-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,8})`,
    String.raw`(?:[\p{L}\p{N}-]{1,40}(?:\.[\p{L}\p{N}-]{1,40}){0,3}\.(?:com|org|net|edu|gov|info|doc|pdf|xls|html?|txt)(?![\p{L}\p{N}]))`,
    String.raw`(?:\p{L}{1,3}&\p{L}{1,3}(?!\p{L}))`,
    String.raw`(?:(?<![\p{L}\p{N}])[@#]\p{L}[\p{L}\p{N}_]*)`,
    String.raw`(?:\d{1,4}\/\d{1,2}\/\d{2,4}(?!\d)|\d{4}-\d{2}-\d{2}(?!\d)|9\/11(?!\d)|(?:\d{3}-)?\d{3}-\d{4}(?!\d)|\d{1,2}:\d{2}(?::\d{2})?(?!\d))`,
    String.raw`(\.?\d+(?:[.,]\d+)*(?!\d)(?=(\p{L}*))(?![\p{L}\p{N}_]*\p{N}))`,
    String.raw`(\p{L}(?:\.\p{L})+(?![\p{L}\p{N}])\.?)`,
    String.raw`([\p{L}\p{N}_\p{M}]+(?:['’][\p{L}\p{M}]+)*)`,
    String.raw`(?:\.{2,}|-{2,}|[!?]{2,}|={2,}|\*{2,}|#{2,}|~{2,}|\+{2,}|<{2}|>{2}|''|` + '``|’’|‘‘)',
    String.raw`(?:[:;=]-?[()DP](?![\p{L}\p{N}()]))`,
    String.raw`(?:\p{Extended_Pictographic}[\uFE0F\u200D\p{M}\p{Extended_Pictographic}]*|\S\p{M}*)`,
  ].join('|'),
  'gu',
)

/** The words and marks of one English sentence, in text order, cut as the English Web Treebank cuts them. */
export function findTokens(text: string, [start, end]: Span): Span[] {
  const tokens: Span[] = []
  const sentence = text.slice(start, end)
  pattern.lastIndex = 0
  for (let match = pattern.exec(sentence); match !== null; match = pattern.exec(sentence)) {
    const [whole, address, figure, unit, dotted, word] = match as readonly (string | undefined)[] & [string]
    const at = match.index
    let length = whole.length
    if (address !== undefined) length = address.length - (/[.,;:!?)\]'’]{1,60}$/u.exec(address)?.[0].length ?? 0)
    else if (figure !== undefined && unit !== undefined && unit !== '' && !unitSuffixes.has(unit.toLowerCase()))
      length = figure.length + unit.length
    else if (word !== undefined || dotted !== undefined) length = wordLength(sentence, at, whole, dotted !== undefined)
    pattern.lastIndex = at + length
    for (const cut of cuts(sentence.slice(at, at + length))) tokens.push([start + at + cut[0], start + at + cut[1]])
  }
  return tokens
}

/** How much belongs to the word beyond its letters: an abbreviation's stop, a prefix's hyphen with what follows. */
function wordLength(sentence: string, at: number, word: string, dotted: boolean): number {
  const after = at + word.length
  if (dotted) return word.length
  if (sentence.charAt(after) === '.' && after + 1 < sentence.length && takesStop(word)) return word.length + 1
  if (sentence.charAt(after) === '-' && joinedPrefixes.has(word.toLowerCase())) {
    const rest = /^[\p{L}\p{N}\p{M}]{2,40}/u.exec(sentence.slice(after + 1, after + 42))?.[0]
    if (rest !== undefined) return word.length + 1 + rest.length
  }
  return word.length
}

function takesStop(word: string): boolean {
  const bare = word.toLowerCase()
  return (
    /^\p{Lu}$/u.test(word) ||
    abbreviations.has(bare) ||
    (startsUpper(word) && titles.has(bare)) ||
    (beforeNumbers.has(bare) && (startsUpper(word) || word.length < 3))
  )
}

/** Cuts clitics off: "don't" is "do" and "n't", "Berg's" is "Berg" and "'s". */
function cuts(word: string): Span[] {
  const fused = fusedWords.get(word.toLowerCase())
  const end = word.slice(-4)
  const clitic = /['’]/u.test(end) ? (/(?:n['’]t|['’](?:s|m|re|ve|ll|d))$/iu.exec(end)?.[0].length ?? 0) : 0
  const at = fused ?? word.length - clitic
  if (at <= 0 || at >= word.length) return [[0, word.length]]
  const first = cuts(word.slice(0, at))
  return [...first, [at, word.length]]
}
