import { lazy, Suspense, type ReactNode } from 'react'
import { Route, Switch } from 'wouter'
import { CasePage, isSection } from './case/case-page.tsx'
import { CasesPage } from './case/cases-page.tsx'
import { Notice } from './shell/notice.tsx'
import { Shell } from './shell/shell.tsx'

const ClaimPage = lazy(() => import('./claim/claim-page.tsx'))
const DossierPage = lazy(() => import('./names/dossier-page.tsx'))
const ReportPage = lazy(() => import('./report/report-page.tsx'))

/** Addresses of the pages. */
export function App(): ReactNode {
  return (
    <Shell>
      <Suspense fallback={<Notice kind="loading" title="Opening …" />}>
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
      </Suspense>
    </Shell>
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
