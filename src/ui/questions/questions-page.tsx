import { useQuery } from '@tanstack/react-query'
import { useId, type ReactNode } from 'react'
import { Link } from 'wouter'
import { searchAddress } from '../addresses.ts'
import { questionsQuery, type AnsweredQuestion, type CaseOverview } from '../api.ts'
import { ClaimLink } from '../case/claim-link.tsx'
import { Failure, Notice } from '../shell/notice.tsx'
import { countOf } from '../words.ts'
import { AskQuestion, RemoveQuestion } from './ask-question.tsx'
import { headed } from './headed.ts'
import './questions.css'

/** The standing questions of a case, each with the claims that may answer it and who these go back to. */
export default function QuestionsPage({ about }: { readonly about: CaseOverview }): ReactNode {
  const questions = useQuery(questionsQuery(about.id))
  if (questions.isError) return <Failure error={questions.error} retry={questions.refetch} />
  if (questions.isPending) return <Notice kind="loading" title="Looking for answers …" />
  const { items } = questions.data
  if (items.length === 0) {
    return (
      <Notice kind="empty" title="This case has no standing questions yet" action={<AskQuestion caseId={about.id} />}>
        Ask what you want to know. Each question keeps the claims that hold its words under it as reports come in.
      </Notice>
    )
  }
  const open = items.filter(({ claims }) => claims.total === 0).length
  return (
    <section aria-label="Questions">
      <p className="section-note">
        {countOf(items.length, 'standing question')}, each with the claims that hold its words, strongest evidence
        first; whether they answer it is for the reader.
        {open === 0 ? '' : ` On ${countOf(open, 'question')} nothing is known yet.`}
      </p>
      {headed(items).map(([heading, questionsBelow]) => (
        <section key={heading} className="question-group" aria-label={heading === '' ? 'Of this case' : heading}>
          <h2>{heading === '' ? 'Of this case' : heading}</h2>
          <div>
            {questionsBelow.map((question) => (
              <Question key={question.id ?? question.text} caseId={about.id} question={question} />
            ))}
          </div>
        </section>
      ))}
      <div className="question-group">
        <h2>Another one</h2>
        <AskQuestion caseId={about.id} />
      </div>
    </section>
  )
}

function Question(props: { readonly caseId: string; readonly question: AnsweredQuestion }): ReactNode {
  const { caseId, question } = props
  const { items, total } = question.claims
  const title = useId()
  return (
    <section className="question" aria-labelledby={title}>
      <div className="question-head">
        <h3 id={title}>{question.text}</h3>
        {question.id === null ? null : <RemoveQuestion caseId={caseId} id={question.id} text={question.text} />}
      </div>
      {items.length === 0 ? (
        <p className="quiet">Nothing is known yet: no claim of this case holds its words.</p>
      ) : (
        <ol className="claim-lines">
          {items.map((claim) => (
            <li key={claim.id}>
              <ClaimLink caseId={caseId} claim={claim} />
            </li>
          ))}
        </ol>
      )}
      {total <= items.length ? null : (
        <Link href={searchAddress(caseId, question.words)} className="more-claims">
          All {countOf(total, 'claim')}
        </Link>
      )}
    </section>
  )
}
