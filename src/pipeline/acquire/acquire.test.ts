import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { acquire } from './acquire.ts'
import { makePdf, makeZip } from './sample-documents.ts'

const BODY = 'The ferry to Lowe Island stays in port until Monday, the harbour office said.'
let folder = ''

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'stemma-acquire-'))
})
afterAll(() => {
  rmSync(folder, { recursive: true, force: true })
})

/** Writes the bytes to a file of that name and says what comes of it: `type:what` for each result. */
async function check(name: string, content: string | Uint8Array, expected: readonly string[]): Promise<void> {
  const path = join(folder, name)
  writeFileSync(path, content)
  expect(await results(path)).toEqual(expected)
}

async function results(locator: string, publishedAt?: string): Promise<string[]> {
  const found: string[] = []
  for await (const part of acquire(locator, publishedAt === undefined ? {} : { publishedAt })) {
    if (part.type === 'refusal') {
      expect(part.problem.message.startsWith(`${part.locator}: `)).toBe(true)
      expect(part.problem.message).not.toContain('\n')
      found.push(`refused ${part.problem.code}`)
    } else {
      const { mediaType, rendition, bytes } = part.capture
      const text = rendition?.text ?? new TextDecoder().decode(bytes)
      found.push(`${mediaType} ${text.includes(BODY) ? 'body' : text.slice(0, 40)}`)
    }
  }
  return found
}

test('text is text, whatever its name', () => check('a.pdf', BODY, ['text/plain body']))
test('a page is told by its markup', () => check('a.txt', `<!doctype html><p>${BODY}`, ['text/html body']))
test('a page may begin with a comment', () => check('b.txt', `<!-- x --><div><p>${BODY}</div>`, ['text/html body']))
test('a text may speak of markup', () => check('c.txt', `The tag <b> is old. ${BODY}`, ['text/plain body']))
test('an empty file is refused', () => check('empty', '', ['refused empty']))
test('white space is no report', () => check('blank', ' \n\t\n', ['refused empty']))
test('binary data is refused', () =>
  check(
    'junk',
    Uint8Array.from({ length: 4000 }, (_, i) => (i * 7) % 256),
    ['refused binary'],
  ))
test('a file beyond 20 MB is refused unread', () =>
  check('big.txt', 'a'.repeat(20 * 1024 * 1024 + 1), ['refused too-large']))
test('a missing file is named', async () => expect(await results(join(folder, 'none'))).toEqual(['refused not-found']))

test('a folder is read in the order of its names, hidden files left out', async () => {
  const inner = join(folder, 'folder')
  mkdirSync(join(inner, 'b'), { recursive: true })
  writeFileSync(join(inner, 'c.txt'), `3 ${BODY}`)
  writeFileSync(join(inner, 'b', 'z.txt'), `2 ${BODY}`)
  writeFileSync(join(inner, 'a.txt'), `1 ${BODY}`)
  writeFileSync(join(inner, '.hidden'), BODY)
  const order: string[] = []
  for await (const part of acquire(inner))
    if (part.type === 'capture') order.push(part.capture.locator.slice(inner.length))
  expect(order).toEqual(['/a.txt', '/b/z.txt', '/c.txt'])
})
test('a folder without files is refused', async () => {
  mkdirSync(join(folder, 'void'))
  expect(await results(join(folder, 'void'))).toEqual(['refused no-reports'])
})

test('a line of reports is one report, a broken line one refusal', () =>
  check('lines', `{"text":"${BODY}"}\n\n{oops\n{"id":"x"}\n{"html":"<p>${BODY}"}\n`, [
    'text/plain body',
    'refused not-json',
    'refused not-a-report',
    'text/html body',
  ]))
test('what a line gives comes back, and its bytes are the line', async () => {
  const path = join(folder, 'given')
  const line = JSON.stringify({ id: 7, locator: 'L', url: 'https://a.example/', outlet: 'The Anchor', text: BODY })
  writeFileSync(path, line)
  for await (const part of acquire(path, { publishedAt: '2025-02-10' })) {
    if (part.type !== 'capture') throw new Error(part.problem.message)
    expect(part.capture.given).toEqual({
      id: '7',
      locator: 'L',
      url: 'https://a.example/',
      outlet: 'The Anchor',
      anchor: '2025-02-10',
    })
    expect(part.capture.locator).toBe('L')
    expect(new TextDecoder().decode(part.capture.bytes)).toBe(line)
  }
})

const entry = (content: string): string =>
  `<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>Anchor</title>` +
  `<item><title>Ferry stays</title><link>https://a.example/1</link><guid>g1</guid>${content}</item></channel></rss>`
const long = `<p>${BODY} ${'More was said at the pier. '.repeat(60)}</p>`

test('a feed with full texts needs no network', () =>
  check('feed', entry(`<content:encoded><![CDATA[${long}]]></content:encoded>`), ['text/html body']))
test('a feed that declares entities is refused', () =>
  check('laughs', `<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY a "b">]>${entry('&a;').slice(21)}`, ['refused broken']))
test('a feed without entries says so', () =>
  check('no-entries', '<rss version="2.0"><channel><title>A</title></channel></rss>', ['refused no-reports']))
test('JSON Feed', () =>
  check(
    'json-feed',
    JSON.stringify({
      version: 'https://jsonfeed.org/version/1.1',
      title: 'A',
      items: [{ id: '1', content_html: long }],
    }),
    ['text/html body'],
  ))

test('a mail', () =>
  check(
    'mail',
    `From: Ana Lima <ana@a.example>\r\nSubject: Ferry stays\r\nDate: Mon, 10 Feb 2025 10:00:00 +0200\r\nMessage-ID: <1@a.example>\r\nMIME-Version: 1.0\r\nContent-Type: text/plain\r\n\r\n${BODY}\r\n`,
    ['message/rfc822 body'],
  ))
test('what is packed with Zstandard is refused plainly', () =>
  check('a.zst', Buffer.from([0x28, 0xb5, 0x2f, 0xfd, 0x24, 0x00, 0x01, 0x00]), ['refused zstd']))
test('gzip holds one more file', () => check('a.gz', gzipSync(BODY), ['text/plain body']))
test('a bomb ends at its limit', () =>
  check('bomb', gzipSync(Buffer.alloc(200 * 1024 * 1024, 97)), ['refused too-large']))

const http = `HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<p>${BODY}`
const warc = `WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://a.example/1\r\nWARC-Date: 2025-02-10T10:00:00Z\r\nWARC-Record-ID: <urn:uuid:00000000-0000-4000-8000-000000000001>\r\nContent-Type: application/http; msgtype=response\r\nContent-Length: ${http.length}\r\n\r\n${http}\r\n\r\n`
test('a web archive', () => check('a.warc', warc, ['text/html body']))
test('a packed web archive', () => check('a.warc.gz', gzipSync(warc), ['text/html body']))
test('a web archive that breaks off is named, and what came before is read', async () => {
  await check('head.warc', 'WARC/1.0\r\nWARC-Type: response\r\n\r\n', ['refused broken'])
  await check('cut.warc', warc.slice(0, -30), ['refused broken'])
  await check('two.warc', warc + warc.slice(0, -30), ['text/html body', 'refused broken'])
  await check('two.warc.gz', Buffer.concat([gzipSync(warc), gzipSync(warc).subarray(0, 100)]), [
    'text/html body',
    'refused broken',
  ])
})
test('an archived answer may be in chunks and packed', async () => {
  const packed = gzipSync(`<p>${BODY}`)
  const parts = [
    Buffer.from(
      'HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Encoding: gzip\r\nTransfer-Encoding: chunked\r\n\r\n',
    ),
    Buffer.from(`${packed.length.toString(16)}\r\n`),
    packed,
    Buffer.from('\r\n0\r\n\r\n'),
  ]
  const answer = Buffer.concat(parts)
  const head = warc
    .slice(0, warc.indexOf('HTTP/1.1'))
    .replace(/Content-Length: \d+/u, `Content-Length: ${answer.length}`)
  await check('chunks.warc', Buffer.concat([Buffer.from(head), answer, Buffer.from('\r\n\r\n')]), ['text/html body'])
})
test('a WACZ holds web archives', () =>
  check('a.wacz', makeZip([['archive/data.warc.gz', gzipSync(warc)]]), ['text/html body']))
test('a ZIP of something else says so', () =>
  check('a.zip', makeZip([['a.bin', Buffer.from('x')]]), ['refused no-reports']))

test('a PDF', () => check('b.pdf', makePdf(BODY), ['application/pdf body']))
test('a broken PDF is refused with its reason', () =>
  check('broken.pdf', '%PDF-1.4\nnothing follows', ['refused broken']))
test('a Word document', () => {
  const content = `<?xml version="1.0"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>${BODY}</w:t></w:r></w:p></w:body></w:document>`
  const types = `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`
  const links = `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`
  return check(
    'a.docx',
    makeZip([
      ['[Content_Types].xml', Buffer.from(types)],
      ['_rels/.rels', Buffer.from(links)],
      ['word/document.xml', Buffer.from(content)],
    ]),
    ['application/vnd.openxmlformats-officedocument.wordprocessingml.document body'],
  )
})

test('a line whose date stands under another name says so and dates nothing', async () => {
  const path = join(folder, 'dated.jsonl')
  const lines = [
    { text: BODY, date: '2031-05-06', source: 'Gulf Wire', tags: ['ferry'] },
    { text: BODY, publishedAt: '2031-05-06', date: '2031-05-07', outlet: 'Gulf Wire' },
  ]
  writeFileSync(path, lines.map((line) => JSON.stringify(line)).join('\n'))
  const said: string[][] = []
  for await (const part of acquire(path, {})) {
    if (part.type === 'capture') said.push((part.capture.rendition?.problems ?? []).map(({ message }) => message))
  }
  expect(said).toEqual([
    [
      `${path}#1: "date" is not read; a line gives it as "publishedAt"`,
      `${path}#1: "source" is not read; a line gives it as "outlet"`,
    ],
    [],
  ])
})
