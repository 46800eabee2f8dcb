import robotsParser from 'robots-parser'

/** Longest time that an answer is kept, in milliseconds (RFC 9309, 2.4). */
const KEPT = 24 * 60 * 60 * 1000

/** Longest delay between requests that a site can ask for, in seconds. */
const LONGEST_DELAY = 60

/** Sites whose answers are kept at once. */
const SITES = 1000

type RobotsRules = Exclude<ReturnType<typeof robotsParser>, string>

/** What one site asks of programs; `undefined` rules allow everything, `'none'` allows nothing. */
interface Kept {
  readonly rules: RobotsRules | 'all' | 'none'
  readonly until: number
}

/** Asks sites for their robots.txt (RFC 9309) and keeps the answer: 4xx allows everything, 5xx or silence allows nothing. */
export class Robots {
  readonly #agent: string
  readonly #fetch: (url: string) => Promise<{ readonly status: number; readonly text: string } | undefined>
  readonly #kept = new Map<string, Kept>()

  constructor(
    agent: string,
    fetch: (url: string) => Promise<{ readonly status: number; readonly text: string } | undefined>,
  ) {
    this.#agent = agent
    this.#fetch = fetch
  }

  async allows(url: URL): Promise<boolean> {
    const { rules } = await this.#of(url)
    if (rules === 'all') return true
    if (rules === 'none') return false
    return rules.isAllowed(url.href, this.#agent) !== false
  }

  /** Milliseconds that the site asks to leave between requests; 0 when it has not been asked or does not say. */
  delay(url: URL): number {
    const rules = this.#kept.get(url.origin)?.rules
    if (rules === undefined || rules === 'all' || rules === 'none') return 0
    const seconds = rules.getCrawlDelay(this.#agent) ?? 0
    return Number.isFinite(seconds) ? Math.min(Math.max(0, seconds), LONGEST_DELAY) * 1000 : 0
  }

  async #of(url: URL): Promise<Kept> {
    const known = this.#kept.get(url.origin)
    if (known !== undefined && known.until > Date.now()) return known
    const address = `${url.origin}/robots.txt`
    const answer = await this.#fetch(address)
    const rules: Kept['rules'] =
      answer === undefined || answer.status >= 500
        ? 'none'
        : answer.status >= 400
          ? 'all'
          : robotsParser(address, answer.text)
    // An unreachable site is asked again sooner than one that answered.
    const kept = { rules, until: Date.now() + (rules === 'none' ? KEPT / 24 : KEPT) }
    if (this.#kept.size >= SITES) this.#kept.clear()
    this.#kept.set(url.origin, kept)
    return kept
  }
}
