import type { Note } from './notes.ts'

/** Hexadecimal characters of a digest that are printed: with 64 bits no two captures of an archive are mistaken for each other. */
const DIGEST_CHARACTERS = 16

/** What a note names beside its quotation, in the order in which it is read; what is not known is said or left out. */
export function noteWords({ outlet, title, publishedAt, address, sha256, span }: Note): {
  readonly about: readonly string[]
  readonly place: string
} {
  const about = [outlet ?? 'outlet unknown', title, publishedAt ?? 'date unknown', address].flatMap(
    (part) => part ?? [],
  )
  const digest = `sha256 ${sha256?.slice(0, DIGEST_CHARACTERS) ?? 'unknown'}`
  return { about, place: `${digest}, characters ${String(span[0])}–${String(span[1])}` }
}
