import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Timex } from '../../../model/timex.ts'
import { findTimexes } from './time.ts'

const resources = { outlets: { outlets: [], find: () => [] }, read: () => undefined } as never

function find(text: string, publishedAt: string | null): readonly Timex[] {
  const analysis = { text, lang: 'en', known: false, paragraphs: [], sentences: [] }
  return findTimexes(analysis, { id: 'text', text, publishedAt }, resources)
}

/** Writes time expressions into their text: `[early March|2024-03|START]`, the third part only where there is a `mod`. */
function mark(text: string, timexes: readonly Timex[]): string {
  let marked = ''
  let at = 0
  for (const { span, value, mod } of timexes) {
    marked += `${text.slice(at, span[0])}[${text.slice(...span)}|${value}${mod === null ? '' : `|${mod}`}]`
    at = span[1]
  }
  return marked + text.slice(at)
}

/** Each sentence, published on the day (a Monday unless told), comes out as it is marked. */
function check(publishedAt: string | null, ...sentences: string[]): void {
  for (const marked of sentences) {
    const text = marked.replaceAll(/\[([^|\]]*)\|[^\]]*\]/gu, '$1')
    expect(mark(text, find(text, publishedAt))).toBe(marked)
  }
}

const MONDAY = '2025-02-10'

test('dates in full', () => {
  check(
    MONDAY,
    'It began on [March 27, 2024|2024-03-27].',
    'It began on [27 March 2024|2024-03-27].',
    'It began on [the 3rd of May 2023|2023-05-03].',
    'It began on [Friday, Oct. 25, 2024|2024-10-25].',
    'It began on [2024-03-27|2024-03-27].',
    'It began on [27/03/2024|2024-03-27].',
    'It began in [December 2024|2024-12].',
    'It began in [1996|1996].',
    'It began in [the 1980s|198].',
    'It began in [490 BC|BC0490].',
  )
})

test('a month without a year is settled by the tense', () => {
  check(
    MONDAY,
    'Troops occupied the hills in [August|2024-08].',
    'The summit will be held in [August|2025-08].',
    'He said so [last May|2024-05].',
    'They met on [Sept. 30|2024-09-30].',
    'They will meet on [March 3|2025-03-03].',
    'The offer was extended to [Feb. 28|2025-02-28].',
    'It started at [the end of November last year|2024-11|END].',
  )
})

test('weekdays are settled by the tense', () => {
  check(
    MONDAY,
    'He resigned on [Friday|2025-02-07].',
    'He will resign on [Friday|2025-02-14].',
    'They met [last Friday|2025-02-07].',
    'After [Friday|2025-02-07]’s quake more will come.',
    'The vote is due by [Thursday|2025-02-13].',
    'She spoke late on [Sunday night|2025-02-09TNI].',
    'They came over [the weekend|2025-W06-WE].',
  )
})

test('words that point from the day of publication', () => {
  check(
    MONDAY,
    'He left [yesterday|2025-02-09].',
    'He leaves [tomorrow morning|2025-02-11TMO].',
    'He left [last month|2025-01].',
    'He leaves [next week|2025-W08].',
    'He left [last year|2024].',
    'He leaves [early next year|2026|START].',
    'He left [two weeks ago|2025-W05].',
    'He left [last summer|2024-SU].',
  )
})

test('anchors in the text', () => {
  check(
    MONDAY,
    'It fell on [March 3, 2024|2024-03-03]; [two days later|2024-03-05] it rose.',
    'It fell on [March 3, 2024|2024-03-03]. [The next day|2024-03-04] it rose.',
    'The [third-quarter|2024-Q3] loss grew from [a year earlier|2023-Q3].',
  )
})

test('business time', () => {
  check(
    MONDAY,
    'It was [the third quarter of 2024|2024-Q3].',
    'It was [Q3 2024|2024-Q3].',
    'It was [the first half of 2024|2024-H1].',
    'It was [fiscal 2024|2024].',
  )
})

test('clocks take their day along', () => {
  check(
    MONDAY,
    'It ends at [10 p.m. Friday|2025-02-07T22:00].',
    'It ended [yesterday|2025-02-09] at [10:30|2025-02-09T10:30].',
    'It ended at [0900 GMT|2025-02-10T09:00].',
  )
})

test('durations and sets', () => {
  check(
    MONDAY,
    'It sent them over [the previous two months|P2M].',
    'It lasted [more than 16 hours|PT16H|MORE_THAN].',
    'It was a [two-day|P2D] visit.',
    'It took [half an hour|PT30M].',
    'It took [several months|PXM].',
    'It happens [every day|P1D].',
    'It happens [each Thursday|XXXX-WXX-4].',
  )
})

test('how often, in fortnights, and until when', () => {
  check(
    MONDAY,
    'They met [twice a week|P1W].',
    'Ships call [three times each month|P1M].',
    'It ran [once a year|P1Y].',
    'It lasted [a fortnight|P2W].',
    'It took [two fortnights|P4W].',
    'A [six-day|P6D] war followed.',
    'They were held until [6 p.m. on Saturday|2025-02-08T18:00].',
    'The search lasted until [Friday|2025-02-07].',
    'The hearing was adjourned until [Friday|2025-02-14].',
    'They will be held until [Friday|2025-02-14].',
    'Schools are closed until [Friday|2025-02-14].',
  )
})

test('times that stay vague', () => {
  check(
    MONDAY,
    'He [recently|PAST_REF] left.',
    'He is [now|PRESENT_REF] free.',
    'He will [soon|FUTURE_REF] be free.',
    'He left [months ago|PAST_REF].',
  )
})

test('without a publication date nothing relative is invented', () => {
  check(
    null,
    'Troops occupied the hills in [August|XXXX-08].',
    'He resigned on [Friday|XXXX-WXX-5].',
    'He left [yesterday|XXXX-XX-XX].',
    'He left [last year|XXXX].',
    'He left [last month|XXXX-XX].',
    'He left [two days later|XXXX-XX-XX].',
    'He left on [March 3, 2024|2024-03-03].',
  )
})

test('a publication date that is known in part settles only that part', () => {
  check('2025-02', 'He left [last month|2025-01].', 'He left [yesterday|XXXX-XX-XX].', 'He left [last year|2024].')
  check('2025', 'He left [last month|XXXX-XX].', 'He left [last year|2024].')
})

test('which figure is the day is not guessed', () => {
  check(MONDAY, 'It began on [03/04/2024|2024-XX-XX].')
})

test('words that look like times and are none', () => {
  check(
    MONDAY,
    'He may march on the town.',
    'Theresa May spoke for April Jones.',
    'The Sun sets over Mar del Sur.',
    'They sat in the spring water.',
    'Prices fall and springs break.',
    'He was second and she was third.',
    'USA Today wrote about it.',
    'ABC’s This Week asked him.',
    'It was on 60 Minutes.',
    'The first half ended without a goal.',
    'He is 52 years old.',
    'A 12-year-old boy ran.',
    'She waited for a moment.',
    'A year-round school closed.',
  )
})

test('numbers that are no times', () => {
  check(
    MONDAY,
    'They sent 2000 soldiers.',
    'The toll passed 2000.',
    'It cost $1999.',
    'Flight 1995 landed.',
    'They won 3-1.',
    'Call 555-2024.',
    'Room 2010 is empty.',
    'It weighs 1998 kg.',
    'It rose by 1.2024 points.',
    'The ratio is 2:1.',
    'They counted more than 1,990 votes.',
    'Resolution 1970 was passed.',
    'It is 1850 metres high.',
    'See part 3/4.',
    'Version 2.0.24 is out.',
  )
})

test('names and rates that hold a unit of time', () => {
  check(
    MONDAY,
    'It pumps 500,000 barrels a day.',
    'It pays 5 per cent a year.',
    'The Six-Day War began.',
    "The Thirty Years' War ended.",
    'The Seven Years War ended.',
    'They counted it three times a piece.',
    'It rose twice a much as that.',
    'The Daily Herald closed.',
    'It raised its quarterly dividend.',
    'A second man was held.',
    'He was the man of the hour.',
    'The minute hand stopped.',
    'It is a day care centre.',
    'The night watch slept.',
  )
})

test('months, weekdays and seasons that are names or verbs', () => {
  check(
    MONDAY,
    'The talks may fail.',
    'May I speak?',
    'Brian May sang for May Orlen.',
    'Prime Minister May resigned.',
    'April Tarven and June Corvik spoke.',
    'August Belmor denied it.',
    'The march on Orvale was banned.',
    'They march past the palace.',
    'The Sunday Courier reported it.',
    'The Friday Tribune closed.',
    'The Weekend Post closed.',
    'Donna Summer sang.',
    'Spring Hill was flooded.',
    'The government may fall.',
    'Jan Tarven resigned.',
    'He sat down.',
    'Midnight Oil sang.',
    'They live at 4 May Street.',
  )
})

test('second, last, present and their like in other senses', () => {
  check(
    MONDAY,
    'He came second in the race.',
    'I second the motion.',
    'A second opinion was sought.',
    'The supplies will last.',
    'How can it last?',
    'His last words were brief.',
    'It is a present from him.',
    'He was present at the talks.',
    'The current was strong.',
    'Past the bridge, turn left.',
    'He made a minute change.',
    'He scored a century.',
    'The second quarter of the city burned.',
    'The third quarter-final was lost.',
    'The day nursery closed.',
    'Night fell.',
  )
})

test('four digits that name or number a thing', () => {
  check(
    MONDAY,
    'He read "1984" on the train.',
    'The novel 1984 was banned.',
    'Bus 2012 hit a wall.',
    'Article 2005 was struck out.',
    'Windows 2000 crashed.',
    'He lives at 1850 Harbour Street.',
    'He lives at 2020 Linden Avenue.',
    'Altitude 1950 m.',
    'It hit 2030 on the index.',
    'It sold 1,984 copies.',
    'Call 020 2024 1999.',
    'Dial 1-800-2020.',
  )
})

test('figures with a colon, a point or a stroke that are no clock and no date', () => {
  check(
    MONDAY,
    'Psalm 10:30 was read.',
    'Verse 12:10 was read.',
    'The map scale is 1:2000.',
    'The score was 21-19.',
    'Section 12.10 forbids it.',
    'Version 10.12 is out.',
    'The address 10.12.20.24 was blocked.',
    'The guards work 24/7.',
    'About 1/2 of the crop failed.',
    'She wore size 10/12.',
  )
})

test('a year, a day and a clock beside a name are kept', () => {
  check(
    MONDAY,
    'In [2011|2011] Corvin Square was full.',
    'On [4 May|2024-05-04] Harbour Street was closed.',
    'He left on [Sunday|2025-02-09].',
    'Prices rose in [the second quarter of 2024|2024-Q2].',
    'John came at [3:16|2025-02-10T03:16].',
  )
})

const words = fc.constantFrom(
  ...'on last Friday March 27 , 2024 two weeks ago the end of year 10 p.m. a earlier 1980s early May third quarter BC \n 99/99/99'.split(
    ' ',
  ),
)

test('any string is legal, spans lie in the text and in order', () => {
  const strings = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 80 }),
    fc.array(words, { maxLength: 25 }).map((parts) => parts.join(' ')),
    fc.array(words, { maxLength: 25 }).map((parts) => parts.join('')),
  )
  const dates = fc.oneof(fc.constantFrom(null, '2025-02-10', '2024-02-29', '2025', '0000-99-99'), fc.string())
  fc.assert(
    fc.property(strings, dates, (text, publishedAt) => {
      let end = 0
      for (const { span, value } of find(text, publishedAt)) {
        expect(span[0]).toBeGreaterThanOrEqual(end)
        expect(span[1]).toBeGreaterThan(span[0])
        expect(span[1]).toBeLessThanOrEqual(text.length)
        expect(text.slice(...span).trim()).toBe(text.slice(...span))
        expect(value).toMatch(/^(?:BC|P)?[\dXA-Z_:.-]+$/u)
        expect(value).not.toContain('NaN')
        end = span[1]
      }
    }),
    { numRuns: 800 },
  )
})

test('without a publication date no value has a year that the text does not name', () => {
  fc.assert(
    fc.property(fc.array(words, { maxLength: 12 }), (parts) => {
      const text = parts.filter((part) => !/\d{4}|\/|0s|BC/u.test(part)).join(' ')
      for (const { value } of find(text, null)) expect(value).not.toMatch(/^\d{4}/u)
    }),
  )
})
