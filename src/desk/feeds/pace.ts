/** A feed is never asked more often than this, in seconds. */
export const SHORTEST_INTERVAL = 60
/** Nor more seldom than this while it answers, unless its giver asked for less: four hours, so that no day's news is missed. */
const LONGEST_PACE = 4 * 60 * 60
/** The longest wait for a feed that fails, and the longest that a site can ask for. */
const LONGEST_WAIT = 24 * 60 * 60
/** A feed that had something new is asked sooner, one that had nothing later: by half, so that ten quiet polls reach the longest. */
const QUICKER = 0.5
const SLOWER = 1.5

/** What decides when a feed is asked again. */
export interface PaceState {
  /** Seconds that its giver asked for; the shortest that its pace ever is. */
  readonly every: number
  /** Seconds of its pace until now. */
  readonly interval: number
  /** Polls in a row that failed, this one included. */
  readonly failures: number
  readonly outcome: 'new' | 'nothing-new' | 'failed'
  /** Seconds that the site asked to wait; null when it did not. */
  readonly retryAfter: number | null
}

/** The pace from now on, and how many seconds to wait this time. Back-off doubles with each failure; what a site asks for is kept. */
export function nextPoll(state: PaceState): { readonly interval: number; readonly wait: number } {
  const { every, failures, outcome, retryAfter } = state
  const longest = Math.max(every, LONGEST_PACE)
  const within = (seconds: number): number => Math.round(Math.min(longest, Math.max(every, seconds)))
  if (outcome === 'failed') {
    const backOff = Math.min(LONGEST_WAIT, every * 2 ** Math.min(failures, 20))
    return { interval: state.interval, wait: Math.min(LONGEST_WAIT, Math.max(backOff, retryAfter ?? 0)) }
  }
  const interval = within(state.interval * (outcome === 'new' ? QUICKER : SLOWER))
  return { interval, wait: Math.min(LONGEST_WAIT, Math.max(interval, retryAfter ?? 0)) }
}

const UNITS = { s: 1, m: 60, h: 3600, d: 86_400 } as const

/** Seconds of "15m", "2h", "1d" or "90s"; undefined for everything else and for less than a minute. */
export function parseInterval(text: string): number | undefined {
  const match = /^(\d{1,6})([smhd])$/u.exec(text.trim())
  if (match === null) return undefined
  const seconds = Number(match[1]) * UNITS[match[2] as keyof typeof UNITS]
  return seconds >= SHORTEST_INTERVAL && seconds <= 30 * UNITS.d ? seconds : undefined
}

/** "15m" for 900 seconds: the largest unit that says it in whole numbers. */
export function printInterval(seconds: number): string {
  const unit = (['d', 'h', 'm'] as const).find((one) => seconds % UNITS[one] === 0)
  return unit === undefined ? `${seconds}s` : `${seconds / UNITS[unit]}${unit}`
}
