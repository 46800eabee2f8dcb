import type { DateBasis } from '../../../model/report.ts'
import { plain } from '../block.ts'
import { isCalendarDate, isoDate, type CalendarDate } from '../date/calendar.ts'
import { findPrintedDates, isoOf } from '../date/printed-date.ts'
import type { LinkedData } from './json-ld.ts'
import type { MetaElements } from './meta-elements.ts'

/** A date that the page states outside its running text. */
export interface PageDate {
  readonly value: string
  readonly basis: DateBasis
}

const PUBLISHED_META = [
  'article:published_time',
  'og:article:published_time',
  'og:published_time',
  'article:published',
  'datepublished',
  'date_published',
  'rnews:datepublished',
  'dc.date.issued',
  'dcterms.issued',
  'dc.issued',
  'dc.date.created',
  'dcterms.created',
  'dc.date',
  'dcterms.date',
  'dc:date',
  'dcterms.available',
  'dc.date.published',
  'dc:created',
  'dc.created',
  'parsely-pub-date',
  'sailthru.date',
  'citation_publication_date',
  'citation_online_date',
  'citation_date',
  'pubdate',
  'publishdate',
  'publish-date',
  'publish_date',
  'publication_date',
  'publicationdate',
  'pub_date',
  'published_date',
  'published-date',
  'published_time',
  'date.published',
  'article.published',
  'article:post_date',
  'article_date_original',
  'cxenseparse:recs:publishtime',
  'bt:pubdate',
  'ptime',
  'shareaholic:article_published_time',
  'vr:published_time',
  'originalpublicationdate',
  'displaydate',
  'release_date',
  'datecreated',
  'created',
  'article:created',
  'date',
  'pagedate',
  'doc_date',
  'time',
  'timestamp',
  'datetime',
  'video:release_date',
  'uploaddate',
]

const MODIFIED_META = [
  'article:modified_time',
  'og:updated_time',
  'datemodified',
  'date_modified',
  'dcterms.modified',
  'dc.date.modified',
  'lastmod',
  'last-modified',
  'revision_date',
  'modified',
  'updated_time',
  'lastmodified',
  'last_modified',
  'date_updated',
  'article:modified',
]

/** Elements made for the date of publication, likeliest first. */
const SELECTORS = [
  '[itemprop~="datePublished"], [property~="datePublished"], [pubdate], time.published, .dt-published, time.entry-date.published',
  'article header time, .entry-meta time, .post-meta time, .article-header time, .byline time, .article-meta time, .meta time, .article-info time',
  '.entry-date, .post-date, .article-date, .published, .pubdate, .publish-date, .publication-date, .date-published, .dateline, .article__date, .story-date, .timestamp, .post-timestamp, .article-time, .pub-date, .date-posted, .posted-on, .news-date, .articledate, .article_date, .date-header, .datum, .entry-time',
  'time',
  '.date, .post-meta, .entry-meta, .article-meta, .meta, .submitted, .byline, .info, .details, .postinfo, .post-info, .metadata, .postmetadata, .article-info, .news-info, .veroeffentlicht, .created, .zeit, .time, .fecha, .data',
]

/** Length of `2025-02-10`. */
const DAY_LENGTH = 10

/** Stamps of one publication lie this near, in milliseconds. */
const SAME_MOMENT = 120_000

/** Ancestors that are asked what a part of the page is for; those further out hold the report too. */
const ASIDE_DEPTH = 5

/** Elements of one kind that are looked at. */
const MOST_ELEMENTS = 6

const LONGEST = 250

/** What the page says about its date; the parts of a page in which it is looked for. */
export interface DatedPage {
  readonly document: Document
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
export function findPageDate({ document, meta, linked, url, lang }: DatedPage): PageDate | undefined {
  const inUrl = url === null ? undefined : dateOfUrl(url)
  const dayFirst = lang !== null && lang !== 'en'
  const stated: string[] = []
  for (const value of [linked.published, ...PUBLISHED_META.map((name) => meta.get(name))]) {
    const iso = value === null || value === undefined ? undefined : readStamp(value, inUrl, dayFirst)
    if (iso !== undefined && iso.length >= DAY_LENGTH) stated.push(iso)
  }
  if (inUrl !== undefined) {
    const agreeing = stated.find((iso) => iso.startsWith(isoDate(inUrl)))
    return agreeing === undefined ? { value: isoDate(inUrl), basis: 'url' } : { value: agreeing, basis: 'metadata' }
  }
  const [first] = stated
  if (first !== undefined) return { value: inOwnOffset(first, stated), basis: 'metadata' }
  for (const selector of SELECTORS) {
    const value = dateOfElements(document, selector, dayFirst)
    if (value !== undefined) return { value, basis: 'metadata' }
  }
  return undefined
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
  for (const value of [linked.modified, ...MODIFIED_META.map((name) => meta.get(name))]) {
    const iso = value === null || value === undefined ? undefined : readStamp(value)
    if (iso !== undefined) return iso
  }
  return null
}

/** A date in an address: parts of the path, or eight digits in one of them. */
export function dateOfUrl(url: string): CalendarDate | undefined {
  const path = url.slice(0, 2000).replace(/^[a-z]+:\/\/[^/]*/iu, '')
  const parted = /(?<!\d)(19\d\d|20\d\d)([/_.-])(\d{1,2}|[a-z]{3})\2(\d{1,2})(?=$|[/?#.,_]|(?<!\/\d{1,2})-)/iu.exec(
    path,
  )
  if (parted !== null) {
    const [, year = '', , month = '', day = ''] = parted
    const printed = /^\d/u.test(month) ? `${year}-${month}-${day}` : `${day} ${month} ${year}`
    const reading = findPrintedDates(printed)[0]?.readings[0]
    if (reading !== undefined) return reading
  }
  const european = /(?<!\d)(\d{2})([-._])(\d{2})\2(20\d\d)(?!\d)/u.exec(path)
  if (european !== null && (Number(european[1]) > 12 || european[2] === '.')) {
    const reading = { year: Number(european[4]), month: Number(european[3]), day: Number(european[1]) }
    if (isCalendarDate(reading)) return reading
  }
  const run = /(?<!\d)(20\d\d)(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])(?!\d)/u.exec(path)
  if (run !== null) {
    const reading = { year: Number(run[1]), month: Number(run[2]), day: Number(run[3]) }
    if (isCalendarDate(reading)) return reading
  }
  return undefined
}

/** A date of publication among the values that a page's scripts carry; undefined when they name none. */
export function dateInScripts(html: string): string | undefined {
  const value = SCRIPT_VALUE.exec(html)?.[1]
  return value === undefined ? undefined : readStamp(value)
}

/** What scripts call the date of publication. */
const SCRIPT_VALUE =
  /\\?"(?:date_?published|published_?(?:at|date|time|on)|publish_?(?:date|time|ed)|pub_?date|publication_?date|first_?published(?:_?(?:at|date))?|date_?created|created_?at)\\?"\s{0,3}:\s{0,3}\\?"(\d{4}-\d{2}-\d{2}[^"\\]{0,30})/iu

/** Reads a value made for programs: ISO 8601 in most shapes, digits, seconds since 1970, or a printed date. */
export function readStamp(value: string, hint?: CalendarDate, dayFirst = false): string | undefined {
  const text = value.slice(0, 120).trim()
  const iso =
    /^(\d{4})-(\d{2})-(\d{2})(?:[T\s](\d{2}:\d{2}(?::\d{2})?)(?:[.,]\d{1,9})?\s?(Z|[+-]\d{2}:?\d{2}|UTC|GMT)?)?/iu.exec(
      text,
    )
  if (iso !== null) {
    const [, year, month, day, time, zone] = iso
    const date = { year: Number(year), month: Number(month), day: Number(day) }
    if (!isCalendarDate(date)) return undefined
    return `${isoDate(date)}${time === undefined ? '' : `T${time}${isoZone(zone)}`}`
  }
  const run = /^(\d{4})(\d{2})(\d{2})(?:[T\s]?(\d{2})(\d{2})(\d{2})?)?(?!\d)/u.exec(text)
  if (run !== null) {
    const date = { year: Number(run[1]), month: Number(run[2]), day: Number(run[3]) }
    if (isCalendarDate(date)) return isoDate(date)
  }
  if (/^1\d{9}(?:\d{3})?$/u.test(text)) {
    return new Date(Number(text.slice(0, 10)) * 1000).toISOString().slice(0, 19) + 'Z'
  }
  const printed = findPrintedDates(text)[0]
  if (printed === undefined) return undefined
  const agreeing = printed.readings.find((reading) => hint !== undefined && isoDate(reading) === isoDate(hint))
  const reading = agreeing ?? pickReading(printed.readings, dayFirst)
  return reading === undefined ? undefined : isoOf(printed, reading)
}

/** The only reading, or the one with the day first where that is the custom. */
export function pickReading(readings: readonly CalendarDate[], dayFirst: boolean): CalendarDate | undefined {
  if (readings.length === 1) return readings[0]
  // American order stands first in the list of readings.
  return dayFirst ? readings.at(-1) : undefined
}

function isoZone(zone: string | undefined): string {
  if (zone === undefined) return ''
  return /[zug]/iu.test(zone) ? 'Z' : `${zone.slice(0, 3)}:${zone.slice(-2)}`
}

function dateOfElements(document: Document, selector: string, dayFirst: boolean): string | undefined {
  let seen = 0
  for (const element of document.querySelectorAll(selector)) {
    if (selector === SELECTORS[0] ? isComment(element) : isAside(element)) continue
    seen += 1
    if (seen > MOST_ELEMENTS) return undefined
    for (const value of [
      element.getAttribute('datetime'),
      element.getAttribute('content'),
      element.getAttribute('title'),
      plain(element.textContent.slice(0, LONGEST)),
    ]) {
      if (value === null || value === '') continue
      const iso = readStamp(value, undefined, dayFirst)
      if (iso !== undefined && iso.length >= 10) return iso
    }
  }
  return undefined
}

/** An element marked up as the date of publication counts wherever it stands, unless a comment or another story holds it. */
function isComment(element: Element): boolean {
  for (
    let at: Element | null = element, depth = 0;
    at !== null && depth < ASIDE_DEPTH;
    at = at.parentElement, depth += 1
  ) {
    if (/comment|related|teaser/iu.test(`${at.getAttribute('class') ?? ''} ${at.getAttribute('id') ?? ''}`)) return true
  }
  return false
}

/** Dates of comments and of other stories are no date of this one. */
function isAside(element: Element): boolean {
  for (
    let at: Element | null = element, depth = 0;
    at !== null && depth < ASIDE_DEPTH;
    at = at.parentElement, depth += 1
  ) {
    if (/^(?:body|html)$/iu.test(at.tagName)) return false
    if (/^(?:aside|footer|nav)$/iu.test(at.tagName)) return true
    if (
      /comment|sidebar|related|widget|teaser|recent|footer|popular/iu.test(
        `${at.getAttribute('class') ?? ''} ${at.getAttribute('id') ?? ''}`,
      )
    ) {
      return true
    }
  }
  return false
}
