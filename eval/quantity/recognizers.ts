import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { MEASURES } from '../../src/pipeline/extract/quantity/measure-lexicon.ts'
import type { Quantity } from '../../src/model/quantity.ts'
import { quantitiesOf } from './extract.ts'
import { OUT_OF_SCOPE } from './scope.ts'

/** One case of the Recognizers-Text specs (MIT): an input and what their model answers. */
interface SpecCase {
  readonly Input: string
  readonly Results?: readonly {
    readonly Text: string
    readonly Start?: number
    readonly End?: number
    readonly Resolution?: { readonly value?: string | null; readonly unit?: string; readonly isoCurrency?: string }
  }[]
}

export interface SpecScore {
  readonly cases: number
  readonly inScope: number
  readonly right: number
  readonly failures: readonly string[]
}

/** How well our quantities agree with one model of the specs, over the cases in scope. */
export async function scoreSpecs(data: string, model: string): Promise<SpecScore> {
  const path = join(data, 'quantities', 'recognizers-text', `${model}Model.json`)
  const cases = JSON.parse((await readFile(path, 'utf8')).replace(/^\uFEFF/u, '')) as SpecCase[]
  const inScope = cases.filter(
    (spec) => !OUT_OF_SCOPE.some((rule) => rule.models.includes(model) && rule.input.test(spec.Input)),
  )
  const failures = inScope.filter((spec) => !isRight(model, spec)).map((spec) => spec.Input)
  return { cases: cases.length, inScope: inScope.length, right: inScope.length - failures.length, failures }
}

/** Right is: each expected value found where it stands, and nothing more of the model's kind. */
function isRight(model: string, spec: SpecCase): boolean {
  const found = quantitiesOf(spec.Input).filter((quantity) => isOfModel(model, quantity))
  // "[20,20]" is their word for an exact number, which is no range in our contract.
  const expected = (spec.Results ?? []).filter(({ Resolution: { value } = {} }) => {
    // A unit named without a number is no quantity.
    return value !== null && value !== undefined && value !== 'null' && !/^\[(\S+),\1\]$/u.test(value)
  })
  if (found.length !== expected.length) return false
  return expected.every((result, index) => {
    const quantity = found[index]
    if (quantity === undefined) return false
    const start = result.Start ?? spec.Input.toLowerCase().indexOf(result.Text.toLowerCase())
    const end = (result.End ?? start + result.Text.length - 1) + 1
    if (quantity.span[1] <= start || end <= quantity.span[0]) return false
    return agrees(model, quantity, result.Resolution ?? {})
  })
}

const COUNTS = new Set(['°', '°C'])

function isOfModel(model: string, quantity: Quantity): boolean {
  const kind = quantity.printedUnit === null ? 'count' : quantity.unit
  switch (model) {
    case 'Number':
      return true
    case 'NumberRange':
      return quantity.low !== quantity.high
    case 'Percent':
      return quantity.unit === 'fraction' && quantity.printedUnit !== null
    case 'Currency':
      return /^(?:[A-Z]{3}|franc|peso|mark|dinar|shilling|krone|krona)$/u.test(kind)
    case 'Age':
      return quantity.unit === 'year'
    case 'Temperature':
      return COUNTS.has(quantity.unit)
    default:
      return (
        quantity.unit === '°' ||
        (kind !== 'count' && /^(?:m|m2|m3|kg|m\/s|bit|rad|J|W|Pa|V|Hz)$/u.test(kind)) ||
        kind === 'turns'
      )
  }
}

type Resolution = NonNullable<NonNullable<SpecCase['Results']>[number]['Resolution']>

function agrees(model: string, quantity: Quantity, resolution: Resolution): boolean {
  const value = resolution.value ?? ''
  if (model === 'NumberRange') return sameInterval(quantity, value)
  const named = Number.parseFloat(value)
  switch (model) {
    case 'Percent':
      return holdsValue(quantity, named / 100)
    case 'Currency':
      return agreesInMoney(quantity, named, resolution)
    case 'Age':
      return holdsValue(quantity, named * (AGE_FACTORS[resolution.unit ?? ''] ?? 1))
    case 'Temperature':
      return holdsValue(quantity, resolution.unit === 'F' ? ((named - 32) * 5) / 9 : named)
    case 'Dimension':
      return holdsValue(quantity, named * factorOf(resolution.unit ?? ''))
    default:
      return holdsValue(quantity, named)
  }
}

const AGE_FACTORS: Readonly<Record<string, number>> = {
  Year: 1,
  Age: 1,
  Month: 1 / 12,
  Week: 7 / 365.25,
  Day: 1 / 365.25,
}

/** Their names of small coins, which ours tells in the main unit. */
const COINS: Readonly<Record<string, number>> = { Cent: 0.01, Pence: 0.01, Penny: 0.01, Satoshi: 1e-8, Sen: 0.01 }

/** ISO codes of their names that carry none. */
const NAMED: Readonly<Record<string, string>> = {
  Dollar: 'USD',
  Pound: 'GBP',
  Cent: 'USD',
  Pence: 'GBP',
  Penny: 'GBP',
  Bitcoin: 'BTC',
  Satoshi: 'BTC',
  Rupee: 'INR',
  Franc: 'franc',
  Peseta: 'ESP',
  'Finnish markka': 'FIM',
  'Netherlands guilder': 'NLG',
}

function agreesInMoney(quantity: Quantity, named: number, resolution: Resolution): boolean {
  const unit = resolution.unit ?? ''
  const code = resolution.isoCurrency ?? NAMED[unit]
  return (code === undefined || code === quantity.unit) && holdsValue(quantity, named * (COINS[unit] ?? 1))
}

/** Units that their names tell in a way ours do not print. */
const THEIR_UNITS: Readonly<Record<string, number>> = {
  'mile per hour': 0.44704,
  'kilometer per hour': 1 / 3.6,
  'meter per millisecond': 1e3,
  'centimeter per millisecond': 10,
  'kilometer per millisecond': 1e6,
  turn: 1,
}

const factorOf = (unit: string): number =>
  THEIR_UNITS[unit.toLowerCase()] ?? MEASURES.get(unit.toLowerCase())?.factor ?? Number.NaN

/** Whether the named number is an end of the interval, or what "about" was said of. */
function holdsValue(quantity: Quantity, named: number): boolean {
  const { low, high, bound } = quantity
  if (near(low, named) || near(high, named)) return true
  return bound === 'about' && low !== null && high !== null && low <= named && named <= high
}

function near(value: number | null, named: number): boolean {
  const RELATIVE = 1e-6
  return value !== null && Math.abs(value - named) <= RELATIVE * Math.max(Math.abs(named), 1e-12)
}

/** "[20,100)", "(30,)": ends and whether they are open; for a range of two ends theirs is half open by convention. */
function sameInterval(quantity: Quantity, value: string): boolean {
  const match = /^([[(])([^,]*),([^\])]*)([\])])$/u.exec(value)
  if (match === null) return false
  const [, open, low = '', high = '', close] = match
  const sameEnd = (ours: number | null, theirs: string): boolean =>
    theirs === '' ? ours === null : near(ours, Number(theirs))
  if (!sameEnd(quantity.low, low) || !sameEnd(quantity.high, high)) return false
  if (low === '') return (close === ']') === (quantity.bound === 'at-most')
  if (high === '') return (open === '[') === (quantity.bound === 'at-least')
  return true
}
