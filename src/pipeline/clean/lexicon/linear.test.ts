import { expect, test } from 'vitest'
import * as dates from '../date/date-line.ts'
import * as parts from '../html/part-names.ts'
import * as houseVoice from './house-voice.ts'
import * as labels from './labels.ts'
import * as pictures from './pictures.ts'
import * as writers from './writers.ts'

/** Full length is a megabyte; a tenth shows a square as well. */
const LENGTH = process.env['STEMMA_FULL'] === '1' ? 1_000_000 : 60_000

/** Twice the length may take this much of the time (the contract of the lexicons); runs below the floor are noise. */
const RATIO = 2.6
const FLOOR_MS = 40

const ROUNDS = 6

/** Texts that make careless expressions take a time that grows with the square of their length. */
const SHAPES: Readonly<Record<string, (length: number) => string>> = {
  'one word': (length) => 'a'.repeat(length),
  spaces: (length) => `x${' '.repeat(length)}x`,
  'words of the lists': (length) => 'by clicking here you sign up to our newsletter we use '.repeat(length / 54),
  'names and openers': (length) => 'By Ana Lima, photo: share read more von '.repeat(length / 40),
  digits: (length) => '1.2.2025 10:30 '.repeat(length / 15),
  'file names': (length) => 'a-1_b-2_'.repeat(length / 8),
  brackets: (length) => '((photo ['.repeat(length / 9),
}

/** Every expression that a module of words exports, in lists too. */
function expressionsOf(name: string, value: unknown): (readonly [string, RegExp])[] {
  if (value instanceof RegExp) return [[`${name} ${value.source.slice(0, 60)}`, value]]
  if (Array.isArray(value)) return value.flatMap((part: unknown) => expressionsOf(name, part))
  return []
}

const EXPRESSIONS = [dates, parts, houseVoice, labels, pictures, writers].flatMap((module) =>
  Object.entries(module).flatMap(([name, value]) => expressionsOf(name, value)),
)

/** Processor time of one run, in milliseconds. */
function time(expression: RegExp, text: string): number {
  const fresh = new RegExp(expression.source, expression.flags)
  // The first runs of an expression are interpreted and say nothing of the rest.
  for (let run = 0; run < 3; run += 1) fresh.test(text.slice(0, 2000))
  const before = process.cpuUsage()
  fresh.test(text)
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1000
}

test('there are expressions to measure', () => expect(EXPRESSIONS.length).toBeGreaterThan(60))

test.each(Object.entries(SHAPES))('each expression is linear in %s', (_, shape) => {
  const [short, long] = [shape(LENGTH), shape(LENGTH * 2)]
  for (const [name, expression] of EXPRESSIONS) {
    let [once, twice, ratio] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY, 0]
    // A busy machine slows single runs down; the best of several is that of the expression.
    for (let round = 0; round < ROUNDS; round += 1) {
      once = Math.min(once, time(expression, short))
      twice = Math.min(twice, time(expression, long))
      ratio = twice < FLOOR_MS ? 0 : twice / Math.max(once, FLOOR_MS / RATIO)
      if (ratio <= RATIO) break
    }
    expect([name, ratio <= RATIO]).toEqual([name, true])
  }
})
