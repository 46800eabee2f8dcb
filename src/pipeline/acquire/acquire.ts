import { createReadStream } from 'node:fs'
import type { Capture } from '../../model/capture.ts'
import { expand, expandLines, expandWarc, linesOf, type Origin } from './expand.ts'
import { lookAt, readFileBytes, readHead, readStandardInput, tooLarge, type FileRead } from './files.ts'
import { ARCHIVE_BYTES, CAPTURE_BYTES } from './limits.ts'
import { refusal, type Refusal } from './refusal.ts'
import { sniff } from './sniff.ts'
import type { Web, WebSettings } from './web.ts'

/** A locator, or a part of one, was read or was refused with a reason. */
export type Acquired = { readonly type: 'capture'; readonly capture: Capture } | Refusal

export interface AcquireOptions {
  /** Anchor of relative dates for captures that carry none. */
  readonly publishedAt?: string
  /** Settings of the network; the same object keeps one pace per host over several calls. */
  readonly web?: WebSettings
}

/**
 * Reads a locator (file, folder, address, `-`) and yields a capture for each report in it, in a stable order. Never throws:
 * what cannot be read is yielded as a refusal.
 */
export async function* acquire(locator: string, options: AcquireOptions = {}): AsyncGenerator<Acquired> {
  try {
    yield* read(locator, options)
  } catch (error) {
    yield refusal(locator, 'unreadable', `cannot be read (${error instanceof Error ? error.message : String(error)})`)
  }
}

async function* read(locator: string, options: AcquireOptions): AsyncGenerator<Acquired> {
  if (locator === '-') {
    yield* readBytes(await readStandardInput(), options)
    return
  }
  if (/^[a-z][a-z\d+.-]{1,20}:\/\//iu.test(locator)) {
    yield* readAddress(locator, options, true)
    return
  }
  const path = await lookAt(locator)
  if (path.type === 'refusal') yield path
  else if (path.type === 'file') yield* readFile(path.path, options)
  else if (path.files.length === 0) yield refusal(locator, 'no-reports', 'the folder holds no reports')
  else for (const file of path.files) yield* readFile(file, options)
}

/** One address: a page, or a feed whose entries are followed once. */
async function* readAddress(locator: string, options: AcquireOptions, follows: boolean): AsyncGenerator<Acquired> {
  const web = await openWeb(options.web)
  const answer = await web.fetch(locator)
  if (answer.type === 'not-modified') return
  if (answer.type === 'refusal') {
    yield answer
    return
  }
  const { url, charset, exchange, bytes } = answer
  yield* expand(bytes, {
    ...originOf(locator, options, follows),
    facts: { url, charset, exchange, retrievedAt: exchange.endedAt },
  })
}

/** A file, or one that is read part by part when it is an archive. */
async function* readFile(path: string, options: AcquireOptions): AsyncGenerator<Acquired> {
  const head = await readHead(path)
  if (head.type === 'refusal') {
    yield head
    return
  }
  const origin = originOf(path, options, true)
  const format = sniff(head.bytes)
  const archive = format === 'jsonl' || format === 'warc' || (format === 'gzip' && head.size > CAPTURE_BYTES)
  if (!archive) yield* readBytes(await readFileBytes(path), options)
  else if (head.size > ARCHIVE_BYTES) yield tooLarge(path, head.size, ARCHIVE_BYTES)
  else if (format === 'jsonl') yield* expandLines(linesOf(createReadStream(path) as AsyncIterable<Uint8Array>), origin)
  else yield* expandWarc(createReadStream(path) as AsyncIterable<Uint8Array>, origin)
}

async function* readBytes(file: FileRead, options: AcquireOptions): AsyncGenerator<Acquired> {
  if (file.type === 'refusal') yield file
  else yield* expand(file.bytes, originOf(file.locator, options, true))
}

function originOf(locator: string, options: AcquireOptions, follows: boolean): Origin {
  return {
    locator,
    anchor: options.publishedAt,
    follow: follows ? (url) => readAddress(url, options, false) : undefined,
    depth: 0,
  }
}

const opened = new WeakMap<WebSettings, Web>()
const USUAL: WebSettings = {}

/** One door per settings, so that pace and robots.txt are kept from one locator to the next. */
async function openWeb(settings: WebSettings = USUAL): Promise<Web> {
  const known = opened.get(settings)
  if (known !== undefined) return known
  const { Web } = await import('./web.ts')
  const web = new Web(settings)
  opened.set(settings, web)
  return web
}
