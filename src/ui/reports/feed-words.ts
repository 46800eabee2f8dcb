import type { Feed } from '../api.ts'
import { momentInWords } from '../dates.ts'
import { countOf } from '../words.ts'

const units: Readonly<Record<string, string>> = { m: 'minute', h: 'hour', d: 'day' }

/** `15m` as `15 minutes`. */
export function intervalInWords(interval: string): string {
  const [, count = '', unit = ''] = /^(\d+)([mhd])$/u.exec(interval) ?? []
  const word = units[unit]
  if (word === undefined) return interval
  return count === '1' ? word : countOf(Number(count), word)
}

/** How a feed stands and how the last look at it went, in one line. */
export function feedInWords({ state, lastResult, failures, nextPollAt }: Feed): string {
  const parts: string[] = []
  if (state === 'paused') parts.push('paused')
  if (state === 'ended') parts.push('ended: the site says that it is gone for good')
  if (lastResult === null) parts.push('not looked at yet')
  else if (lastResult.outcome === 'failed' || lastResult.outcome === 'gone') {
    parts.push(`${countOf(failures, 'look')} failed: ${lastResult.problem?.message ?? 'no answer'}`)
  } else if (lastResult.outcome === 'unchanged') parts.push('nothing new at the last look')
  else {
    const refused = lastResult.refused === 0 ? '' : `, ${lastResult.refused} refused`
    parts.push(
      `${countOf(lastResult.added, 'new report')} of ${countOf(lastResult.entries, 'entry', 'entries')}${refused}`,
    )
  }
  if (state === 'active' && nextPollAt !== null) parts.push(`next look ${momentInWords(nextPollAt)}`)
  return parts.join(' · ')
}
