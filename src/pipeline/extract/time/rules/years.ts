import type { RuleMatch, TimeRule } from '../expression.ts'
import { STREET } from '../names.ts'
import { GAP, SPOKEN_YEAR, rule, spokenYear } from '../patterns.ts'

const YEAR_CUE =
  /(?:^|[\s(“"[—–-])(?:in|since|of|by|until|till|from|during|before|after|late|early|mid|year|to|through|between|and|the|circa|around|about|than|into|as|for|on|throughout|beyond|back|post|pre|or|at|that|fiscal|end|towards?)[\s‐‑–-]*$/iu

/** Earliest year that needs no preposition: older ones are told with one. */
const OLDEST_BARE_YEAR = 1900
const YOUNGEST_YEAR = 2100

/** Four digits are a year in its range where nothing counts, prices or names. */
function isYearHere(match: RuleMatch, year: number): boolean {
  const { before, after } = match
  if (
    /[\p{Sc}#/@_=.,:]$/u.test(before) ||
    (/(?:\d|[\p{L}\d][-‐‑–])$/u.test(before) && !/(?:post|pre|mid|\d{4}|\d{4}\s)[-‐‑–]$/iu.test(before))
  )
    return false
  if (
    /^(?:[.,:]\d|%|[\p{L}]|[-‐‑]\p{L})/u.test(after) ||
    /^\s*(?:%|per cent|percent|[kK]m|m|metres|meters|feet|miles|kg|tons?|tonnes|hours|GMT|UTC)(?![\p{L}\d])/u.test(
      after,
    )
  ) {
    return false
  }
  if (
    /\b(?:no\.?|number|flight|route|highway|room|resolution|article|section|page|top|boeing|airbus|model|unit|novel|bus|train|windows|population|altitude|hit|hits|least|nearly|almost|some|than|over|under|passed|passes|past|reached|reaches|topped|exceeded|surpassed|counted|numbered|totalled|totaled)\s+$/iu.test(
      before,
    ) &&
    !/\b(?:than|over)\s+$/iu.test(before)
  )
    return false
  const isHouse = STREET.test(after) && !/\b(?:in|since|by|until|during|of)\s+$/iu.test(before)
  if (isHouse || isTitle(match) || isTelephone(match)) return false
  const cue = YEAR_CUE.test(before)
  const counts =
    /^\s+(?:more\s+|other\s+|new\s+)?\p{Ll}{3,}s(?![\p{L}\d])/u.test(after) &&
    !/^\s+(?:was|is|has|does|as|its|his|this|plus|across|versus)(?![\p{L}])/u.test(after)
  if (year < OLDEST_BARE_YEAR) return cue && !counts
  if (year > YOUNGEST_YEAR) return false
  if (counts && year % 100 === 0) return /\b(?:in|since|by|until)\s+$/iu.test(before) || /\bthe\s+$/iu.test(before)
  return cue || !counts
}

/** He read “1984”: four digits that are all of a quotation are a title. */
const isTitle = ({ before, after }: RuleMatch): boolean => /["“‘]$/u.test(before) && /^,?["”’]/u.test(after)

/** "020 2024 1999": groups of digits behind one that begins with a nought. */
const isTelephone = ({ before }: RuleMatch): boolean => /(?<!\d)0\d{1,4}[ -](?:\d{2,4}[ -]){0,3}$/u.test(before)

const WORD_DECADES: ReadonlyMap<string, number> = new Map([
  ['twenties', 2],
  ['thirties', 3],
  ['forties', 4],
  ['fifties', 5],
  ['sixties', 6],
  ['seventies', 7],
  ['eighties', 8],
  ['nineties', 9],
])

export const years: readonly TimeRule[] = [
  {
    name: 'year before our era: "490 BC"',
    pattern: rule(`(?<year>\\d{1,4})${GAP}(?:BCE?|B\\.C)`),
    read: (match) => ({ meaning: { kind: 'fixed', value: `BC${match.group('year').padStart(4, '0')}`, type: 'DATE' } }),
  },
  {
    name: 'year: "1996", "the year 2000"',
    pattern: rule(`(?:the${GAP}year${GAP})?(?<year>1\\d{3}|20\\d{2})`),
    read: (match) => {
      const year = Number(match.group('year'))
      const named = /^the/iu.test(match.words)
      return named || isYearHere(match, year) ? { meaning: { kind: 'calendar', year } } : undefined
    },
  },
  {
    name: 'years: "1994-95"',
    pattern: rule('(?<year>1[89]\\d{2}|20\\d{2})[-–/](?<last>\\d{2})'),
    read: (match) => {
      const year = Number(match.group('year'))
      const last = Number(match.group('last'))
      return last === (year + 1) % 100 ? { meaning: { kind: 'calendar', year } } : undefined
    },
  },
  {
    name: 'spoken year: "nineteen ninety-six"',
    pattern: rule(`(?:the${GAP}year${GAP})?(?<year>${SPOKEN_YEAR})`),
    read: (match) => {
      const words = match.group('year')
      if (
        /^(?:two|twenty)/iu.test(words) &&
        !/^the/iu.test(match.words) &&
        !/\b(?:in|since|of|by|until)\s+$/iu.test(match.before)
      )
        return undefined
      return { meaning: { kind: 'calendar', year: spokenYear(words) } }
    },
  },
  {
    name: 'decade: "the 1980s", "the \'80s", "the nineties"',
    pattern: rule(
      `(?:the${GAP}(?:(?<mod>early|mid|late)[-‐‑\\s])?)?(?:(?<year>1\\d|20)(?<ten>\\d)0['’]?s|['’‘](?<short>\\d)0s|(?<word>${[...WORD_DECADES.keys()].join('|')}))`,
    ),
    read: (match) => {
      const MODS: Readonly<Record<string, string>> = { early: 'START', mid: 'MID', late: 'END' }
      const mod = MODS[match.group('mod').toLowerCase()] ?? null
      const word = WORD_DECADES.get(match.group('word').toLowerCase())
      if (word !== undefined && !/^the/iu.test(match.words)) return undefined
      const century = match.group('year') === '' ? '19' : match.group('year')
      const ten = match.group('ten') || match.group('short') || String(word)
      return { meaning: { kind: 'fixed', value: `${century}${ten}`, type: 'DATE' }, mod }
    },
  },
  {
    name: 'century: "the 20th century"',
    pattern: rule(`(?:the${GAP})?(?<number>\\d{1,2})(?:st|nd|rd|th)[-‐‑\\s]century`),
    read: (match) => ({
      meaning: { kind: 'fixed', value: String(Number(match.group('number')) - 1).padStart(2, '0'), type: 'DATE' },
    }),
  },
]
