import type { Transform } from 'node:stream'
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib'

/** Codings applied one over the other; pages use one, proxies may add a second. */
const MOST_CODINGS = 2

const DECODERS: Readonly<Record<string, () => Transform>> = {
  gzip: createGunzip,
  'x-gzip': createGunzip,
  deflate: createInflate,
  br: createBrotliDecompress,
}

/** Why bytes could not be taken whole. */
export class BodyRefused extends Error {
  readonly code: string
  constructor(code: string, why: string) {
    super(why)
    this.code = code
  }
}

/**
 * Reads a body to its end through the codings of its header, counting the decoded bytes as they come: a bomb is dropped at the limit
 * and never held.
 */
export async function readBody(
  body: AsyncIterable<Uint8Array>,
  contentEncoding: string,
  limit: number,
): Promise<Uint8Array> {
  const codings = contentEncoding
    .toLowerCase()
    .split(',')
    .map((coding) => coding.trim())
    .filter((coding) => coding !== '' && coding !== 'identity')
  if (codings.length > MOST_CODINGS) throw new BodyRefused('encoding-refused', `${codings.length} content codings`)
  let source = limited(body, limit)
  for (const coding of codings.reverse()) {
    const decoder = Object.hasOwn(DECODERS, coding) ? DECODERS[coding] : undefined
    if (decoder === undefined)
      throw new BodyRefused('encoding-refused', `the content coding ${coding.slice(0, 20)} is not read here`)
    source = limited(through(source, decoder()), limit)
  }
  const parts: Uint8Array[] = []
  for await (const part of source) parts.push(part)
  return Buffer.concat(parts)
}

async function* limited(source: AsyncIterable<Uint8Array>, limit: number): AsyncGenerator<Uint8Array> {
  let size = 0
  for await (const part of source) {
    size += part.length
    if (size > limit) throw new BodyRefused('too-large', `more than ${Math.round(limit / 1024 / 1024)} MB`)
    yield part
  }
}

/** Feeds one chunk at a time, so that what comes out is counted before more goes in. */
export async function* through(source: AsyncIterable<Uint8Array>, decoder: Transform): AsyncGenerator<Uint8Array> {
  const feeding = (async () => {
    try {
      for await (const part of source) {
        if (decoder.destroyed) return
        if (!decoder.write(part))
          await new Promise<void>((resolve) => decoder.once('drain', resolve).once('close', resolve))
      }
      decoder.end()
    } catch (error) {
      decoder.destroy(error instanceof Error ? error : new Error(String(error)))
    }
  })()
  try {
    for await (const part of decoder) yield part as Uint8Array
    await feeding
  } catch (error) {
    if (error instanceof BodyRefused) throw error
    throw new BodyRefused('encoding-broken', 'the compressed body is broken')
  } finally {
    decoder.destroy()
  }
}
