import iconv from 'iconv-lite'

/** Bytes of a UTF-8 sequence by its first byte, with the range that its second byte must be in (Encoding standard, 8.1.1). */
function sequence(first: number): { readonly length: number; readonly low: number; readonly high: number } {
  if (first < 0x80) return { length: 1, low: 0, high: 0 }
  if (first >= 0xc2 && first <= 0xdf) return { length: 2, low: 0x80, high: 0xbf }
  if (first >= 0xe0 && first <= 0xef) {
    return { length: 3, low: first === 0xe0 ? 0xa0 : 0x80, high: first === 0xed ? 0x9f : 0xbf }
  }
  if (first >= 0xf0 && first <= 0xf4) {
    return { length: 4, low: first === 0xf0 ? 0x90 : 0x80, high: first === 0xf4 ? 0x8f : 0xbf }
  }
  return { length: 0, low: 0, high: 0 }
}

/**
 * Where each UTF-16 code unit of decoded bytes begins, with the length of the bytes as the last entry. Both halves of a
 * surrogate pair begin where its bytes do. `text` is what cleaning made of the bytes, without a byte order mark.
 */
export function byteOffsets(bytes: Uint8Array, charset: string, text: string): readonly number[] {
  const offsets = charset === 'utf-8' ? utf8Offsets(bytes) : encodedOffsets(bytes, charset)
  // Decoders drop the byte order mark, or leave it for the cleaner to drop.
  return offsets.slice(Math.max(0, offsets.length - 1 - text.length))
}

function utf8Offsets(bytes: Uint8Array): number[] {
  const offsets: number[] = []
  for (let at = 0; at < bytes.length;) {
    const { length, low, high } = sequence(bytes[at] ?? 0)
    let taken = 1
    while (taken < length) {
      const byte = bytes[at + taken] ?? -1
      if (taken === 1 ? byte < low || byte > high : byte < 0x80 || byte > 0xbf) break
      taken += 1
    }
    offsets.push(at)
    // A sequence that is broken off stands for one U+FFFD.
    if (length === 4 && taken === 4) offsets.push(at)
    at += taken
  }
  return [...offsets, bytes.length]
}

function encodedOffsets(bytes: Uint8Array, charset: string): number[] {
  const decoder = iconv.getDecoder(charset)
  const offsets: number[] = []
  let begun = 0
  for (let at = 0; at < bytes.length; at += 1) {
    const units = decoder.write(Buffer.from(bytes.subarray(at, at + 1)))
    for (let unit = 0; unit < units.length; unit += 1) offsets.push(begun)
    if (units.length > 0) begun = at + 1
  }
  const rest = decoder.end() ?? ''
  for (let unit = 0; unit < rest.length; unit += 1) offsets.push(begun)
  return [...offsets, bytes.length]
}
