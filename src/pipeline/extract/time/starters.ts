import { AMOUNT_MODS, CARDINALS, DATE_MODS, FEASTS, MONTHS, SEASONS, UNITS, WEEKDAYS } from './lexicon.ts'

const firstOf = (phrases: Iterable<string>): string[] => [...phrases].map((phrase) => phrase.split(/[\s'’]/u)[0] ?? '')

/** First words of time expressions in lower case, but for those that begin with a digit. */
export const STARTERS: ReadonlySet<string> = new Set([
  ...MONTHS.keys(),
  ...WEEKDAYS.keys(),
  ...[...WEEKDAYS.keys()].map((day) => `${day}s`),
  ...SEASONS.keys(),
  ...UNITS.keys(),
  ...CARDINALS.keys(),
  ...firstOf(FEASTS.keys()),
  ...firstOf(AMOUNT_MODS.keys()),
  ...firstOf(DATE_MODS.keys()),
  ...(
    'the this that these those last past previous preceding next coming following current latest upcoming same its their his her ' +
    'each every several few many some dozens scores hundreds thousands countless couple half another additional entire full ' +
    'today yesterday tomorrow tonight overnight noon midday midnight now currently at nowadays presently right moment present ' +
    'recent recently lately more most until only previously formerly once soon shortly future first second third fourth final ' +
    'fiscal calendar comparable hourly daily nightly weekly fortnightly monthly quarterly yearly annually year opening initial ' +
    'yearlong twice monthlong weeklong daylong multi subsequent earlier over twenties nineties'
  ).split(' '),
])
