import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterAll, describe, expect, test, vi } from 'vitest'
import { loadResources } from '../../src/desk/resources.ts'
import { makePdf, makeZip } from '../../src/pipeline/acquire/sample-documents.ts'
import { acquire, clean } from '../../src/pipeline/pipeline.ts'
import { mutate } from './mutate.ts'

vi.setConfig({ testTimeout: 3_600_000 })

/** `npm run check:full` runs the sizes that are promised: 2,000 and more in all. */
const full = process.env['STEMMA_FULL'] === '1'
/** Of each format that is read in this process, and of each that a child reads, which takes a second each. */
const EACH = full ? 200 : 25
const EACH_IN_CHILD = full ? 120 : 3
/** Milliseconds: the child's limit and what it takes to start one on a busy machine. */
const LONGEST = 60_000

const said = 'The ferry to Lowe Island stays in port until Monday, the harbour office said.'
const more = 'More was said at the pier about the tide, the lamps and the wind. '.repeat(30)
const xml = '<?xml version="1.0" encoding="utf-8"?>'
const page = `<!doctype html><html lang="en"><head><title>Ferry stays</title><meta property="article:published_time" content="2031-02-10"><script type="application/ld+json">{"@type":"NewsArticle","headline":"Ferry stays","author":[{"name":"Ana Lima"}]}</script></head><body><nav><a href="/">Home</a></nav><article><h1>Ferry stays</h1><p>${said}</p><p>${more}</p><figure><figcaption>A ferry.</figcaption></figure></article><footer>©</footer></body></html>`
const rss = `${xml}<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>Anchor</title><item><title>Ferry stays</title><guid>g1</guid><pubDate>Mon, 10 Feb 2031 10:00:00 GMT</pubDate><dc:creator>Ana Lima</dc:creator><content:encoded><![CDATA[<p>${said}</p><p>${more}</p>]]></content:encoded></item></channel></rss>`
const atom = `${xml}<feed xmlns="http://www.w3.org/2005/Atom"><title>Anchor</title><id>urn:a</id><entry><title>Ferry stays</title><id>urn:1</id><updated>2031-02-10T10:00:00Z</updated><content type="html">&lt;p&gt;${said} ${more}&lt;/p&gt;</content></entry></feed>`
const rdf = `${xml}<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"><channel rdf:about="x"><title>Anchor</title></channel><item rdf:about="y"><title>Ferry</title><description>${said} ${more}</description></item></rdf:RDF>`
const jsonFeed = JSON.stringify({
  version: 'https://jsonfeed.org/version/1.1',
  title: 'A',
  items: [{ id: '1', content_html: `<p>${said} ${more}</p>` }],
})
const lines = `${JSON.stringify({ id: 'a', text: said })}\n${JSON.stringify({ html: page, outlet: 'The Anchor' })}\n`
const http = `HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n${page}`
const warc = `WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://a.example/1\r\nWARC-Date: 2031-02-10T10:00:00Z\r\nWARC-Record-ID: <urn:uuid:00000000-0000-4000-8000-000000000001>\r\nContent-Type: application/http; msgtype=response\r\nContent-Length: ${Buffer.byteLength(http)}\r\n\r\n${http}\r\n\r\n`
const mail = `From: Ana Lima <ana@a.example>\r\nSubject: =?utf-8?B?RmVycnkgc3RheXM=?=\r\nDate: Mon, 10 Feb 2031 10:00:00 +0200\r\nMessage-ID: <1@a.example>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/alternative; boundary="b"\r\n\r\n--b\r\nContent-Type: text/plain\r\n\r\n${said}\r\n--b\r\nContent-Type: text/html\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n<p>${said}=\r\n</p>\r\n--b--\r\n`
const word = (body: string): Buffer =>
  Buffer.from(
    `${xml}<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>${body}</w:t></w:r></w:p></w:body></w:document>`,
  )
const types = `${xml}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`
const links = `${xml}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`
const docx = makeZip([
  ['[Content_Types].xml', Buffer.from(types)],
  ['_rels/.rels', Buffer.from(links)],
  ['word/document.xml', word(said)],
])

const documents: readonly (readonly [format: string, bytes: Uint8Array, count: number])[] = [
  ['text', Buffer.from(`${said}\n\n${more}`), EACH],
  ['page', Buffer.from(page), EACH],
  ['RSS 2.0', Buffer.from(rss), EACH],
  ['RSS 1.0', Buffer.from(rdf), EACH],
  ['Atom', Buffer.from(atom), EACH],
  ['JSON Feed', Buffer.from(jsonFeed), EACH],
  ['lines of reports', Buffer.from(lines), EACH],
  ['WARC', Buffer.from(warc), EACH],
  ['packed WARC', gzipSync(warc), EACH],
  ['mail', Buffer.from(mail), EACH],
  ['PDF', makePdf(said), EACH_IN_CHILD],
  ['Word', docx, EACH_IN_CHILD],
  ['WACZ', makeZip([['archive/data.warc.gz', gzipSync(warc)]]), EACH_IN_CHILD],
]

const folder = mkdtempSync(join(tmpdir(), 'stemma-hostile-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
const { outlets } = loadResources()

/** What came of a document: read whole, in part, or not at all; each refusal with its reason. */
async function answerTo(bytes: Uint8Array, name: string): Promise<'ok' | 'partial' | 'refused'> {
  const path = join(folder, name)
  writeFileSync(path, bytes)
  let [read, refused] = [0, 0]
  for await (const part of acquire(path)) {
    if (part.type === 'refusal') {
      expect(part.problem.code).toMatch(/^[a-z][a-z\d-]*$/u)
      expect(part.problem.message.length).toBeGreaterThan(path.length)
      refused += 1
      continue
    }
    const { value, problems } = clean(part.capture, outlets)
    if (value === undefined) {
      expect(problems.length).toBeGreaterThan(0)
      refused += 1
    } else {
      expect(value.text).not.toMatch(/[\0\p{Surrogate}]/u)
      read += 1
    }
  }
  rmSync(path)
  if (read === 0) return 'refused'
  return refused === 0 ? 'ok' : 'partial'
}

describe('a document with something wrong with it is answered, with a reason where it is refused', () => {
  test.each(documents)('%s', async (format, document, count) => {
    expect(await answerTo(document, 'whole')).toBe('ok')
    const answers = { ok: 0, partial: 0, refused: 0 }
    for (let number = 0; number < count; number += 1) {
      const bytes = mutate(document, documents.findIndex(([name]) => name === format) * 100_000 + number)
      const began = performance.now()
      const answer = await answerTo(bytes, `mutation-${number}`)
      expect([number, performance.now() - began < LONGEST]).toEqual([number, true])
      answers[answer] += 1
    }
    expect(answers.ok + answers.partial + answers.refused).toBe(count)
    if (full) process.stderr.write(`${format}: ${JSON.stringify(answers)}\n`)
  })
})
