import { useInfiniteQuery } from '@tanstack/react-query'
import { memo, useMemo, type ReactNode } from 'react'
import { Link } from 'wouter'
import { claimAddress } from '../addresses.ts'
import { timelineQuery, type CaseOverview, type DatedClaim } from '../api.ts'
import { scaleOf } from '../claim/axis.ts'
import { dateInWords, dayInWords, periodInWords } from '../dates.ts'
import { linesOf } from '../shell/lines-of.ts'
import { More } from '../shell/more.tsx'
import { Failure, Notice } from '../shell/notice.tsx'
import { countOf } from '../words.ts'
import { dayNumber, isoOfDay, namedDays, type NamedDay } from './days.ts'
import './timeline.css'

/** The claims of a case in the order in which they came up, each with its reports on one line of time. */
export default function TimelinePage({ about }: { readonly about: CaseOverview }): ReactNode {
  const claims = useInfiniteQuery(timelineQuery(about.id))
  const { first = null, last = null, undated = 0 } = claims.data?.pages.at(-1) ?? {}
  const time = useMemo(() => timeBetween(dayNumber(first), dayNumber(last)), [first, last])
  if (claims.isError) return <Failure error={claims.error} retry={claims.refetch} />
  if (claims.isPending) return <Notice kind="loading" title="Placing the reports in time …" />
  const shown = linesOf(claims.data.pages, ({ id }) => id)
  const [placed, unplaced] = [
    shown.filter(({ days }) => days.length > 0),
    shown.filter(({ days }) => days.length === 0),
  ]
  if (time === undefined || shown.length === 0) {
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
          <ClaimInTime key={claim.id} caseId={about.id} claim={claim} time={time} />
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
      <More pages={claims} words={countOf(total - shown.length, 'more', 'more')} />
    </section>
  )
}

/** The time that the drawing takes, the same for all of its lines. */
interface Time {
  readonly place: (day: number) => number
  readonly named: readonly NamedDay[]
  /** A mark for each named day, as one line. */
  readonly marks: string
}

function timeBetween(first: number | undefined, last: number | undefined): Time | undefined {
  if (first === undefined || last === undefined) return undefined
  const scale = scaleOf(first, last, width - 2 * margin)
  const place = (day: number): number => margin + scale(day)
  const named = namedDays(first, last)
  return { place, named, marks: named.map(({ day }) => `M${place(day)} 0V${height}`).join('') }
}

/** Without a time its days are not drawn. */
const ClaimInTime = memo(function ClaimInTime(props: {
  readonly caseId: string
  readonly claim: DatedClaim
  readonly time?: Time
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
        {props.time === undefined ? null : <TimeLine claim={claim} time={props.time} />}
      </Link>
    </li>
  )
})

/** Lines are drawn this wide, with room for a disc at either end, and scaled to the column. */
const width = 600
const margin = 14
const height = 28

/** Names at the ends of the axis stay within it. */
function anchorAt(x: number): 'start' | 'middle' | 'end' {
  const room = 34
  if (x < room) return 'start'
  return x > width - room ? 'end' : 'middle'
}

/** Width of a letter on the axis of a wide window and of a narrow one, where the whole drawing is smaller and its letters larger. */
const wideLetter = 6
const narrowLetter = 10

/** Names of days beside one another; one that would run into the name before it is left out. */
function named(time: Time, letter: number): ReadonlySet<number> {
  const kept = new Set<number>()
  let end = -Infinity
  for (const [index, { day }] of time.named.entries()) {
    const x = time.place(day)
    const length = nameOf(time, index).length * letter
    const start = { start: x, middle: x - length / 2, end: x - length }[anchorAt(x)]
    if (start < end + letter) continue
    kept.add(day)
    end = start + length
  }
  return kept
}

function nameOf(time: Time, index: number): string {
  const { iso = '' } = time.named[index] ?? {}
  const isSameYear = time.named[index - 1]?.iso.slice(0, 4) === iso.slice(0, 4)
  return isSameYear ? dayInWords(iso).replace(/ \d{4}$/u, '') : dateInWords(iso)
}

function TimeAxis({ time }: { readonly time: Time }): ReactNode {
  const [wide, narrow] = [named(time, wideLetter), named(time, narrowLetter)]
  return (
    <div className="timeline-axis" aria-hidden="true">
      <svg viewBox={`0 0 ${width} 20`}>
        {time.named.map(({ day }, index) =>
          wide.has(day) || narrow.has(day) ? (
            <text
              key={day}
              className={wide.has(day) ? (narrow.has(day) ? undefined : 'wide-only') : 'narrow-only'}
              x={time.place(day)}
              y="14"
              textAnchor={anchorAt(time.place(day))}
            >
              {nameOf(time, index)}
            </text>
          ) : null,
        )}
      </svg>
    </div>
  )
}

function TimeLine(props: { readonly claim: DatedClaim; readonly time: Time }): ReactNode {
  const { place, marks } = props.time
  const placed = props.claim.days.flatMap(({ day: iso, reports }) => {
    const day = dayNumber(iso)
    return day === undefined ? [] : [[day, reports] as const]
  })
  const [first, last] = [placed[0]?.[0], placed.at(-1)?.[0]]
  return (
    <svg viewBox={`0 0 ${width} ${height}`} className="time-line" aria-hidden="true">
      <path className="time-mark" d={marks} />
      <path className="time-whole" d={`M0 ${height / 2}H${width}`} />
      {first === undefined || last === undefined ? null : (
        <path className="time-span" d={`M${place(first)} ${height / 2}H${place(last)}`} />
      )}
      {/* The first day on top: others that lie close would cover it. */}
      {placed.toReversed().map(([day, count]) => (
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
