/** Longest wait that a site can ask for, in seconds. */
const LONGEST_WAIT = 24 * 60 * 60

/** Seconds that `Retry-After` (RFC 9110, 10.2.3) asks to wait, at most a day; null when it is absent or makes no sense. */
export function retryAfterSeconds(header: string | undefined, now: number): number | null {
  if (header === undefined) return null
  const text = header.trim()
  if (/^\d{1,15}$/u.test(text)) return Math.min(Number(text), LONGEST_WAIT)
  const date = /^[A-Z][a-z]{2},? /u.test(text) ? Date.parse(text) : Number.NaN
  if (Number.isNaN(date)) return null
  return Math.min(Math.max(0, Math.ceil((date - now) / 1000)), LONGEST_WAIT)
}
