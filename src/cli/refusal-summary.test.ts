import { expect, test } from 'vitest'
import { refusalSummary } from './refusal-summary.ts'

const check = (codes: string[], expected: string): void =>
  expect(refusalSummary(codes.map((code) => ({ code, message: code })))).toBe(expected)

test('nothing refused is nothing said', () => check([], ''))
test('the commonest reason comes first', () =>
  check(['too-large', 'empty', 'http-404', 'empty'], '4 refused: 2 empty, 1 http 404, 1 too large'))
