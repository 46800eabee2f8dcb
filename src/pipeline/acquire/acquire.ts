import type { Capture } from '../../model/capture.ts'
import { expand } from './expand.ts'
import { lookAt, readFileBytes, readStandardInput, type FileRead } from './files.ts'
import { refusal, type Refusal } from './refusal.ts'

/** A locator, or a part of one, was read or was refused with a reason. */
export type Acquired = { readonly type: 'capture'; readonly capture: Capture } | Refusal

export interface AcquireOptions {
  /** Anchor of relative dates for captures that carry none. */
  readonly publishedAt?: string
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
  const path = await lookAt(locator)
  if (path.type === 'refusal') yield path
  else if (path.type === 'file') yield* readBytes(await readFileBytes(path.path), options)
  else if (path.files.length === 0) yield refusal(locator, 'no-reports', 'the folder holds no reports')
  else for (const file of path.files) yield* readBytes(await readFileBytes(file), options)
}

async function* readBytes(file: FileRead, options: AcquireOptions): AsyncGenerator<Acquired> {
  if (file.type === 'refusal') yield file
  else yield* expand(file.bytes, { locator: file.locator, options })
}
