import { endsSentence, wordCount, type Block, type Verdicts } from './block.ts'
import { isCaption, isImageName } from './line.ts'
import { PICTURE_CREDIT } from './lexicon/pictures.ts'

/** Longest line that can stand as a caption above a picture credit. */
const CAPTION_WORDS = 40

/** Captions compared with every line; no report has as many pictures. */
const CAPTIONS = 100

/** Shortest text for which standing inside a caption is no accident. */
const REPEATED_LENGTH = 20

/**
 * Takes out what belongs to pictures and is known only by its neighbours: the line above a bare credit, and every copy of a
 * caption (pages print it as text of the picture and again below it).
 */
export function judgeCaptions(blocks: readonly Block[], verdicts: Verdicts): void {
  blocks.forEach((block, index) => {
    if (verdicts[index] !== 'caption' || !isBareCredit(block.text)) return
    const above = blocks[index - 1]
    if (above === undefined || verdicts[index - 1] !== undefined) return
    if (block.apart && above.role === 'text') return
    if (endsSentence(above.text) || wordCount(above.text) > CAPTION_WORDS || above.role === 'title') return
    verdicts[index - 1] = 'caption'
  })
  const captions = blocks
    .filter((_, index) => verdicts[index] === 'caption')
    .slice(0, CAPTIONS)
    .map((block) => comparable(block.text))
  if (captions.length === 0) return
  blocks.forEach((block, index) => {
    if (verdicts[index] !== undefined || block.role === 'title') return
    const text = comparable(block.text)
    if (captions.some((caption) => caption === text || (text.length >= REPEATED_LENGTH && caption.includes(text)))) {
      verdicts[index] = 'caption'
    }
  })
}

/** A line with a credit and nothing that a picture could show. */
function isBareCredit(text: string): boolean {
  return isCaption(text) && !isImageName(text) && wordCount(text) <= 10 && PICTURE_CREDIT.test(text)
}

function comparable(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}
