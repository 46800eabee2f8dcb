/** Nouns and adverbs of time, which may stand bare between a verb and its content. */
export const timeWords: ReadonlySet<string> = new Set([
  ...['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday', 'today', 'yesterday', 'tomorrow'],
  ...[
    'tonight',
    'week',
    'month',
    'year',
    'day',
    'morning',
    'afternoon',
    'evening',
    'night',
    'earlier',
    'later',
    'last',
  ],
  ...['recently', 'now', 'then', 'previously', 'this', 'next', 'january', 'february', 'march', 'april', 'may', 'june'],
  ...['jan.', 'feb.', 'mar.', 'apr.', 'jun.', 'jul.', 'aug.', 'sep.', 'sept.', 'oct.', 'nov.', 'dec.'],
  ...['july', 'august', 'september', 'october', 'november', 'december', 'ago', 'early', 'late', 'weekend', 'summer'],
])

/** Words that open a clause that depends on another. */
export const subordinators: ReadonlySet<string> = new Set([
  ...['after', 'although', 'as', 'because', 'before', 'if', 'once', 'since', 'though', 'unless', 'until', 'when'],
  ...['whenever', 'where', 'whereas', 'while', 'despite', 'amid'],
])
