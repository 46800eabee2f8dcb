import { expect, test } from 'vitest'
import type { ClaimCluster } from '../../model/claim.ts'
import type { Source } from '../../model/source.ts'
import { isPublished, settleHearsay } from './hearsay.ts'

const sources = [
  { id: 'h', name: 'reports', kind: 'unnamed' },
  { id: 'o', name: 'two officials', kind: 'unnamed' },
  { id: 'm', name: 'Harbour Post', kind: 'media' },
  { id: 's', name: 'sailors', kind: 'unnamed' },
] as unknown as Source[]

/** `1 h` is an assertion of report 1 with the chain h; the chains after settling. */
const settled = (...told: string[]): string[] => {
  const assertions = told.map((each) => {
    const [report, ...chain] = each.split(' ')
    return { report, chain }
  })
  const [claim] = settleHearsay([{ assertions } as unknown as ClaimCluster], sources)
  return claim?.assertions.map(({ report, chain }) => [report, ...chain].join(' ')) ?? []
}

test('"reports" are whom the same report names for the same claim', () => {
  expect(settled('1 h', '1 m s')).toEqual(['1 m s', '1 m s'])
})

test('officials are no reports, and another report tells nothing of whom this one means', () => {
  expect(settled('1 o', '1 m s')).toEqual(['1 o', '1 m s'])
  expect(settled('1 h', '2 m s')).toEqual(['1 h', '2 m s'])
  expect(settled('1 m h', '1 m s')).toEqual(['1 m h', '1 m s'])
  expect(settled('1 h', '1 o', '1')).toEqual(['1 h', '1 o', '1'])
})

test('reports are what others published, people who are not named are not', () => {
  const source = (name: string, kind = 'unnamed'): Source => ({ name, kind }) as Source
  expect(['reports', 'media reports', 'the press'].map((name) => isPublished(source(name)))).toEqual([true, true, true])
  expect(['officials', 'two media lawyers'].map((name) => isPublished(source(name)))).toEqual([false, false])
  expect(isPublished(source('Press', 'media'))).toBe(false)
})
