/** A cell: null is empty. */
export type Cell = string | number | null

/** What a spreadsheet would take for a formula, in a text that somebody else wrote. */
const FORMULA = /^[=+\-@\t\r]/u

/**
 * One line of CSV (RFC 4180) with its end. A text that a spreadsheet would run as a formula gets an apostrophe before it, by
 * which spreadsheets know text.
 */
export function csvLine(cells: readonly Cell[]): string {
  return `${cells.map(cellOf).join(',')}\r\n`
}

function cellOf(cell: Cell): string {
  if (cell === null) return ''
  if (typeof cell === 'number') return String(cell)
  const text = FORMULA.test(cell) ? `'${cell}` : cell
  return /[",\r\n]/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
