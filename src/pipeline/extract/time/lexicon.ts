import type { DayPart, TimeUnit } from './expression.ts'

const table = <T>(rows: Readonly<Record<string, T>>): ReadonlyMap<string, T> =>
  new Map(Object.entries(rows).flatMap(([words, value]) => words.split(' ').map((word) => [word, value] as const)))

export const MONTHS = table({
  'january jan': 1,
  'february feb': 2,
  'march mar': 3,
  'april apr': 4,
  may: 5,
  'june jun': 6,
  'july jul': 7,
  'august aug': 8,
  'september sept sep': 9,
  'october oct': 10,
  'november nov': 11,
  'december dec': 12,
})

export const WEEKDAYS = table({
  'monday mon': 1,
  'tuesday tue tues': 2,
  'wednesday wed': 3,
  'thursday thu thur thurs': 4,
  'friday fri': 5,
  'saturday sat': 6,
  'sunday sun': 7,
})

export const SEASONS = table<'SP' | 'SU' | 'FA' | 'WI'>({
  'spring springtime': 'SP',
  'summer summertime': 'SU',
  'autumn fall': 'FA',
  'winter wintertime': 'WI',
})

export const UNITS = table<TimeUnit>({
  'second seconds sec secs': 'S',
  'minute minutes min mins': 'MIN',
  'hour hours hr hrs': 'H',
  'day days': 'D',
  'night nights': 'D',
  'week weeks': 'W',
  'weekend weekends': 'WE',
  'month months': 'M',
  'quarter quarters': 'Q',
  'year years yr yrs': 'Y',
  'decade decades': 'E',
  'century centuries': 'C',
})

export const DAY_PARTS = table<DayPart>({
  'morning mornings': 'TMO',
  'afternoon afternoons': 'TAF',
  'evening evenings': 'TEV',
  'night nights': 'TNI',
})

export const ORDINALS = table({
  'first 1st': 1,
  'second 2nd': 2,
  'third 3rd': 3,
  'fourth 4th': 4,
  'final last': 4,
})

export const CARDINALS = table({
  'a an one': 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  thirteen: 13,
  fourteen: 14,
  fifteen: 15,
  sixteen: 16,
  seventeen: 17,
  eighteen: 18,
  nineteen: 19,
  twenty: 20,
  thirty: 30,
  forty: 40,
  fifty: 50,
  sixty: 60,
  seventy: 70,
  eighty: 80,
  ninety: 90,
})

/** Words before a span of time, with the TIMEX3 `mod` they are. */
export const AMOUNT_MODS: ReadonlyMap<string, string> = new Map([
  ['about', 'APPROX'],
  ['around', 'APPROX'],
  ['roughly', 'APPROX'],
  ['approximately', 'APPROX'],
  ['some', 'APPROX'],
  ['nearly', 'LESS_THAN'],
  ['almost', 'LESS_THAN'],
  ['less than', 'LESS_THAN'],
  ['fewer than', 'LESS_THAN'],
  ['under', 'LESS_THAN'],
  ['just under', 'LESS_THAN'],
  ['more than', 'MORE_THAN'],
  ['over', 'MORE_THAN'],
  ['just over', 'MORE_THAN'],
  ['well over', 'MORE_THAN'],
  ['at least', 'EQUAL_OR_MORE'],
  ['no less than', 'EQUAL_OR_MORE'],
  ['up to', 'EQUAL_OR_LESS'],
  ['as long as', 'EQUAL_OR_LESS'],
  ['at most', 'EQUAL_OR_LESS'],
  ['no more than', 'EQUAL_OR_LESS'],
])

/** Words before a date that pick a part of it. */
export const DATE_MODS: ReadonlyMap<string, string> = new Map([
  ['early', 'START'],
  ['earlier', 'START'],
  ['early in', 'START'],
  ['earlier in', 'START'],
  ['the start of', 'START'],
  ['the beginning of', 'START'],
  ['mid', 'MID'],
  ['the middle of', 'MID'],
  ['late', 'END'],
  ['later', 'END'],
  ['late in', 'END'],
  ['later in', 'END'],
  ['the end of', 'END'],
  ['about', 'APPROX'],
  ['around', 'APPROX'],
  ['circa', 'APPROX'],
  ['sometime', 'APPROX'],
])

/** Feasts that fall on one day each year; Easter moves and is left open. */
export const FEASTS: ReadonlyMap<string, readonly [month: number, day: number]> = new Map([
  ["new year's day", [1, 1]],
  ['new year’s day', [1, 1]],
  ["new year's eve", [12, 31]],
  ['new year’s eve', [12, 31]],
  ["valentine's day", [2, 14]],
  ['valentine’s day', [2, 14]],
  ['christmas eve', [12, 24]],
  ['christmas day', [12, 25]],
  ['christmas', [12, 25]],
  ['boxing day', [12, 26]],
  ['halloween', [10, 31]],
  ['may day', [5, 1]],
])
