import { useQuery, type UseQueryResult } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { Link, useLocation } from 'wouter'
import { caseAddress } from '../addresses.ts'
import { caseQuery } from '../api.ts'
import { Failure, Notice } from '../shell/notice.tsx'
import { useTitle } from '../shell/title.ts'
import { useKeys } from '../shell/use-keys.ts'

/** A page that belongs to a case and shows one thing of it: the way back above it, `u` goes it. */
export function WithinCase<T>(props: {
  readonly caseId: string
  /** What the page asked for. */
  readonly found: UseQueryResult<T>
  readonly title: string
  readonly loading: string
  readonly children: (shown: T) => ReactNode
}): ReactNode {
  const { caseId, found } = props
  const about = useQuery(caseQuery(caseId))
  const [, go] = useLocation()
  useTitle(props.title)
  useKeys({ u: () => go(caseAddress(caseId)) })
  if (found.isError) return <Failure error={found.error} retry={found.refetch} />
  if (found.isPending) return <Notice kind="loading" title={props.loading} />
  return (
    <>
      <nav className="crumbs" aria-label="Where this is">
        <Link href="/">Cases</Link>
        <span aria-hidden="true">›</span>
        <Link href={caseAddress(caseId)}>{about.data?.title ?? 'Case'}</Link>
      </nav>
      {props.children(found.data)}
    </>
  )
}
