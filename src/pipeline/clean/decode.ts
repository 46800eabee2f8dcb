import chardet from 'chardet'
import iconv from 'iconv-lite'
import type { Problem } from '../../model/problem.ts'

/** Bytes read as text, with the character set that was used and what had to be guessed. */
export interface Decoded {
  readonly text: string
  readonly charset: string
  readonly problems: readonly Problem[]
}

/** Encodings of Unicode declare themselves in their first bytes (Unicode 15, 23.8). */
const BYTE_ORDER_MARKS: readonly (readonly [charset: string, mark: readonly number[]])[] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-32le', [0xff, 0xfe, 0, 0]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
]

/** A page must name its character set within its first 1,024 bytes (HTML standard, 4.2.5.4); some need longer. */
const DECLARATION_WINDOW = 4096

/** Bytes that detection looks at; more changes no answer and costs time. */
const DETECTION_WINDOW = 65_536

/** Labels that the web uses for the Windows set that holds the named one (Encoding standard, 4.2). */
const WEB_ALIASES: Readonly<Record<string, string>> = {
  'iso-8859-1': 'windows-1252',
  latin1: 'windows-1252',
  ascii: 'windows-1252',
  'us-ascii': 'windows-1252',
  'iso-8859-9': 'windows-1254',
  'iso-8859-11': 'windows-874',
  gb2312: 'gb18030',
  gbk: 'gb18030',
  'ks_c_5601-1987': 'cp949',
  'euc-kr': 'cp949',
  shift_jis: 'cp932',
  'x-sjis': 'cp932',
}

/**
 * Reads bytes as text: byte order mark, then the named character set, then the page's own declaration, then valid UTF-8,
 * then detection by letter statistics. What cannot be decoded becomes U+FFFD and a problem. U+0000 and lone surrogates,
 * which no store takes, become U+FFFD here and nowhere else.
 */
export function decode(bytes: Uint8Array, named: string | null, locator: string): Decoded {
  const marked = BYTE_ORDER_MARKS.find(([, mark]) => mark.every((byte, index) => bytes[index] === byte))?.[0]
  if (marked !== undefined) return read(bytes, marked, locator, false)
  const utf8 = readUtf8(bytes)
  if (utf8 !== undefined) return finish(utf8, 'utf-8', locator, false)
  for (const label of [named, declaredCharset(bytes)]) {
    const charset = known(label)
    if (charset === undefined || charset === 'utf-8') continue
    return read(bytes, charset, locator, false)
  }
  const loose = new TextDecoder('utf-8').decode(bytes)
  const broken = countBroken(loose)
  const detected = known(chardet.detect(bytes.subarray(0, DETECTION_WINDOW)))
  // Sequences that are whole come about in no other set by chance: where they outnumber the broken ones, it is UTF-8 with damage.
  const whole = (loose.match(/[^\p{ASCII}\uFFFD]/gu) ?? []).length
  if (detected === undefined || detected === 'utf-8' || whole >= broken) return finish(loose, 'utf-8', locator, false)
  return read(bytes, detected, locator, true)
}

function readUtf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}

/** What the first bytes of a page say about themselves: `<meta charset>`, `http-equiv`, `<?xml encoding?>`. */
function declaredCharset(bytes: Uint8Array): string | null {
  const head = iconv.decode(bytes.subarray(0, DECLARATION_WINDOW), 'latin1')
  return (
    /<meta\s[^>]{0,200}?charset\s{0,5}=\s{0,5}["']?([\w:.-]{2,40})/iu.exec(head)?.[1] ??
    /^\s{0,100}<\?xml\s[^>]{0,200}?encoding\s{0,5}=\s{0,5}["']([\w:.-]{2,40})/iu.exec(head)?.[1] ??
    null
  )
}

function known(label: string | null): string | undefined {
  if (label === null) return undefined
  const lower = label.trim().toLowerCase()
  const charset = WEB_ALIASES[lower] ?? (lower === 'utf8' ? 'utf-8' : lower)
  return iconv.encodingExists(charset) ? charset : undefined
}

function read(bytes: Uint8Array, charset: string, locator: string, guessed: boolean): Decoded {
  // Node's own windows-1252 decoder maps 0x80 to 0x9F wrongly, so everything but UTF-8 goes through iconv-lite.
  const text = charset === 'utf-8' ? new TextDecoder('utf-8').decode(bytes) : iconv.decode(bytes, charset)
  return finish(text, charset, locator, guessed)
}

function finish(decoded: string, charset: string, locator: string, guessed: boolean): Decoded {
  const text = decoded.replace(/^\uFEFF/u, '').replace(/[\0\p{Surrogate}]/gu, '\uFFFD')
  const problems: Problem[] = []
  if (guessed) {
    problems.push({
      code: 'charset-guessed',
      message: `${locator}: it is no valid UTF-8 and names no character set; read as ${charset} by letter statistics`,
    })
  }
  const broken = countBroken(text)
  if (broken > 0) {
    problems.push({
      code: 'broken-text',
      message: `${locator}: ${broken} broken ${charset} sequence${broken === 1 ? '' : 's'} shown as \uFFFD`,
    })
  }
  return { text, charset, problems }
}

function countBroken(text: string): number {
  return text.split('\uFFFD').length - 1
}
