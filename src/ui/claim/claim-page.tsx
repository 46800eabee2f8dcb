import { useQuery } from '@tanstack/react-query'
import { useDeferredValue, useMemo, useState, type ReactNode } from 'react'
import { Link } from 'wouter'
import { watchAddress } from '../addresses.ts'
import { claimQuery, type ClaimView } from '../api.ts'
import { WithinCase } from '../case/within-case.tsx'
import { dayOf, periodInWords } from '../dates.ts'
import { evidenceOf } from '../evidence.ts'
import { GradePanel } from '../grade/grade-panel.tsx'
import { gradeOf } from '../grade/grade.ts'
import type { Choice } from '../stemma/choice.ts'
import { StemmaGraph } from '../stemma/stemma-graph.tsx'
import { Signs } from '../stemma/signs.tsx'
import { countOf, originsInWords } from '../words.ts'
import './claim.css'
import { ClaimTabs } from './claim-tabs.tsx'
import { OriginsPanel } from './origins-panel.tsx'
import { ShownEvidence } from './shown-evidence.tsx'

interface ClaimPageProps {
  readonly caseId: string
  readonly claimId: string
}

/** A claim: its stemma, its origins, and everything that was said of it. */
export default function ClaimPage({ caseId, claimId }: ClaimPageProps): ReactNode {
  const found = useQuery(claimQuery(caseId, claimId))
  return (
    <WithinCase caseId={caseId} found={found} title={found.data?.claim.gloss ?? 'Claim'} loading="Opening the claim …">
      {(view) => <Claim view={view} caseId={caseId} />}
    </WithinCase>
  )
}

/** Why the grade is what it is, in one line: the reasons of the proposal, or that a person set it. */
function reasonsOf(view: ClaimView): string {
  const { isDecided, proposal, letter } = gradeOf(view)
  const source = letter === 'F' ? 'no origin is graded' : `its best origin is graded ${letter}`
  return `${isDecided ? 'set by a person' : proposal.why.join('; ')}; ${source}`
}

/** With more days than this the stemma takes the whole width, and the origins stand below it. */
const mostDaysBeside = 7

function daysOf({ claim, reports }: ClaimView): number {
  const witnesses = new Set(claim.stemma.witnesses.map(({ report }) => report))
  return new Set(
    reports.flatMap(({ id, publishedAt }) => (witnesses.has(id) && publishedAt !== null ? dayOf(publishedAt) : [])),
  ).size
}

function Claim({ view, caseId }: { readonly view: ClaimView; readonly caseId: string }): ReactNode {
  const { claim } = view
  const evidence = useMemo(() => evidenceOf(view.reports, view.sources), [view])
  const [pointed, setPointed] = useState<Choice>()
  const [held, setHeld] = useState<Choice>()
  const shown = pointed ?? held
  // What stands below the window is drawn once the stemma shows: hundreds of assertions take as long as all the rest.
  const hasRest = useDeferredValue(true, false)
  const isWide = daysOf(view) > mostDaysBeside
  const dates = view.reports
    .filter(({ id }) => claim.assertions.some(({ report }) => report === id))
    .flatMap(({ publishedAt }) => publishedAt ?? [])
    .sort()
  return (
    <article className="claim">
      <header>
        <div className="claim-title">
          <h1>{claim.gloss}</h1>
          <div className="claim-grade">
            <GradePanel view={view} evidence={evidence} />
            <p className="quiet">{reasonsOf(view)}</p>
          </div>
        </div>
        <p className="claim-size">
          <strong>{originsInWords(claim.originCount)}</strong>
          <span>{countOf(claim.reportCount, 'report')}</span>
          <span>{countOf(claim.outletCount, 'outlet')}</span>
          <span className="quiet">{periodInWords(dates[0] ?? null, dates.at(-1) ?? null)}</span>
          <Link href={watchAddress(caseId, claim.gloss)}>Watch it</Link>
        </p>
      </header>
      <div className={isWide ? 'claim-top wide' : 'claim-top'}>
        <section className="panel stemma-panel" aria-labelledby="stemma-title">
          <div className="panel-head">
            <h2 id="stemma-title">Stemma</h2>
            <span className="quiet">origins left, outlets right</span>
            <Signs />
          </div>
          <StemmaGraph
            evidence={evidence}
            claim={claim}
            shown={shown}
            held={held}
            onPoint={setPointed}
            onHold={setHeld}
          />
          <ShownEvidence
            evidence={evidence}
            claim={claim}
            shown={shown}
            isHeld={held !== undefined && pointed === undefined}
            onHold={setHeld}
          />
        </section>
        <OriginsPanel evidence={evidence} claim={claim} onPoint={setPointed} />
      </div>
      {hasRest ? (
        <ClaimTabs view={view} evidence={evidence} caseId={caseId} shown={shown} onPoint={setPointed} />
      ) : null}
    </article>
  )
}
