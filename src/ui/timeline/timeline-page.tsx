import { useInfiniteQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { Link } from 'wouter'
import { claimAddress } from '../addresses.ts'
import { timelineQuery, type CaseOverview, type ClaimSummary, type DatedClaim } from '../api.ts'
import { scaleOf } from '../claim/axis.ts'
import { dateInWords, dayInWords, periodInWords } from '../dates.ts'
import { Failure, Notice } from '../shell/notice.tsx'
import { countOf } from '../words.ts'
import { dayNumber, isoOfDay, namedDays } from './days.ts'
import './timeline.css'

/** The claims of a case in the order in which they came up, each with its reports on one line of time. */
export default function TimelinePage({ about }: { readonly about: CaseOverview }): ReactNode {
  const claims = useInfiniteQuery(timelineQuery(about.id))
  if (claims.isError) return <Failure error={claims.error} retry={claims.refetch} />
  if (claims.isPending) return <Notice kind="loading" title="Placing the reports in time …" />
  const shown = claims.data.pages.flatMap(({ items }) => items)
  const [placed, unplaced] = [
    shown.filter(({ days }) => days.length > 0),
    shown.filter(({ days }) => days.length === 0),
  ]
  const { first = null, last = null, undated = 0 } = claims.data.pages.at(-1) ?? {}
  const time = [dayNumber(first), dayNumber(last)] as const
  if (!isTime(time) || shown.length === 0) {
    return <Notice kind="empty" title="No claim of this case has a report whose day is known" />
  }
  const total = claims.data.pages[0]?.total ?? shown.length
  return (
    <section aria-label="Timeline">
      <p className="section-note">
        When each claim came up and for how long it was carried on: a disc for each day with reports, filled for the
        first, larger for more.
        {undated === 0 ? '' : ` ${countOf(undated, 'report')} without a known day cannot be placed.`}
      </p>
      <TimeAxis time={time} />
      <ol className="timeline" aria-label="Claims, earliest first">
        {placed.map((claim) => (
          <ClaimInTime key={claim.id} caseId={about.id} claim={claim}>
            <TimeLine claim={claim} time={time} />
          </ClaimInTime>
        ))}
      </ol>
      {unplaced.length === 0 ? null : (
        <details className="more unplaced">
          <summary>{countOf(unplaced.length, 'claim')} without a known day</summary>
          <ol className="timeline" aria-label="Claims without a known day">
            {unplaced.map((claim) => (
              <ClaimInTime key={claim.id} caseId={about.id} claim={claim} />
            ))}
          </ol>
        </details>
      )}
      {claims.hasNextPage ? (
        <button type="button" className="button" onClick={() => void claims.fetchNextPage()}>
          {total - shown.length} more
        </button>
      ) : null}
    </section>
  )
}

function isTime(days: readonly [number | undefined, number | undefined]): days is readonly [number, number] {
  return days.every((day) => day !== undefined)
}

function ClaimInTime(props: {
  readonly caseId: string
  readonly claim: ClaimSummary
  readonly children?: ReactNode
}): ReactNode {
  const { claim } = props
  return (
    <li>
      <Link href={claimAddress(props.caseId, claim.id)} className="timeline-link">
        <span>
          <span className="gloss">{claim.gloss}</span>
          <span className="quiet timeline-when">
            {periodInWords(claim.firstSeen, claim.lastSeen)} · {countOf(claim.reportCount, 'report')}
          </span>
        </span>
        {props.children}
      </Link>
    </li>
  )
}

/** Lines are drawn this wide, with room for a disc at either end, and scaled to the column. */
const width = 600
const margin = 14
const height = 28

function placeOf([first, last]: readonly [number, number]): (day: number) => number {
  const scale = scaleOf(first, last, width - 2 * margin)
  return (day) => margin + scale(day)
}

/** Names at the ends of the axis stay within it. */
function anchorAt(x: number): 'start' | 'middle' | 'end' {
  const room = 34
  if (x < room) return 'start'
  return x > width - room ? 'end' : 'middle'
}

function TimeAxis({ time }: { readonly time: readonly [number, number] }): ReactNode {
  const place = placeOf(time)
  const named = namedDays(...time)
  return (
    <div className="timeline-axis" aria-hidden="true">
      <svg viewBox={`0 0 ${width} 20`}>
        {named.map(({ day, iso }, index) => (
          <text key={day} x={place(day)} y="14" textAnchor={anchorAt(place(day))}>
            {named[index - 1]?.iso.slice(0, 4) === iso.slice(0, 4)
              ? dayInWords(iso).replace(/ \d{4}$/u, '')
              : dateInWords(iso)}
          </text>
        ))}
      </svg>
    </div>
  )
}

function TimeLine(props: { readonly claim: DatedClaim; readonly time: readonly [number, number] }): ReactNode {
  const place = placeOf(props.time)
  const placed = props.claim.days.flatMap(({ day: iso, reports }) => {
    const day = dayNumber(iso)
    return day === undefined ? [] : [[day, reports] as const]
  })
  const [first, last] = [placed[0]?.[0], placed.at(-1)?.[0]]
  return (
    <svg viewBox={`0 0 ${width} ${height}`} className="time-line" aria-hidden="true">
      {namedDays(...props.time).map(({ day }) => (
        <path key={day} className="time-mark" d={`M${place(day)} 0V${height}`} />
      ))}
      <path className="time-whole" d={`M0 ${height / 2}H${width}`} />
      {first === undefined || last === undefined ? null : (
        <path className="time-span" d={`M${place(first)} ${height / 2}H${place(last)}`} />
      )}
      {placed.map(([day, count]) => (
        <circle
          key={day}
          className={day === first ? 'first' : undefined}
          cx={place(day)}
          cy={height / 2}
          r={Math.min(3 + 2 * Math.sqrt(count), height / 2 - 1)}
        >
          <title>{`${dateInWords(isoOfDay(day))}: ${countOf(count, 'report')}`}</title>
        </circle>
      ))}
    </svg>
  )
}
