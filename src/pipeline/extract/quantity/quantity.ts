import type { ExtractionInput } from '../../../model/extraction.ts'
import type { Quantity } from '../../../model/quantity.ts'
import type { Resources } from '../../../model/resources.ts'
import type { Analysis } from '../language/analysis.ts'
import { dropCorrected, joinTwoSided } from './joining.ts'
import { readQuantity } from './reading.ts'
import { scanWords } from './words.ts'

/**
 * Finds the numbers that count or measure something, as intervals. Numbers that name, date, rank or score are no
 * quantities, and durations are left to time expressions.
 */
export function findQuantities(analysis: Analysis, input: ExtractionInput, _resources: Resources): readonly Quantity[] {
  const words = scanWords(input.text, analysis)
  const found: Quantity[] = []
  const bodyStart = input.bodyStart ?? 0
  let index = 0
  let taken = 0
  while (index < words.length) {
    const reading = readQuantity(input.text, words, index, taken, bodyStart)
    if (reading === undefined) {
      index += 1
      continue
    }
    if (reading.quantity !== undefined) found.push(reading.quantity)
    index = Math.max(reading.to, index + 1)
    taken = index
  }
  return dropCorrected(input.text, joinTwoSided(input.text, found))
}
