import { judgeAuthorBox } from './author-box.ts'
import type { Block, Verdicts } from './block.ts'
import { judgeCaptions } from './captions.ts'
import { judgeFrontMatter, type FrontMatter } from './front-matter.ts'
import { judgeLine } from './line.ts'
import { judgeRelated } from './related.ts'
import { judgeTail } from './tail.ts'

/** What stays, what goes and why, and what the lines around the body say. */
export interface Judgement {
  readonly verdicts: Verdicts
  readonly front: FrontMatter
  /** Names in a box about the author. */
  readonly authors: readonly string[]
}

/**
 * Decides block by block what is body. The order matters: words of single lines, then lists and boxes under their headings, then
 * captions by their neighbours, then what stands above the body, and last what trails after it.
 */
export function judge(blocks: readonly Block[], title: string | null): Judgement {
  const verdicts: Verdicts = blocks.map(
    (block) => block.outside ?? (block.role === 'title' ? undefined : judgeLine(block.text)),
  )
  judgeCaptions(blocks, verdicts)
  judgeRelated(blocks, verdicts)
  const authors = judgeAuthorBox(blocks, verdicts)
  const front = judgeFrontMatter(blocks, verdicts, title)
  judgeTail(blocks, verdicts)
  return { verdicts, front, authors }
}
