import { stemmer } from 'stemmer'

/** A word or number of a text. */
export interface Token {
  readonly start: number
  readonly end: number
  /** Lower case, without accents, without the genitive ending; digits without their group marks. */
  readonly word: string
}

// Initials ("U.S."), numbers with their marks ("12,000", "7.7"), words; a Han or Kana sign stands alone, for want of spaces.
const WORD =
  /(?:\p{L}\.){2,8}|\p{N}+(?:[.,]\p{N}+)*|[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]|(?:(?![\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}])[\p{L}\p{M}])+(?:['’](?:(?![\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}])[\p{L}\p{M}])+)*/gu

/** Words and numbers in text order. */
export function tokenise(text: string): Token[] {
  return Array.from(text.matchAll(WORD), (match) => ({
    start: match.index,
    end: match.index + match[0].length,
    word: foldWord(match[0]),
  }))
}

/** How `tokenise` spells a word, so that looks do not tell equal words apart. */
export function foldWord(word: string): string {
  if (/^[A-Za-z]+$/u.test(word)) return word.toLowerCase()
  if (/^\p{N}/u.test(word)) return foldNumber(word)
  return word
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/\./gu, '')
    .replace(/['’]s?$/u, '')
    .replace(/['’]/gu, '')
}

function foldNumber(word: string): string {
  const digits = word.normalize('NFKC')
  // A mark before exactly three digits groups thousands, any other is a decimal point.
  return digits.replace(/[.,](?=\d{3}(?!\d))/gu, '').replace(/,/gu, '.')
}

const stems = new Map<string, string>()

/** Porter's stem of an English word (Porter 1980); other scripts and numbers stay as they are. */
export function stem(word: string): string {
  const known = stems.get(word)
  if (known !== undefined) return known
  const made = /^[a-z]{3,}$/u.test(word) ? stemmer(word) : word
  // The memory is bounded so that hostile text cannot fill it.
  if (stems.size > 200_000) stems.clear()
  stems.set(word, made)
  return made
}
