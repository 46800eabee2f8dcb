import { hashOf } from '../src/lib/hash.ts'
import type { Report } from '../src/model/report.ts'

/** A report with nothing but a text; `more` says what else is known of it. */
export function inventReport(id: string, text: string, more: Partial<Report> = {}): Report {
  return {
    schema: 'stemma.report/1',
    id,
    locator: `generated/${id}`,
    url: null,
    canonicalUrl: null,
    mediaType: 'text/plain',
    sha256: hashOf(text),
    title: null,
    byline: [],
    outlet: null,
    dateline: null,
    lang: 'en',
    publishedAt: null,
    publishedAtBasis: null,
    modifiedAt: null,
    revisionOf: null,
    text,
    bodyStart: 0,
    removed: [],
    problems: [],
    ...more,
  }
}
