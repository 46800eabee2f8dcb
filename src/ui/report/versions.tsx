import { useQuery } from '@tanstack/react-query'
import { useState, type ReactNode } from 'react'
import { Link } from 'wouter'
import { reportAddress } from '../addresses.ts'
import { differenceQuery, versionsQuery, type ReportVersion, type VersionDifference } from '../api.ts'
import { momentInWords } from '../dates.ts'
import { Failure } from '../shell/notice.tsx'
import { countOf } from '../words.ts'
import { cutDifference } from './difference-cut.ts'

/** The versions of a report that were captured from its address, and what changed from the one before. */
export function Versions(props: { readonly caseId: string; readonly reportId: string }): ReactNode {
  const { caseId, reportId } = props
  const versions = useQuery(versionsQuery(reportId))
  const [isOpen, setOpen] = useState(false)
  const all = versions.data?.items ?? []
  if (all.length < 2) return null
  const place = all.findIndex(({ id }) => id === reportId)
  const before = all[place - 1]
  return (
    <section className="versions" aria-label="Versions">
      <ol>
        {all.map((version, index) => (
          <li key={version.id} aria-current={version.id === reportId ? 'true' : undefined}>
            {version.id === reportId ? (
              <strong>version {index + 1}</strong>
            ) : (
              <Link href={reportAddress(caseId, version.id)}>version {index + 1}</Link>
            )}
            <span className="quiet"> {whenOf(version)}</span>
          </li>
        ))}
      </ol>
      {before === undefined ? null : (
        <button type="button" className="link-button" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          {isOpen ? 'hide what changed' : `what changed since version ${place}`}
        </button>
      )}
      {isOpen && before !== undefined ? <Difference reportId={reportId} earlier={before.id} /> : null}
    </section>
  )
}

/** Versions often keep their first date; when each was changed or captured tells them apart. */
function whenOf({ modifiedAt, receivedAt }: ReportVersion): string {
  return modifiedAt === null ? `captured ${momentInWords(receivedAt)}` : `changed ${momentInWords(modifiedAt)}`
}

function Difference(props: { readonly reportId: string; readonly earlier: string }): ReactNode {
  const found = useQuery(differenceQuery(props.reportId, props.earlier))
  if (found.isError) return <Failure error={found.error} retry={found.refetch} />
  if (found.isPending) return <p className="quiet">Comparing …</p>
  return <Changes difference={found.data} />
}

function Changes({ difference }: { readonly difference: VersionDifference }): ReactNode {
  const pieces = cutDifference(difference)
  const changes = pieces.filter(({ type }) => type === 'added' || type === 'removed').length
  if (changes === 0) return <p className="quiet">The words are the same.</p>
  return (
    <div className="difference" aria-label={`${countOf(changes, 'change')} between the versions`} role="group">
      {pieces.map((piece, index) => {
        if (piece.type === 'gap')
          return (
            <span key={index} className="quiet">
              {' '}
              …{' '}
            </span>
          )
        if (piece.type === 'added') return <ins key={index}>{piece.text}</ins>
        if (piece.type === 'removed') return <del key={index}>{piece.text}</del>
        return <span key={index}>{piece.text}</span>
      })}
    </div>
  )
}
