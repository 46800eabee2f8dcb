import type { ReactNode } from 'react'
import type { Claim } from '../../model/claim.ts'
import type { Origin, OriginStatus } from '../../model/origin.ts'
import type { Witness } from '../../model/stemma.ts'
import { OriginBar } from '../case/origin-bar.tsx'
import { reportName, sourceName, type Evidence } from '../evidence.ts'
import type { Choice } from '../stemma/choice.ts'
import { countOf, interval, originsInWords, statusWords } from '../words.ts'

interface OriginsPanelProps {
  readonly evidence: Evidence
  readonly claim: Claim
  readonly onPoint: (choice: Choice | undefined) => void
}

/** Statuses by which an origin enters the count, surely or perhaps. */
const counts: readonly OriginStatus[] = ['independent', 'independence-not-established']

/** The product's number, and why it is what it is. */
export function OriginsPanel(props: OriginsPanelProps): ReactNode {
  const { originCount, reportCount, origins, unsettled } = props.claim
  const counted = origins.filter(({ status }) => counts.includes(status))
  const rest = origins.filter(({ status }) => !counts.includes(status))
  return (
    <section className="panel origins-panel" aria-labelledby="origins-title">
      <h2 id="origins-title">Origins</h2>
      <div className="origin-figure">
        <OriginBar reportCount={reportCount} originCount={originCount} />
        <p>
          <span className="figure" aria-hidden="true">
            {reportCount} → <strong>{interval(originCount)}</strong>
          </span>
          <span className="quiet">
            {countOf(reportCount, 'report')}, {originsInWords(originCount)}
          </span>
        </p>
      </div>
      <OriginList {...props} origins={counted} />
      {rest.length === 0 ? null : (
        <details className="more">
          <summary>
            {countOf(
              rest.length,
              'carrier that counts as no origin of its own',
              'carriers that count as no origin of their own',
            )}
          </summary>
          <OriginList {...props} origins={rest} />
        </details>
      )}
      {unsettled.length === 0 ? null : (
        <>
          <h3>What would settle it</h3>
          <ul className="unsettled">
            {[...new Set(unsettled)].map((what) => (
              <li key={what}>{what}</li>
            ))}
          </ul>
        </>
      )}
    </section>
  )
}

function OriginList(props: OriginsPanelProps & { readonly origins: readonly Origin[] }): ReactNode {
  const { evidence, claim, origins, onPoint } = props
  return (
    <ol className="origin-list">
      {origins.map((origin) => {
        const witness = witnessOf(evidence, claim, origin)
        return (
          <li
            key={`${origin.source ?? ''} ${origin.reports.join(' ')}`}
            onMouseEnter={() => onPoint(witness === undefined ? undefined : { type: 'witness', id: witness.id })}
            onMouseLeave={() => onPoint(undefined)}
          >
            <span className="origin-name">
              {witness === undefined ? null : <span className="siglum-mark">{witness.siglum}</span>}
              {originName(evidence, origin)}
            </span>
            <span className={`origin-status ${origin.status}`}>{statusWords[origin.status]}</span>
            <span className="origin-why">{origin.why}</span>
          </li>
        )
      })}
    </ol>
  )
}

/** The witness that stands for an origin in the stemma: itself, or another name of the same voice. */
function witnessOf(evidence: Evidence, claim: Claim, origin: Origin): Witness | undefined {
  const { witnesses, edges } = claim.stemma
  if (origin.source === null) {
    return witnesses.find(({ report }) => report !== null && origin.reports.includes(report))
  }
  const itself = witnesses.find(({ source }) => source === origin.source)
  const voice = evidence.source.get(origin.source)?.voice ?? null
  if (itself !== undefined || voice === null) return itself
  return witnesses.find(
    ({ id, source }) =>
      source !== null && evidence.source.get(source)?.voice === voice && !edges.some(({ to }) => to === id),
  )
}

function originName(evidence: Evidence, origin: Origin): string {
  if (origin.source !== null) return sourceName(evidence, origin.source)
  return `${reportName(evidence.report.get(origin.reports[0] ?? ''))}, in its own voice`
}
