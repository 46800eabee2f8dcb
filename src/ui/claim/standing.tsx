import type { ReactNode } from 'react'
import type { Factuality } from '../../model/factuality.ts'
import { certaintyWords, stanceWords } from '../words.ts'
import './standing.css'

/** How an assertion stands, in sign and word: what its speaker does with it, and how sure. */
export function Standing({ of }: { readonly of: Factuality }): ReactNode {
  const stance = stanceWords[of.stance]
  const isPlain = of.stance === 'asserts' || of.stance === 'hedges'
  return (
    <span className={`standing ${of.stance}`}>
      {stance.sign === '' ? null : (
        <span className="standing-sign" aria-hidden="true">
          {stance.sign}
        </span>
      )}
      {isPlain ? <span className={`degree-word ${of.certainty}`}>{certaintyWords[of.certainty]}</span> : stance.word}
      {of.polarity === 'negative' && of.stance !== 'denies' ? <span className="negative"> not so</span> : null}
    </span>
  )
}
