import { useInfiniteQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { Link } from 'wouter'
import { reportAddress, sourceAddress } from '../addresses.ts'
import { sourcesQuery, type CaseOverview, type SourceSummary } from '../api.ts'
import { voiceInWords } from '../countries.ts'
import { nameWithVoucher } from '../evidence.ts'
import { Failure, Notice } from '../shell/notice.tsx'
import { countOf, sourceKindWords } from '../words.ts'
import '../grade/grade.css'
import './sources.css'

/** Who stands behind the claims of a case, those with most claims first. */
export default function SourcesPage({ about }: { readonly about: CaseOverview }): ReactNode {
  const sources = useInfiniteQuery(sourcesQuery(about.id))
  if (sources.isError) return <Failure error={sources.error} retry={sources.refetch} />
  if (sources.isPending) return <Notice kind="loading" title="Reading the sources …" />
  const shown = sources.data.pages.flatMap(({ items }) => items)
  const total = sources.data.pages[0]?.total ?? shown.length
  if (shown.length === 0) {
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
        {countOf(total, 'source')}, with the claims that go through each: how many of these rest on one origin, how many
        on more, and how many somebody denies.
      </p>
      <table className="sources">
        <thead>
          <tr>
            <th scope="col">Source</th>
            <th scope="col">Grade</th>
            <th scope="col">Claims</th>
            <th scope="col">One origin</th>
            <th scope="col">More origins</th>
            <th scope="col">Denied</th>
          </tr>
        </thead>
        <tbody>
          {shown.map((summary) => (
            <SourceRow
              key={summary.source.id}
              caseId={about.id}
              summary={summary}
              voucher={names.get(summary.source.vouchedBy ?? '') ?? null}
            />
          ))}
        </tbody>
      </table>
      {sources.hasNextPage ? (
        <button type="button" className="button" onClick={() => void sources.fetchNextPage()}>
          {total - shown.length} more
        </button>
      ) : null}
    </section>
  )
}

function SourceRow(props: {
  readonly caseId: string
  readonly summary: SourceSummary
  readonly voucher: string | null
}): ReactNode {
  const { caseId, voucher } = props
  const { source, claimCount, aloneCount, corroboratedCount, deniedCount } = props.summary
  const name = nameWithVoucher(source.name, source.kind, voucher)
  return (
    <tr>
      <th scope="row">
        <span className="source-name">{name}</span>
        <span className="source-about">
          <span>{sourceKindWords[source.kind]}</span>
          {source.voice === null ? null : <span>a voice of {voiceInWords(source.voice)}</span>}
          {source.report === null ? null : <Link href={reportAddress(caseId, source.report)}>its report</Link>}
        </span>
        {source.aliases.length === 0 ? null : (
          <span className="source-about">also called {source.aliases.join(', ')}</span>
        )}
        {source.ambiguous.length === 0 ? null : (
          <span className="source-about warning">not settled: could also be {source.ambiguous.join(', ')}</span>
        )}
      </th>
      <td>
        <SourceGrade settled={props.summary.reliability} />
      </td>
      <td>
        {claimCount === 0 ? (
          <Figure count={0} />
        ) : (
          <Link href={sourceAddress(caseId, source.id)} aria-label={`${countOf(claimCount, 'claim')} from ${name}`}>
            {claimCount}
          </Link>
        )}
      </td>
      <td>
        <Figure count={aloneCount} />
      </td>
      <td>
        <Figure count={corroboratedCount} />
      </td>
      <td>
        <Figure count={deniedCount} />
      </td>
    </tr>
  )
}

/** The letter that a reviewer gave; F, which is unknown, while nobody has. */
function SourceGrade({ settled }: { readonly settled: unknown }): ReactNode {
  const given = typeof settled === 'object' && settled !== null && 'reliability' in settled ? settled.reliability : null
  return typeof given === 'string' ? (
    <span className="grade decided">{given}</span>
  ) : (
    <span className="quiet" title="Nobody has graded it">
      F
    </span>
  )
}

/** A count; none is quiet, so that what there is stands out. */
function Figure({ count }: { readonly count: number }): ReactNode {
  return <span className={count === 0 ? 'quiet' : undefined}>{count.toLocaleString('en')}</span>
}
