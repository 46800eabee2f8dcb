import { randomBytes } from 'node:crypto'

let last = 0n

/**
 * A UUID of version 7 (RFC 9562): of two that this process makes, the later one sorts later, even within one millisecond.
 * Milliseconds since 1970 and a counter of 12 bits come first, chance after them.
 */
export function orderedId(now: number): string {
  const least = BigInt(Math.trunc(now)) << 12n
  last = least > last ? least : last + 1n
  const front = last.toString(16).padStart(15, '0')
  const chance = randomBytes(8)
  chance[0] = 0x80 | ((chance[0] ?? 0) & 0x3f)
  const back = chance.toString('hex')
  return `${front.slice(0, 8)}-${front.slice(8, 12)}-7${front.slice(12)}-${back.slice(0, 4)}-${back.slice(4)}`
}
