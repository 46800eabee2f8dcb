import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import { useState, type ReactNode } from 'react'
import { Link } from 'wouter'
import { nameAddress } from '../addresses.ts'
import { entitiesQuery, type CaseOverview } from '../api.ts'
import { Chips } from '../shell/chips.tsx'
import { linesOf } from '../shell/lines-of.ts'
import { More } from '../shell/more.tsx'
import { Failure, Notice } from '../shell/notice.tsx'
import { SearchField } from '../shell/search-field.tsx'
import { countOf } from '../words.ts'
import { entityKindInWords, entityKinds } from './kinds.ts'
import './names.css'

const kindChips = entityKinds.map(([name, , words]) => ({ name, words }))

/** Who and what is named in a case, those in most mentions first, each with a dossier. */
export default function NamesPage({ about }: { readonly about: CaseOverview }): ReactNode {
  const [words, setWords] = useState('')
  const [kind, setKind] = useState('')
  const names = useInfiniteQuery({
    ...entitiesQuery(about.id, { words, kind }),
    placeholderData: keepPreviousData,
  })
  if (names.isError) return <Failure error={names.error} retry={names.refetch} />
  if (names.isPending) return <Notice kind="loading" title="Reading the names …" />
  const shown = linesOf(names.data.pages, ({ kind: one, name }) => `${one} ${name}`)
  const total = names.data.pages[0]?.total ?? shown.length
  const isNarrowed = words !== '' || kind !== ''
  return (
    <section aria-label="Names">
      <p className="section-note">
        Organisations, places, equipment and the persons who speak for a public body. Nobody else has a dossier: not who
        is mentioned as a victim, a witness or a prisoner, nor anybody whose office is not known.
      </p>
      <search className="filter-bar">
        <SearchField label="Search the names" placeholder="Search names" words={words} onWords={setWords} />
        <Chips
          label="Only"
          chips={kindChips}
          isOn={(one) => kind === one}
          onToggle={(one) => setKind(kind === one ? '' : one)}
        />
      </search>
      <p className="list-note quiet" role="status">
        {countOf(total, 'name')}
        {isNarrowed ? ' found' : ''}
      </p>
      {shown.length === 0 ? (
        <Notice kind="empty" title={isNarrowed ? 'No name matches' : 'No name stands out in these reports yet'} />
      ) : (
        <ul className="names" aria-label="Names">
          {shown.map((entity) => (
            <li key={`${entity.kind} ${entity.name}`}>
              <Link href={nameAddress(about.id, entity.name)} className="name-link">
                <span className="name">{entity.name}</span>
                <span className="quiet">{entityKindInWords(entity.kind)}</span>
                <span className="quiet">
                  {countOf(entity.mentions, 'mention')} in {countOf(entity.reportCount, 'report')}
                </span>
              </Link>
            </li>
          ))}
        </ul>
      )}
      <More pages={names} words={countOf(total - shown.length, 'more', 'more')} />
    </section>
  )
}
