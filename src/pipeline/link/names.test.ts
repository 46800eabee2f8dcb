import { expect, test } from 'vitest'
import { outletTable } from '../../model/outlet-table.ts'
import { nameKey, namesNobody, outletsNamed, standsAlone, voiceOf } from './names.ts'
import { statesIn } from './states.ts'

const outlets = outletTable(
  [
    'id\tname\tkind\tcountry\tlanguages\taliases\tdomains\tfamily\tvoice',
    'nis-x\tNational Survey Institute\tintelligence\tNO\t\tNSI\t\t\tNO',
    'nis-y\tNational Survey Institute\tintelligence\tFI\t\t\t\t\tFI',
    'north-post\tNorth Post\tnewspaper\tNO\t\tNP\tnorthpost.example\t\t',
    'new-press\tNew Press\tnewspaper\tSE\t\tNP\t\t\t',
    'staff-no\tGeneral Staff\tmilitary\tNO\t\t\t\t\tNO',
  ].join('\n'),
)

const voice = (phrase: string): string | null => voiceOf(phrase, outlets)

test('an office with a state is its voice', () => {
  expect(voice('Norwegian intelligence')).toBe('NO')
  expect(voice('Finnish lawmaker Aino Virta')).toBe('FI')
  expect(voice("Sweden's foreign ministry")).toBe('SE')
  expect(voice('Oslo')).toBe('NO')
  expect(voice('the U.S. Navy officials')).toBe('US')
  expect(voice("Finland's police")).toBe('FI')
  expect(voice('the Finnish Border Guard')).toBe('FI')
  expect(voice("Norway's gas regulator")).toBe('NO')
})

test('where somebody is, and to whom he is sent, is not whose he is', () => {
  expect(voice('the Finnish embassy in Oslo')).toBe('FI')
  expect(voice("Finland's ambassador to the United States")).toBe('FI')
  expect(voice('officials in Norway')).toBe('NO')
  expect(voice('talks between Finnish officials and Norwegian officials')).toBeNull()
})

test('what a town has of its own is no voice of the state whose seat it is', () => {
  expect(voice('Oslo police')).toBeNull()
  expect(voice('the Helsinki city council')).toBeNull()
  expect(voice('the Helsinki Courier')).toBeNull()
  expect(voice('Ida Berg, a baker from Oslo')).toBeNull()
  expect(voice('Helsinki officials')).toBe('FI')
  expect(voice("the Pentagon's Ida Berg")).toBe('US')
  expect(voice('Oslo')).toBe('NO')
})

test('a people, several states, opponents and experts are no voice of a state', () => {
  expect(voice('Norwegian fishermen')).toBeNull()
  expect(voice('Norwegian and Finnish officials')).toBeNull()
  expect(voice('the exiled government of Norway')).toBeNull()
  expect(voice('a former Norwegian minister')).toBeNull()
  expect(voice('Professor Berg of the University of Oslo')).toBeNull()
  expect(voice('they told us in the ministry')).toBeNull()
})

test('a body of another state is ruled out by the state that is named', () => {
  expect(voice("Finland's chief of the General Staff")).toBe('FI')
  expect(voice('the chief of the General Staff')).toBe('NO')
})

test('the state decides among bodies of one name', () => {
  expect(outletsNamed("Finland's National Survey Institute", outlets).map(({ id }) => id)).toEqual(['nis-y'])
  expect(outletsNamed('National Survey Institute', outlets)).toHaveLength(2)
})

test('names with brackets, genitives and kinds of outlet are found', () => {
  expect(outletsNamed('the daily North Post', outlets).map(({ id }) => id)).toEqual(['north-post'])
  expect(outletsNamed('North Post newspaper', outlets).map(({ id }) => id)).toEqual(['north-post'])
  expect(outletsNamed('an institute (NSI)', outlets).map(({ id }) => id)).toEqual(['nis-x'])
})

test('an acronym of two outlets stays two', () => {
  expect(outletsNamed('NP', outlets)).toHaveLength(2)
})

test('romanisations of one name meet', () => {
  expect(nameKey('Vasyl Kovalskyy')).toBe(nameKey('Vasyl Kovalskiy'))
  expect(nameKey('Kovalsky')).not.toBe(nameKey('Kovalenko'))
})

test('pronouns and articles name nobody', () => {
  expect(namesNobody('he')).toBe(true)
  expect(namesNobody('the')).toBe(true)
  expect(namesNobody('the agency')).toBe(false)
})

test('states and outlets stand alone, groups of people do not', () => {
  expect(standsAlone('the United States', outlets)).toBe(true)
  expect(standsAlone('North Post', outlets)).toBe(true)
  expect(standsAlone('security', outlets)).toBe(false)
})

test('"us" is a pronoun, "US" a state', () => {
  expect(statesIn('it leads us to say')).toEqual([])
  expect(statesIn('the US said').map(({ state }) => state)).toEqual(['US'])
})
