import { createHash } from 'node:crypto'

/** A short stable name for something made of these parts: the first 16 hexadecimal digits of SHA-256. */
export function hashOf(...parts: readonly (string | number)[]): string {
  const hash = createHash('sha256')
  for (const part of parts) hash.update(`${String(part).length}:${part}`)
  return hash.digest('hex').slice(0, 16)
}

/** FNV-1a over UTF-16 code units, as an unsigned 32-bit number: quick, for tables in memory and never for ids. */
export function quickHash(text: string, seed = 0x811c9dc5): number {
  let hash = seed
  for (let index = 0; index < text.length; index += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193)
  }
  hash ^= hash >>> 16
  hash = Math.imul(hash, 0x85ebca6b)
  return (hash ^ (hash >>> 13)) >>> 0
}
