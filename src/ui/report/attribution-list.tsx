import type { ReactNode } from 'react'
import { textOf } from '../../model/span.ts'
import type { ReportView } from '../api.ts'
import { Standing } from '../claim/standing.tsx'
import { countOf } from '../words.ts'

/** The attributions as a list: the same as the marks in the text, for reading one by one. */
export function AttributionList({ view }: { readonly view: ReportView }): ReactNode {
  const { report, extraction } = view
  const { attributions } = extraction
  if (attributions.length === 0) return <p className="quiet attribution-list">No words in this report name a source.</p>
  return (
    <details className="attribution-list">
      <summary>{countOf(attributions.length, 'attribution')} one by one</summary>
      <ol>
        {attributions.map((attribution) => {
          const outer = attributions.find(({ id }) => id === attribution.nestedIn)
          return (
            <li key={attribution.id}>
              <p className="attribution-source">
                <strong>{attribution.sourceName ?? (textOf(report.text, attribution.source) || 'nobody named')}</strong>{' '}
                <span className="attribution-cue">{textOf(report.text, attribution.cue)}</span>{' '}
                {outer === undefined ? null : (
                  <span className="quiet">
                    according to {outer.sourceName ?? (textOf(report.text, outer.source) || 'nobody named')}
                  </span>
                )}{' '}
                <Standing of={attribution} />
              </p>
              <p className="book">{textOf(report.text, attribution.content)}</p>
            </li>
          )
        })}
      </ol>
    </details>
  )
}
