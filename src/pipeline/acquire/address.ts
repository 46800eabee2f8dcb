import type { Acquired } from './acquire.ts'
import { expand } from './expand.ts'
import type { Origin } from './origin.ts'
import type { Web, WebSettings } from './web.ts'

export interface AcquireOptions {
  /** Anchor of relative dates for captures that carry none. */
  readonly publishedAt?: string
  /** Settings of the network; the same object keeps one pace per host over several calls. */
  readonly web?: WebSettings
}

/** One address: a page, or a feed whose entries are followed once. */
export async function* readAddress(
  locator: string,
  options: AcquireOptions,
  follows: boolean,
): AsyncGenerator<Acquired> {
  const web = await openWeb(options.web)
  const answer = await web.fetch(locator)
  if (answer.type === 'not-modified') return
  if (answer.type === 'refusal') {
    yield answer
    return
  }
  const { url, charset, exchange, bytes } = answer
  yield* expand(bytes, {
    ...originOf(locator, options, follows),
    facts: { url, charset, exchange, retrievedAt: exchange.endedAt },
  })
}

/** The outermost origin of what a locator names. */
export function originOf(locator: string, options: AcquireOptions, follows: boolean): Origin {
  return {
    locator,
    anchor: options.publishedAt,
    follow: follows ? (url) => readAddress(url, options, false) : undefined,
    depth: 0,
  }
}

const opened = new WeakMap<WebSettings, Web>()
const USUAL: WebSettings = {}

/** One door per settings, so that pace and robots.txt are kept from one locator to the next. */
export async function openWeb(settings: WebSettings = USUAL): Promise<Web> {
  const known = opened.get(settings)
  if (known !== undefined) return known
  const { Web } = await import('./web.ts')
  const web = new Web(settings)
  opened.set(settings, web)
  return web
}
