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

/**
 * Yields the answers and resources of an archive that can hold a report; pictures, scripts and failed answers are passed over, pages
 * that are too large are named. Throws when the archive breaks off.
 */
export async function* readArchive(
  source: AsyncIterable<Uint8Array>,
  limit: number,
): AsyncGenerator<ArchivedPage | SkippedRecord> {
  const { WARCParser } = await import('warcio')
  for await (const record of new WARCParser(source)) {
    const url = record.warcTargetURI ?? ''
    if ((record.warcType !== 'response' && record.warcType !== 'resource') || !/^https?:/iu.test(url)) continue
    const status = Number(record.httpHeaders?.statusCode ?? 200)
    const type = record.httpHeaders?.headers.get('content-type') ?? record.warcContentType ?? ''
    if (status < 200 || status >= 300 || !READABLE.test(type) || /\/robots\.txt$/u.test(url)) continue
    const bytes = await readLimited(record.contentReader, limit)
    if (bytes === undefined) {
      yield { url, why: `more than ${Math.round(limit / 1024 / 1024)} MB` }
      continue
    }
    yield {
      url,
      bytes,
      charset: /charset\s{0,5}=\s{0,5}["']?([\w:.-]{2,40})/iu.exec(type)?.[1] ?? null,
      retrievedAt: record.warcDate ?? null,
    }
  }
}

async function readLimited(
  source: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  limit: number,
): Promise<Uint8Array | undefined> {
  const parts: Uint8Array[] = []
  let size = 0
  for await (const part of source) {
    size += part.length
    if (size <= limit) parts.push(part)
  }
  return size > limit ? undefined : Buffer.concat(parts)
}
