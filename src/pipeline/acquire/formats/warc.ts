import { createGunzip } from 'node:zlib'
import { readBody, through } from '../web/decompress.ts'
import { ByteReader } from './byte-reader.ts'

/** A page out of a web archive (WARC, ISO 28500). */
export interface ArchivedPage {
  readonly url: string
  readonly bytes: Uint8Array
  readonly charset: string | null
  /** ISO 8601 instant at which the archive captured it. */
  readonly retrievedAt: string | null
}

/** A record that was left out, with the reason. */
export interface SkippedRecord {
  readonly url: string
  readonly why: string
}

/** Media types that can hold a report. */
const READABLE =
  /^(?:text\/(?:html|plain|xml)|application\/(?:xhtml\+xml|pdf|rss\+xml|atom\+xml|xml|feed\+json|json))\b/iu

/** Bytes of a header line, and lines of a header; servers send a tenth of it. */
const LONGEST_LINE = 64 * 1024
const MOST_LINES = 500

/**
 * Yields the answers and resources of an archive that can hold a report; pictures, scripts and failed answers are passed over,
 * pages that are too large or broken are named. Throws when the archive breaks off. Read by a reader of our own: the library's
 * never ends on a record that is shorter than it says.
 */
export async function* readArchive(
  source: AsyncIterable<Uint8Array>,
  limit: number,
): AsyncGenerator<ArchivedPage | SkippedRecord> {
  const reader = new ByteReader(await unpacked(source))
  for (;;) {
    const record = await nextRecord(reader, limit + LONGEST_LINE)
    if (record === undefined) return
    const { headers, content, length } = record
    const type = headers.get('warc-type')
    const url = (headers.get('warc-target-uri') ?? '').replace(/^<(.*)>$/u, '$1')
    if ((type !== 'response' && type !== 'resource') || !/^https?:/iu.test(url)) continue
    if (length > content.length) {
      yield { url, why: tooLarge(limit) }
      continue
    }
    const answer =
      type === 'response'
        ? readAnswer(content)
        : { status: 200, type: headers.get('content-type') ?? '', encoding: '', body: content }
    if (answer === undefined) {
      yield { url, why: 'the answer has no header' }
      continue
    }
    const isReadable = answer.status >= 200 && answer.status < 300 && READABLE.test(answer.type)
    if (!isReadable || /\/robots\.txt$/u.test(url)) continue
    try {
      yield {
        url,
        bytes: await readBody(once(answer.body), answer.encoding, limit),
        charset: /charset\s{0,5}=\s{0,5}["']?([\w:.-]{2,40})/iu.exec(answer.type)?.[1] ?? null,
        retrievedAt: headers.get('warc-date') ?? null,
      }
    } catch (error) {
      yield { url, why: error instanceof Error ? error.message : String(error) }
    }
  }
}

interface WarcRecord {
  readonly headers: ReadonlyMap<string, string>
  readonly content: Buffer
  /** What the record says its content has, in bytes; more than `content` when it was not held whole. */
  readonly length: number
}

/** Undefined at the end of the archive. */
async function nextRecord(reader: ByteReader, kept: number): Promise<WarcRecord | undefined> {
  let version = await reader.line(LONGEST_LINE)
  while (version !== undefined && version.trim() === '') version = await reader.line(LONGEST_LINE)
  if (version === undefined) return undefined
  if (!/^WARC\/\d/u.test(version)) throw new Error('a record does not begin with WARC/')
  const lines: string[] = []
  for (;;) {
    const line = await reader.line(LONGEST_LINE)
    if (line === undefined) throw new Error('the header of the last record breaks off')
    if (line === '') break
    if (lines.length >= MOST_LINES) throw new Error(`the header of a record has more than ${MOST_LINES} lines`)
    lines.push(line)
  }
  const headers = headerFields(lines)
  const stated = headers.get('content-length') ?? ''
  if (!/^\d{1,15}$/u.test(stated)) throw new Error('a record does not say how long it is')
  const content = await reader.block(Number(stated), kept)
  if (content === undefined) throw new Error('the last record is shorter than it says')
  return { headers, content, length: Number(stated) }
}

/** An HTTP answer as it came over the wire; undefined when it has no header. */
function readAnswer(
  content: Buffer,
): { readonly status: number; readonly type: string; readonly encoding: string; readonly body: Buffer } | undefined {
  const head = content.subarray(0, LONGEST_LINE)
  const ends = [head.indexOf('\r\n\r\n'), head.indexOf('\n\n')].filter((end) => end >= 0)
  const end = Math.min(...ends)
  if (ends.length === 0) return undefined
  const [first = '', ...lines] = head.toString('latin1', 0, end).split(/\r?\n/u)
  const status = /^HTTP\/\d(?:\.\d)?\s+(\d{3})/u.exec(first)?.[1]
  if (status === undefined) return undefined
  const headers = headerFields(lines.slice(0, MOST_LINES))
  const body = content.subarray(end + (head[end] === 0x0d ? 4 : 2))
  const isChunked = /\bchunked\b/iu.test(headers.get('transfer-encoding') ?? '')
  return {
    status: Number(status),
    type: headers.get('content-type') ?? '',
    encoding: headers.get('content-encoding') ?? '',
    body: isChunked ? joinChunks(body) : body,
  }
}

/** The first field of a name counts; lines that begin with white space go on with the one before. */
function headerFields(lines: readonly string[]): Map<string, string> {
  const fields = new Map<string, string>()
  let last = ''
  for (const line of lines) {
    const colon = line.indexOf(':')
    if (/^[ \t]/u.test(line) && last !== '') fields.set(last, `${fields.get(last) ?? ''} ${line.trim()}`)
    else if (colon > 0) {
      last = line.slice(0, colon).trim().toLowerCase()
      if (!fields.has(last)) fields.set(last, line.slice(colon + 1).trim())
    }
  }
  return fields
}

/** Chunks of a transfer (RFC 9112, 7.1) as one body; bytes that are not in chunks, as archives write them too, stay as they are. */
function joinChunks(body: Buffer): Buffer {
  const parts: Buffer[] = []
  for (let at = 0; at < body.length;) {
    const end = body.indexOf(0x0a, at)
    const size = /^([\da-f]{1,8})[ \t]*(?:;[^\r]{0,500})?\r?$/iu.exec(
      body.toString('latin1', at, Math.min(end, at + 600)),
    )?.[1]
    if (end < 0 || size === undefined) return parts.length === 0 ? body : Buffer.concat(parts)
    const length = Number.parseInt(size, 16)
    if (length === 0) break
    parts.push(body.subarray(end + 1, end + 1 + length))
    at = end + 1 + length
    while (body[at] === 0x0d || body[at] === 0x0a) at += 1
  }
  return Buffer.concat(parts)
}

/** The archive as it was before each record was packed. */
async function unpacked(source: AsyncIterable<Uint8Array>): Promise<AsyncIterable<Uint8Array>> {
  const iterator = source[Symbol.asyncIterator]()
  const first = await iterator.next()
  if (first.done === true) return source
  async function* whole(): AsyncGenerator<Uint8Array> {
    yield first.value as Uint8Array
    for (let next = await iterator.next(); next.done !== true; next = await iterator.next()) yield next.value
  }
  const isPacked = first.value[0] === 0x1f && first.value[1] === 0x8b
  return isPacked ? through(whole(), createGunzip()) : whole()
}

function tooLarge(limit: number): string {
  return `more than ${Math.round(limit / 1024 / 1024)} MB`
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield await Promise.resolve(bytes)
}
