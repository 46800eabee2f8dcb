/**
 * How values come out of either database, by PostgreSQL type number. Left alone the two drivers differ: a count is a number
 * from one and text from the other.
 */
export const textParsers: Readonly<Record<number, (text: string) => unknown>> = {
  /** int8: counts and revisions stay far below 2^53. */
  20: (text) => Number(text),
  /** timestamp without and with time zone: ISO 8601 in UTC. */
  1114: (text) => new Date(`${text.replace(' ', 'T')}Z`).toISOString(),
  1184: (text) => new Date(text.replace(' ', 'T').replace(/([+-]\d\d)$/u, '$1:00')).toISOString(),
}
