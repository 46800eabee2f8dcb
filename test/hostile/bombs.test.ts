import { execFile } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { deflateRawSync, deflateSync, gzipSync } from 'node:zlib'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { makeZip } from '../../src/pipeline/acquire/sample-documents.ts'
import { packageRoot } from '../../src/lib/package-root.ts'

/** What a bomb may add to the memory of the process that reads it, in kilobytes. */
const GROWTH = 64 * 1024

/** Bytes that a packed bomb unfolds to: ten times what one report may have. */
const UNFOLDED = 200 * 1024 * 1024

const MEGABYTE = 1024 * 1024
const SENTENCE = 'The ferry stays in port until Monday, the harbour office said. '

interface Outcome {
  readonly outcomes: readonly string[]
  readonly peak: number
}

let folder = ''
let harmless: Outcome

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'stemma-bombs-'))
  harmless = await read('harmless', `<p>${SENTENCE.repeat(10)}`)
})
afterAll(() => rm(folder, { recursive: true }))

/** Reads bytes as a file in a process of its own. */
async function read(name: string, content: Uint8Array | string): Promise<Outcome> {
  const path = join(folder, name)
  await writeFile(path, content)
  const script = join(packageRoot(), 'test/hostile/acquire-one.mjs')
  const { stdout } = await promisify(execFile)(process.execPath, [script, path], { timeout: 60_000 })
  return JSON.parse(stdout) as Outcome
}

/** Checks how a bomb ends, and that it takes no more memory than it may. */
async function check(name: string, content: Uint8Array | string, expected: readonly string[]): Promise<void> {
  const { outcomes, peak } = await read(name, content)
  expect(outcomes).toEqual(expected)
  expect(peak - harmless.peak).toBeLessThan(GROWTH)
}

const letters = Buffer.alloc(UNFOLDED, 'a')

test('a harmless page is read', () => expect(harmless.outcomes).toEqual(['read']))
test('gzip', () => check('a.gz', gzipSync(letters), ['refused too-large']))
test('gzip in gzip', () => check('b.gz', gzipSync(gzipSync(letters)), ['refused too-large']))
test('gzip deeper than archives are opened', () => {
  let content: Uint8Array = Buffer.from(SENTENCE)
  for (let depth = 0; depth < 10; depth += 1) content = gzipSync(content)
  return check('c.gz', content, ['refused nested'])
})
test('Zstandard', () =>
  check('a.zst', Buffer.from([0x28, 0xb5, 0x2f, 0xfd, 0xa4, 0xff, 0xff, 0xff, 0xff]), ['refused zstd']))
test('a member of a WACZ', () =>
  check('a.wacz', packed('archive/data.warc.gz', deflateRawSync(gzipSync(letters))), ['refused broken']))
test('a member of a WACZ that is packed once', () =>
  check('b.wacz', packed('archive/data.warc', deflateRawSync(letters)), ['refused broken']))
test('the record of a web archive', () => check('a.warc.gz', gzipSync(record('', letters)), ['refused too-large']))
test('the packed answer in a web archive', () =>
  check('b.warc', record('Content-Encoding: gzip\r\n', gzipSync(letters)), ['refused too-large']))
test('the text of a Word document', () =>
  check('a.docx', packed('word/document.xml', deflateRawSync(letters)), ['refused broken']))
test('a stream of a PDF', () => check('a.pdf', pdf(deflateSync(letters)), ['refused broken']))
test('entities of a feed', () => {
  const entities = Array.from('bcdefghij').map((name, index) => {
    const before = String.fromCharCode(97 + index)
    return `<!ENTITY ${name} "${`&${before};`.repeat(10)}">`
  })
  const type = `<!DOCTYPE rss [<!ENTITY a "aha">${entities.join('')}]>`
  return check(
    'laughs.xml',
    `<?xml version="1.0"?>${type}<rss version="2.0"><channel><title>&j;</title><item><title>&j;</title></item></channel></rss>`,
    ['refused broken'],
  )
})
test('a feed nested deep', () =>
  check('deep.xml', `<rss version="2.0"><channel>${'<item>'.repeat(MEGABYTE / 6)}`, ['refused broken']))
test('elements nested deep', () =>
  check('deep.html', `<html><body>${'<div>'.repeat(MEGABYTE / 5)}<p>${SENTENCE}`, ['read']))
test('an attribute of a megabyte', () =>
  check('attribute.html', `<p class="${'a '.repeat(MEGABYTE / 2)}">${SENTENCE}`, ['read']))
test('JSON nested deep', () =>
  check('deep.jsonl', `{"text":${'['.repeat(MEGABYTE / 2)}${']'.repeat(MEGABYTE / 2)}}`, ['refused not-a-report']))
test('a mail of parts in parts', () => {
  const part = (depth: number): string => `Content-Type: multipart/mixed; boundary="b${depth}"\r\n\r\n--b${depth}\r\n`
  const parts = Array.from({ length: 10_000 }, (_, depth) => part(depth)).join('')
  return check('deep.eml', `From: a@a.example\r\nSubject: A\r\nMIME-Version: 1.0\r\n${parts}`, ['refused broken'])
})

/** A ZIP archive of one packed member. */
function packed(name: string, content: Buffer): Uint8Array {
  const archive = Buffer.from(makeZip([[name, content]]))
  const deflated = 8
  archive.writeUInt16LE(deflated, 8)
  archive.writeUInt16LE(deflated, archive.indexOf('PK\u0001\u0002', 'latin1') + 10)
  return archive
}

/** An archived answer. */
function record(fields: string, body: Buffer): Buffer {
  const head = `HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n${fields}\r\n`
  const length = head.length + body.length
  const warc = `WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://a.example/1\r\nContent-Length: ${length}\r\n\r\n${head}`
  return Buffer.concat([Buffer.from(warc), body, Buffer.from('\r\n\r\n')])
}

/** A PDF of one page whose content is packed. */
function pdf(content: Buffer): Buffer {
  const head = `%PDF-1.4\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n2 0 obj\n<< /Type /Pages /Kids [3 0 R] /Count 1 >>\nendobj\n3 0 obj\n<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R >>\nendobj\n4 0 obj\n<< /Length ${content.length} /Filter /FlateDecode >>\nstream\n`
  return Buffer.concat([
    Buffer.from(head),
    content,
    Buffer.from('\nendstream\nendobj\ntrailer << /Root 1 0 R >>\n%%EOF'),
  ])
}
