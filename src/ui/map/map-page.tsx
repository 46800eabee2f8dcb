import { useQuery } from '@tanstack/react-query'
import { useState, type ReactNode } from 'react'
import { Link } from 'wouter'
import { nameAddress } from '../addresses.ts'
import { claimsNamingQuery, placesQuery, type CaseOverview, type PlaceSummary } from '../api.ts'
import { ClaimLink } from '../case/claim-link.tsx'
import { placeInWords } from '../countries.ts'
import { Failure, Notice } from '../shell/notice.tsx'
import { countOf } from '../words.ts'
import { MapDrawing } from './map-drawing.tsx'
import { keyOf } from './place-key.ts'
import { worldQuery } from './world-query.ts'
import './map.css'

/** Where the reports of a case speak of, drawn from what comes with the page; no map service is asked. */
export default function MapPage({ about }: { readonly about: CaseOverview }): ReactNode {
  const places = useQuery(placesQuery(about.id))
  const world = useQuery(worldQuery('coarse'))
  const [chosen, setChosen] = useState<string>()
  if (places.isError) return <Failure error={places.error} retry={places.refetch} />
  if (world.isError) return <Failure error={world.error} retry={world.refetch} />
  if (places.isPending || world.isPending) return <Notice kind="loading" title="Drawing the map …" />
  const { items } = places.data
  if (items.length === 0) {
    return (
      <Notice kind="empty" title="No place in these reports could be found on the map">
        Places are looked up in the gazetteer that comes with the program; invented and very small ones are not in it.
      </Notice>
    )
  }
  const place = items.find((one) => keyOf(one) === chosen)
  return (
    <section aria-label="Map">
      <p className="section-note">
        {countOf(items.length, 'place')} that {items.length === 1 ? 'was' : 'were'} found on the map: a disc for each,
        larger for more mentions, a ring for a country as a whole. Where a name has several places, the likeliest is
        shown.
      </p>
      <div className="map-body">
        <MapDrawing places={items} world={world.data} chosen={chosen} onChoose={setChosen} />
        <ol className="place-list" aria-label="Places">
          {items.map((one) => (
            <li key={keyOf(one)}>
              <button
                type="button"
                aria-pressed={keyOf(one) === chosen}
                onClick={() => setChosen(keyOf(one) === chosen ? undefined : keyOf(one))}
              >
                <span className="place-name">{placeInWords(one.name, one.country)}</span>
                <span className="quiet">
                  {countOf(one.mentions, 'mention')} in {countOf(one.reportCount, 'report')}
                </span>
              </button>
            </li>
          ))}
        </ol>
      </div>
      {place === undefined ? null : <PlaceClaims key={keyOf(place)} caseId={about.id} place={place} />}
    </section>
  )
}

function PlaceClaims(props: { readonly caseId: string; readonly place: PlaceSummary }): ReactNode {
  const { caseId, place } = props
  const claims = useQuery(claimsNamingQuery(caseId, place.name))
  return (
    <section className="place-claims" aria-label={`Claims that name ${place.name}`}>
      <h2>
        Claims that name {place.name}{' '}
        <Link href={nameAddress(caseId, place.name)} className="to-dossier">
          everything about it
        </Link>
      </h2>
      {claims.isError ? <Failure error={claims.error} retry={claims.refetch} /> : null}
      {claims.isPending ? <p className="quiet">Reading …</p> : null}
      {claims.data?.items.length === 0 ? (
        <p className="quiet">It is named in the reports, but in no claim.</p>
      ) : (
        <ol className="claim-lines">
          {claims.data?.items.map((claim) => (
            <li key={claim.id}>
              <ClaimLink caseId={caseId} claim={claim} />
            </li>
          ))}
        </ol>
      )}
    </section>
  )
}
