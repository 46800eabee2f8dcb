import { inflateRawSync } from 'node:zlib'
import type { ArchiveMember } from '../parse-child.ts'

/** Bytes of all unpacked members together. */
const UNPACKED = 64 * 1024 * 1024

const END_OF_DIRECTORY = 0x06054b50
const DIRECTORY_ENTRY = 0x02014b50
const STORED = 0
const DEFLATED = 8

/**
 * The web archives inside a WACZ file (a ZIP with WARC files in it). Only the central directory is believed (APPNOTE 6.3.10, 4.3.12), and
 * no path is ever written.
 */
export function unpackArchive(bytes: Uint8Array): Promise<readonly ArchiveMember[]> {
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
  const end = view.lastIndexOf(Buffer.from([0x50, 0x4b, 5, 6]))
  if (end < 0 || view.readUInt32LE(end) !== END_OF_DIRECTORY) throw new Error('the archive has no directory')
  const members: ArchiveMember[] = []
  let at = view.readUInt32LE(end + 16)
  let unpacked = 0
  for (let count = view.readUInt16LE(end + 10); count > 0; count -= 1) {
    if (view.readUInt32LE(at) !== DIRECTORY_ENTRY) throw new Error('the directory of the archive is broken')
    const nameLength = view.readUInt16LE(at + 28)
    const name = view.toString('utf8', at + 46, at + 46 + nameLength)
    if (/\.warc(?:\.gz)?$/iu.test(name)) {
      const content = readMember(view, at, UNPACKED - unpacked)
      unpacked += content.length
      members.push({ name, base64: content.toString('base64') })
    }
    at += 46 + nameLength + view.readUInt16LE(at + 30) + view.readUInt16LE(at + 32)
  }
  return Promise.resolve(members)
}

function readMember(view: Buffer, entry: number, limit: number): Buffer {
  const method = view.readUInt16LE(entry + 10)
  const size = view.readUInt32LE(entry + 20)
  const header = view.readUInt32LE(entry + 42)
  const start = header + 30 + view.readUInt16LE(header + 26) + view.readUInt16LE(header + 28)
  const packed = view.subarray(start, start + size)
  if (method === STORED) {
    if (packed.length > limit) throw new Error('the archive is too large unpacked')
    return packed
  }
  if (method !== DEFLATED) throw new Error(`packing method ${method} is not known`)
  return inflateRawSync(packed, { maxOutputLength: Math.max(1, limit) })
}
