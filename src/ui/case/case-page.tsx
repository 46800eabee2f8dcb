import { keepPreviousData, useInfiniteQuery, useQuery, type UseInfiniteQueryResult } from '@tanstack/react-query'
import { useCallback, useMemo, useRef, useState, type ReactNode } from 'react'
import { Link, useSearchParams } from 'wouter'
import { caseQuery, claimsQuery, type CaseOverview, type ClaimFilter } from '../api.ts'
import { Failure, Notice } from '../shell/notice.tsx'
import { useTitle } from '../shell/title.ts'
import { useKeys } from '../shell/use-keys.ts'
import { countOf } from '../words.ts'
import { AddReports } from './add-reports.tsx'
import './case.css'
import { ClaimList } from './claim-list.tsx'
import { FilterBar } from './filter-bar.tsx'
import { filterOf, isFiltering, searchOf } from './filter.ts'
import { useLiveCase } from './live.ts'
import { ReportList } from './report-list.tsx'

/** A case: its claims, best first, and its reports. */
export function CasePage({ caseId }: { readonly caseId: string }): ReactNode {
  const about = useQuery(caseQuery(caseId))
  const [adding, setAdding] = useState(false)
  useTitle(about.data?.title ?? 'Case')
  useKeys({ a: () => setAdding(true) })
  useLiveCase(caseId)
  if (about.isError) return <Failure error={about.error} retry={about.refetch} />
  if (about.isPending) return <Notice kind="loading" title="Opening the case …" />
  const { title, question, label, reportCount, queuedCount } = about.data
  return (
    <>
      <nav className="crumbs" aria-label="Where this is">
        <Link href="/">Cases</Link>
      </nav>
      <div className="case-head">
        <div>
          <h1>{title}</h1>
          <p className="quiet">{sizeInWords(about.data)}</p>
          {question === null ? null : <p className="case-question">{question}</p>}
          {label === null ? null : <p className="case-label">{label}</p>}
        </div>
        <AddButton onPress={() => setAdding(true)} />
      </div>
      {reportCount + queuedCount === 0 ? (
        <Notice kind="empty" title="No reports in this case yet" action={<AddButton onPress={() => setAdding(true)} />}>
          Drop files, paste a text, or give an address.
        </Notice>
      ) : (
        <Reading about={about.data} />
      )}
      <AddReports caseId={caseId} isOpen={adding} onOpenChange={setAdding} />
    </>
  )
}

function AddButton({ onPress }: { readonly onPress: () => void }): ReactNode {
  return (
    <button type="button" className="button primary" onClick={onPress}>
      Add reports
    </button>
  )
}

function sizeInWords(about: CaseOverview): string {
  return [
    countOf(about.reportCount, 'report'),
    countOf(about.claimCount, 'claim'),
    ...(about.conflictCount === 0 ? [] : [`${about.conflictCount} with conflicts`]),
    ...(about.queuedCount === 0 ? [] : [`${about.queuedCount} still to be read`]),
    ...(about.refusedCount === 0 ? [] : [`${about.refusedCount} refused`]),
    ...(about.stale ? ['claims are being drawn up anew'] : []),
  ].join(' · ')
}

function Reading({ about }: { readonly about: CaseOverview }): ReactNode {
  const [search, setSearch] = useSearchParams()
  const filter = useMemo(() => filterOf(search), [search])
  const claims = useInfiniteQuery({ ...claimsQuery(about.id, filter), placeholderData: keepPreviousData })
  const change = useCallback((next: ClaimFilter) => setSearch(searchOf(next), { replace: true }), [setSearch])
  const reports = useRef<HTMLHeadingElement>(null)
  return (
    <div className="case-body">
      <section aria-label="Claims">
        <FilterBar filter={filter} onChange={change} />
        <p className="list-note quiet" role="status">
          <ListNote claims={claims.data?.pages[0]?.total} filter={filter} />
          <span className="wide-only">
            <kbd>j</kbd> <kbd>k</kbd> move · <kbd>Enter</kbd> open · <kbd>/</kbd> search
          </span>
          <button type="button" className="to-reports" onClick={() => reports.current?.scrollIntoView()}>
            {countOf(about.reportCount, 'report')} below
          </button>
        </p>
        <Claims about={about} claims={claims} isNarrowed={isFiltering(filter)} onShowAll={() => setSearch({})} />
      </section>
      <section className="case-reports" aria-labelledby="reports-title">
        <h2 id="reports-title" ref={reports}>
          {countOf(about.reportCount, 'report')}
        </h2>
        <ReportList caseId={about.id} />
      </section>
    </div>
  )
}

function ListNote({
  claims,
  filter,
}: {
  readonly claims: number | undefined
  readonly filter: ClaimFilter
}): ReactNode {
  if (claims === undefined) return <span>…</span>
  if (isFiltering(filter)) return <span>{countOf(claims, 'claim')} found</span>
  return <span>{filter.order === 'evidence' ? 'Strongest evidence first' : countOf(claims, 'claim')}</span>
}

function Claims(props: {
  readonly about: CaseOverview
  readonly claims: UseInfiniteQueryResult<{ readonly pages: readonly ClaimPage[] }>
  readonly isNarrowed: boolean
  readonly onShowAll: () => void
}): ReactNode {
  const { about, claims } = props
  const { fetchNextPage } = claims
  const loaded = useMemo(() => claims.data?.pages.flatMap(({ items }) => items) ?? [], [claims.data])
  const onEnd = useCallback(() => void fetchNextPage(), [fetchNextPage])
  if (claims.isError) return <Failure error={claims.error} retry={claims.refetch} />
  if (claims.isPending) return <Notice kind="loading" title="Reading the claims …" />
  if (loaded.length > 0) {
    return (
      <ClaimList caseId={about.id} claims={loaded} total={claims.data.pages[0]?.total ?? loaded.length} onEnd={onEnd} />
    )
  }
  if (props.isNarrowed) {
    return (
      <Notice
        kind="empty"
        title="No claim matches"
        action={
          <button type="button" className="button" onClick={props.onShowAll}>
            Show all {countOf(about.claimCount, 'claim')}
          </button>
        }
      />
    )
  }
  return about.stale || about.queuedCount > 0 ? (
    <Notice kind="loading" title="The reports are being read …" />
  ) : (
    <Notice kind="empty" title="No claims were found in these reports" />
  )
}

type ClaimPage = Awaited<ReturnType<NonNullable<ReturnType<typeof claimsQuery>['queryFn']>>>
