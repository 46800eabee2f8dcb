import type { Quantity } from '../../../model/quantity.ts'

/** Longest text between two halves of one statement; what is farther apart is another statement. */
const NEAR = 60

/** "at least 20 and at most 100", "more than 20 but fewer than 35": two open intervals that close each other. */
export function joinTwoSided(text: string, quantities: readonly Quantity[]): readonly Quantity[] {
  const joined: Quantity[] = []
  for (const quantity of quantities) {
    const before = joined.at(-1)
    const both = before === undefined ? undefined : closed(text, before, quantity)
    if (both === undefined) joined.push(quantity)
    else joined[joined.length - 1] = both
  }
  return joined
}

function closed(text: string, a: Quantity, b: Quantity): Quantity | undefined {
  const between = text.slice(a.span[1], Math.min(b.span[0], a.span[1] + NEAR))
  if (!/^,?\s{0,20}(?:(?:and|but|yet)\s{0,20})?$/u.test(between) || between.includes('\n') || between === '')
    return undefined
  if (a.unit !== '' && b.unit !== '' && a.unit !== b.unit) return undefined
  const low = a.high === null ? a.low : b.high === null ? b.low : null
  const high = a.low === null ? a.high : b.low === null ? b.high : null
  if (low === null || high === null || low >= high) return undefined
  const named = b.unit === '' ? a : b
  return { ...named, span: [a.span[0], b.span[1]], low, high, bound: 'between', role: a.role ?? b.role }
}

/** "not 300 but 30", "30, not 300", "30 rather than 300": only what is held to be right stays. */
export function dropCorrected(text: string, quantities: readonly Quantity[]): readonly Quantity[] {
  return quantities.filter((quantity, index) => {
    const lead = text.slice(Math.max(0, quantity.span[0] - NEAR), quantity.span[0])
    const next = quantities[index + 1]
    const previous = quantities[index - 1]
    if (/\bnot\s+$/iu.test(lead) && next !== undefined) {
      const between = text.slice(quantity.span[1], Math.min(next.span[0], quantity.span[1] + NEAR))
      if (/^[^.;!?\n]{0,50}\bbut\s+(?:\p{L}+\s+)?$/u.test(between)) return false
    }
    if (previous === undefined) return true
    const between = text.slice(Math.max(previous.span[1], quantity.span[0] - NEAR), quantity.span[0])
    return !/(?:,\s+(?:and\s+)?not|\brather than|\binstead of)\s+(?:the\s+)?$/u.test(between) || between.length >= NEAR
  })
}
