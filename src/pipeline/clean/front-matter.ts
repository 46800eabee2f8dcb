import { endsSentence, wordCount, type Block, type Verdicts } from './block.ts'
import { readByline } from './byline.ts'
import { readDateLine, type DateLine } from './date/date-line.ts'
import { BYLINE_LABEL_LINE } from './lexicon/writers.ts'
import { isPersonName } from './person-name.ts'

/** What stands around the body and says what the report is. */
export interface FrontMatter {
  /** Index of the headline's block; undefined when the text has none. */
  readonly headline: number | undefined
  readonly byline: readonly string[]
  readonly dates: readonly DateLine[]
  /** An address printed alone above the text. */
  readonly url: string | null
}

/** Longest headline in words; the longest of news pages stay under it. */
const HEADLINE_WORDS = 32

/** Shortest body paragraph in words. */
const PARAGRAPH_WORDS = 6

/** A bare name is a byline only before the third paragraph of the body. */
const BYLINE_PARAGRAPHS = 2

/** Reasons under which lines about the text are kept by the markup's verdict. */
const LINES_ABOUT: ReadonlySet<string | undefined> = new Set(['navigation', 'other', 'author-bio', 'credit'])

/** Finds headline, byline and date lines; what is no body among them gets its verdict. */
export function judgeFrontMatter(blocks: readonly Block[], verdicts: Verdicts, title: string | null): FrontMatter {
  const byline: string[] = []
  const dates: DateLine[] = []
  let url: string | null = null
  let headline: number | undefined
  let paragraphs = 0
  blocks.forEach((block, index) => {
    const text = block.text
    if (verdicts[index] !== undefined) {
      if (block.role === 'text' && !LINES_ABOUT.has(verdicts[index])) return
      const line = readDateLine(text)
      if (line !== undefined) dates.push(line)
      if (byline.length === 0 && paragraphs <= 1) byline.push(...(readByline(text, introduced(blocks, index)) ?? []))
      return
    }
    if (paragraphs === 0 && headline === undefined && /^https?:\/\/[^\s<>"]{4,2000}$/u.test(text)) {
      url ??= text
      verdicts[index] = 'navigation'
      return
    }
    const names =
      byline.length === 0 &&
      readByline(
        text,
        introduced(blocks, index) ||
          (paragraphs <= BYLINE_PARAGRAPHS && headline !== undefined && !isSubhead(blocks, index)),
      )
    if (names !== false && names !== undefined) {
      byline.push(...names)
      verdicts[index] = 'credit'
      const line = readDateLine(text)
      if (line !== undefined) dates.push(line)
      return
    }
    const line = readDateLine(text)
    if (line !== undefined) {
      dates.push(line)
      verdicts[index] = 'other'
      return
    }
    if (paragraphs === 0 && headline === undefined && isHeadline(block, index, blocks, verdicts, title)) {
      headline = index
      return
    }
    if (paragraphs === 0 && headline === undefined && isPreamble(block, index, blocks, verdicts)) {
      verdicts[index] = isGlued(text, nextKept(blocks, verdicts, index)?.text) ? 'duplicate' : 'navigation'
      return
    }
    if (headline !== undefined && paragraphs <= 1 && sameWords(text, blocks[headline]?.text ?? '')) {
      verdicts[index] = 'duplicate'
      return
    }
    if (endsSentence(text) && wordCount(text) >= PARAGRAPH_WORDS) paragraphs += 1
  })
  return { headline, byline, dates, url }
}

/** Whether the line before says that a name comes. */
function introduced(blocks: readonly Block[], index: number): boolean {
  return BYLINE_LABEL_LINE.test(blocks[index - 1]?.text ?? '')
}

/** A name that heads a section is followed by text about it; one that signs is not set apart from what it signs. */
function isSubhead(blocks: readonly Block[], index: number): boolean {
  return blocks[index]?.role === 'heading' && isPersonName(blocks[index].text)
}

function isHeadline(
  block: Block,
  index: number,
  blocks: readonly Block[],
  verdicts: Verdicts,
  title: string | null,
): boolean {
  if (block.role === 'title') return true
  if (title !== null && sameWords(block.text, title)) return true
  const words = wordCount(block.text)
  if (words > HEADLINE_WORDS || words < 2) return false
  const next = nextKept(blocks, verdicts, index)
  if (next === undefined || isGlued(block.text, next.text)) return false
  if (isSectionLabel(block.text, next.text)) return false
  if (!endsSentence(block.text)) return true
  // Headlines ask and exclaim too, but not in several sentences, and what follows them is longer.
  return (
    /[?!]["'”’]?$/u.test(block.text) &&
    !/[.!?]\s/u.test(block.text) &&
    block.apart &&
    next.apart &&
    next.text.length > block.text.length * 1.5
  )
}

/** A line above the headline: its section, or the headline with the section's name stuck to it. */
function isPreamble(block: Block, index: number, blocks: readonly Block[], verdicts: Verdicts): boolean {
  const next = nextKept(blocks, verdicts, index)
  if (next === undefined || block.role === 'title') return false
  return isGlued(block.text, next.text) || isSectionLabel(block.text, next.text)
}

/** The next line says the same, or all of it but what a section's or site's name adds. */
function isGlued(text: string, next: string | undefined): boolean {
  if (next === undefined || next.length < 15) return false
  if (text === next) return true
  return text.length > next.length && text.length - next.length <= 60 && (text.endsWith(next) || text.startsWith(next))
}

/** One to three words above a line that could be the headline. */
function isSectionLabel(text: string, next: string): boolean {
  return (
    wordCount(text) <= 3 &&
    text.length <= 30 &&
    !endsSentence(text) &&
    wordCount(next) >= 4 &&
    wordCount(next) <= HEADLINE_WORDS &&
    !endsSentence(next)
  )
}

function nextKept(blocks: readonly Block[], verdicts: Verdicts, index: number): Block | undefined {
  for (let at = index + 1; at < blocks.length; at += 1) {
    const block = blocks[at]
    if (block !== undefined && verdicts[at] === undefined && readDateLine(block.text) === undefined) return block
  }
  return undefined
}

/** The same letters and digits, whatever stands between them. */
export function sameWords(a: string, b: string): boolean {
  return letters(a) === letters(b) && letters(a) !== ''
}

function letters(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '')
}
