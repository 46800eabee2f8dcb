import { endsSentence, wordCount, type Block, type Verdicts } from './block.ts'
import { isRelatedOpener } from './line.ts'

/** Longest teaser headline in words. */
const TEASER_WORDS = 30

/** Paragraphs in a row that show that the body goes on after a list of other stories. */
const BODY_GOES_ON = 2

/** Shortest body paragraph in words; excerpts under teasers may be as long, but stand alone. */
const PARAGRAPH_WORDS = 8

/**
 * Takes out the lists of other stories: the lines under a heading that opens one, as long as they look like headlines or cut-off
 * excerpts. A list at the end of the page is taken to its end, excerpts included, unless body paragraphs follow one another.
 */
export function judgeRelated(blocks: readonly Block[], verdicts: Verdicts): void {
  const bodyFollows = placesWithBody(blocks, verdicts)
  for (let index = 0; index < blocks.length; index += 1) {
    const opener = blocks[index]
    if (opener === undefined || !isRelatedOpener(opener.text) || !isOpening(opener)) continue
    verdicts[index] = 'related'
    let end = index + 1
    while (end < blocks.length && isTeaser(blocks[end], blocks[end - 1], verdicts[end])) end += 1
    if (opener.role === 'text' && bodyFollows[end] !== true) end = blocks.length
    for (let at = index + 1; at < end; at += 1) verdicts[at] ??= 'related'
    index = end - 1
  }
}

function isOpening(block: Block): boolean {
  return block.role !== 'title'
}

function isTeaser(block: Block | undefined, before: Block | undefined, verdict: string | undefined): boolean {
  if (block === undefined) return false
  if (verdict !== undefined) return true
  const text = block.text
  // Markup tells teasers by their links; without it the shape of the line must do.
  if (block.role !== 'text') return block.linkShare > 0.5
  if (/(?:\.\.\.|…)$/u.test(text)) return true
  if (!endsSentence(text)) return wordCount(text) <= TEASER_WORDS
  // A question or an exclamation can be a headline, a short excerpt can stand under one.
  return /[?!]["'”’]?$/u.test(text) && wordCount(text) <= 16 && before !== undefined && !/[:,]$/u.test(text)
}

/**
 * For each place, whether full paragraphs follow each other somewhere after it, not one by one under headlines of their own; one
 * pass from the end, so that pages full of lists stay linear.
 */
function placesWithBody(blocks: readonly Block[], verdicts: Verdicts): readonly boolean[] {
  const follows: boolean[] = new Array<boolean>(blocks.length + 1).fill(false)
  let run = 0
  let found = false
  let onlySentences = true
  for (let index = blocks.length - 1; index >= 0; index -= 1) {
    const block = blocks[index]
    if (block !== undefined && verdicts[index] === undefined) {
      const ends = endsSentence(block.text)
      const paragraph = ends && !/(?:\.\.\.|…)$/u.test(block.text) && wordCount(block.text) >= PARAGRAPH_WORDS
      run = paragraph ? run + 1 : 0
      found ||= run >= BODY_GOES_ON
      onlySentences &&= ends
      // One paragraph directly after the list, and nothing like a headline before the end, closes the text.
      follows[index] = found || (paragraph && onlySentences)
    } else follows[index] = found
  }
  return follows
}
