import { basename } from 'node:path'
import type { Report } from '../model/report.ts'
import { printable } from './output.ts'

/** Whose report it is: its outlet, else the name of its file. */
export function reportLabel(report: Report): string {
  const file = basename(report.locator).replace(/\.\w{1,5}$/u, '')
  return printable(report.outlet ?? cut(file, 24))
}

/** "1 report", "12 reports". */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${String(count)} ${count === 1 ? one : many}`
}

/** At most `width` characters; what was cut shows as "…". */
export function cut(text: string, width: number): string {
  return text.length <= width ? text : `${text.slice(0, Math.max(1, width - 1)).trimEnd()}…`
}
