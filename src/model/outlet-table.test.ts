import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { packageRoot } from '../lib/package-root.ts'
import { outletTable } from './outlet-table.ts'

const shipped = outletTable(readFileSync(join(packageRoot(), 'models', 'outlets.tsv'), 'utf8'))

const kinds = new Set([
  'agency',
  'broadcaster',
  'newspaper',
  'magazine',
  'online',
  'state-media',
  'government',
  'military',
  'intelligence',
  'organization',
  'think-tank',
])

/** The ids a name stands for, in the table's order. */
function ids(name: string): string[] {
  return shipped.byName(name).map((outlet) => outlet.id)
}

function repeated(values: readonly string[]): string[] {
  const seen = new Set<string>()
  return values.filter((value) => seen.has(value) || !seen.add(value))
}

test('every row of the shipped table is whole', () => {
  expect(shipped.outlets.length).toBeGreaterThan(300)
  const broken = shipped.outlets.filter(
    (outlet) =>
      !/^[a-z0-9]+(-[a-z0-9]+)*$/u.test(outlet.id) ||
      !kinds.has(outlet.kind) ||
      !/^([A-Z]{2})?$/u.test(outlet.country ?? '') ||
      !/^([A-Z]{2}(-[A-Z0-9]+)*)?$/u.test(outlet.voice ?? '') ||
      outlet.languages.some((language) => !/^[a-z]{2,3}$/u.test(language)) ||
      outlet.domains.some((domain) => !/^[a-z0-9-]+(\.[a-z0-9-]+)+$/u.test(domain)),
  )
  expect(broken.map((outlet) => outlet.id)).toEqual([])
})

test('ids are unique, no domain has two owners, no alias is written twice', () => {
  expect(repeated(shipped.outlets.map((outlet) => outlet.id))).toEqual([])
  expect(repeated(shipped.outlets.flatMap((outlet) => outlet.domains))).toEqual([])
  expect(shipped.outlets.filter((outlet) => repeated(outlet.aliases).length > 0).map((outlet) => outlet.id)).toEqual([])
})

test('a family has at least two members', () => {
  const families = shipped.outlets.flatMap((outlet) => outlet.family ?? [])
  expect([...new Set(families)].filter((family) => families.filter((other) => other === family).length < 2)).toEqual([])
})

test('arms of a state carry its voice, bodies of several states none', () => {
  const arms = shipped.outlets.filter((outlet) => ['government', 'state-media', 'intelligence'].includes(outlet.kind))
  expect(arms.filter((outlet) => outlet.voice === null).map((outlet) => outlet.id)).toEqual([])
  expect(arms.filter((outlet) => !outlet.voice?.startsWith(outlet.country ?? '?')).map((outlet) => outlet.id)).toEqual(
    [],
  )
  const several = shipped.outlets.filter((outlet) => outlet.country === null && outlet.voice !== null)
  expect(several.map((outlet) => outlet.id)).toEqual([])
})

test('names that several outlets share are found as ambiguous', () => {
  expect(ids('WP')).toEqual(['washington-post', 'wirtualna-polska'])
  expect(ids('AFP')).toEqual(['agence-france-presse', 'afp-australia', 'afp-philippines'])
  expect(ids('CNA')).toEqual(['cna-taiwan', 'channel-news-asia'])
  expect(ids('RSF').sort()).toEqual(['rsf-reporters', 'rsf-sudan'])
  expect(ids('ABC')).toContain('abc-australia')
  expect(ids('ABC')).toContain('abc-news-us')
  expect(ids('Joint Chiefs of Staff')).toHaveLength(2)
})

test('a name is found in the spellings that papers print', () => {
  expect(ids('The Washington Post')).toEqual(['washington-post'])
  expect(ids('washington post')).toEqual(['washington-post'])
  expect(ids('Agence France Presse')).toEqual(['agence-france-presse'])
  expect(ids('Russia’s Defense Ministry')).toEqual(['ru-defence-ministry'])
  expect(ids("Russia's Defence Ministry")).toEqual(['ru-defence-ministry'])
  expect(ids('U.S. State Department')).toEqual(['state-department'])
  expect(ids('Reuters’s')).toEqual(['reuters'])
  expect(ids('El Pais')).toEqual(['el-pais'])
})

test('a body is not its parent, its arm or its product', () => {
  const apart = [
    ['NYPD', 'City of New York'],
    ['LAPD', 'City of Los Angeles'],
    ['Royal Navy', 'British military'],
    ['Quds Force', 'Revolutionary Guards'],
    ['SHAPE', 'NATO'],
    ['38 North', 'Stimson Center'],
    ['Mandiant', 'Google'],
    ['OFAC', 'Treasury Department'],
    ['Congo River Alliance', 'M23'],
    ['DFAT', 'Australian government'],
    ['Eastern Theater Command', "People's Liberation Army"],
  ] as const
  for (const [one, other] of apart) {
    expect(ids(one), one).toHaveLength(1)
    expect(ids(other), other).toHaveLength(1)
    expect(ids(one)).not.toEqual(ids(other))
  }
})

test('places, persons and everyday words are nobody', () => {
  for (const name of [
    'New York City',
    'New York State',
    'Azov',
    'Scroll',
    'Trend',
    'Amu',
    'Hamas-run',
    'Beijing',
    "Prime Minister's Office",
    'General Staff',
    'Department of Foreign Affairs',
  ])
    expect(ids(name), name).toEqual([])
})

test('a ministry that bears another name is not called by the pattern of the rest', () => {
  expect(ids('DIRCO')).toEqual(['za-foreign-ministry'])
  expect(ids('South African Ministry of Foreign Affairs')).toEqual([])
  expect(ids('Ministry of External Affairs')).toEqual(['in-foreign-ministry'])
  expect(ids('Indian Ministry of Foreign Affairs')).toEqual([])
  expect(ids('French Armed Forces Ministry')).toEqual(['fr-defence-ministry'])
  expect(ids('Swiss Ministry of Foreign Affairs')).toEqual([])
  expect(ids('FDFA')).toEqual(['ch-foreign-ministry'])
})

test('states that reports often name have a ministry and a government', () => {
  const missing = ['Kenyan', 'Swiss', 'Finnish', 'Kazakh', 'Serbian', 'Moldovan', 'Libyan', 'Argentine', 'Sri Lankan']
    .flatMap((state) => [`${state} Foreign Ministry`, `${state} government`])
    .filter((name) => ids(name).length !== 1)
  expect(missing).toEqual([])
})

test('every state body of the table is in the country of its voice, and every ministry says of which state it is', () => {
  const ministries = shipped.outlets.filter(({ id }) => id.endsWith('-ministry'))
  expect(ministries.length).toBeGreaterThan(200)
  expect(ministries.filter(({ voice }) => voice === null).map(({ id }) => id)).toEqual([])
  const headless = ministries.filter(({ name }) => /^(?:Foreign|Defence|Interior|Health|Ministry)\b/u.test(name))
  expect(headless.map(({ id }) => id)).toEqual([])
})

test('an acronym in small letters and an unknown name are nobody', () => {
  for (const name of ['ap', 'who', 'is', 'Nis', '', 'the', 'Nobody Ever Press']) expect(ids(name)).toEqual([])
})

test('an address leads to its outlet, a subdomain to the nearest', () => {
  expect(shipped.byDomain('https://tech.wp.pl/story?id=1')?.id).toBe('wirtualna-polska')
  expect(shipped.byDomain('https://www.reuters.com/world/')?.id).toBe('reuters')
  expect(shipped.byDomain('asia.nikkei.com')?.id).toBe('nikkei-asia')
  expect(shipped.byDomain('https://wp.pl.example.org/')).toBeUndefined()
  expect(shipped.byDomain('com')).toBeUndefined()
})

test('any text is a table, and any name may be asked for', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (text, name) => {
      const table = outletTable(text)
      expect(table.byName(name).every((outlet) => table.outlets.includes(outlet))).toBe(true)
      expect(shipped.byDomain(name) === undefined || name.includes('.')).toBe(true)
    }),
  )
})
