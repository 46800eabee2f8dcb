import { eld } from 'eld/extrasmall'

/** Shortest text whose language letters can tell. */
const SHORTEST = 40

/** Letters looked at; more does not change the answer. */
const WINDOW = 2000

/** BCP 47 of the text by its letters; null when the text is too short or says nothing clear. */
export function detectLanguage(text: string): string | null {
  if (text.length < SHORTEST) return null
  const found = eld.detect(text.slice(0, WINDOW))
  return found.language === '' ? null : found.language
}
