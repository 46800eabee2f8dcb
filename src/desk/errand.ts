/** Milliseconds between looks for feeds that are due and alerts that wait: a minute's pace needs no finer one. */
const LOOK = 5000

/** Something that is done again and again beside the reading, one after another. */
export class Errand {
  #timer: NodeJS.Timeout | undefined
  #running: Promise<void> = Promise.resolve()
  #stopped = false

  constructor(
    private readonly run: () => Promise<unknown>,
    private readonly onError: (error: Error) => void,
  ) {}

  /** Begins at once and goes on until `stop`. */
  start(): void {
    if (this.#timer === undefined && !this.#stopped) this.#look(0)
  }

  /** Waits for what is under way. */
  async stop(): Promise<void> {
    this.#stopped = true
    clearTimeout(this.#timer)
    await this.#running
  }

  #look(wait: number): void {
    this.#timer = setTimeout(() => {
      this.#running = this.#once()
    }, wait)
  }

  async #once(): Promise<void> {
    try {
      await this.run()
    } catch (error) {
      if (!this.#stopped) this.onError(error instanceof Error ? error : new Error(String(error)))
    }
    if (!this.#stopped) this.#look(LOOK)
  }
}
