import type { ReactNode } from 'react'
import type { ClaimView } from '../api.ts'
import { reportName, type Evidence } from '../evidence.ts'
import { Sign } from '../shell/sign.tsx'
import { driftWords } from '../words.ts'
import { PassagePair } from './passage-pair.tsx'

/** Copies that changed what they copied: parent and copy side by side, the words that differ marked. */
export function Drifts({ view, evidence }: { readonly view: ClaimView; readonly evidence: Evidence }): ReactNode {
  if (view.drifts.length === 0) {
    return <p className="quiet tab-empty">No copy was found to change the claim.</p>
  }
  return (
    <div className="drifts">
      {view.drifts.map((drift) => {
        const [from, to] = [view.claim.assertions[drift.from], view.claim.assertions[drift.to]]
        if (from === undefined || to === undefined) return null
        return (
          <section key={`${drift.from} ${drift.to} ${drift.kind}`} className="drift">
            <p className="conflict-title">
              <Sign name="drift" />
              {driftWords[drift.kind]}
              <span className="quiet">
                {' '}
                · from {reportName(evidence.report.get(from.report))} to {reportName(evidence.report.get(to.report))}
              </span>
            </p>
            <p className="conflict-why">{drift.why}</p>
            <PassagePair evidence={evidence} left={from} right={to} mark="changed" />
          </section>
        )
      })}
    </div>
  )
}
