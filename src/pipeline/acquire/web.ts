import { lookup } from 'node:dns/promises'
import { isIP, type LookupFunction } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { getDomain } from 'tldts'
import { Agent, request } from 'undici'
import type { Exchange } from '../../model/exchange.ts'
import { CAPTURE_BYTES } from './limits.ts'
import { refusal, type Refusal } from './refusal.ts'
import { addressBytes } from './web/address.ts'
import { BodyRefused, readBody } from './web/decompress.ts'
import { isAllowed, refuseUrl, type WebPolicy } from './web/policy.ts'
import { Robots } from './web/robots.ts'
import { retryAfterSeconds } from './web/retry-after.ts'

/** Settings of the one door to the network. */
export interface WebSettings extends WebPolicy {
  /** Where site owners can read who fetches; part of the User-Agent. */
  readonly contact?: string
  /** Resolves a host name to addresses; the system's resolver unless a test says otherwise. */
  readonly resolve?: (hostname: string) => Promise<readonly string[]>
  /** Milliseconds between two requests to one site, that is one registered name. */
  readonly pace?: number
  /** Milliseconds for one hop from request to the end of its body. */
  readonly deadline?: number
  /** Ends everything that is under way. */
  readonly signal?: AbortSignal
}

/** What a site answered. */
export interface WebResponse {
  readonly type: 'response'
  /** After redirects. */
  readonly url: string
  readonly status: number
  readonly bytes: Uint8Array
  /** Character set that the header names; null when it names none. */
  readonly charset: string | null
  /** For asking again whether anything changed. */
  readonly validators: Validators
  readonly exchange: Exchange
}

/** What a site says marks this version (RFC 9110, 8.8). */
export interface Validators {
  readonly etag?: string
  readonly lastModified?: string
}

/** A response, "nothing changed", or why there is none; a refusal may say in how many seconds to come back. */
export type Fetched =
  | WebResponse
  | { readonly type: 'not-modified'; readonly url: string }
  | (Refusal & { readonly status: number | null; readonly retryAfter: number | null })

const REDIRECTS = 5
const CONNECT_TIMEOUT = 10_000
const HEADERS_TIMEOUT = 10_000
const DEADLINE = 30_000
const PACE = 2_000

/** Sites whose next turns are kept before past ones are dropped. */
const MOST_SITES = 10_000

/** Bytes of robots.txt that are read; RFC 9309 asks for at least 500 KiB. */
const ROBOTS_BYTES = 512 * 1024

const TOOL = 'Stemma/0.1'

/** An answer of one hop, its body still unread. */
interface Hop {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly body: AsyncIterable<Uint8Array> & { destroy(): unknown }
  readonly agent: Agent
  readonly address: string | null
}

/**
 * The one door to the network. Every request passes here: http and https only, each hop's address checked on the bytes that are
 * dialled, redirects, sizes and times bounded, robots.txt (RFC 9309) and a pace per host kept.
 */
export class Web {
  readonly #settings: WebSettings
  readonly #agentName: string
  readonly #robots: Robots
  readonly #nextTurn = new Map<string, number>()

  constructor(settings: WebSettings = {}) {
    this.#settings = settings
    this.#agentName = `${TOOL} (${settings.contact === undefined ? 'operator gave no contact' : `+${settings.contact}`})`
    this.#robots = new Robots(TOOL, (url) => this.#fetchRobots(url))
  }

  /** Fetches one address. Never throws. */
  async fetch(locator: string, validators: Validators = {}): Promise<Fetched> {
    try {
      return await this.#follow(locator, validators, CAPTURE_BYTES, true)
    } catch (error) {
      return failed(locator, ...reasonOf(error))
    }
  }

  /**
   * Posts JSON to one address under the same checks, without robots.txt (the receiver asked for it) and without redirects. The
   * body of the answer is not read. Never throws.
   */
  async post(
    locator: string,
    body: string,
    headers: Readonly<Record<string, string>>,
  ): Promise<{ readonly type: 'taken' } | Extract<Fetched, { type: 'refusal' }>> {
    try {
      const url = parse(locator)
      if (url === undefined) return failed(locator, 'not-an-address', 'this is no address')
      const refused = refuseUrl(url, this.#settings)
      if (refused !== undefined) return failed(locator, ...refused)
      await this.#waitTurn(url)
      const signal = this.#deadline()
      const sent = { ...headers, 'user-agent': this.#agentName, 'content-type': 'application/json' }
      const hop = await this.#ask(url, sent, signal, body)
      hop.body.destroy()
      await hop.agent.destroy()
      if (hop.status >= 200 && hop.status < 300) return { type: 'taken' }
      const retryAfter = retryAfterSeconds(hop.headers['retry-after'], Date.now())
      const why = `the site answered ${hop.status}`
      return { ...failed(locator, `http-${hop.status}`, why), status: hop.status, retryAfter }
    } catch (error) {
      return failed(locator, ...reasonOf(error))
    }
  }

  async #follow(locator: string, validators: Validators, limit: number, polite: boolean): Promise<Fetched> {
    const startedAt = new Date().toISOString()
    const redirects: Exchange['redirects'][number][] = []
    let url = parse(locator)
    if (url === undefined) return failed(locator, 'not-an-address', 'this is no address')
    for (;;) {
      const refused = refuseUrl(url, this.#settings)
      if (refused !== undefined) return failed(locator, ...refused)
      if (polite) {
        if (this.#settings.ignoreRobots !== true && !(await this.#robots.allows(url))) {
          return failed(
            locator,
            'robots-refused',
            `the site's robots.txt asks programs not to read ${url.pathname.slice(0, 200)}`,
          )
        }
        await this.#waitTurn(url)
      }
      const requestHeaders = this.#headers(validators)
      const signal = this.#deadline()
      const hop = await this.#ask(url, requestHeaders, signal)
      try {
        const location = hop.headers['location']
        if (hop.status >= 300 && hop.status < 400 && hop.status !== 304 && location !== undefined) {
          redirects.push({ url: url.href, status: hop.status, location })
          if (redirects.length > REDIRECTS)
            return failed(locator, 'too-many-redirects', `more than ${REDIRECTS} redirects`)
          const next = parse(location, url)
          if (next === undefined)
            return failed(locator, 'broken-redirect', 'it redirects to something that is no address')
          url = next
          continue
        }
        if (hop.status === 304) return { type: 'not-modified', url: url.href }
        if (hop.status < 200 || hop.status >= 300) {
          const wait = retryAfterSeconds(hop.headers['retry-after'], Date.now())
          return {
            ...failed(locator, `http-${hop.status}`, `the site answered ${hop.status}`),
            status: hop.status,
            retryAfter: wait,
          }
        }
        const bytes = await readBody(hop.body, hop.headers['content-encoding'] ?? '', limit)
        return {
          type: 'response',
          url: url.href,
          status: hop.status,
          bytes,
          charset: /charset\s{0,5}=\s{0,5}["']?([\w:.-]{2,40})/iu.exec(hop.headers['content-type'] ?? '')?.[1] ?? null,
          validators: {
            ...(hop.headers['etag'] === undefined ? {} : { etag: hop.headers['etag'] }),
            ...(hop.headers['last-modified'] === undefined ? {} : { lastModified: hop.headers['last-modified'] }),
          },
          exchange: {
            requestedUrl: locator,
            redirects,
            status: hop.status,
            address: hop.address,
            requestHeaders,
            responseHeaders: hop.headers,
            startedAt,
            endedAt: new Date().toISOString(),
            tool: TOOL,
          },
        }
      } finally {
        hop.body.destroy()
        await hop.agent.destroy()
      }
    }
  }

  #deadline(): AbortSignal {
    const { signal, deadline } = this.#settings
    const timeout = AbortSignal.timeout(deadline ?? DEADLINE)
    return signal === undefined ? timeout : AbortSignal.any([timeout, signal])
  }

  #headers(validators: Validators): Record<string, string> {
    return {
      'user-agent': this.#agentName,
      accept: 'text/html,application/xhtml+xml,application/xml;q=0.9,application/pdf;q=0.8,*/*;q=0.5',
      'accept-encoding': 'gzip, br, deflate',
      ...(validators.etag === undefined ? {} : { 'if-none-match': validators.etag }),
      ...(validators.lastModified === undefined ? {} : { 'if-modified-since': validators.lastModified }),
    }
  }

  /** One request on a connection of its own, so that no connection outlives the check that allowed it. */
  async #ask(url: URL, headers: Record<string, string>, signal: AbortSignal, body?: string): Promise<Hop> {
    let address: string | null = isIP(url.hostname.replace(/^\[|\]$/gu, '')) === 0 ? null : url.hostname
    const agent = new Agent({
      pipelining: 0,
      connect: {
        timeout: CONNECT_TIMEOUT,
        lookup: this.#checkedLookup((dialled) => (address = dialled)),
      },
      headersTimeout: HEADERS_TIMEOUT,
      bodyTimeout: HEADERS_TIMEOUT,
      maxRedirections: 0,
    } as Agent.Options)
    try {
      const method = body === undefined ? 'GET' : 'POST'
      const answer = await request(url, { method, headers, body: body ?? null, dispatcher: agent, signal })
      // A body that is dropped unread complains; nobody is left to hear it.
      answer.body.on('error', () => undefined)
      return { status: answer.statusCode, headers: flat(answer.headers), body: answer.body, agent, address }
    } catch (error) {
      await agent.destroy()
      throw error
    }
  }

  /** The resolver that the socket itself uses: what it returns is what is dialled, so nothing can change in between. */
  #checkedLookup(dialling: (address: string) => void): LookupFunction {
    return (hostname, options, callback) => {
      const resolve = this.#settings.resolve ?? systemResolve
      resolve(hostname).then(
        (addresses) => {
          const answers = addresses.map((address) => ({
            address,
            family: address.includes(':') ? 6 : 4,
            bytes: addressBytes(address),
          }))
          const refused = answers.find(({ bytes }) => bytes === undefined || !isAllowed(bytes, this.#settings))
          const [first] = answers
          if (refused !== undefined || first === undefined) {
            const why = refused === undefined ? 'has no address' : `${refused.address} is no public address`
            callback(new BodyRefused('address-refused', `${hostname}: ${why}`), [])
            return
          }
          dialling(first.address)
          if (options.all === true)
            callback(
              null,
              answers.map(({ address, family }) => ({ address, family })),
            )
          else callback(null, first.address, first.family)
        },
        (error: unknown) => callback(error as NodeJS.ErrnoException, []),
      )
    }
  }

  /** Waits until the site may be asked again; turns are handed out in order. */
  async #waitTurn(url: URL): Promise<void> {
    const pace = Math.max(this.#settings.pace ?? PACE, this.#robots.delay(url))
    const now = Date.now()
    // Names below one registered name are mostly one machine: they share their turns.
    const site = getDomain(url.hostname, { allowPrivateDomains: true }) ?? url.hostname
    const turn = Math.max(now, this.#nextTurn.get(site) ?? 0)
    if (this.#nextTurn.size >= MOST_SITES) this.#forgetPastTurns(now)
    this.#nextTurn.set(site, turn + pace)
    const { signal } = this.#settings
    if (turn > now) await sleep(turn - now, undefined, signal === undefined ? {} : { signal })
  }

  #forgetPastTurns(now: number): void {
    for (const [site, turn] of this.#nextTurn) if (turn <= now) this.#nextTurn.delete(site)
  }

  async #fetchRobots(url: string): Promise<{ readonly status: number; readonly text: string } | undefined> {
    try {
      const answer = await this.#follow(url, {}, ROBOTS_BYTES, false)
      if (answer.type === 'response') return { status: answer.status, text: new TextDecoder().decode(answer.bytes) }
      return answer.type === 'refusal' && answer.status !== null ? { status: answer.status, text: '' } : undefined
    } catch {
      return undefined
    }
  }
}

async function systemResolve(hostname: string): Promise<readonly string[]> {
  const answers = await lookup(hostname, { all: true, verbatim: true })
  return answers.map(({ address }) => address)
}

function parse(text: string, base?: URL): URL | undefined {
  try {
    const url = new URL(text, base)
    url.hash = ''
    return url
  } catch {
    return undefined
  }
}

function flat(headers: Readonly<Record<string, string | string[] | undefined>>): Record<string, string> {
  const result: Record<string, string> = {}
  for (const [name, value] of Object.entries(headers)) {
    if (value !== undefined) result[name.toLowerCase()] = Array.isArray(value) ? value.join(', ') : value
  }
  return result
}

function failed(locator: string, code: string, why: string): Extract<Fetched, { type: 'refusal' }> {
  return { ...refusal(locator, code, why), status: null, retryAfter: null }
}

/** What went wrong, in words for people. */
function reasonOf(error: unknown): readonly [code: string, why: string] {
  for (let cause = error, depth = 0; cause instanceof Error && depth < 4; cause = cause.cause, depth += 1) {
    if (cause instanceof BodyRefused) return [cause.code, cause.message]
    const code = String((cause as NodeJS.ErrnoException).code)
    if (cause.name === 'TimeoutError' || /TIMEOUT|ETIMEDOUT/u.test(code))
      return ['timeout', 'the site did not answer in time']
    if (code === 'ENOTFOUND' || code === 'EAI_AGAIN') return ['no-such-host', 'there is no host of that name']
    if (code === 'ECONNREFUSED') return ['connection-refused', 'the site refuses connections']
  }
  return ['fetch-failed', `could not be fetched (${error instanceof Error ? error.message : String(error)})`]
}
