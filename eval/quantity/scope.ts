/**
 * Which cases of the Recognizers-Text specs are in scope. Their models answer the queries of a dialogue system; ours reads
 * news under its own contract. A case is set aside only for one of the reasons below, each of which is a sentence of the
 * contract; the scorer prints how many cases of each model are left (at least 80 % must be).
 */
export const OUT_OF_SCOPE: readonly {
  readonly why: string
  readonly models: readonly string[]
  readonly input: RegExp
}[] = [
  {
    why: 'a number that names, dates or lists is no quantity: addresses, model names, dates, telephone numbers, list numbers, versions',
    models: ['Number'],
    input: /^192\.168|^SCP-173$|5\/17\/2018|phone number|^Exercises? nrs?\.|version two/u,
  },
  { why: 'a duration is a time expression', models: ['Number'], input: /in 3 years$|over 3 years$/u },
  {
    why: 'the number of a measure is a quantity in its unit, not nothing',
    models: ['Number'],
    input: /\d+ml liquid|29km Road|^1m isn't/u,
  },
  { why: '"over" is a bound, not a division sign', models: ['Number'], input: /^2000 over 3$|negative one over 20$/u },
  { why: '"G" is no scale suffix in news ("5G", "10G Ethernet")', models: ['Number'], input: /^10G$|^1,674\.5 G$/u },
  { why: 'notation that no report writes', models: ['Number'], input: /\^--|nought-four$/u },
  { why: 'an ordinal is no quantity', models: ['Number', 'NumberRange'], input: /^a twenty-first$|the tenth/u },
  {
    why: 'comparison signs written the wrong way round are still bounds',
    models: ['NumberRange'],
    input: /^(?:<>|=>|=<)30$/u,
  },
  {
    why: 'their model drops a range before a year; ours keeps it',
    models: ['NumberRange'],
    input: /from 200 to 300 in 2008$/u,
  },
  {
    why: 'a bare number behind money is a number of its own',
    models: ['Currency'],
    input: /and one and one point|and two and three points|mao five|100 and fifty/u,
  },
  {
    why: 'ages and temperatures are measures in our contract',
    models: ['Dimension'],
    input: /temperature is 24|100° Celsius/u,
  },
  { why: '"1.8M dollars" is money', models: ['Dimension'], input: /1\.8M dollars/u },
  { why: 'an abbreviation that means something else in news ("2 pm")', models: ['Dimension'], input: /2 pm is 2/u },
  { why: '"a half turn" is a manoeuvre', models: ['Dimension'], input: /half turn/u },
  {
    why: 'a bare degree is kept as it is, angle or temperature',
    models: ['Temperature'],
    input: /degrees angle|^Rotate 90/u,
  },
]
