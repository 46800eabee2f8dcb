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
export const sectionNames = Object.keys(names) as readonly CaseSection[]

export function addressOf(caseId: string, section: CaseSection): string {
  return section === 'claims' ? caseAddress(caseId) : sectionAddress(caseId, section)
}

/** The sections of a case, each at an address of its own. */
export function CaseTabs(props: { readonly about: CaseOverview; readonly current: CaseSection }): ReactNode {
  const { about, current } = props
  return (
    <nav className="case-tabs" aria-label="Sections of the case">
      {sectionNames.map((section) => (
        <Link key={section} href={addressOf(about.id, section)} aria-current={section === current ? 'page' : undefined}>
          {names[section]}
        </Link>
      ))}
    </nav>
  )
}
