import type { ReactNode } from 'react'
import { Link } from 'wouter'
import { caseAddress, sectionAddress } from '../addresses.ts'
import type { CaseOverview } from '../api.ts'

const names = {
  claims: 'Claims',
  questions: 'Questions',
  timeline: 'Timeline',
  map: 'Map',
  sources: 'Sources',
  names: 'Names',
  reports: 'Reports',
  review: 'Review',
  watch: 'Watch',
} as const

export type CaseSection = keyof typeof names

/** The sections of a case, each at an address of its own. */
export function CaseTabs(props: { readonly about: CaseOverview; readonly current: CaseSection }): ReactNode {
  const { about, current } = props
  return (
    <nav className="case-tabs" aria-label="Sections of the case">
      {(Object.keys(names) as CaseSection[]).map((section) => (
        <Link
          key={section}
          href={section === 'claims' ? caseAddress(about.id) : sectionAddress(about.id, section)}
          aria-current={section === current ? 'page' : undefined}
        >
          {names[section]}
        </Link>
      ))}
    </nav>
  )
}
