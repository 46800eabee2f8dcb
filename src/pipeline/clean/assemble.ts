import type { RemovedBlock } from '../../model/report.ts'
import type { Block, Verdicts } from './block.ts'

/** Clean text with what was taken out of it; together they hold every block once. */
export interface Assembled {
  readonly text: string
  readonly bodyStart: number
  readonly removed: readonly RemovedBlock[]
}

const BREAK = '\n\n'

/**
 * Joins what stays into paragraphs, the headline first, and notes for each removed block where it stood. A `title` that is no
 * block (it was given, or stands in the page's metadata only) is set in front.
 */
export function assemble(
  blocks: readonly Block[],
  verdicts: Verdicts,
  headline: number | undefined,
  title: string | null,
): Assembled {
  const lead = headline === undefined ? title : (blocks[headline]?.text ?? null)
  const paragraphs: string[] = lead === null ? [] : [lead]
  const removed: RemovedBlock[] = []
  let length = lead?.length ?? 0
  let kept = 0
  const bodyStart = lead === null ? 0 : length + BREAK.length
  blocks.forEach((block, index) => {
    if (index === headline) return
    const reason = verdicts[index]
    if (reason !== undefined) {
      // What stood above the headline stays above it; below a paragraph that stood there too, it comes after that.
      const above = headline !== undefined && index < headline && kept === 0
      removed.push({ text: block.text, reason, at: above ? 0 : length })
      return
    }
    length += block.text.length + (paragraphs.length === 0 ? 0 : BREAK.length)
    paragraphs.push(block.text)
    kept += 1
  })
  const text = paragraphs.join(BREAK)
  return { text, bodyStart: Math.min(bodyStart, text.length), removed }
}
