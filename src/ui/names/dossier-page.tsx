import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { Link } from 'wouter'
import { sectionAddress } from '../addresses.ts'
import { claimsOfDossierQuery, dossierQuery, type EntityDossier } from '../api.ts'
import { ClaimLink } from '../case/claim-link.tsx'
import '../case/case.css'
import { WithinCase } from '../case/within-case.tsx'
import { periodInWords } from '../dates.ts'
import { linesOf } from '../shell/lines-of.ts'
import { More } from '../shell/more.tsx'
import { countOf } from '../words.ts'
import { entityKindInWords } from './kinds.ts'
import './names.css'

/** Everything that a case claims about a name. */
export default function DossierPage(props: { readonly caseId: string; readonly name: string }): ReactNode {
  const { caseId, name } = props
  const found = useQuery(dossierQuery(caseId, name))
  return (
    <WithinCase caseId={caseId} found={found} title={name} loading="Opening the dossier …">
      {(dossier) => <Dossier caseId={caseId} dossier={dossier} />}
    </WithinCase>
  )
}

function Dossier({ caseId, dossier }: { readonly caseId: string; readonly dossier: EntityDossier }): ReactNode {
  const { facts } = dossier
  const { total } = dossier.claims
  const claims = useInfiniteQuery(claimsOfDossierQuery(caseId, dossier))
  const items = linesOf(claims.data.pages, ({ id }) => id)
  return (
    <article className="dossier">
      <header>
        <h1>{dossier.name}</h1>
        <p className="dossier-facts">
          {dossier.entries.map(({ kind, mentions, reportCount }) => (
            <span key={kind}>
              <strong>{entityKindInWords(kind)}</strong>{' '}
              <span className="quiet">
                {countOf(mentions, 'mention')} in {countOf(reportCount, 'report')}
              </span>
            </span>
          ))}
          {facts.firstSeen === null ? null : (
            <span className="quiet">{periodInWords(facts.firstSeen, facts.lastSeen)}</span>
          )}
        </p>
      </header>
      {items.length === 0 ? (
        <p className="section-note">It is named in the reports, but no claim of this case is about it.</p>
      ) : (
        <>
          <p className="section-note">
            {countOf(total, 'claim')} {total === 1 ? 'names' : 'name'} it, strongest evidence first:{' '}
            {countOf(facts.alone, 'claim')} with one origin at most, {countOf(total - facts.alone, 'claim')} with more,{' '}
            {countOf(facts.disputed, 'claim')} in conflict or denied.
          </p>
          <ol className="claim-lines" aria-label="Claims">
            {items.map((claim) => (
              <li key={claim.id}>
                <ClaimLink caseId={caseId} claim={claim} />
              </li>
            ))}
          </ol>
          <More pages={claims} words={countOf(total - items.length, 'more', 'more')} />
        </>
      )}
      <p>
        <Link href={sectionAddress(caseId, 'names')}>All names</Link>
      </p>
    </article>
  )
}
