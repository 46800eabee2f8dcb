import { keepPreviousData, useInfiniteQuery, type UseInfiniteQueryResult } from '@tanstack/react-query'
import { useCallback, useMemo, useRef, type ReactNode } from 'react'
import { useSearchParams } from 'wouter'
import { claimsQuery, type CaseOverview, type ClaimFilter } from '../api.ts'
import { linesOf } from '../shell/lines-of.ts'
import { Failure, Notice } from '../shell/notice.tsx'
import { countOf } from '../words.ts'
import { ClaimList } from './claim-list.tsx'
import { FilterBar } from './filter-bar.tsx'
import { filterOf, isFiltering, searchOf } from './filter.ts'
import { FoundInTexts } from './found-in-texts.tsx'
import { ReportList } from './report-list.tsx'

/** The claims of a case, best first, and its reports. */
export function CaseClaims({ about }: { readonly about: CaseOverview }): ReactNode {
  const [search, setSearch] = useSearchParams()
  const filter = useMemo(() => filterOf(search), [search])
  const claims = useInfiniteQuery({ ...claimsQuery(about.id, filter), placeholderData: keepPreviousData })
  const change = useCallback((next: ClaimFilter) => setSearch(searchOf(next), { replace: true }), [setSearch])
  const reports = useRef<HTMLHeadingElement>(null)
  return (
    <div className="case-body">
      <section aria-label="Claims">
        <FilterBar caseId={about.id} filter={filter} onChange={change} />
        <p className="list-note quiet" role="status">
          <ListNote claims={claims.data?.pages[0]?.total} filter={filter} />
          <span className="wide-only">
            <kbd>j</kbd> <kbd>k</kbd> move · <kbd>Enter</kbd> open · <kbd>/</kbd> search
          </span>
          <button type="button" className="to-reports" onClick={() => reports.current?.scrollIntoView()}>
            {countOf(about.reportCount, 'report')} below
          </button>
        </p>
        {filter.words.trim() === '' ? null : <FoundInTexts caseId={about.id} words={filter.words.trim()} />}
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

const orderWords: Readonly<Record<string, string>> = {
  news: 'What is new first: the latest new origin, then conflicts, then the most reports',
  evidence: 'Strongest evidence first',
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
  return <span>{orderWords[filter.order] ?? countOf(claims, 'claim')}</span>
}

function Claims(props: {
  readonly about: CaseOverview
  readonly claims: UseInfiniteQueryResult<{ readonly pages: readonly ClaimPage[] }>
  readonly isNarrowed: boolean
  readonly onShowAll: () => void
}): ReactNode {
  const { about, claims } = props
  const { fetchNextPage } = claims
  const loaded = useMemo(() => linesOf(claims.data?.pages, ({ id }) => id), [claims.data])
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
