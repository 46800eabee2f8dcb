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
  /(?:\p{L}\.){2,8}|\p{N}+(?:[.,]\p{N}+)*|[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]|(?:(?![\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}])[\p{L}\p{M}])+(?:['’](?:(?![\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}])[\p{L}\p{M}])+)*/uy

/** Words and numbers in text order. */
export function tokenise(text: string): Token[] {
  const tokens: Token[] = []
  for (let at = 0; at < text.length;) {
    const kind = kindOf(text.charCodeAt(at))
    const plain = kind === LETTER ? endOfWord(text, at) : kind === DIGIT ? endOfNumber(text, at) : NOT_PLAIN
    if (plain !== NOT_PLAIN) {
      tokens.push({ start: at, end: plain, word: foldPlain(text.slice(at, plain), kind) })
      at = plain
    } else if (kind === MARK) at += 1
    else {
      WORD.lastIndex = at
      const end = WORD.test(text) ? WORD.lastIndex : at
      if (end > at) tokens.push({ start: at, end, word: foldWord(text.slice(at, end)) })
      at = end > at ? end : at + ((text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1)
    }
  }
  return tokens
}

/**
 * What a code unit is: a letter or digit of ASCII, a mark of ASCII or of general punctuation (no letter, number or accent is
 * among these), or anything else, which only the expression above can tell.
 */
const [MARK, LETTER, DIGIT, ELSE] = [0, 1, 2, 3]
const ASCII = Uint8Array.from({ length: 128 }, (_, code) => {
  const sign = String.fromCharCode(code)
  return /[A-Za-z]/u.test(sign) ? LETTER : /[0-9]/u.test(sign) ? DIGIT : MARK
})

function kindOf(code: number): number {
  // Behind the end of a text the code is no number, and less than none.
  if (code < 128) return ASCII[code] ?? MARK
  return code >= 128 && (code < 0x2000 || code > 0x206f) ? ELSE : MARK
}

/** That a word or number is not of ASCII alone, or may be one of initials: the expression reads it. */
const NOT_PLAIN = -1
const [POINT, COMMA, STRAIGHT, CURLED] = [0x2e, 0x2c, 0x27, 0x2019]

/** Most words of most texts are read without the expression, which takes six times as long. */
function endOfWord(text: string, start: number): number {
  let at = start + 1
  if (text.charCodeAt(at) === POINT) return NOT_PLAIN
  for (;;) {
    const code = text.charCodeAt(at)
    const kind = kindOf(code)
    if (kind === ELSE) return NOT_PLAIN
    if (kind !== LETTER) {
      if (code !== STRAIGHT && code !== CURLED) return at
      const next = kindOf(text.charCodeAt(at + 1))
      if (next === ELSE) return NOT_PLAIN
      if (next !== LETTER) return at
    }
    at += 1
  }
}

function endOfNumber(text: string, start: number): number {
  let at = start + 1
  for (;;) {
    const code = text.charCodeAt(at)
    const kind = kindOf(code)
    if (kind === ELSE) return NOT_PLAIN
    if (kind !== DIGIT) {
      if (code !== POINT && code !== COMMA) return at
      const next = kindOf(text.charCodeAt(at + 1))
      if (next === ELSE) return NOT_PLAIN
      if (next !== DIGIT) return at
    }
    at += 1
  }
}

/** The same as `foldWord` for what is all letters or all digits of ASCII but for its marks. */
function foldPlain(printed: string, kind: number): string {
  if (kind === LETTER) return printed.includes("'") || printed.includes('’') ? foldWord(printed) : printed.toLowerCase()
  return printed.includes('.') || printed.includes(',') ? foldNumber(printed) : printed
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
