import { useQuery } from '@tanstack/react-query'
import { useState, type ReactNode } from 'react'
import { Link } from 'wouter'
import { caseAddress } from '../addresses.ts'
import { casesQuery } from '../api.ts'
import { Failure, Notice } from '../shell/notice.tsx'
import { laterDialog } from '../shell/later.tsx'
import { useTitle } from '../shell/title.ts'
import { sizeInWords } from './case-size.ts'
import './case.css'
import { NewCase } from './new-case.tsx'

const AddReports = laterDialog(() => import('./add-reports.tsx'))

/** The case that takes what is added without naming one. */
const firstCase = 'inbox'

/** All cases; with none, the way to the first. */
export function CasesPage(): ReactNode {
  useTitle('Cases')
  const cases = useQuery(casesQuery)
  const [adding, setAdding] = useState(false)
  if (cases.isPending) return <Notice kind="loading" title="Opening the cases …" />
  if (cases.isError) return <Failure error={cases.error} retry={cases.refetch} />
  if (cases.data.items.length === 0) {
    return (
      <>
        <Notice
          kind="empty"
          title="No reports yet"
          action={
            <button type="button" className="button primary" onClick={() => setAdding(true)}>
              Add reports
            </button>
          }
        >
          Add a few news reports about one matter. You will see what they claim, who each claim goes back to, and how
          many independent origins stand behind it.
        </Notice>
        <AddReports caseId={firstCase} isOpen={adding} onOpenChange={setAdding} />
      </>
    )
  }
  return (
    <>
      <h1>Cases</h1>
      <ul className="cases">
        {cases.data.items.map((entry) => (
          <li key={entry.id}>
            <Link href={caseAddress(entry.id)} className="case-link">
              <span className="case-name">{entry.title}</span>
              <span className="quiet">{sizeInWords(entry)}</span>
              {entry.question === null ? null : <span className="case-question">{entry.question}</span>}
              {entry.label === null ? null : <span className="case-label">{entry.label}</span>}
            </Link>
          </li>
        ))}
      </ul>
      <NewCase />
    </>
  )
}
