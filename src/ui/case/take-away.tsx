import type { ReactNode } from 'react'
import { useSearchParams } from 'wouter'
import { takeAwayAddress, traceAddress } from '../api.ts'
import { Disclosure } from '../shell/disclosure.tsx'
import { Sign } from '../shell/sign.tsx'
import { countOf } from '../words.ts'
import { filterOf, isFiltering } from './filter.ts'

/** What can be taken from a case: to read, to calculate with, to keep. The list's filter holds for it as well. */
export function TakeAway({ caseId, claimCount }: { readonly caseId: string; readonly claimCount: number }): ReactNode {
  const [search] = useSearchParams()
  const filter = filterOf(search)
  const file = (words: string, address: string): ReactNode => (
    <a className="button" href={address} download>
      {words}
    </a>
  )
  return (
    <Disclosure
      label={
        <>
          Take away <Sign name="download" />
        </>
      }
    >
      <p className="quiet">
        {isFiltering(filter) ? 'The claims of this list, in its order.' : `All ${countOf(claimCount, 'claim')}.`}
      </p>
      <TakenFile title="Briefing" about="Every sentence with the places in the reports that it rests on.">
        {file('PDF', takeAwayAddress(caseId, 'briefing', filter, 'pdf'))}
        {file('Web page', takeAwayAddress(caseId, 'briefing', filter, 'html'))}
        {file('Markdown', takeAwayAddress(caseId, 'briefing', filter, 'markdown'))}
      </TakenFile>
      <TakenFile title="Tables (CSV)" about="One claim a line, or what each report says of it.">
        {file('Claims', takeAwayAddress(caseId, 'claims.csv', filter))}
        {file('Statements', takeAwayAddress(caseId, 'statements.csv', filter))}
      </TakenFile>
      <TakenFile title="Everything (JSON)" about="The whole case with its texts, whatever the list shows.">
        {file('JSON', traceAddress(caseId))}
      </TakenFile>
    </Disclosure>
  )
}

function TakenFile(props: { readonly title: string; readonly about: string; readonly children: ReactNode }): ReactNode {
  return (
    <section className="taken" aria-label={props.title}>
      <h2>{props.title}</h2>
      <p className="quiet">{props.about}</p>
      <p className="taken-files">{props.children}</p>
    </section>
  )
}
