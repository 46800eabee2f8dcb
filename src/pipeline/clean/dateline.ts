/** Longest opening in which a dateline is looked for, in UTF-16 code units. */
const WINDOW = 140

/** A dash as agencies print it: spaced, or doubled. */
const DASH = /\s?(?:[–—]|--?)\s|\s--/u

/** Words that print a month or a day of the week, in the spellings of datelines. */
const DATE_WORD =
  /\b(?:jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec)(?:\.|[a-z]{1,6})?\s\d{1,2}|\b\d{1,2}\s(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)|\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b|\b\d{1,2}[./]\d{1,2}\b/iu

/**
 * The place at the head of a body ("KYIV (Wire) – …", "SEOUL, South Korea, Feb. 10 — …", "GENEVA: …") as printed, without
 * agency and date; null when the paragraph has none. Capitals, an agency in brackets or a date must show that the words before
 * the dash are a place, since a dash alone opens asides too.
 */
export function readDateline(paragraph: string): string | null {
  const head = paragraph.slice(0, WINDOW)
  const dash = DASH.exec(head)
  const colon = /^(\p{Lu}[\p{Lu}\s.'’-]{2,40}(?:,\s[\p{L} ]{2,30})?)\s?:\s/u.exec(head)
  const slashed = /^([^./]{2,60})\.\s?\/\p{Lu}[\p{L} ]{1,20}\//u.exec(head)
  const bracketed = /^([^():–—]{2,60})\s\([^()]{2,40}\)\s?[:–—-]/u.exec(head)
  const stem = slashed?.[1] ?? bracketed?.[1] ?? colon?.[1] ?? (dash === null ? undefined : head.slice(0, dash.index))
  if (stem === undefined) return null
  const supported =
    slashed !== null ||
    bracketed !== null ||
    colon !== null ||
    /^\p{Lu}{3,}/u.test(stem) ||
    /\([^()]{2,40}\)\s*$/u.test(stem) ||
    DATE_WORD.test(stem)
  if (!supported) return null
  const place = stem
    .replace(/\s?[([][^()[\]]{1,40}[)\]]/gu, '')
    .replace(/,?\s?(?:\p{Lu}[\p{L}.]{2,10}\s\d{1,2}|\d{1,2}\.?\s\p{L}{3,10})(?:,?\s\d{4})?\s*$/u, '')
    .replace(/[,/\s]{1,60}$/u, '')
    .trim()
  return isPlaceLike(place) ? place : null
}

/** Up to six capitalised words without a sentence in them. */
function isPlaceLike(place: string): boolean {
  const words = place.split(/\s+/u)
  if (place === '' || words.length > 6) return false
  return (
    words.every((word) => /^(?:\p{Lu}[\p{L}\p{M}.'’-]*,?|de|la|al|and|of|the|sur|am|-|\/)$/u.test(word)) &&
    !/[.!?]$/u.test(place.replace(/\b\p{Lu}[\p{L}]{0,3}\.$/u, ''))
  )
}
