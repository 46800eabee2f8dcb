import { useQuery } from '@tanstack/react-query'
import { useMemo, useRef, type ReactNode } from 'react'
import { Link } from 'wouter'
import { nameAddress, reportAddress } from '../addresses.ts'
import { foundInTextsQuery, type Hit } from '../api.ts'
import { useHighlights, type Mark } from '../text/highlights.ts'
import '../text/text.css'

/** Where the words that are searched for stand in the reports' texts, and the names that hold them. */
export function FoundInTexts(props: { readonly caseId: string; readonly words: string }): ReactNode {
  const { caseId, words } = props
  const found = useQuery(foundInTextsQuery(caseId, words))
  const hits = found.data?.items ?? []
  const reports = hits.filter(({ type }) => type === 'report')
  const names = hits.filter(({ type }) => type === 'entity')
  if (reports.length + names.length === 0) return null
  return (
    <section className="found" aria-label="Found in the texts">
      {names.length === 0 ? null : (
        <p className="found-names">
          <span className="quiet">Names:</span>
          {names.map((hit) => (
            <Link key={hit.id} href={nameAddress(caseId, hit.id)}>
              {hit.title}
            </Link>
          ))}
        </p>
      )}
      {reports.map((hit) => (
        <Link key={hit.id} href={reportAddress(caseId, hit.id)} className="found-link">
          <span className="found-title">{hit.title}</span>
          <Excerpt hit={hit} />
        </Link>
      ))}
    </section>
  )
}

function Excerpt({ hit }: { readonly hit: Hit }): ReactNode {
  const place = useRef<HTMLSpanElement>(null)
  const marks = useMemo(
    () => hit.excerpt.marks.map(([start, end]): Mark => ({ name: 'evidence', start, end })),
    [hit.excerpt.marks],
  )
  useHighlights(place, marks)
  return (
    <span className="found-excerpt" ref={place}>
      {hit.excerpt.text}
    </span>
  )
}
