import { endsSentence, wordCount, type Block, type Verdicts } from './block.ts'
import { AUTHOR_OPENER, BIO_OPENING, BIO_WORDS } from './lexicon/writers.ts'
import { isPersonName } from './person-name.ts'

/** Lines of an author box: an office, a name (often twice), a sentence or two. */
const BOX_LINES = 6

/** A sentence on who writes stands among the last lines of a page. */
const TAIL_LINES = 8

const BIO_LENGTH = 60

/** Takes out what presents the writer, and returns the names found there. */
export function judgeAuthorBox(blocks: readonly Block[], verdicts: Verdicts): readonly string[] {
  const names: string[] = []
  blocks.forEach((block, index) => {
    if (verdicts[index] !== undefined && verdicts[index] !== 'author-bio') return
    if (!AUTHOR_OPENER.test(block.text.replace(/[\s:.–—-]{1,60}$/u, ''))) return
    verdicts[index] = 'author-bio'
    for (let at = index + 1; at < Math.min(blocks.length, index + 1 + BOX_LINES); at += 1) {
      const line = blocks[at]
      if (line === undefined || !belongs(line.text, names)) break
      if (isPersonName(line.text) && !names.includes(line.text)) names.push(line.text)
      verdicts[at] = 'author-bio'
    }
  })
  const kept = blocks.map((_, index) => index).filter((index) => verdicts[index] === undefined)
  // The first paragraphs are never a box, however short the text.
  for (const index of kept.slice(2).slice(-TAIL_LINES)) {
    const text = blocks[index]?.text ?? ''
    if (wordCount(text) > BIO_LENGTH || !isBio(text) || /["“”]/u.test(text)) continue
    if (!endsPage(blocks, verdicts, index)) continue
    verdicts[index] = 'author-bio'
    const above = blocks[index - 1]
    if (above !== undefined && verdicts[index - 1] === undefined && isPersonName(above.text)) {
      verdicts[index - 1] = 'author-bio'
      names.push(above.text)
    }
  }
  return names
}

/** A name, an office, or a sentence about a name already seen. */
function belongs(text: string, names: readonly string[]): boolean {
  if (isPersonName(text)) return true
  if (wordCount(text) > BIO_LENGTH) return false
  return isBio(text) || names.some((name) => text.startsWith(name) || text.startsWith(name.split(' ')[0] ?? name))
}

/** Whether no body paragraph follows that is not of the same kind. */
function endsPage(blocks: readonly Block[], verdicts: Verdicts, index: number): boolean {
  return blocks.every(
    (block, at) =>
      at <= index ||
      verdicts[at] !== undefined ||
      isBio(block.text) ||
      !endsSentence(block.text) ||
      wordCount(block.text) < 8,
  )
}

/** A sentence that presents somebody who writes. */
function isBio(text: string): boolean {
  return BIO_OPENING.test(text) && BIO_WORDS.test(text.slice(0, 240))
}
