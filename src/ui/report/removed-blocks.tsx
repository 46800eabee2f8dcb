import type { ReactNode } from 'react'
import type { RemovedBlock } from '../../model/report.ts'
import { countOf, removalWords } from '../words.ts'

/** What was taken out at one place: a folded grey line with the reason, the text itself on demand. */
export function RemovedBlocks(props: {
  readonly blocks: readonly RemovedBlock[]
  readonly isOpen: boolean
}): ReactNode {
  const { blocks, isOpen } = props
  if (blocks.length === 0) return null
  const reasons = [...new Set(blocks.map(({ reason }) => removalWords[reason]))].join(', ')
  return (
    <details className="removed" open={isOpen}>
      <summary>
        {blocks.length === 1 ? `removed: ${reasons}` : `${countOf(blocks.length, 'block')} removed: ${reasons}`}
      </summary>
      {blocks.map((block, index) => (
        <p key={`${block.at} ${index}`}>
          <span className="removed-reason">{removalWords[block.reason]}</span> {block.text}
        </p>
      ))}
    </details>
  )
}
