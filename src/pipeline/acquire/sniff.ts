/** What bytes are, by their content. `binary` is everything that no parser here reads. */
export type Format =
  | 'text'
  | 'html'
  | 'feed'
  | 'json-feed'
  | 'jsonl'
  | 'pdf'
  | 'docx'
  | 'zip'
  | 'gzip'
  | 'zstd'
  | 'warc'
  | 'eml'
  | 'sitemap'
  | 'binary'

export const MEDIA_TYPES: Readonly<Record<Format, string>> = {
  text: 'text/plain',
  html: 'text/html',
  feed: 'application/xml',
  'json-feed': 'application/feed+json',
  jsonl: 'application/x-ndjson',
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  zip: 'application/zip',
  gzip: 'application/gzip',
  zstd: 'application/zstd',
  warc: 'application/warc',
  eml: 'message/rfc822',
  sitemap: 'application/xml',
  binary: 'application/octet-stream',
}

/** Bytes that decide; containers declare themselves in the first few. */
const WINDOW = 4096

/** Share of control characters from which bytes are no text. */
const CONTROL_SHARE = 0.02

/** Tells the format of bytes by their content, never by a name. */
export function sniff(bytes: Uint8Array): Format {
  const magic = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 8)).toString('latin1')
  if (magic.startsWith('%PDF-')) return 'pdf'
  if (magic.startsWith('PK\u0003\u0004')) return isDocx(bytes) ? 'docx' : 'zip'
  if (magic.startsWith('\u001F\u008B')) return 'gzip'
  if (magic.startsWith('\u0028\u00B5\u002F\u00FD')) return 'zstd'
  if (magic.startsWith('WARC/')) return 'warc'
  const head = headText(bytes)
  if (head === undefined) return 'binary'
  const start = head.trimStart()
  const markup = skipProlog(start)
  if (/^<(?:rss|rdf:RDF|feed)[\s>:]/iu.test(markup)) return 'feed'
  if (/^<(?:urlset|sitemapindex)[\s>]/iu.test(markup)) return 'sitemap'
  if (
    /^<(?:!doctype\s+html|html|head|body|meta|title|script|article|main|section|header|div|p|h[1-6]|span|table|a|link|style|nav|ul|ol|figure|blockquote|img|br)[\s/>]/iu.test(
      markup,
    )
  ) {
    return 'html'
  }
  if (/<html[\s>]|<body[\s>]/iu.test(head)) return 'html'
  if (/^\{\s{0,100}"/u.test(start)) return isJsonFeed(start) ? 'json-feed' : 'jsonl'
  if (isMessage(start)) return 'eml'
  return 'text'
}

/** The first bytes as text; undefined when they are none. */
function headText(bytes: Uint8Array): string | undefined {
  const window = bytes.subarray(0, WINDOW)
  if (window[0] === 0xff && window[1] === 0xfe) return new TextDecoder('utf-16le').decode(window)
  if (window[0] === 0xfe && window[1] === 0xff) return new TextDecoder('utf-16be').decode(window)
  const controls = countControls(window)
  if (controls > window.length * CONTROL_SHARE) return undefined
  const middle = bytes.subarray(bytes.length >> 1, (bytes.length >> 1) + WINDOW)
  if (countControls(middle) > middle.length * CONTROL_SHARE) return undefined
  return new TextDecoder('utf-8').decode(window)
}

function countControls(bytes: Uint8Array): number {
  let count = 0
  for (const byte of bytes)
    if (byte === 0 || byte === 127 || (byte < 32 && byte !== 27 && (byte < 9 || byte > 13))) count += 1
  return count
}

/** Markup after declarations and comments. */
function skipProlog(text: string): string {
  let rest = text
  for (let round = 0; round < 8; round += 1) {
    const prolog =
      /^<\?[^>]{0,500}>\s*|^<!--[\s\S]{0,2000}?-->\s*|^<!doctype\s(?!\s{0,20}html)[^>[]{0,500}(?:\[[^\]]{0,2000}\]\s{0,20})?>\s*/iu.exec(
        rest,
      )?.[0]
    if (prolog === undefined) break
    rest = rest.slice(prolog.length)
  }
  return rest
}

/** A word document names its main part near the start of the archive. */
function isDocx(bytes: Uint8Array): boolean {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 64 * 1024)).toString('latin1')
  return (
    head.includes('word/') || (head.includes('[Content_Types].xml') && !head.includes('xl/') && !head.includes('ppt/'))
  )
}

function isJsonFeed(start: string): boolean {
  return /"version"\s*:\s*"https?:(?:\\?\/){2}jsonfeed\.org/u.test(start)
}

/** Header lines of a mail: several fields, one of which only mails have. */
function isMessage(start: string): boolean {
  const head = start.split(/\r?\n\r?\n/u)[0] ?? ''
  const fields = head.split(/\r?\n(?![ \t])/u)
  if (fields.length < 3 || !fields.every((field) => /^(?:From \S|[!-9;-~]{1,60}:)/u.test(field))) return false
  return /^(?:received|mime-version|message-id|return-path|delivered-to):/imu.test(head)
}
