import { useQuery } from '@tanstack/react-query'
import { useState, type ReactNode } from 'react'
import { Link, useLocation } from 'wouter'
import { caseQuery, type CaseOverview } from '../api.ts'
import { Failure, Notice } from '../shell/notice.tsx'
import { laterDialog } from '../shell/later.tsx'
import { useTitle } from '../shell/title.ts'
import { useKeys } from '../shell/use-keys.ts'
import { Arrivals } from './arrivals.tsx'
import './case.css'
import { sizeInWords } from './case-size.ts'
import { addressOf, CaseTabs, sectionNames, type CaseSection } from './case-tabs.tsx'
import { useLiveCase } from './live.ts'
import { sections } from './sections.ts'
import { TakeAway } from './take-away.tsx'

const AddReports = laterDialog(() => import('./add-reports.tsx'))

/** A case: what it is, and one of its sections. */
export function CasePage(props: { readonly caseId: string; readonly section: CaseSection }): ReactNode {
  const { caseId, section } = props
  const [, go] = useLocation()
  const about = useQuery(caseQuery(caseId))
  const [adding, setAdding] = useState(false)
  useTitle(about.data?.title ?? 'Case')
  const byNumber = sectionNames.map((name, index) => [String(index + 1), () => go(addressOf(caseId, name))] as const)
  useKeys({
    ...Object.fromEntries(byNumber),
    u: () => go('/'),
    // A reviewer's `a` accepts.
    ...(section === 'review' ? {} : { a: () => setAdding(true) }),
  })
  useLiveCase(caseId)
  if (about.isError) return <Failure error={about.error} retry={about.refetch} />
  if (about.isPending) return <Notice kind="loading" title="Opening the case …" />
  const { reportCount, queuedCount } = about.data
  const { Page: Section } = sections[section]
  return (
    <>
      <nav className="crumbs" aria-label="Where this is">
        <Link href="/">Cases</Link>
      </nav>
      <CaseHead about={about.data} onAdd={() => setAdding(true)} />
      <CaseTabs about={about.data} current={section} />
      <Arrivals about={about.data} />
      {reportCount + queuedCount === 0 ? (
        <Notice kind="empty" title="No reports in this case yet" action={<AddButton onPress={() => setAdding(true)} />}>
          Drop files, paste a text, or give an address.
        </Notice>
      ) : (
        <Section about={about.data} />
      )}
      <AddReports caseId={caseId} isOpen={adding} onOpenChange={setAdding} />
    </>
  )
}

function CaseHead({ about, onAdd }: { readonly about: CaseOverview; readonly onAdd: () => void }): ReactNode {
  const { id, title, question, label, claimCount } = about
  return (
    <div className="case-head">
      <div>
        <h1>{title}</h1>
        <p className="quiet">
          {sizeInWords(about)}
          {about.refusedCount === 0 ? null : (
            <>
              {' '}
              <Link href={addressOf(id, 'reports')}>why</Link>
            </>
          )}
        </p>
        {question === null ? null : <p className="case-question">{question}</p>}
        {label === null ? null : <p className="case-label">{label}</p>}
      </div>
      <div className="case-actions">
        {claimCount === 0 ? null : <TakeAway caseId={id} claimCount={claimCount} />}
        <AddButton onPress={onAdd} />
      </div>
    </div>
  )
}

function AddButton({ onPress }: { readonly onPress: () => void }): ReactNode {
  return (
    <button type="button" className="button primary" onClick={onPress}>
      Add reports
    </button>
  )
}
