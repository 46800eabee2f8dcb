import { findPrintedDates, type PrintedDate } from './printed-date.ts'

/** A line that says when the text was published or changed, and nothing else. */
export interface DateLine {
  readonly date: PrintedDate
  readonly kind: 'published' | 'modified'
}

const LINE_LENGTH = 140

/** Words that may stand with the date on its line. */
const LABELS =
  /\b(?:first|last|originally|date|dates?|published|publication|publish|posted|post|created|updated?|modified|revised|edited|reviewed|on|at|by|the|as of|of|time|est|edt|et|pst|pdt|pt|cst|cdt|gmt|utc|cet|cest|ist|jst|kst|bst|msk|am|pm|a\.m|p\.m|uhr|um|stand|veröffentlicht|aktualisiert|erstellt|vom|am|den|publié|mis à jour|le|à|publicado|actualizado|el|las|a|pubblicato|aggiornato|il|alle|ore|опубликовано|обновлено|в|gepubliceerd|opublikowano|aktualizacja|às|h|kl|klo|segunda|terça|quarta|quinta|sexta|sábado|feira|понедельник|вторник|среда|четверг|пятница|суббота|воскресенье|maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag|lunedì|martedì|mercoledì|giovedì|venerdì|sabato|domenica|måndag|tisdag|onsdag|torsdag|fredag|lördag|söndag|mandag|tirsdag|lørdag|søndag|poniedziałek|wtorek|środa|czwartek|piątek|sobota|niedziela|mon|tue|tues|wed|thu|thur|thurs|fri|sat|sun|monday|tuesday|wednesday|thursday|friday|saturday|sunday|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|lunes|martes|miércoles|jueves|viernes|sábado|domingo|\d{1,2}:\d{2}(?::\d{2})?|\d{1,3} (?:min|minutes|hours?|days?) (?:read|ago))\b/giu

const MODIFIED =
  /\b(?:updated?|modified|revised|edited|aktualisiert|mis à jour|actualizado|aggiornato|обновлено|aktualizacja)\b/iu
const PUBLISHED =
  /\b(?:published|posted|created|first|originally|veröffentlicht|erstellt|publié|publicado|pubblicato|опубликовано|opublikowano)\b/iu

/** Reads a line of that kind; undefined when the line says more than a date, or none with a year. */
export function readDateLine(line: string): DateLine | undefined {
  if (line.length > LINE_LENGTH) return undefined
  const dates = findPrintedDates(line)
  const [date] = dates
  if (date === undefined) return undefined
  let rest = line
  for (const { start, end } of [...dates].reverse()) rest = `${rest.slice(0, start)} ${rest.slice(end)}`
  rest = rest.replace(LABELS, ' ').replace(/[^\p{L}]+/gu, '')
  if (rest.length > 6) return undefined
  const before = line.slice(0, date.start)
  const modified = MODIFIED.test(before) || (!PUBLISHED.test(line) && MODIFIED.test(line))
  return { date, kind: modified && !PUBLISHED.test(before) ? 'modified' : 'published' }
}
