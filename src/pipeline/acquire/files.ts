import { open, readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { CAPTURE_BYTES, megabytes } from './limits.ts'
import { refusal, type Refusal } from './refusal.ts'

/** Bytes that tell a file's format. */
const HEAD_BYTES = 8192

/** A file with its bytes, or why it was refused. */
export type FileRead = { readonly type: 'bytes'; readonly locator: string; readonly bytes: Uint8Array } | Refusal

/** A path that names nothing readable, a file, or a folder with the files below it. */
export type PathKind =
  | { readonly type: 'file'; readonly path: string; readonly size: number }
  | { readonly type: 'folder'; readonly files: readonly string[] }
  | Refusal

/** Looks at a path. Files of a folder come in the order of their names, hidden ones left out, links not followed. */
export async function lookAt(path: string): Promise<PathKind> {
  try {
    const facts = await stat(path)
    if (facts.isFile()) return { type: 'file', path, size: facts.size }
    if (facts.isDirectory()) return { type: 'folder', files: await filesBelow(path) }
    return refusal(path, 'not-a-file', 'neither a file nor a folder')
  } catch (error) {
    return unreadable(path, error)
  }
}

/** Reads one file of at most the size of a capture. */
export async function readFileBytes(path: string, limit = CAPTURE_BYTES): Promise<FileRead> {
  try {
    const file = await open(path, 'r')
    try {
      const { size } = await file.stat()
      if (size > limit) return tooLarge(path, size, limit)
      return { type: 'bytes', locator: path, bytes: await file.readFile() }
    } finally {
      await file.close()
    }
  } catch (error) {
    return unreadable(path, error)
  }
}

/** The first bytes of a file, with its size. */
export async function readHead(
  path: string,
): Promise<{ readonly type: 'head'; readonly bytes: Uint8Array; readonly size: number } | Refusal> {
  try {
    const file = await open(path, 'r')
    try {
      const { size } = await file.stat()
      const bytes = new Uint8Array(HEAD_BYTES)
      const { bytesRead } = await file.read(bytes, 0, HEAD_BYTES, 0)
      return { type: 'head', bytes: bytes.subarray(0, bytesRead), size }
    } finally {
      await file.close()
    }
  } catch (error) {
    return unreadable(path, error)
  }
}

/** Reads standard input to its end, up to the size of a capture. */
export async function readStandardInput(limit = CAPTURE_BYTES): Promise<FileRead> {
  const parts: Buffer[] = []
  let size = 0
  for await (const part of process.stdin as AsyncIterable<Buffer>) {
    size += part.length
    if (size > limit) return tooLarge('-', size, limit)
    parts.push(part)
  }
  return { type: 'bytes', locator: '-', bytes: Buffer.concat(parts) }
}

export function tooLarge(locator: string, size: number, limit: number): Refusal {
  return refusal(
    locator,
    'too-large',
    `${megabytes(size)} is more than the ${megabytes(limit)} that one report may have`,
  )
}

async function filesBelow(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true })
  entries.sort((a, b) => (a.name < b.name ? -1 : 1))
  const files: string[] = []
  for (const entry of entries) {
    if (entry.name.startsWith('.')) continue
    const path = join(folder, entry.name)
    if (entry.isDirectory()) files.push(...(await filesBelow(path)))
    else if (entry.isFile()) files.push(path)
  }
  return files
}

const REASONS: Readonly<Record<string, readonly [code: string, why: string]>> = {
  ENOENT: ['not-found', 'there is no such file or folder'],
  EACCES: ['not-allowed', 'reading it is not allowed'],
  EPERM: ['not-allowed', 'reading it is not allowed'],
  ENAMETOOLONG: ['not-found', 'no path is that long'],
  ENOTDIR: ['not-found', 'a part of the path is a file, not a folder'],
}

function unreadable(path: string, error: unknown): Refusal {
  const code = (error as NodeJS.ErrnoException).code ?? ''
  const [known, why] = REASONS[code] ?? ['unreadable', `cannot be read (${code === '' ? String(error) : code})`]
  return refusal(path, known, why)
}
