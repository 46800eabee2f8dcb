import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { loadResources } from '../../../desk/resources.ts'
import { holds } from '../../../model/span.ts'
import { analyse } from '../language/analyse.ts'
import { findPlaces } from './place.ts'

const resources = loadResources()

/**
 * Marked text: `[UA Kharkiv]` is a place in Ukraine, `[- Atlantic]` one in no country, `[? Nowhereville]` one that is not
 * resolved. Everything else must not be a place.
 */
function check(marked: string): void {
  let text = ''
  const wanted: string[] = []
  for (const part of marked.matchAll(/\[(?<country>[A-Z]{2}|-|\?) (?<name>[^\]]+)\]|[^[]+|\[/gu)) {
    const { country, name } = part.groups ?? {}
    if (country !== undefined && name !== undefined) wanted.push(`${country} ${name} @${text.length}`)
    text += name ?? part[0]
  }
  const input = { id: 'test', text, lang: 'en' }
  const found = findPlaces(analyse(input, resources).value, input, resources)
  expect(
    found.map(
      ({ span, country, lat }) => `${lat === null ? '?' : (country ?? '-')} ${text.slice(...span)} @${span[0]}`,
    ),
  ).toEqual(wanted)
}

function places(text: string): ReturnType<typeof findPlaces> {
  const input = { id: 'test', text, lang: 'en' }
  return findPlaces(analyse(input, resources).value, input, resources)
}

describe('places', () => {
  test.each([
    'The convoy left [UA Kharkiv] for [UA Sumy] before dawn.',
    'Floods hit northern [IT Italy] and parts of [SI Slovenia].',
    'Talks were held in [CH Geneva] between [US Washington] and [CN Beijing].',
    'Villagers near [UA Avdiivka] said the road was cut.',
    'Shells fell on [UA Avdeevka] overnight.',
    'Trucks queued at [PS Rafah] and [PS Khan Younis].',
    'A launch from [KP Wonsan] was detected by [JP Japan].',
    'Engines were tested at [KP Kusong], in [KP North Korea].',
    'Workers were sent to [RU Alabuga] in [RU Tatarstan].',
    'Fighting spread through [MM Sagaing] and [MM Rakhine State].',
    'Ships were attacked in the [- Red Sea] and the [- Gulf of Aden].',
    'Refugees crossed the [- Danube] into [RO Romania].',
    'Officials in the [US U.S.] and the [GB U.K.] declined to comment.',
    'Envoys from the [US US] met in [QA Doha] on Friday.',
    'The [AE UAE] and [SA Saudi Arabia] agreed.',
    'Militias from the [CD DRC] entered [RW Rwanda].',
    'Police in [GB London] arrested two men.',
    'Police in [CA London], [CA Ontario], arrested two men.',
    'A fire in [US Paris], [US Texas], killed three people.',
    'Rain fell in [FR Paris] all week.',
    'Snow closed roads across [US Montana] and [US Idaho].',
    'Voters in [US Georgia] and [US Alabama] queued for hours.',
    'Protesters in [GE Tbilisi] said [GE Georgia] belongs in [- Europe].',
    'The drone flew over the [- Black Sea] towards [UA Crimea].',
    'Soldiers returned to [RU Kursk] in August.',
    'The army entered [SD El Fasher], the last city in [SD Darfur].',
    'Rescuers reached [TR Hatay] and [SY Aleppo].',
    'The quake struck off [ID Sumatra] at dawn.',
    'Aid reached [ET Tigray] from [DJ Djibouti].',
    'A ferry sank off [PH Mindanao].',
    'Prices rose in [DE Germany], [FR France] and [ES Spain].',
    'The ship left [UA Odesa] for [TR Istanbul].',
    'The train to [BR São Paulo] was late.',
    'He flew from [CI Côte d’Ivoire] to [GW Guinea-Bissau].',
  ])('%s', (marked) => {
    check(marked)
  })
})

test('a place in quotation marks behind other words is still a place', () => {
  check('The brigade left “[UA Kharkiv]” on the map, and the [SY Aleppo] brigade came.')
})

describe('waters', () => {
  test.each([
    'The boat crossed the [- Dniester] near [UA Odesa].',
    'The [MM Irrawaddy] river burst its banks near [MM Mandalay].',
    'Ships wait in the [- Luzon Strait] and the [- Norwegian Sea].',
    'The [PL Vistula] rose, and so did the [- Oder River].',
    'Fishermen from [KE Lake Turkana] were missing.',
  ])('%s', (marked) => {
    check(marked)
  })
})

describe('what is no place', () => {
  test.each([
    'The 12th Mechanized Brigade “Sava” left. Soldiers of Sava were tired.',
    'The 3rd Battalion "Aleppo" dug in.',
    'The Turkish police arrested a Syrian man.',
    'Jordan Smith scored twice for the home side.',
    'Paris Hilton opened the shop.',
    'Georgia Brown said she would not run again.',
    'The Washington Post reported the deal.',
    'President Lincoln was shot in the theatre.',
    'The turkey was served cold.',
    'She bought a china cup and a jersey.',
    'He said that the march would go on.',
    'Nice weather is expected for the weekend.',
    'They met on Monday in the reading room.',
    'Of the forty men, six survived.',
    'The company sold mobile phones.',
    'The Manchester United striker scored twice.',
    'Ms. London declined to comment.',
    'Mr Berlin said nothing.',
    'Police said the man was armed.',
    'It told us to wait.',
    'The report was published in May.',
    'Judge Sydney Carton adjourned the case.',
    'The minister resigned after the vote.',
    'According to the ministry, nobody was hurt.',
    'Prince Charles arrived by helicopter.',
    'The virus is spreading fast, doctors said.',
    'Analysts warned of more attacks.',
    'In March the price fell again.',
    'A spokesman for the army confirmed the strike.',
    'Hundreds of people were evacuated.',
    'However, no agreement was reached.',
    'The Boston Globe and the Denver Post ran the story.',
    '',
    'I',
    '12 34 56',
    '— … “ ” —',
  ])('%s', (text) => {
    check(text)
  })
})

describe('which place', () => {
  test('the country of the text decides between two of one name', () => {
    const [first] = places(
      'The city of Hamilton is the third largest of Ontario. Toronto and Ottawa are near in Canada.',
    )
    expect(first).toMatchObject({ name: 'Hamilton', country: 'CA' })
    const [second] = places(
      'The city of Hamilton lies south of Auckland. It is one of the oldest towns in New Zealand.',
    )
    expect(second).toMatchObject({ name: 'Hamilton', country: 'NZ' })
  })

  test('what a name could also stand for is kept', () => {
    const [london] = places('Crowds gathered in London.')
    expect(london?.country).toBe('GB')
    expect(london?.alternatives.map(({ country }) => country)).toContain('CA')
  })

  test('one name is one place throughout a text', () => {
    const found = places('A tornado struck Moscow, Idaho. Moscow has few shelters. Many left Moscow at once.')
    const moscow = found.filter(({ name }) => name === 'Moscow')
    expect(moscow.length).toBe(3)
    expect(moscow.every(({ country }) => country === 'US')).toBe(true)
  })

  test('a place that no gazetteer knows is found without coordinates', () => {
    const [unknown] = places('Rebels attacked the village of Karbutani in northern Mali.')
    expect(unknown).toMatchObject({ name: 'Karbutani', lat: null, lon: null, country: null, alternatives: [] })
  })

  test('an unknown language yields nothing', () => {
    const input = { id: 'test', text: 'Der Bundeskanzler reiste am Montag nach Berlin und Paris.', lang: 'de' }
    expect(findPlaces(analyse(input, resources).value, input, resources)).toEqual([])
  })
})

test('places lie in text order within sentences, never over each other, on whole words', () => {
  const piece = fc.constantFrom(
    'Kyiv',
    'Paris',
    'U.S.',
    'the',
    'in',
    'New',
    'York',
    ',',
    '.',
    '-',
    '’s',
    'Kim',
    'of',
    'US',
    'said',
    '\n\n',
    '“',
    '12',
    'GEORGIA',
    'São',
    'é',
    '\u0000',
    '🙂',
  )
  fc.assert(
    fc.property(fc.array(fc.oneof(piece, fc.string({ unit: 'binary', maxLength: 5 })), { maxLength: 40 }), (pieces) => {
      const text = pieces.join(' ')
      const input = { id: 'test', text, lang: 'en' }
      const analysis = analyse(input, resources).value
      let end = 0
      for (const { span, lat, lon } of findPlaces(analysis, input, resources)) {
        expect(span[0]).toBeGreaterThanOrEqual(end)
        expect(span[1]).toBeGreaterThan(span[0])
        expect(text.slice(...span)).toBe(text.slice(...span).trim())
        expect(analysis.sentences.some((sentence) => holds(sentence.span, span))).toBe(true)
        expect(lat === null).toBe(lon === null)
        end = span[1]
      }
    }),
    { numRuns: 150 },
  )
})
