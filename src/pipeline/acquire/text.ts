import iconv from 'iconv-lite'

/** Reads a container's markup as text: by the named character set, its XML declaration, or UTF-8. */
export function decode(bytes: Uint8Array, named: string | null): string {
  const head = iconv.decode(bytes.subarray(0, 400), 'latin1')
  const marked =
    bytes[0] === 0xff && bytes[1] === 0xfe
      ? 'utf-16le'
      : bytes[0] === 0xfe && bytes[1] === 0xff
        ? 'utf-16be'
        : undefined
  const declared = /^\s{0,40}<\?xml\s[^>]{0,200}?encoding\s{0,5}=\s{0,5}["']([\w:.-]{2,40})/iu.exec(head)?.[1]
  const charset =
    [marked, named, declared].find((label) => typeof label === 'string' && iconv.encodingExists(label)) ?? 'utf-8'
  return iconv.decode(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length), charset).replace(/^\uFEFF/u, '')
}
