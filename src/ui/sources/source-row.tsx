import type { ReactNode } from 'react'
import { Link } from 'wouter'
import { reportAddress, sourceAddress } from '../addresses.ts'
import type { SourceSummary } from '../api.ts'
import { voiceInWords } from '../countries.ts'
import { nameWithVoucher } from '../evidence.ts'
import { SourceGrade } from '../grade/source-grade.tsx'
import { countOf, figureInWords, sourceKindWords } from '../words.ts'

interface SourceRowProps {
  readonly caseId: string
  readonly summary: SourceSummary
  /** Names of the sources at hand, by their ids. */
  readonly names: ReadonlyMap<string, string>
}

/** A source: who it is, its grade, and how its claims stand. */
export function SourceRow(props: SourceRowProps): ReactNode {
  const { caseId, summary, names } = props
  const { source, claimCount } = summary
  const name = nameWithVoucher(source.name, source.kind, names.get(source.vouchedBy ?? '') ?? null)
  return (
    <tr>
      <th scope="row">
        <span className="source-name">{name}</span>
        <About {...props} />
      </th>
      <td>
        <SourceGrade summary={summary} name={name} />
      </td>
      <td>
        {claimCount === 0 ? (
          <Figure count={0} />
        ) : (
          <Link href={sourceAddress(caseId, source.id)} aria-label={`${countOf(claimCount, 'claim')} from ${name}`}>
            {claimCount}
          </Link>
        )}
      </td>
      <td>
        <Figure count={summary.firstCount} />
      </td>
      <td className="wide-only">
        <Figure count={summary.aloneCount} />
      </td>
      <td>
        <Figure count={summary.corroboratedCount} />
      </td>
      <td>
        <Figure count={summary.deniedCount} />
      </td>
    </tr>
  )
}

function About({ caseId, summary, names }: SourceRowProps): ReactNode {
  const { source, family } = summary
  const isOwnVoice = source.voice === null || source.voice === family || source.voice === `body ${source.id}`
  const voice = isOwnVoice ? undefined : voiceInWords(source.voice, (id) => names.get(id))
  return (
    <>
      <span className="source-about">
        <span>{sourceKindWords[source.kind]}</span>
        {family === null ? null : <span>of the family “{family.replaceAll('-', ' ')}”</span>}
        {voice === undefined ? null : <span>a voice of {voice}</span>}
        {source.report === null ? null : <Link href={reportAddress(caseId, source.report)}>its report</Link>}
      </span>
      {source.aliases.length === 0 ? null : (
        <span className="source-about">also called {source.aliases.join(', ')}</span>
      )}
      {source.ambiguous.length === 0 ? null : (
        <span className="source-about warning">not settled: could also be {source.ambiguous.join(', ')}</span>
      )}
    </>
  )
}

/** A count; none is quiet, so that what there is stands out. */
function Figure({ count }: { readonly count: number }): ReactNode {
  return <span className={count === 0 ? 'quiet' : undefined}>{figureInWords(count)}</span>
}
