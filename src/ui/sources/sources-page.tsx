import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import { useState, type ReactNode } from 'react'
import { sourcesQuery, type CaseOverview } from '../api.ts'
import { linesOf } from '../shell/lines-of.ts'
import { More } from '../shell/more.tsx'
import { Failure, Notice } from '../shell/notice.tsx'
import { SearchField } from '../shell/search-field.tsx'
import { countOf } from '../words.ts'
import { SourceRow } from './source-row.tsx'
import './sources.css'

/** Who stands behind the claims of a case, those with most claims first. */
export default function SourcesPage({ about }: { readonly about: CaseOverview }): ReactNode {
  const [words, setWords] = useState('')
  const sources = useInfiniteQuery({ ...sourcesQuery(about.id, words), placeholderData: keepPreviousData })
  if (sources.isError) return <Failure error={sources.error} retry={sources.refetch} />
  if (sources.isPending) return <Notice kind="loading" title="Reading the sources …" />
  const shown = linesOf(sources.data.pages, ({ source }) => source.id)
  const total = sources.data.pages[0]?.total ?? shown.length
  if (shown.length === 0 && words === '') {
    return (
      <Notice
        kind="empty"
        title={about.stale ? 'The sources are being drawn up …' : 'No source is named in this case'}
      />
    )
  }
  const names = new Map(shown.map(({ source }) => [source.id, source.name]))
  return (
    <section aria-label="Sources">
      <p className="section-note">
        {countOf(total, 'source')}
        {words === '' ? '' : ' found'}, with the claims that go through each: how many it was first to say before
        another origin came to them, how many rest on one origin, how many on more, and how many somebody denies.
      </p>
      <search className="filter-bar sources-search">
        <SearchField label="Search the sources" placeholder="Search sources" words={words} onWords={setWords} />
      </search>
      <table className="sources">
        <thead>
          <tr>
            <th scope="col">Source</th>
            <th scope="col">Grade</th>
            <th scope="col">Claims</th>
            <th scope="col">First</th>
            <th scope="col" className="wide-only">
              One origin
            </th>
            <th scope="col">More origins</th>
            <th scope="col">Denied</th>
          </tr>
        </thead>
        <tbody>
          {shown.map((summary) => (
            <SourceRow key={summary.source.id} caseId={about.id} summary={summary} names={names} />
          ))}
        </tbody>
      </table>
      <More pages={sources} words={countOf(total - shown.length, 'more', 'more')} />
    </section>
  )
}
