/** Cardinals below twenty. */
export const ONES: ReadonlyMap<string, number> = new Map([
  ['zero', 0],
  ['nought', 0],
  ['naught', 0],
  ['one', 1],
  ['two', 2],
  ['three', 3],
  ['four', 4],
  ['five', 5],
  ['six', 6],
  ['seven', 7],
  ['eight', 8],
  ['nine', 9],
  ['ten', 10],
  ['eleven', 11],
  ['twelve', 12],
  ['thirteen', 13],
  ['fourteen', 14],
  ['fifteen', 15],
  ['sixteen', 16],
  ['seventeen', 17],
  ['eighteen', 18],
  ['nineteen', 19],
])

export const TENS: ReadonlyMap<string, number> = new Map([
  ['twenty', 20],
  ['thirty', 30],
  ['forty', 40],
  ['fifty', 50],
  ['sixty', 60],
  ['seventy', 70],
  ['eighty', 80],
  ['ninety', 90],
])

/** Words that multiply what stands before them; "hundred" and "dozen" too. */
export const SCALES: ReadonlyMap<string, number> = new Map([
  ['dozen', 12],
  ['doz', 12],
  ['dz', 12],
  ['score', 20],
  ['hundred', 1e2],
  ['thousand', 1e3],
  ['lakh', 1e5],
  ['million', 1e6],
  ['mln', 1e6],
  ['mil', 1e6],
  ['crore', 1e7],
  ['billion', 1e9],
  ['bln', 1e9],
  ['trillion', 1e12],
  ['tln', 1e12],
  ['quadrillion', 1e15],
])

/** Plural scale words that keep their meaning after a number ("3 dozens"), and name an order of magnitude without one. */
export const PLURAL_SCALES: ReadonlyMap<string, number> = new Map([
  ['dozens', 12],
  ['dozs', 12],
  ['dzs', 12],
  ['hundreds', 1e2],
  ['thousands', 1e3],
  ['lakhs', 1e5],
  ['millions', 1e6],
  ['crores', 1e7],
  ['billions', 1e9],
  ['trillions', 1e12],
])

/** Letters that multiply a printed number when glued to it or one blank away. `m` and `b` are read as such only for money. */
export const SUFFIX_SCALES: ReadonlyMap<string, number> = new Map([
  ['k', 1e3],
  ['K', 1e3],
  ['M', 1e6],
  ['MM', 1e6],
  ['mn', 1e6],
  ['mln', 1e6],
  ['mil', 1e6],
  ['bn', 1e9],
  ['Bn', 1e9],
  ['BN', 1e9],
  ['b', 1e9],
  ['B', 1e9],
  ['bln', 1e9],
  ['tn', 1e12],
  ['trn', 1e12],
  ['tln', 1e12],
])

/** Suffixes that count only after a currency mark: without one, "m" is metres and "t" tonnes. */
export const MONEY_SUFFIX_SCALES: ReadonlyMap<string, number> = new Map([
  ['m', 1e6],
  ['t', 1e12],
])

/**
 * Words for an order of magnitude, with the least and the most that they allow. The least is two of the kind; the most is
 * where the next word would have been used ("thousands" once there is more than one thousand).
 */
export const ORDERS: ReadonlyMap<string, readonly [low: number, high: number]> = new Map([
  ['tens', [20, 99]],
  ['dozens', [24, 99]],
  ['scores', [40, 99]],
  ['hundreds', [200, 999]],
  ['thousands', [2_000, 9_999]],
  ['millions', [2_000_000, 999_999_999]],
  ['billions', [2e9, 999_999_999_999]],
  ['trillions', [2e12, 999_999_999_999_999]],
])

/** Small counts that are left open: "several hundred", "a few dozen", "a couple of thousand". */
export const LOOSE_COUNTS: readonly {
  readonly words: readonly string[]
  readonly low: number
  readonly high: number
}[] = [
  { words: ['several'], low: 3, high: 9 },
  { words: ['a', 'few'], low: 2, high: 5 },
  { words: ['a', 'couple', 'of'], low: 2, high: 3 },
  { words: ['a', 'couple'], low: 2, high: 3 },
  { words: ['many'], low: 3, high: 9 },
]

/** Denominators in words; the plural is the word with "s", save "halves". */
export const DENOMINATORS: ReadonlyMap<string, number> = new Map([
  ['half', 2],
  ['third', 3],
  ['quarter', 4],
  ['fourth', 4],
  ['fifth', 5],
  ['sixth', 6],
  ['seventh', 7],
  ['eighth', 8],
  ['ninth', 9],
  ['tenth', 10],
  ['eleventh', 11],
  ['twelfth', 12],
  ['thirteenth', 13],
  ['fourteenth', 14],
  ['fifteenth', 15],
  ['sixteenth', 16],
  ['seventeenth', 17],
  ['eighteenth', 18],
  ['nineteenth', 19],
  ['twentieth', 20],
  ['thirtieth', 30],
  ['fortieth', 40],
  ['fiftieth', 50],
  ['sixtieth', 60],
  ['hundredth', 1e2],
  ['thousandth', 1e3],
  ['millionth', 1e6],
  ['billionth', 1e9],
  ['trillionth', 1e12],
])

/** Last part of a denominator of two words: "three twenty-fifths". */
export const ORDINAL_ONES: ReadonlyMap<string, number> = new Map([
  ['first', 1],
  ['second', 2],
  ...[...DENOMINATORS].filter(([word, value]) => value > 2 && value < 10 && word !== 'quarter'),
])

export const PRINTED_FRACTIONS: ReadonlyMap<string, number> = new Map([
  ['½', 1 / 2],
  ['⅓', 1 / 3],
  ['⅔', 2 / 3],
  ['¼', 1 / 4],
  ['¾', 3 / 4],
  ['⅕', 1 / 5],
  ['⅖', 2 / 5],
  ['⅗', 3 / 5],
  ['⅘', 4 / 5],
  ['⅙', 1 / 6],
  ['⅚', 5 / 6],
  ['⅛', 1 / 8],
  ['⅜', 3 / 8],
  ['⅝', 5 / 8],
  ['⅞', 7 / 8],
])

/** Words in small letters with which a number, a share or "percent of" can begin. */
export const OPENERS: ReadonlySet<string> = new Set([
  ...['a', 'an', 'half', 'quarter', 'minus', 'negative', 'per', 'percent', 'percents', 'percentage'],
  ...ONES.keys(),
  ...TENS.keys(),
  ...SCALES.keys(),
  ...ORDERS.keys(),
  ...LOOSE_COUNTS.flatMap(({ words }) => words.slice(0, 1)),
])
