import type { DateBasis } from '../../../model/report.ts'
import { isoDate, type CalendarDate } from '../date/calendar.ts'
import { readStamp } from '../date/stamp.ts'
import { dateOfUrl } from '../date/url-date.ts'
import { dateOfElements } from './date-elements.ts'
import { GENERAL_METAS, MODIFIED_METAS, PUBLISHED_METAS } from './date-metas.ts'
import type { LinkedData } from './json-ld.ts'
import type { MetaElements } from './meta-elements.ts'
import type { PageElement } from './page-tree.ts'

/** A date that the page states outside its running text. */
export interface PageDate {
  readonly value: string
  readonly basis: DateBasis
}

/** Length of `2025-02-10`. */
const DAY_LENGTH = 10

/** Stamps of one publication lie this near, in milliseconds. */
const SAME_MOMENT = 120_000

/** Hours of UTC from which the day can have begun further east, and up to which it may not have begun further west. */
const ALREADY_TOMORROW = 13
const STILL_YESTERDAY = 12

/** Weight from which an element is believed rather than a value that may be that of the last change. */
const RATHER = 10

/** Days after such a value from which the element is of something else on the page. */
const LATER = 60

/** What the page says about its date; the parts of a page in which it is looked for. */
export interface DatedPage {
  readonly elements: readonly PageElement[]
  readonly headline: PageElement | undefined
  readonly meta: MetaElements
  readonly linked: LinkedData
  readonly url: string | null
  /** Slashes and hyphens put the day first in every language but English. */
  readonly dayFirst: boolean
  /** The date printed near the headline; looked for when needed. */
  printed(): string | undefined
}

/**
 * When the page was published; undefined when it does not say. An address with year, month and day is fixed at the first
 * publication, so stamps of the metadata that differ from it by more than the time zone are of a later edition.
 */
export function findPageDate(page: DatedPage): PageDate | undefined {
  const { elements, headline, url, dayFirst } = page
  const inUrl = url === null ? undefined : dateOfUrl(url)
  const stated = statedDates(page, PUBLISHED_METAS, inUrl)
  if (inUrl !== undefined) {
    const all = [...stated, ...statedDates(page, GENERAL_METAS, inUrl)]
    const agreeing = all.find((iso) => iso.startsWith(isoDate(inUrl)))
    if (agreeing !== undefined) return { value: agreeing, basis: 'metadata' }
    return { value: isoDate(inUrl), basis: 'url' }
  }
  const [first] = stated
  if (first !== undefined) return { value: asReadersSaw(inOwnOffset(first, stated), page), basis: 'metadata' }
  const [general] = statedDates(page, GENERAL_METAS, undefined)
  const element = dateOfElements(elements, headline, dayFirst)
  const rather = general === undefined || dayOf(element?.value ?? general) - dayOf(general) <= LATER
  if (element !== undefined && rather && (general === undefined || element.weight >= RATHER)) {
    return { value: asReadersSaw(element.value, page), basis: 'metadata' }
  }
  return general === undefined ? undefined : { value: asReadersSaw(general, page), basis: 'metadata' }
}

function statedDates(
  { linked, meta, dayFirst }: DatedPage,
  names: readonly string[],
  hint: CalendarDate | undefined,
): readonly string[] {
  const values = names.map((name) => meta.get(name)?.[0])
  return [names === PUBLISHED_METAS ? linked.published : undefined, ...values].flatMap((value) => {
    const iso = value === null || value === undefined ? undefined : readStamp(value, hint, dayFirst)
    return iso === undefined || iso.length < DAY_LENGTH ? [] : [iso]
  })
}

/** The same moment may be stated in UTC and in the page's own offset; the own one has the day that readers saw. */
function inOwnOffset(first: string, stated: readonly string[]): string {
  const moment = Date.parse(first)
  return (
    stated.find(
      (iso) => /[+-](?!00:?00)\d{2}:\d{2}$/u.test(iso) && Math.abs(Date.parse(iso) - moment) <= SAME_MOMENT,
    ) ?? first
  )
}

/** A stamp in UTC gives way to the date printed near the headline when the time zone alone can part the two by a day. */
function asReadersSaw(stamp: string, page: DatedPage): string {
  const hour = /T(\d{2}):\d{2}(?::\d{2})?(?:Z|\+00:00)$/u.exec(stamp)?.[1]
  if (hour === undefined) return stamp
  const ahead = Number(hour) >= ALREADY_TOMORROW ? 1 : 0
  const behind = Number(hour) <= STILL_YESTERDAY ? 1 : 0
  const printed = page.printed()
  if (printed === undefined || printed.length < DAY_LENGTH) return stamp
  const difference = dayOf(printed) - dayOf(stamp)
  return (difference === 1 && ahead === 1) || (difference === -1 && behind === 1) ? printed : stamp
}

/** The day of a stamp, as a day number. */
function dayOf(iso: string): number {
  return Math.floor(Date.parse(iso.slice(0, DAY_LENGTH)) / 86_400_000)
}

/** When the page was last changed; null when it does not say. */
export function findModifiedDate(meta: MetaElements, linked: LinkedData): string | null {
  for (const value of [linked.modified, ...MODIFIED_METAS.map((name) => meta.get(name)?.[0])]) {
    const iso = value === null || value === undefined ? undefined : readStamp(value)
    if (iso !== undefined) return iso
  }
  return null
}

/** A date of publication among the values that a page's scripts carry; undefined when they name none. */
export function dateInScripts(html: string): string | undefined {
  const value = SCRIPT_VALUE.exec(html)?.[1]
  return value === undefined ? undefined : readStamp(value)
}

/** What scripts call the date of publication. */
const SCRIPT_VALUE =
  /\\?"(?:date_?published|published_?(?:at|date|time|on)|publish_?(?:date|time|ed)|pub_?date|publication_?date|first_?published(?:_?(?:at|date))?|date_?created|created_?at|date_?posted)\\?"\s{0,3}:\s{0,3}\\?"(\d{4}-\d{2}-\d{2}[^"\\]{0,30})/iu
