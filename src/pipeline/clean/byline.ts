import { plain } from './block.ts'
import { BYLINE_OPENER } from './lexicon/writers.ts'
import { isPersonName } from './person-name.ts'

/** Agencies sign texts where people would; a byline may be one of these instead of a person. */
const STAFF =
  /\b(?:staff|reporters?|newsroom|desk|team|correspondents?|agency|agencies|news|press|editors?|redaktion)\b/iu

/** What stands after a name and is none. */
const DEGREE = /^(?:ph\.?\s?d|m\.?d|m\.?a|b\.?a|m\.?sc|b\.?sc|mba|mph|ll\.?m|jd|esq|rn|frcp|jr|sr)\.?$/iu

/** Longest line that can be nothing but a byline. */
const BYLINE_LENGTH = 160

/**
 * The names in a line that says who wrote the text ("By Ana Lima and Joe Roe, Staff Writers"); undefined when the line is
 * none. `anywhere` is false for lines that must carry an opener because nothing about their place suggests a byline.
 */
export function readByline(line: string, bareNameCounts: boolean): readonly string[] | undefined {
  if (line.length > BYLINE_LENGTH) return undefined
  const opener = BYLINE_OPENER.exec(line)?.[0]
  if (opener === undefined) {
    return bareNameCounts && isPersonName(line) ? [line] : undefined
  }
  const rest = line.slice(opener.length)
  // A title after the names, a date or an address ends them.
  const names = splitNames(rest)
  if (names.length === 0) return undefined
  const everyName = names.every(
    (name) => isPersonName(name) || STAFF.test(name) || /^[\p{Lu}\d][\p{L}\d.]{1,20}$/u.test(name),
  )
  return everyName ? names : undefined
}

/** Splits "Ana Lima, Joe Roe and Li Wei in Seoul" into names; offices, places and dates after them are left out. */
export function splitNames(list: string): string[] {
  const names: string[] = []
  const bare = plain(list)
    .replace(/https?:\/\/\S{1,200}/gu, '')
    .replace(/\S{1,60}@\S{1,60}/gu, '')
    .replace(/\s[|•·–—-]\s?.{0,120}$/u, '')
    // A date after the names is no name.
    .replace(/,?\s(?:(?:am|vom|on|le|el|il|den)\s)?\d{1,4}[./-]\d.{0,80}$/u, '')
  for (const part of bare.split(/\s?[,;/&]\s?|\s(?:and|und|et|y|e|en|och|og|i|и|та|with)\s/u)) {
    const name = part
      .replace(/^by\s/iu, '')
      .replace(/\s(?:in|at|of|from|for|on)\s.{0,80}$/u, '')
      .replace(/[:)\]\s]{1,60}$/u, '')
      .replace(/(?<!\b(?:\p{Lu}|Jr|Sr|Dr|Ph|St))\.{1,60}$/u, '')
      .replace(/^[\s([]+/u, '')
    if (name === '' || name.length > 60 || DEGREE.test(name)) continue
    if (names.length > 0 && !isPersonName(name)) break
    if (!names.includes(name)) names.push(name)
  }
  return names
}
