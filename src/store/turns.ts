/** `now`: somebody waits for the answer. `later`: work that nobody looks at; it may take longer. */
export type Urgency = 'now' | 'later'

/**
 * Turns at something that serves one at a time. Who is waited for comes first, but work gets half of the time when both
 * wait: a turn at it lasts a hundred times as long as a question, and without a share it would never end.
 */
export class Turns {
  readonly #waiting: Readonly<Record<Urgency, (() => void)[]>> = { now: [], later: [] }
  #taken: { readonly urgency: Urgency; readonly since: number } | undefined
  /** Milliseconds that work has had beyond its half. */
  #ahead = 0

  constructor(private readonly clock: () => number = () => performance.now()) {}

  /** Resolves when it is one's turn; `release` ends it. */
  async take(urgency: Urgency): Promise<void> {
    if (this.#taken !== undefined) await new Promise<void>((resolve) => this.#waiting[urgency].push(resolve))
    this.#taken = { urgency, since: this.clock() }
  }

  release(): void {
    if (this.#taken === undefined) return
    const { urgency, since } = this.#taken
    const spent = this.clock() - since
    const { now, later } = this.#waiting
    // Time counts only while the others waited; nobody saves up for later.
    if (urgency === 'later') this.#ahead = now.length > 0 ? this.#ahead + spent : 0
    else this.#ahead = later.length > 0 ? this.#ahead - spent : 0
    const first = now.length > 0 && (later.length === 0 || this.#ahead > 0) ? now : later
    const next = first.shift()
    if (next === undefined) this.#taken = undefined
    else next()
  }
}
