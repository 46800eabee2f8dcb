import { hash } from 'node:crypto'

/** A short stable name for something made of these parts: the first 16 hexadecimal digits of SHA-256. */
export function hashOf(...parts: readonly (string | number)[]): string {
  return hash('sha256', parts.map((part) => `${String(part).length}:${part}`).join(''), 'hex').slice(0, 16)
}

/** FNV-1a over UTF-16 code units, as an unsigned 32-bit number: quick, for tables in memory and never for ids. */
export function quickHash(text: string, seed = 0x811c9dc5): number {
  let mixed = seed
  for (let index = 0; index < text.length; index += 1) {
    mixed = Math.imul(mixed ^ text.charCodeAt(index), 0x01000193)
  }
  mixed ^= mixed >>> 16
  mixed = Math.imul(mixed, 0x85ebca6b)
  return (mixed ^ (mixed >>> 13)) >>> 0
}
