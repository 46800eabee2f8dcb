import { expect, test } from 'vitest'
import type { Capture } from '../../model/capture.ts'
import { expand } from './expand.ts'
import { makeCapture } from './make-capture.ts'
import { exportWarc } from './warc-export.ts'

const PAGE = new TextEncoder().encode('<!doctype html><p>The ferry stays in port.')

/** Writes the capture to an archive and reads the archive. */
async function check(facts: Partial<Capture>): Promise<void> {
  const capture = makeCapture(PAGE, { locator: 'a.html', mediaType: 'text/html', url: 'https://a.example/1', ...facts })
  const parts: Uint8Array[] = []
  for await (const part of exportWarc([capture], 'Stemma')) parts.push(part)
  const found: Capture[] = []
  for await (const part of expand(Buffer.concat(parts), {
    locator: 'x.warc.gz',
    anchor: undefined,
    follow: undefined,
    depth: 0,
  })) {
    if (part.type === 'refusal') throw new Error(part.problem.message)
    found.push(part.capture)
  }
  expect(found.map(({ sha256, url }) => [sha256, url])).toEqual([[capture.sha256, 'https://a.example/1']])
}

test('a file comes back with the same bytes', () => check({}))
test('a fetched page comes back with the same bytes', () =>
  check({
    retrievedAt: '2025-02-10T10:00:00Z',
    exchange: {
      requestedUrl: 'https://a.example/1',
      redirects: [],
      status: 200,
      address: '192.0.2.1',
      requestHeaders: {},
      responseHeaders: { 'content-type': 'text/html; charset=utf-8', 'content-encoding': 'gzip' },
      startedAt: '2025-02-10T10:00:00Z',
      endedAt: '2025-02-10T10:00:01Z',
      tool: 'Stemma',
    },
  }))
