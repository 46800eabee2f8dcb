/** Words whose number is a name, a rank or a place in a list: "Article 5", "No. 3", "Flight 370". */
export const DESIGNATORS: ReadonlySet<string> = new Set(
  (
    'no nos nr nrs num number article articles section sections chapter paragraph page pages part volume vol figure table ' +
    'resolution protocol flight route highway road exit runway gate platform room suite apartment floor building block unit ' +
    'reactor channel type mark model version class grade level phase stage step tier category schedule form line row track ' +
    'episode season round game match lot item rule rules clause amendment directive regulation act title question group ' +
    'sector district ward zone area region station camp hill point object order directive apollo soyuz voyager boeing airbus ' +
    'antonov tupolev sukhoi mig embarer embraer bombardier cessna windows iphone galaxy playstation xbox psalm verse sonnet ' +
    'opus symphony covid top catch interstate expo agenda vision squadron battalion brigade regiment division corps fleet ' +
    'wing battery base pad cell bus tram train radio formula case docket annex'
  ).split(' '),
)

/** Designators that are ordinary words too: they name with a capital, or abbreviated with a point, only. */
export const DESIGNATORS_IN_CAPITALS: ReadonlySet<string> = new Set(
  (
    'squadron battalion brigade regiment division corps fleet wing battery base pad cell bus tram train radio formula case annex ' +
    'no part line level class form order point area region group unit round game match type mark model table figure title ' +
    'question act stage step phase season station camp hill object lot item rule floor building block room zone top gate volume ' +
    'track row section act catch agenda vision galaxy windows'
  ).split(' '),
)

/** Names that read like a number, where nothing is counted. */
export const FIGURE_NAMES: ReadonlySet<string> = new Set(['3M'])

export const MONTHS: ReadonlySet<string> = new Set(
  (
    'january february march april may june july august september october november december ' +
    'jan feb mar apr jun jul aug sept sep oct nov dec'
  ).split(' '),
)

/** Words before four digits that make them a year. */
export const YEAR_CUES: ReadonlySet<string> = new Set(
  (
    'in since of by until till from during before after late early mid year years spring summer autumn fall winter and to through ' +
    'between the a an this that last next ago back circa q1 q2 q3 q4 quarter fiscal'
  ).split(' '),
)

/** Words around a pair of numbers that make it a result: "won 3-1", "a 5-4 vote". */
export const SCORE_CUES: ReadonlySet<string> = new Set(
  (
    'won win wins winning beat beats beaten lost lose loses losing draw drew drawn tie tied lead leads led score scored scores ' +
    'victory defeat loss vote voted votes ruling decision split majority margin set sets goal goals aggregate result final match game'
  ).split(' '),
)

/** Kinds of street: a number before a name with one of them in the singular is a house ("12 Harbour Street"). */
export const STREETS: ReadonlySet<string> = new Set(
  'street st avenue ave road rd lane boulevard blvd drive square terrace crescent quay'.split(' '),
)

/** Words before "zero" that name a place or a point in time, and words behind it that make it a kind of policy or game. */
export const ZERO_LEADERS: ReadonlySet<string> = new Set('ground day patient year absolute sub'.split(' '))
export const ZERO_FOLLOWERS: ReadonlySet<string> = new Set('tolerance sum hour option gravity day'.split(' '))

/** Words behind "one" that make it a pronoun or part of a phrase of time. */
export const PRONOUN_ONE_FOLLOWERS: ReadonlySet<string> = new Set(
  (
    'of another or and to that who which whose is was has had can could should would will might must may does did ' +
    'day night morning evening afternoon by on at in for from with after as if when where because but so than not thing time'
  ).split(' '),
)

/** Words before "one" that make it a pronoun. */
export const PRONOUN_ONE_LEADERS: ReadonlySet<string> = new Set(
  'the this that which no any every each some another other such new old first last next only big good bad same right wrong'.split(
    ' ',
  ),
)
