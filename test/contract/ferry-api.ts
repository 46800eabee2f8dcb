import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll } from 'vitest'
import type { Api } from '../../src/api/app.ts'
import { createApp } from '../../src/api/server.ts'
import { Desk } from '../../src/desk/desk.ts'
import { receivedCapture } from '../../src/store/receipts.ts'
import { saveReports } from '../../src/store/reports.ts'
import { Store } from '../../src/store/store.ts'
import { capture, extraction, ferryReports, ferryTrace, keepTrace, signature } from './invented.ts'
import { emptyDesk } from './empty-desk.ts'

/** The headers by which a request is one of the pages' own. */
export const ours = { host: '127.0.0.1:7300' }

/** The API in front of a desk that holds the invented case of the ferry. */
export interface FerryApi {
  readonly desk: Desk
  readonly api: Api
  /** What the API could not answer and only told to the log. */
  readonly failures: readonly Error[]
  readonly get: (path: string, headers?: Record<string, string>) => Promise<Response>
  readonly post: (path: string, body: string, headers?: Record<string, string>) => Promise<Response>
  readonly remove: (path: string) => Promise<Response>
  readonly close: () => Promise<void>
}

/** Has the tests of a file ask one such API, which is there before the first and closed after the last. */
export function serveFerry(): Omit<FerryApi, 'close'> {
  let ferry: FerryApi | undefined
  const served = (): FerryApi => {
    if (ferry === undefined) throw new Error('the API is asked before the tests begin')
    return ferry
  }
  beforeAll(async () => {
    ferry = await ferryApi()
  }, 180_000)
  afterAll(async () => {
    await ferry?.close()
  })
  return {
    get desk() {
      return served().desk
    },
    get api() {
      return served().api
    },
    get failures() {
      return served().failures
    },
    get: (...given) => served().get(...given),
    post: (...given) => served().post(...given),
    remove: (...given) => served().remove(...given),
  }
}

async function ferryApi(): Promise<FerryApi> {
  const home = mkdtempSync(join(tmpdir(), 'stemma-api-'))
  await emptyDesk(home)
  const store = await Store.open({ home })
  await store.addCase({ id: 'ferry', title: 'The ferry', question: null, label: null, template: null })
  for (const one of ferryReports) {
    const received = capture(one.text, { locator: one.locator })
    await store.receive('ferry', [received])
    await store.transaction((transaction) =>
      saveReports(transaction, [
        {
          captureId: receivedCapture(received).id,
          report: { ...one, sha256: received.sha256 },
          signature: signature(one.id),
          extraction: extraction(one.id, {
            entities: [
              { span: [4, 11], kind: 'equipment', name: 'Lantern' },
              { span: [0, 3], kind: 'person', name: 'Ida Quill' },
            ],
            places: [{ span: [0, 3], name: 'Corvo', lat: 39.7, lon: -31.1, country: 'PT', alternatives: [] }],
          }),
        },
      ]),
    )
  }
  await keepTrace(store, 'ferry', 1, ferryTrace)
  await store.close()
  const desk = await Desk.open({ home })
  const failures: Error[] = []
  const api = createApp({ desk, boundPort: () => 7300, onError: (error) => failures.push(error) })
  return {
    desk,
    api,
    failures,
    get: async (path, headers = {}) => api.request(path, { headers: { ...ours, ...headers } }),
    post: async (path, body, headers = {}) =>
      api.request(path, { method: 'POST', body, headers: { ...ours, 'content-type': 'application/json', ...headers } }),
    remove: async (path) => api.request(path, { method: 'DELETE', headers: ours }),
    close: async () => {
      await desk.close()
      rmSync(home, { recursive: true })
    },
  }
}
