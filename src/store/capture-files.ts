import { createHash } from 'node:crypto'
import { type FileHandle, mkdir, open, readFile, readdir, rename, stat, unlink } from 'node:fs/promises'
import { dirname, join } from 'node:path'

/** The bytes under a name are not those that the name says. */
export class DamagedCapture extends Error {
  constructor(readonly sha256: string) {
    super(`the captured bytes ${sha256} are damaged: their digest is another one; restore them from a backup`)
    this.name = 'DamagedCapture'
  }
}

/**
 * Raw bytes as they were fetched, one file for each digest, never changed. A path is made from a digest and from nothing
 * else.
 */
export class CaptureFiles {
  #written = 0

  constructor(private readonly folder: string) {}

  pathOf(sha256: string): string {
    if (!/^[0-9a-f]{64}$/u.test(sha256)) throw new Error('not a SHA-256 digest')
    return join(this.folder, sha256.slice(0, 2), sha256)
  }

  /** On return the bytes survive a power cut: written aside, forced to disk, renamed, and the folder forced to disk. */
  async keep(bytes: Uint8Array, sha256: string): Promise<void> {
    const path = this.pathOf(sha256)
    const known = await stat(path).catch(() => undefined)
    if (known?.size === bytes.byteLength) return
    const shard = dirname(path)
    const made = await mkdir(shard, { recursive: true, mode: 0o700 })
    // The same bytes may come from two places at once.
    this.#written += 1
    const aside = join(this.folder, `${sha256}.${process.pid}-${this.#written}.part`)
    const file = await open(aside, 'w', 0o600)
    try {
      await file.writeFile(bytes)
      await file.sync()
    } catch (error) {
      await file.close()
      await unlink(aside)
      throw error
    }
    await file.close()
    await rename(aside, path)
    await syncFolder(shard)
    if (made !== undefined) await syncFolder(this.folder)
  }

  /** The bytes, compared with their digest. */
  async bytes(sha256: string): Promise<Uint8Array> {
    const bytes = await readFile(this.pathOf(sha256))
    if (digestOf(bytes) !== sha256) throw new DamagedCapture(sha256)
    return bytes
  }

  /** Digests of all files in hand. */
  async *digests(): AsyncGenerator<string> {
    for (const shard of (await readdir(this.folder)).sort()) {
      if (shard.length !== 2) continue
      for (const name of (await readdir(join(this.folder, shard))).sort()) yield name
    }
  }
}

export function digestOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}

async function syncFolder(folder: string): Promise<void> {
  let handle: FileHandle | undefined
  try {
    handle = await open(folder, 'r')
    await handle.sync()
  } catch (error) {
    // Windows opens no folders; its file systems keep the order themselves.
    if (process.platform !== 'win32') throw error
  } finally {
    await handle?.close()
  }
}
