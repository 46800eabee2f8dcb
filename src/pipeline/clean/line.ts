import type { RemovalReason } from '../../model/report.ts'
import { endsSentence, wordCount, type Block } from './block.ts'
import { HOUSE_VOICE } from './lexicon/house-voice.ts'
import {
  ADVERT_CORE,
  ADVERT_WORDS,
  BUTTON_WORDS,
  CONTINUE_LINE,
  RELATED_LABEL,
  RELATED_OPENER,
  WEAK_LABEL,
} from './lexicon/labels.ts'
import { CAPTION_OPENER, COPYRIGHT_NOTICE, IMAGE_NAME, PICTURE_CREDIT } from './lexicon/pictures.ts'
import { CLOSING_CREDIT, CONTRIBUTED, OFFICE_CORE, OFFICE_WORDS } from './lexicon/writers.ts'

/** Longer paragraphs are left to the body: the house speaks to its reader briefly, and a wrong cut costs evidence. */
const HOUSE_VOICE_WORDS = 45

/** Lines about advertising and rows of buttons are short. */
const LABEL_WORDS = 12

/** Captions are sentences of some length; a paragraph beyond it that names a photo agency is body. */
const CAPTION_WORDS = 80

/** Lines beyond it, in UTF-16 code units, are no furniture; the bound keeps matching linear whatever comes in. */
const LONGEST_LINE = 1500

/** Verdicts by block: several rules ask for them, and the patterns are the dearest part of cleaning. */
const judged = new WeakMap<Block, RemovalReason | 'body'>()

/** What `judgeLine` says of a block's text, worked out once for each block. */
export function judgeWords(block: Block): RemovalReason | undefined {
  let verdict = judged.get(block)
  if (verdict === undefined) {
    verdict = judgeLine(block.text) ?? 'body'
    judged.set(block, verdict)
  }
  return verdict === 'body' ? undefined : verdict
}

/** Why the words of one line alone show that it is no part of the body; undefined when they do not. */
export function judgeLine(text: string): RemovalReason | undefined {
  if (text.length > LONGEST_LINE) return undefined
  const words = wordCount(text)
  if (words <= LABEL_WORDS) {
    if (isMadeOf(text, ADVERT_WORDS, (word) => ADVERT_CORE.has(word)) || CONTINUE_LINE.test(text)) return 'advert'
    if (isRelatedOpener(text)) return 'related'
    if (isMadeOf(text, BUTTON_WORDS, () => true) || isBreadcrumb(text)) return 'navigation'
    if (isOffice(text)) return 'author-bio'
    if (!/[\p{L}\p{N}]/u.test(text)) return 'other'
  }
  if (words > HOUSE_VOICE_WORDS && words > CAPTION_WORDS) return undefined
  if (words <= HOUSE_VOICE_WORDS && COPYRIGHT_NOTICE.test(text)) return 'footer'
  if (isCaption(text, words)) return 'caption'
  if (CLOSING_CREDIT.test(text) || (CONTRIBUTED.test(text) && words <= 40)) return 'credit'
  if (isRelatedLine(text)) return 'related'
  if (words <= HOUSE_VOICE_WORDS && !isQuotation(text)) {
    for (const [reason, pattern] of HOUSE_VOICE) if (pattern.test(text)) return reason
  }
  return undefined
}

/** A heading that opens a list of other stories. */
export function isRelatedOpener(text: string): boolean {
  return RELATED_OPENER.test(text.replace(/[\s:：.…!–—>»|-]{1,20}$/u, '').replace(/^[\s•*#>»|–—-]{1,20}/u, ''))
}

function isRelatedLine(text: string): boolean {
  if (!RELATED_LABEL.test(text)) return false
  return !WEAK_LABEL.test(text) || !endsSentence(text)
}

/** Whether the line says whose picture it is, or what is on one. */
export function isCaption(text: string, words = wordCount(text)): boolean {
  if (words > CAPTION_WORDS) return false
  if (CAPTION_OPENER.test(text) || isImageName(text)) return true
  const bracketed = /[([][^()[\]]{2,120}[)\]]\s?\.?$/u.exec(text)?.[0]
  if (bracketed !== undefined && PICTURE_CREDIT.test(bracketed)) return true
  return PICTURE_CREDIT.test(text) && (words <= 14 || !endsSentence(text))
}

/** A line that begins with the name of an image file: digits or an ending in it, or parts joined as no word is. */
export function isImageName(text: string): boolean {
  const name = IMAGE_NAME.exec(text)?.[0]
  if (name === undefined) return false
  return (
    /\.(?:jpe?g|png|webp|gif|avif|svg)$/iu.test(name) ||
    (/\d{3}/u.test(name) && /[-_]/u.test(name) && /[a-z]/u.test(name))
  )
}

/** Every word of the line is in the list, and one of them decides. */
function isMadeOf(text: string, words: ReadonlySet<string>, decides: (word: string) => boolean): boolean {
  const found = text
    .toLowerCase()
    .split(/[^\p{L}\p{N}'’@+-]+/u)
    .map((word) => word.replace(/^[-'’]+|[-'’]{1,60}$/gu, ''))
    .filter((word) => word !== '')
  return found.length > 0 && found.every((word) => words.has(word) || /^\d{1,4}$/u.test(word)) && found.some(decides)
}

/** "Home > World > Asia": short parts with arrows between them. */
function isBreadcrumb(text: string): boolean {
  const parts = text.split(/\s[>»›/|•·]\s/u)
  return parts.length >= 3 && parts.every((part) => wordCount(part) <= 4) && !endsSentence(text)
}

/** "Executive Editor": nothing but an office of the newsroom. */
function isOffice(text: string): boolean {
  return (
    wordCount(text) <= 6 && OFFICE_CORE.test(text) && isMadeOf(text.replace(/[:,&]/gu, ' '), OFFICE_WORDS, () => true)
  )
}

/** Somebody in the news speaks, not the house. */
function isQuotation(text: string): boolean {
  return /^["“„«]/u.test(text) || /["”»],?\s(?:\p{L}+\s){0,6}(?:said|says|told|added|stated|wrote)\b/u.test(text)
}
