import type { ReactNode } from 'react'

const lines: readonly (readonly [name: string, words: string])[] = [
  ['citation', 'cites'],
  ['quotation', 'quotes'],
  ['rewrite', 'rewrites'],
  ['copy', 'copies'],
  ['citation inferred', 'inferred'],
]

const discs: readonly (readonly [name: string, words: string])[] = [
  ['origin', 'origin'],
  ['unnamed', 'unnamed origin'],
  ['lost', 'cited, not at hand'],
  ['report', 'report'],
]

/** What the signs of the drawing mean. */
export function Signs(): ReactNode {
  return (
    <details className="signs">
      <summary>Signs</summary>
      <div className="signs-sheet">
        {discs.map(([name, words]) => (
          <span key={words}>
            <svg width="24" height="24" viewBox="-12 -12 24 24" aria-hidden="true" className={`disc ${name}`}>
              {name === 'unnamed' ? (
                <>
                  <circle className="body" r="6" />
                  <circle className="ring" r="9" strokeDasharray="41 16" transform="rotate(-40)" />
                </>
              ) : (
                <circle className="body" r="8" />
              )}
            </svg>
            {words}
          </span>
        ))}
        {lines.map(([name, words]) => (
          <span key={words}>
            <svg width="36" height="16" viewBox="0 0 36 16" aria-hidden="true" className={`line ${name}`}>
              <path className="ink" d="M2 8H34" />
              {name === 'quotation' ? (
                <text className="line-mark" x="18" y="14">
                  “ ”
                </text>
              ) : null}
            </svg>
            {words}
          </span>
        ))}
        <span className="quiet">Greek letters: origins and texts not at hand. Latin letters: reports.</span>
      </div>
    </details>
  )
}
