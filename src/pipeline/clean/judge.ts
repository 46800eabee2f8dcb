import { judgeAuthorBox } from './author-box.ts'
import type { OutletTable } from '../../model/outlet.ts'
import type { RemovalReason } from '../../model/report.ts'
import { endsSentence, wordCount, type Block, type Verdicts } from './block.ts'
import { judgeCaptions } from './captions.ts'
import { judgeFrontMatter, type FrontMatter } from './front-matter.ts'
import { judgeWords } from './line.ts'
import { judgeRelated } from './related.ts'
import { judgeTail } from './tail.ts'

/** What stays, what goes and why, and what the lines around the body say. */
export interface Judgement {
  readonly verdicts: Verdicts
  readonly front: FrontMatter
  /** Names in a box about the author. */
  readonly authors: readonly string[]
}

/** Share of characters in links from which a block is nothing but a link. */
const LINK_ALONE = 0.8

/** Words from which a link is a headline. */
const HEADLINE_WORDS = 4

/**
 * Decides block by block what is body. The order matters: words of single lines, then lists and boxes under their headings, then
 * captions by their neighbours, then what stands above the body, and last what trails after it.
 */
export function judge(blocks: readonly Block[], title: string | null, outlets: OutletTable): Judgement {
  const verdicts: Verdicts = blocks.map((block) => block.outside ?? judgeBlock(block))
  judgeCaptions(blocks, verdicts)
  judgeRelated(blocks, verdicts)
  const authors = judgeAuthorBox(blocks, verdicts)
  const front = judgeFrontMatter(blocks, verdicts, title)
  judgeTail(blocks, verdicts, outlets)
  return { verdicts, front, authors }
}

function judgeBlock(block: Block): RemovalReason | undefined {
  if (block.role === 'title') return undefined
  // A row of a table has words of every kind, and none of them speaks for the house.
  if (block.role === 'cell') return undefined
  return judgeWords(block) ?? (isLinkAlone(block) ? 'related' : undefined)
}

/** A headline that is nothing but a link leads to another story. */
function isLinkAlone({ text, linkShare, role }: Block): boolean {
  return (
    role !== 'text' &&
    linkShare > LINK_ALONE &&
    wordCount(text) >= HEADLINE_WORDS &&
    !endsSentence(text) &&
    !/[:,]$/u.test(text)
  )
}
