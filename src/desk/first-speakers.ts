import type { Claim } from '../model/claim.ts'
import type { OriginStatus } from '../model/origin.ts'
import type { Report } from '../model/report.ts'

/** Who was heard first and who came later, by the days on which reports were published. */
export interface FirstSpeakers {
  /**
   * The day on which the last of a claim's origins was first heard; null when none was heard after the first day. An origin of
   * which no day is known does not come into it.
   */
  readonly newOriginSeen: string | null
  /** Sources that were heard on the first day, when an origin came after it: who was first, and not alone. */
  readonly firstSources: readonly string[]
}

/** Statuses by which an origin enters the count, surely or perhaps. */
const COUNTED: readonly OriginStatus[] = ['independent', 'independence-not-established']

/** A date known to the month alone neither comes before nor after a day in it, so only days are compared. */
const DAY = /^\d{4}-\d\d-\d\d/u

export function firstSpeakers(claim: Claim, reports: ReadonlyMap<string, Pick<Report, 'publishedAt'>>): FirstSpeakers {
  const said = claim.assertions.flatMap((assertion) => {
    const day = DAY.exec(reports.get(assertion.report)?.publishedAt ?? '')?.[0]
    return day === undefined ? [] : [{ day, assertion }]
  })
  const firstDay = least(said.map(({ day }) => day))
  const heard = claim.origins
    .filter(({ status }) => COUNTED.includes(status))
    .flatMap((origin) => {
      const own = said.filter(
        ({ assertion: { chain, report } }) =>
          origin.reports.includes(report) || (origin.source !== null && chain.includes(origin.source)),
      )
      return least(own.map(({ day }) => day)) ?? []
    })
  const lastHeard = heard.toSorted().at(-1)
  if (lastHeard === undefined || firstDay === undefined || lastHeard <= firstDay) {
    return { newOriginSeen: null, firstSources: [] }
  }
  const first = said.filter(({ day }) => day === firstDay).flatMap(({ assertion }) => assertion.chain)
  return { newOriginSeen: lastHeard, firstSources: [...new Set(first)] }
}

function least(days: readonly string[]): string | undefined {
  return days.toSorted()[0]
}
