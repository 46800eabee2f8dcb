import { constants, gunzipSync } from 'node:zlib'
import type { Rendition } from '../../model/capture.ts'
import type { Acquired } from './acquire.ts'
import { anchored, capture } from './capture-bytes.ts'
import { feedEntries, sitemapEntries } from './feed-entries.ts'
import { CAPTURE_BYTES, megabytes, NESTING } from './limits.ts'
import type { Origin } from './origin.ts'
import type { Refusal } from './refusal.ts'
import { refusal } from './refusal.ts'
import { captureReportLine } from './report-line.ts'
import { sniff } from './sniff.ts'

/** Yields the reports in bytes: one for a page, several for lines, feeds and archives. */
export async function* expand(bytes: Uint8Array, origin: Origin): AsyncGenerator<Acquired> {
  if (isBlank(bytes)) {
    yield refusal(origin.locator, 'empty', 'it is empty')
    return
  }
  if (origin.depth > NESTING) {
    yield refusal(origin.locator, 'nested', `archives in archives are opened ${NESTING} deep`)
    return
  }
  const format = sniff(bytes)
  switch (format) {
    case 'text':
    case 'html':
      yield capture(bytes, format, origin, null)
      return
    case 'jsonl':
      yield* expandLines(linesOf([bytes]), origin)
      return
    case 'feed':
    case 'json-feed':
      yield* expandFeed(bytes, origin)
      return
    case 'sitemap':
      yield* expandSitemap(bytes, origin)
      return
    case 'pdf':
    case 'docx':
      yield await renderInChild(bytes, format, origin)
      return
    case 'eml':
      yield await expandMail(bytes, origin)
      return
    case 'warc':
      yield* expandWarc(once(bytes), origin)
      return
    case 'gzip':
      yield* expandGzip(bytes, origin)
      return
    case 'zip':
      yield* expandZip(bytes, origin)
      return
    case 'zstd':
      yield refusal(origin.locator, 'zstd', 'packed with Zstandard, which is not read here; unpack it first')
      return
    case 'binary':
      yield refusal(origin.locator, 'binary', 'binary data, none of the formats that are read here')
  }
}

/** Lines of reports, read as they come, so that an archive of any length can be. */
export async function* expandLines(lines: AsyncIterable<string>, origin: Origin): AsyncGenerator<Acquired> {
  let number = 0
  for await (const line of lines) {
    number += 1
    if (line.trim() === '') continue
    const locator = `${origin.locator}#${number}`
    if (line.length > CAPTURE_BYTES) {
      yield refusal(locator, 'too-large', `the line has more than ${megabytes(CAPTURE_BYTES)}`)
      continue
    }
    const read = captureReportLine(line, locator)
    yield read.type === 'capture' ? { type: 'capture', capture: anchored(read.capture, origin) } : read
  }
}

/** Pages of a web archive. */
export async function* expandWarc(source: AsyncIterable<Uint8Array>, origin: Origin): AsyncGenerator<Acquired> {
  const { readArchive } = await import('./formats/warc.ts')
  let pages = 0
  try {
    for await (const page of readArchive(source, CAPTURE_BYTES)) {
      pages += 1
      const locator = `${origin.locator}#${page.url}`
      if ('why' in page) {
        yield refusal(locator, page.why.startsWith('more than') ? 'too-large' : 'broken', page.why)
        continue
      }
      const { url, charset, retrievedAt } = page
      yield* expand(page.bytes, {
        ...origin,
        locator,
        facts: { url, charset, retrievedAt },
        follow: undefined,
        depth: origin.depth + 1,
      })
    }
  } catch (error) {
    yield broken(origin.locator, `the archive breaks off after ${pages} pages`, error)
    return
  }
  if (pages === 0) yield refusal(origin.locator, 'no-reports', 'the archive holds no pages')
}

/** Splits bytes into lines of UTF-8 without holding more than one. */
export async function* linesOf(source: AsyncIterable<Uint8Array> | Iterable<Uint8Array>): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8')
  let rest = ''
  for await (const part of source) {
    const lines = (rest + decoder.decode(part, { stream: true })).split('\n')
    rest = lines.pop() ?? ''
    for (const line of lines) yield line.replace(/\r$/u, '')
  }
  rest += decoder.decode()
  if (rest !== '') yield rest
}

async function renderInChild(bytes: Uint8Array, format: 'pdf' | 'docx', origin: Origin): Promise<Acquired> {
  const { parseInChild } = await import('./rendition.ts')
  const answer = await parseInChild(format, bytes)
  if (answer.type === 'failure') return refusal(origin.locator, answer.code, answer.why)
  const rendition = answer.json as Rendition
  if (typeof rendition.text !== 'string') return refusal(origin.locator, 'parser-failed', 'its parser gave no text')
  if (rendition.text.trim() === '')
    return refusal(origin.locator, 'no-text', 'there is no text in it (only pictures of pages)')
  const text = rendition.text.replace(/[\0\p{Surrogate}]/gu, '\uFFFD')
  return capture(bytes, format, origin, { ...rendition, text })
}

async function expandMail(bytes: Uint8Array, origin: Origin): Promise<Acquired> {
  try {
    const { renderMail } = await import('./formats/mail.ts')
    return capture(bytes, 'eml', origin, await renderMail(bytes))
  } catch (error) {
    return broken(origin.locator, 'the mail is broken', error)
  }
}

async function* expandFeed(bytes: Uint8Array, origin: Origin): AsyncGenerator<Acquired> {
  try {
    const { offered, refusals } = await feedEntries(bytes, origin)
    yield* refusals
    for (const entry of offered) yield* entry.acquire()
  } catch (error) {
    yield broken(origin.locator, 'the feed is broken', error)
  }
}

async function* expandSitemap(bytes: Uint8Array, origin: Origin): AsyncGenerator<Acquired> {
  const offered = await sitemapEntries(bytes, origin)
  if (origin.follow === undefined) yield refusal(origin.locator, 'no-reports', 'a sitemap holds addresses only')
  else if (offered.length === 0) yield refusal(origin.locator, 'no-reports', 'the sitemap lists no pages')
  for (const entry of offered) yield* entry.acquire()
}

async function* expandGzip(bytes: Uint8Array, origin: Origin): AsyncGenerator<Acquired> {
  let head: Uint8Array
  try {
    head = gunzipSync(bytes.subarray(0, HEAD_BYTES), { finishFlush: constants.Z_SYNC_FLUSH })
  } catch (error) {
    yield broken(origin.locator, 'the gzip archive is broken', error)
    return
  }
  if (sniff(head) === 'warc') {
    yield* expandWarc(once(bytes), origin)
    return
  }
  let content: Uint8Array
  try {
    content = gunzipSync(bytes, { maxOutputLength: CAPTURE_BYTES })
  } catch (error) {
    const large = (error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE'
    yield large
      ? refusal(origin.locator, 'too-large', `unpacked it has more than ${megabytes(CAPTURE_BYTES)}`)
      : broken(origin.locator, 'the gzip archive is broken', error)
    return
  }
  yield* expand(content, { ...origin, depth: origin.depth + 1 })
}

/** Bytes of a gzip archive that tell what is in it. */
const HEAD_BYTES = 4096

async function* expandZip(bytes: Uint8Array, origin: Origin): AsyncGenerator<Acquired> {
  const { parseInChild } = await import('./rendition.ts')
  const answer = await parseInChild('zip', bytes)
  if (answer.type === 'failure') {
    yield refusal(origin.locator, answer.code, answer.why)
    return
  }
  const members = answer.json as readonly { readonly name: string; readonly base64: string }[]
  if (members.length === 0) yield refusal(origin.locator, 'no-reports', 'the archive holds no web archive (WACZ)')
  for (const { name, base64 } of members) {
    const locator = `${origin.locator}#${name}`
    yield* expandWarc(once(Buffer.from(base64, 'base64')), { ...origin, locator, depth: origin.depth + 1 })
  }
}

function broken(locator: string, why: string, error: unknown): Refusal {
  return refusal(locator, 'broken', `${why} (${error instanceof Error ? error.message.slice(0, 200) : String(error)})`)
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield await Promise.resolve(bytes)
}

function isBlank(bytes: Uint8Array): boolean {
  return bytes.every((byte) => byte === 32 || (byte >= 9 && byte <= 13))
}
