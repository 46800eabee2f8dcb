import type { OutletTable } from '../../model/outlet.ts'
import { endsSentence, wordCount, type Block, type Verdicts } from './block.ts'

/** A text is known to be made of sentences from this many paragraphs on. */
const PARAGRAPHS = 2

/** Share of characters in links from which an entry of a list is a label or leads elsewhere. */
const LINKED = 0.8

/** Lines that look like a headline have at least this many words; shorter ones are labels. */
const HEADLINE_WORDS = 4

/**
 * Takes out what trails after the last sentence: labels, tags, headlines of other stories. Lists of the body are told by their
 * marks and stay, and so does the name of an agency: it signs the text above it.
 */
export function judgeTail(blocks: readonly Block[], verdicts: Verdicts, outlets: OutletTable): void {
  const isParagraph = (block: Block, index: number): boolean =>
    verdicts[index] === undefined && endsSentence(block.text) && wordCount(block.text) >= 5
  if (blocks.filter(isParagraph).length < PARAGRAPHS) return
  for (let index = blocks.length - 1; index > 0; index -= 1) {
    const block = blocks[index]
    if (block === undefined || verdicts[index] !== undefined) continue
    if (endsSentence(block.text) || block.role === 'title' || isSignature(block, outlets)) return
    if ((block.role === 'list' && block.linkShare < LINKED) || block.role === 'cell' || block.role === 'quote') return
    if (/^(?:[•*·–—-]|\d{1,2}[.)])\s/u.test(block.text) || /[:,;]$/u.test(block.text) || wordCount(block.text) > 30)
      return
    verdicts[index] = wordCount(block.text) >= HEADLINE_WORDS ? 'related' : 'navigation'
  }
}

/** Words of a line that only names who the text is from. */
const SIGNATURE_WORDS = 5

/** "(AFP)", "Reuters", "— AP", "dpa/AFP": not a link, and every name in it is an agency's. */
function isSignature({ text, linkShare }: Block, outlets: OutletTable): boolean {
  if (linkShare > 0 || wordCount(text) > SIGNATURE_WORDS) return false
  const names = text
    .replace(/^\s?[–—-]{1,2}\s?/u, '')
    .replace(/[()[\]]/gu, '')
    .split(/[,/&;]/u)
  return names.every((name) =>
    outlets.byName(name.trim()).some(({ kind }) => kind === 'agency' || kind === 'state-media'),
  )
}
