import { useQuery } from '@tanstack/react-query'
import { useMemo, useState, type ReactNode } from 'react'
import { useSearchParams } from 'wouter'
import { reportAddress } from '../addresses.ts'
import { reportQuery, type ReportView } from '../api.ts'
import { WithinCase } from '../case/within-case.tsx'
import { evidenceOf } from '../evidence.ts'
import { useKeys } from '../shell/use-keys.ts'
import { countOf } from '../words.ts'
import { AttributionList } from './attribution-list.tsx'
import { ParentReport } from './parent-report.tsx'
import { parentsOf } from './parents.ts'
import { ReportHead } from './report-head.tsx'
import { markKinds, type MarkKind } from './report-marks.ts'
import { ReportText } from './report-text.tsx'
import './report.css'
import { Versions } from './versions.tsx'

interface ReportPageProps {
  readonly caseId: string
  readonly reportId: string
}

/** A report: its clean text with everything that was found in it. */
export default function ReportPage({ caseId, reportId }: ReportPageProps): ReactNode {
  const found = useQuery(reportQuery(caseId, reportId))
  return (
    <WithinCase
      caseId={caseId}
      found={found}
      title={found.data?.report.title ?? 'Report'}
      loading="Opening the report …"
    >
      {(view) => <Reading view={view} caseId={caseId} />}
    </WithinCase>
  )
}

function Reading({ view, caseId }: { readonly view: ReportView; readonly caseId: string }): ReactNode {
  const { report } = view
  const evidence = useMemo(() => evidenceOf([report, ...view.relatedReports], view.sources), [report, view])
  const [search] = useSearchParams()
  const [kinds, setKinds] = useState<ReadonlySet<MarkKind>>(new Set(markKinds))
  const [showsRemoved, setShowsRemoved] = useState(false)
  const parents = useMemo(() => parentsOf(view), [view])
  const [parent, setParent] = useState<number>()
  const shownParent = parent === undefined ? undefined : parents[parent]
  useKeys({
    r: () => setShowsRemoved((before) => !before),
    p: () => setParent((before) => nextParent(before, parents.length)),
  })
  const toggle = (kind: MarkKind): void =>
    setKinds((before) => {
      const next = new Set(before)
      if (!next.delete(kind)) next.add(kind)
      return next
    })
  return (
    <article className={shownParent === undefined ? 'report' : 'report with-parent'}>
      <ReportHead view={view} evidence={evidence} addressOf={(id) => reportAddress(caseId, id)} />
      <Versions caseId={caseId} reportId={report.id} />
      <div className="report-tools" role="toolbar" aria-label="What is shown">
        {markKinds.map((kind) => (
          <button
            key={kind}
            type="button"
            className={`button chip show-${kind}`}
            aria-pressed={kinds.has(kind)}
            onClick={() => toggle(kind)}
          >
            {kind}
          </button>
        ))}
        {report.removed.length === 0 ? null : (
          <button
            type="button"
            className="button chip"
            aria-pressed={showsRemoved}
            onClick={() => setShowsRemoved(!showsRemoved)}
          >
            {countOf(report.removed.length, 'removed block')} <kbd>r</kbd>
          </button>
        )}
        {parents.length === 0 ? null : (
          <button
            type="button"
            className="button chip"
            aria-pressed={shownParent !== undefined}
            onClick={() => setParent((before) => nextParent(before, parents.length))}
          >
            {parents.length === 1 ? 'parent beside it' : `parents beside it (${parents.length})`} <kbd>p</kbd>
          </button>
        )}
      </div>
      <div className="report-body">
        <ReportText
          view={view}
          evidence={evidence}
          caseId={caseId}
          kinds={kinds}
          showsRemoved={showsRemoved}
          parent={shownParent}
          openAt={search.get('claim')}
        />
        {shownParent === undefined ? null : (
          <ParentReport
            key={shownParent.report.id}
            parent={shownParent}
            address={reportAddress(caseId, shownParent.report.id)}
          />
        )}
      </div>
      <AttributionList view={view} />
    </article>
  )
}

/** Through the parents one after the other, and away again. */
function nextParent(before: number | undefined, count: number): number | undefined {
  if (before === undefined) return count === 0 ? undefined : 0
  return before + 1 < count ? before + 1 : undefined
}
