import type { Capture } from '../../model/capture.ts'

/**
 * Captures as a web archive (WARC 1.1, ISO 28500), packed record by record: for fetched ones the request and the response with their
 * headers and the decoded body, for files a resource record. Digests are SHA-256 of what is written.
 */
export async function* exportWarc(
  captures: AsyncIterable<Capture> | Iterable<Capture>,
  tool: string,
): AsyncGenerator<Uint8Array> {
  const { WARCRecord, WARCSerializer } = await import('warcio')
  const options = { gzip: true, digest: { algo: 'sha-256', prefix: 'sha256:' } }
  const info = WARCRecord.createWARCInfo(
    { warcVersion: 'WARC/1.1' },
    { software: tool, format: 'WARC File Format 1.1' },
  )
  yield await WARCSerializer.serialize(info, options)
  for await (const { bytes, exchange, locator, mediaType, retrievedAt, sha256, url } of captures) {
    const body = once(bytes)
    const date = retrievedAt === null ? {} : { date: retrievedAt }
    const record =
      exchange === undefined
        ? WARCRecord.create(
            {
              ...date,
              type: 'resource',
              url: url ?? `urn:sha256:${sha256}`,
              warcVersion: 'WARC/1.1',
              warcHeaders: { 'Content-Type': mediaType, 'WARC-Source-URI': encodeURI(locator) },
            },
            body,
          )
        : WARCRecord.create(
            {
              ...date,
              type: 'response',
              url: url ?? exchange.requestedUrl,
              warcVersion: 'WARC/1.1',
              statusline: `HTTP/1.1 ${exchange.status} OK`,
              httpHeaders: withoutCoding(exchange.responseHeaders),
              warcHeaders: exchange.address === null ? {} : { 'WARC-IP-Address': exchange.address },
            },
            body,
          )
    yield await WARCSerializer.serialize(record, options)
  }
}

/** The body is kept decoded, so the headers must not say that it is coded. */
function withoutCoding(headers: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers).map(([name, value]) =>
      /^(?:content-encoding|transfer-encoding|content-length)$/u.test(name)
        ? [`x-original-${name}`, value]
        : [name, value],
    ),
  )
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield await Promise.resolve(bytes)
}
