import { createReadStream } from 'node:fs'
import type { Capture } from '../../model/capture.ts'
import { readAddress, originOf, type AcquireOptions } from './address.ts'
import { expand, expandLines, expandWarc, linesOf } from './expand.ts'
import { lookAt, readFileBytes, readHead, readStandardInput, tooLarge, type FileRead } from './files.ts'
import { ARCHIVE_BYTES, CAPTURE_BYTES } from './limits.ts'
import { refusal, type Refusal } from './refusal.ts'
import { sniff } from './sniff.ts'

export type { AcquireOptions } from './address.ts'

/** A locator, or a part of one, was read or was refused with a reason. */
export type Acquired = { readonly type: 'capture'; readonly capture: Capture } | Refusal

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
