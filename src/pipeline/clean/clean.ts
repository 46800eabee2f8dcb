import type { Capture } from '../../model/capture.ts'
import type { OutletTable } from '../../model/outlet.ts'
import type { Outcome, Problem } from '../../model/problem.ts'
import type { Report } from '../../model/report.ts'
import { assemble } from './assemble.ts'
import { endsSentence, plain, wordCount } from './block.ts'
import { readDateline } from './dateline.ts'
import { isoOf } from './date/printed-date.ts'
import { findTextDate, type Publication } from './date/publication.ts'
import { decode } from './decode.ts'
import { judge } from './judge.ts'
import { detectLanguage } from './language.ts'
import { findOutlet } from './outlet.ts'
import { readPage } from './html/read-page.ts'
import { NO_METADATA, type PageMetadata } from './page-metadata.ts'
import { textBlocks } from './text/text-blocks.ts'

/** Digits of the hash that make a report's id: 64 bits, far beyond what one desk can confuse. */
const ID_LENGTH = 16

/** Paragraphs at the head of the body that may carry the dateline. */
const DATELINE_PARAGRAPHS = 3

/** Words from which a text without any sentence end is a report and not a title. */
const BODY_WORDS = 40

/** Makes a report of a capture: main text, title, byline, dateline, outlet, dates; the rest is kept as removed blocks. */
export function clean(capture: Capture, outlets: OutletTable): Outcome<Report | undefined> {
  const { locator, given } = capture
  const rendition = capture.rendition
  const decoded = rendition === null ? decode(capture.bytes, capture.charset, locator) : undefined
  const text = rendition?.text ?? decoded?.text ?? ''
  const problems: Problem[] = [...(rendition?.problems ?? decoded?.problems ?? [])]
  const mediaType = rendition?.mediaType ?? capture.mediaType
  const { blocks, metadata } =
    mediaType === 'text/html'
      ? readPage(text, given.url ?? capture.url)
      : { blocks: textBlocks(text), metadata: NO_METADATA }

  const title = given.title === undefined ? metadata.title : plain(given.title)
  const { verdicts, front, authors } = judge(blocks, title, outlets)
  const printedTitle = front.headline === undefined ? undefined : blocks[front.headline]?.text
  const assembled = assemble(blocks, verdicts, front.headline, title)
  const body = assembled.text.slice(assembled.bodyStart)
  const refusal = refuse(locator, body, blocks.length)
  if (refusal !== undefined) return { value: undefined, problems: [...problems, refusal] }

  const pictures = assembled.removed.filter(({ reason }) => reason === 'caption').map((block) => block.text)
  const publication = findPublication(capture, metadata, () => findTextDate(front.dates, body, pictures, locator))
  const modified = front.dates.find(({ kind }) => kind === 'modified')?.date
  const [modifiedReading] = modified?.readings.length === 1 ? modified.readings : []
  const url = given.url ?? capture.url ?? front.url
  const signed = metadata.signature === null ? [] : [metadata.signature]
  const byline =
    [metadata.byline, front.byline, metadata.perhapsBy, authors, signed].find((names) => names.length > 0) ?? []
  return {
    value: {
      schema: 'stemma.report/1',
      id: given.id ?? capture.sha256.slice(0, ID_LENGTH),
      locator: given.locator ?? locator,
      url,
      canonicalUrl: metadata.canonicalUrl,
      mediaType: capture.mediaType,
      sha256: capture.sha256,
      title: title ?? printedTitle ?? null,
      byline,
      dateline: findDateline(body),
      outlet: given.outlet ?? findOutlet(metadata.outlet, url, outlets),
      lang: given.lang ?? detectLanguage(body) ?? metadata.lang,
      publishedAt: publication.publishedAt,
      publishedAtBasis: publication.publishedAtBasis,
      modifiedAt:
        metadata.modifiedAt ??
        (modified === undefined || modifiedReading === undefined ? null : isoOf(modified, modifiedReading)),
      revisionOf: null,
      text: assembled.text,
      bodyStart: assembled.bodyStart,
      removed: assembled.removed,
      problems: [...problems, ...publication.problems],
    },
    problems,
  }
}

/** A sub-headline or two can stand above the paragraph with the dateline. */
function findDateline(body: string): string | null {
  for (const paragraph of body.split('\n\n', DATELINE_PARAGRAPHS)) {
    const dateline = readDateline(paragraph)
    if (dateline !== null) return dateline
  }
  return null
}

/** What the giver states wins, then the page's metadata, then its text, then what the giver would assume. */
function findPublication(capture: Capture, metadata: PageMetadata, fromText: () => Publication): Publication {
  if (capture.given.publishedAt !== undefined) {
    return { publishedAt: capture.given.publishedAt, publishedAtBasis: 'given', problems: [] }
  }
  if (metadata.publishedAt !== null) {
    return { publishedAt: metadata.publishedAt, publishedAtBasis: metadata.publishedAtBasis, problems: [] }
  }
  const printed = fromText()
  const { anchor } = capture.given
  if (printed.publishedAt !== null || anchor === undefined) return printed
  return { publishedAt: anchor, publishedAtBasis: 'given', problems: [] }
}

/** One clear line on why there is no report in the text; undefined when there is one. */
function refuse(locator: string, body: string, blocks: number): Problem | undefined {
  if (blocks === 0) return { code: 'empty', message: `${locator}: no text in it` }
  if (body === '') return { code: 'title-only', message: `${locator}: a title, but no text under it` }
  if (!body.split('\n\n').some(endsSentence) && wordCount(body) < BODY_WORDS) {
    return { code: 'title-only', message: `${locator}: no sentence in it, only what looks like a title` }
  }
  return undefined
}
