import type { TimeRule } from './expression.ts'
import { calendarDates } from './rules/calendar-dates.ts'
import { clocks } from './rules/clock.ts'
import { days } from './rules/days.ts'
import { durations } from './rules/durations.ts'
import { fiscals } from './rules/fiscal.ts'
import { references } from './rules/references.ts'
import { relatives } from './rules/relative.ts'
import { sets } from './rules/sets.ts'
import { weekdays } from './rules/weekdays.ts'
import { years } from './rules/years.ts'

/** All rules. The longest match wins; among equals the earlier rule. */
export const TIME_RULES: readonly TimeRule[] = [
  ...calendarDates,
  ...weekdays,
  ...days,
  ...clocks,
  ...fiscals,
  ...relatives,
  ...sets,
  ...durations,
  ...years,
  ...references,
]
