import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import type { ClaimView } from '../api.ts'
import { momentInWords } from '../dates.ts'
import { kindInWords, valueInWords } from '../review/decision-words.ts'
import { decisionsAboutQuery } from '../review/decisions.ts'
import { Failure } from '../shell/notice.tsx'

/** What reviewers decided about the claim: who, when, what held before and after. */
export function History({ view }: { readonly view: ClaimView }): ReactNode {
  const log = useQuery(decisionsAboutQuery(view.case, view.claim.id))
  if (log.isError) return <Failure error={log.error} retry={log.refetch} />
  const decisions = log.data?.items ?? []
  if (decisions.length === 0) {
    return (
      <p className="quiet tab-empty">{log.isPending ? '…' : 'Nobody has decided anything about this claim yet.'}</p>
    )
  }
  return (
    <table className="assertions history">
      <thead>
        <tr>
          <th scope="col">When</th>
          <th scope="col">Who</th>
          <th scope="col">What</th>
          <th scope="col">Before</th>
          <th scope="col">After</th>
        </tr>
      </thead>
      <tbody>
        {decisions.map(({ key, madeAt, actor, kind, before, after, undoes }) => (
          <tr key={key}>
            <td className="quiet nowrap">{momentInWords(madeAt)}</td>
            <th scope="row">{actor}</th>
            <td>{undoes === null ? kindInWords(kind) : `took back: ${kindInWords(kind)}`}</td>
            <td className="quiet">{valueInWords(kind, before)}</td>
            <td>{valueInWords(kind, after)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
