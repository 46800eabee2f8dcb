import { expect, test } from 'vitest'
import type { SourceKind } from '../../model/attribution.ts'
import { isOwnFinding } from './findings.ts'

const own = (name: string, kind: SourceKind = 'document', outer: SourceKind = 'unnamed'): boolean =>
  isOwnFinding({ name, kind, description: '', state: null }, outer)

test.each(['initial findings', 'preliminary analysis', 'their own tests', 'intelligence assessments', 'evidence'])(
  '“%s” inside what somebody says is his own',
  (name) => {
    expect(own(name)).toBe(true)
  },
)

test.each(['Finnish data', 'satellite images', 'an analysis by Harbour Watch', 'customs papers', 'other witnesses'])(
  '“%s” is somebody or something else',
  (name) => {
    expect(own(name)).toBe(false)
  },
)

test('a person is nobody’s finding', () => {
  expect(own('analysis', 'person')).toBe(false)
})

test('papers that somebody shows are his, those that an outlet cites are where it has it from', () => {
  expect(own('notes', 'document', 'person')).toBe(true)
  expect(own('satellite images', 'document', 'government')).toBe(true)
  expect(own('customs papers', 'document', 'media')).toBe(false)
  expect(own('papers of the firm', 'document', 'government')).toBe(false)
  expect(own('Tarn Declaration', 'document', 'person')).toBe(false)
  expect(own('notes', 'unnamed', 'person')).toBe(false)
})
