import fc from 'fast-check'
import { expect, test } from 'vitest'
import { mark, unmark } from '../../../../eval/quantity/marked.ts'
import { loadResources } from '../../../desk/resources.ts'
import { analyse } from '../language/analyse.ts'
import { findQuantities } from './quantity.ts'

const resources = loadResources()

function find(text: string) {
  const input = { id: 'text', text, lang: 'en' }
  return findQuantities(analyse(input, resources).value, input, resources)
}

/** Each sentence comes out as it is marked: `[words|interval|unit|role]`. */
function check(...sentences: string[]): void {
  for (const marked of sentences) expect(mark(unmark(marked), find(unmark(marked)))).toBe(marked)
}

test('a bound says where the interval is open', () => {
  check(
    'It took [more than 300|>300|guards] guards.',
    'It took [over 300|>300|guards] guards.',
    'It took [at least 300|>=300|guards] guards.',
    'It took [no fewer than 300|>=300|guards] guards.',
    'It took [as many as 300|<=300|guards] guards.',
    'It took [up to 300|<=300|guards] guards.',
    'It took [no more than 300|<=300|guards] guards.',
    'It took [fewer than 300|<300|guards] guards.',
    'It took [300 or more|>=300|guards] guards.',
  )
})

test('about allows what the last place of the number leaves open', () => {
  check(
    'They sent [about 11,000|~10450..11550|men] men.',
    'They sent [about 1,000|~900..1100|men] men.',
    'They sent [some 250|~237.5..262.5|men] men.',
    'They sent [nearly 300|~270..300|men] men.',
    'They sent [just over 60|>60..65|men] men.',
    'They sent [just under 4,000|<3600..4000|men] men.',
    'They sent [no more than about 40|<=40|men] men.',
  )
})

test('two ends make one interval', () => {
  check(
    '[Between 10 and 12|10..12|boats] boats sank.',
    '[10-12,000|10000..12000|recruits] recruits came.',
    '[5 to 10 million|5000000..10000000|homes] homes need roofs.',
    'It costs [$5 to $10|5..10|USD].',
    'It has [more than 20 but fewer than 35|20..35|rooms] rooms.',
    'The price rose from [30|30|] to [40|40|].',
  )
})

test('numbers in words', () => {
  check(
    '[Twenty-six|26|miners] miners were trapped.',
    '[Two hundred and two thousand|202000|votes] votes were cast.',
    '[Half a million|500000|people] people fled.',
    '[One and a half million|1500000|people] people fled.',
    '[A dozen|12|tanks] tanks burned.',
    '[Dozens|~24..99|tanks] of tanks burned.',
    '[Tens of thousands|~20000..99999|people] of people fled.',
    '[Several hundred|~300..900|people] people fled.',
  )
})

test('thousands in either style', () => {
  check(
    '[12,567|12567|votes] votes were cast.',
    '[12.000|12000|soldiers] soldiers came.',
    '[1.234.567|1234567|votes] votes were cast.',
    '[40 000|40000|votes] votes were cast.',
    'Growth was [1.5 per cent|0.015|fraction].',
  )
})

test('points of a percentage, sizes of a change, points on a scale', () => {
  check(
    'It added [half a percentage point|0.005|fraction].',
    'It lost [a quarter of a percentage point|0.0025|fraction].',
    'Sales fell [a quarter|0.25|fraction], to a low.',
    'Output shrank by [a quarter|0.25|fraction].',
    'Profit for a quarter fell.',
    'It fell a quarter century ago.',
    'A magnitude [7.7|7.7|magnitude] earthquake shook the coast.',
    'A [6.1|6.1|magnitude]-magnitude quake followed.',
    'It had a magnitude of [5.2|5.2|magnitude].',
    'It reached [4.9|4.9|magnitude] on the Richter scale.',
    'An order of magnitude lies between them.',
  )
})

test('a force that numbers many, ages on end, a firm with a figure for a name', () => {
  check(
    'It will number [12,000 to 15,000|12000..15000|men] men.',
    'They number [300|300|].',
    'Article number 12 was read.',
    'The number 7 bus was late.',
    'Boys aged [4|4|year], [7|7|year] and [11|11|year] were found.',
    'A girl aged [6|6|year] and [9|9|dogs] dogs were found.',
    '3M signed the deal.',
    '[3M|3000000|viewers] viewers saw it.',
  )
})

test('shares are fractions of one', () => {
  check(
    '[A third|0.333333333|fraction] of the crop failed.',
    '[Two-thirds|0.666666667|fraction] of them voted.',
    '[One in five|0.2|fraction] children is hungry.',
    'It rose by [2 percentage points|0.02|fraction].',
    '[12%|0.12|fraction] of voters agreed.',
  )
})

test('money is told in ISO 4217', () => {
  check(
    'He paid [$48.2 million|48200000|USD].',
    'He paid [US$ 40 billion|40000000000|USD].',
    'He paid [£2,500|2500|GBP].',
    'He paid [three million Swiss francs|3000000|CHF].',
    'He paid [50 cents|0.5|USD].',
    'He paid [75 USD million|75000000|USD].',
    'He paid [3 dollars 50 cents|3.5|USD].',
    'A [$5 million|5000000|USD] fine was set.',
  )
})

test('measures are told in SI', () => {
  check(
    'It is [12 km|12000|m] away.',
    'A [six-mile|9656.064|m] walk.',
    'A [155-mm|0.155|m] shell fell.',
    'It carried [3 tonnes|3000|kg] of flour.',
    'He weighs [200 pounds|90.718474|kg].',
    'It was [90 degrees Fahrenheit|32.2222222|°C] there.',
    'He is [5 feet 2 inches|1.5748|m] tall.',
    'They drove at [90 km/h|25|m/s].',
  )
})

test('ages are told in years', () => {
  check(
    'A [12-year-old|12|year] girl won.',
    'Ana Korvic, [45|45|year], denied it.',
    'It is [ten months old|0.833333333|year].',
  )
})

test('what is counted is the noun with its modifiers', () => {
  check(
    'They saw [12|12|North Korean soldiers] North Korean soldiers.',
    'They sent [7,000|7000|containers of weapons] containers of weapons.',
    'They shot [15|15|Shahed-136 drones] Shahed-136 drones.',
    'They lost [five|5|relatives] of their relatives.',
    'They found [20|20|dead] dead.',
    'The [15|15|member]-member council met.',
    'The number of patients reached [2,400|2400|patients].',
  )
})

test('what the count is of may stand before it', () => {
  check(
    'The toll has [passed 1,000|>1000|].',
    'The injured rose to [3,408|3408|injured] and the missing to [139|139|missing].',
    'They counted [above 3,000|>3000|killed and wounded] killed and wounded.',
    'Parliament passed [two|2|laws] laws.',
    'Photos from [two|2|cities] cities showed wide destruction.',
  )
})

test('delta and total are told apart', () => {
  check(
    'Another [500|500|troops|+] troops will follow.',
    'They called up [2,000|2000|men|+] more men.',
    'A total of [64|64|bodies|=] bodies were found.',
    'It sank [nine|9|ships|+] ships over the past two months, bringing the total to [30|30||=].',
  )
})

test('of a correction only what is held right stays', () => {
  check('Not 300 but [30|30|ships] ships came.', 'There were [30|30|ships] ships, not 300.')
})

test('names, ranks and models count nothing', () => {
  check(
    'An MQ-9 flew past a Su-27 and a T-72.',
    'The 47th Brigade came third.',
    'The No. 3 reactor and Room 12 were shut.',
    'Article 5 and Resolution 1701 were read out.',
    'A Boeing 737 and Flight 370 were searched.',
    'The G7 and the Group of Seven objected.',
    'Covid-19 spread on Highway 35.',
    'The 5G network failed on Channel 4.',
    'M1A2 and F16 are names.',
  )
})

test('dates, times and durations are told by time expressions', () => {
  check(
    'He came on March 27, 2024.',
    'He came on 3 May at 10:30.',
    'He came in 1998 and left in 2001.',
    'The 1990s were long.',
    'Since 9/11 it is closed.',
    'It lasted 16 hours and then three weeks.',
    'A two-day visit began at 6 pm.',
    'The 2022 elections were held.',
  )
})

test('scores, telephone and list numbers count nothing', () => {
  check(
    'They won 3-1 at home.',
    'The court ruled 5-4 against him.',
    'Call 555-0123 now.',
    'Dial +1-222-222-2222 now.',
    'The host is 192.168.1.2 here.',
    'See https://example.org/300-dead for more.',
    '1. First came the rain.',
    'It struck at 21.93 N, 96.07 E last night.',
    'Floods came between 1930 and 1956.',
  )
})

test('words of number that are none', () => {
  check(
    'No one was hurt.',
    'One of the pilots lived.',
    'This one is mine.',
    'In the first half it fell.',
    'A third country stepped in.',
    'They looked over the wall.',
    'One day he will return.',
    'He took the other one.',
  )
})

test('models, units and numbered things count nothing', () => {
  check(
    'An AK-47 lay beside a Kalder-88 launcher.',
    'The Tu-160 escorted an Il-76 home.',
    'A Boeing 747-8 circled the field.',
    'The Falcon 9 lifted off from Pad 39A.',
    'Squadron 14 flew home to Base 22.',
    'Task Force 58 and Unit 8200 took part.',
    'The 101st Airborne landed at Orvale.',
    'Bus 38 hit a wall.',
    'Ward 9 and Cell 17 were searched.',
    'Apartment 5B was raided.',
    'Radio 4 and Channel 5 broke the news.',
    'Formula 1 came to Velmark.',
    'Uranium-235 and omega-3 were found.',
    'The H5N1 virus spread.',
    'Windows 11 failed.',
    'Version 3.11 fixes the fault.',
  )
})

test('numbers of laws, pages and cases count nothing', () => {
  check(
    'Section 301 was invoked against Ardonia.',
    'Article 50 was triggered by Velmark.',
    'Clause 4.2 forbids it.',
    'Case 2741 is still open.',
    'Docket No. 22-451 was sealed.',
    'It was told on page 14.',
    '2. Then the bridge gave way.',
    '(4) The parties shall meet again.',
    'She is the No. 1 seed in Tarvik.',
    'The number two official resigned.',
  )
})

test('telephone numbers and addresses count nothing', () => {
  check(
    'Call 020 7946 0123 for details.',
    'Reach the desk at (555) 010-4477.',
    'Fax +44 20 7946 0958 before noon.',
    'The hotline is 1-800-555-0199.',
    'He lives at 12 Harbour Street.',
    'The ministry stands at 10 Corvin Square.',
    'Write to PO Box 1200, Tarvik.',
    'The postcode is SW1A 2AA.',
  )
})

test('results and even odds count nothing', () => {
  check(
    'Ostrava drew 2-2 with Belmore.',
    'Marlen beat Dovik 6-4, 7-5 in the final.',
    'The board split 3 to 2 on the ruling.',
    'It has a 50-50 chance.',
    'The guards work 24/7.',
  )
})

test('titles and names that hold a number count nothing', () => {
  check(
    'She read "1984" on the train.',
    'The film "Twelve Angry Judges" opened.',
    'He wrote the novel “Seven Winters” there.',
    'He met Fifty Cent in Tarvik.',
    'The band Maroon 5 cancelled.',
    'The Group of 77 agreed.',
    'The Twelve never met.',
    'The Big Three met in Tarvik.',
  )
})

test('zero, once, second and their like in phrases count nothing', () => {
  check(
    'The minister promised zero tolerance.',
    'It was a zero-sum game.',
    'They began at ground zero.',
    'Once the rain stopped, they left.',
    'A second helicopter landed.',
    'One by one they left.',
    'On the one hand it is dear.',
    'A number of villages were cut off.',
    'Third-party observers were barred.',
    'The Latin Quarter was flooded.',
  )
})

test('what looks like a name, an address or a title and counts is kept', () => {
  check(
    'It shot at [12|12|squadrons] squadrons.',
    'The price rose from [5|5|] to [3|3|].',
    'Guards from [12|12|Wall Street banks] Wall Street banks came.',
    '“[Seven|7|people] people died,” he said.',
    'They saw [zero|0|casualties] casualties.',
    'He paid [5-10 dollars|5..10|USD].',
    '[1 000 000|1000000|votes] votes were cast.',
  )
})

const words = fc.constantFrom(
  ...'more than about 12,000 1.2 million half a third of soldiers $ % km - – , . not but one in five between and to 5-3 2024 bn dozens \n'.split(
    ' ',
  ),
)

test('any string is legal, spans lie in the text and in order, and low is never above high', () => {
  const strings = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 80 }),
    fc.array(words, { maxLength: 25 }).map((parts) => parts.join(' ')),
    fc.array(words, { maxLength: 25 }).map((parts) => parts.join('')),
  )
  const bare = { lang: 'en', known: false, paragraphs: [], sentences: [] }
  fc.assert(
    fc.property(strings, (text) => {
      let end = 0
      for (const { span, low, high, unitSpan } of findQuantities({ ...bare, text }, { id: 'text', text }, resources)) {
        expect(span[0]).toBeGreaterThanOrEqual(end)
        expect(span[1]).toBeGreaterThan(span[0])
        expect(span[1]).toBeLessThanOrEqual(text.length)
        expect(text.slice(...span).trim()).toBe(text.slice(...span))
        if (low !== null && high !== null) expect(low).toBeLessThanOrEqual(high)
        if (unitSpan !== null) expect(unitSpan[1]).toBeLessThanOrEqual(text.length)
        end = span[1]
      }
    }),
    { numRuns: 800 },
  )
})
