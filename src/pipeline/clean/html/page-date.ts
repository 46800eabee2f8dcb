import type { DateBasis } from '../../../model/report.ts'
import { isoDate } from '../date/calendar.ts'
import { readStamp } from '../date/stamp.ts'
import { dateOfUrl } from '../date/url-date.ts'
import { dateOfElements } from './date-elements.ts'
import { MODIFIED_METAS, PUBLISHED_METAS } from './date-metas.ts'
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

/** What the page says about its date; the parts of a page in which it is looked for. */
export interface DatedPage {
  readonly elements: readonly PageElement[]
  readonly meta: MetaElements
  readonly linked: LinkedData
  readonly url: string | null
  /** Slashes and hyphens put the day first in every language but English. */
  readonly lang: string | null
}

/**
 * When the page was published; undefined when it does not say. An address with year, month and day is fixed at the first
 * publication, so stamps of the metadata that differ from it by more than the time zone are of a later edition.
 */
export function findPageDate({ elements, meta, linked, url, lang }: DatedPage): PageDate | undefined {
  const inUrl = url === null ? undefined : dateOfUrl(url)
  const dayFirst = lang !== null && lang !== 'en'
  const stated: string[] = []
  for (const value of [linked.published, ...PUBLISHED_METAS.map((name) => meta.get(name)?.[0])]) {
    const iso = value === null || value === undefined ? undefined : readStamp(value, inUrl, dayFirst)
    if (iso !== undefined && iso.length >= DAY_LENGTH) stated.push(iso)
  }
  if (inUrl !== undefined) {
    const agreeing = stated.find((iso) => iso.startsWith(isoDate(inUrl)))
    return agreeing === undefined ? { value: isoDate(inUrl), basis: 'url' } : { value: agreeing, basis: 'metadata' }
  }
  const [first] = stated
  if (first !== undefined) return { value: inOwnOffset(first, stated), basis: 'metadata' }
  const value = dateOfElements(elements, dayFirst)
  return value === undefined ? undefined : { value, basis: 'metadata' }
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
  /\\?"(?:date_?published|published_?(?:at|date|time|on)|publish_?(?:date|time|ed)|pub_?date|publication_?date|first_?published(?:_?(?:at|date))?|date_?created|created_?at)\\?"\s{0,3}:\s{0,3}\\?"(\d{4}-\d{2}-\d{2}[^"\\]{0,30})/iu
