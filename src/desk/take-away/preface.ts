/** What a briefing says of itself. `left`: claims behind the last one that was looked at. */
export function prefaceOf(about: {
  readonly reportCount: number
  readonly chosen: number
  readonly total: number
  readonly rejected: number
  readonly left: number
  readonly tracedAt: string | null
}): readonly string[] {
  const { reportCount, chosen, total, rejected, left, tracedAt } = about
  const asOf = tracedAt === null ? '' : `, as of ${tracedAt.slice(0, 16).replace('T', ' ')} UTC`
  return [
    `${counted(reportCount, 'report')}, ${counted(total, 'claim')}${asOf}. Origins are counted, not outlets; an interval means that the texts do not settle the count. Each number after a sentence leads to the place in a report that it rests on.`,
    ...(left > 0
      ? [
          `Here ${chosen === 1 ? 'is the first claim' : `are the first ${String(chosen)} claims`}; ${String(left)} more ${are(left)} left out.`,
        ]
      : []),
    ...(rejected > 0 ? [`${counted(rejected, 'claim')} that a reviewer rejected ${are(rejected)} left out.`] : []),
  ]
}

function are(count: number): string {
  return count === 1 ? 'is' : 'are'
}

function counted(count: number, one: string): string {
  return `${String(count)} ${one}${count === 1 ? '' : 's'}`
}
