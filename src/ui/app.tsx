import { useQueryClient } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { Route, Router, Switch } from 'wouter'
import { begin, claimPage, dossierPage, reportPage } from './begin.ts'
import { CasePage } from './case/case-page.tsx'
import { CasesPage } from './case/cases-page.tsx'
import { isSection } from './case/sections.ts'
import { Notice } from './shell/notice.tsx'
import { Shell } from './shell/shell.tsx'

const { Page: ClaimPage } = claimPage
const { Page: DossierPage } = dossierPage
const { Page: ReportPage } = reportPage

/** Addresses of the pages. */
export function App(): ReactNode {
  const client = useQueryClient()
  return (
    <Router
      aroundNav={(go, to, options) => {
        begin(client, to)
        go(to, options)
      }}
    >
      <Shell>
        <Switch>
          <Route path="/">
            <CasesPage />
          </Route>
          <Route path="/cases/:case/claims/:claim">
            {({ case: id, claim }) => (
              <ClaimPage key={claim} caseId={decodeURIComponent(id)} claimId={decodeURIComponent(claim)} />
            )}
          </Route>
          <Route path="/cases/:case/reports/:report">
            {({ case: id, report }) => (
              <ReportPage key={report} caseId={decodeURIComponent(id)} reportId={decodeURIComponent(report)} />
            )}
          </Route>
          <Route path="/cases/:case/names/:name">
            {({ case: id, name }) => (
              <DossierPage key={name} caseId={decodeURIComponent(id)} name={decodeURIComponent(name)} />
            )}
          </Route>
          <Route path="/cases/:case/:section?">
            {({ case: id, section = 'claims' }) =>
              isSection(section) ? <CasePage caseId={decodeURIComponent(id)} section={section} /> : <NoPage />
            }
          </Route>
          <Route>
            <NoPage />
          </Route>
        </Switch>
      </Shell>
    </Router>
  )
}

function NoPage(): ReactNode {
  return (
    <Notice
      kind="empty"
      title="There is no page at this address"
      action={
        <a className="button primary" href="/">
          All cases
        </a>
      }
    />
  )
}
