import type { Quantity } from '../../src/model/quantity.ts'

const SIGNS: Readonly<Record<Quantity['bound'], string>> = {
  exact: '',
  between: '',
  about: '~',
  'at-least': '>=',
  'more-than': '>',
  'at-most': '<=',
  'less-than': '<',
}

/**
 * Writes quantities into their text: `[about 7,000|~6500..7500|containers of weapons|+]`. The parts are the words, the
 * interval, the unit and, where there is one, the role (`+` delta, `=` total).
 */
export function mark(text: string, quantities: readonly Quantity[]): string {
  let marked = ''
  let at = 0
  for (const quantity of quantities) {
    const role = quantity.role === null ? '' : quantity.role === 'delta' ? '|+' : '|='
    marked += text.slice(at, quantity.span[0])
    marked += `[${text.slice(...quantity.span)}|${interval(quantity)}|${quantity.unit}${role}]`
    at = quantity.span[1]
  }
  return marked + text.slice(at)
}

/** The text without its marks. */
export function unmark(marked: string): string {
  return marked.replaceAll(/\[([^|\]]*)\|[^\]]*\]/gu, '$1')
}

function interval({ low, high, bound }: Quantity): string {
  const sign = SIGNS[bound]
  if (low === null || high === null) return `${sign}${number(low ?? high)}`
  return low === high ? `${sign}${number(low)}` : `${sign}${number(low)}..${number(high)}`
}

const DIGITS = 5

/** Five digits are enough to tell values apart, and leave out the tail of conversions. */
const number = (value: number | null): string => (value === null ? '' : String(Number(value.toPrecision(DIGITS + 4))))
