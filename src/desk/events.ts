import type { AlertKind } from '../store/watches.ts'
import type { Problem } from '../model/problem.ts'

/** What happens at the desk, as it happens. */
export type DeskEvent =
  /** A capture was received and waits to be read. */
  | { readonly type: 'received'; readonly case: string; readonly capture: string; readonly locator: string }
  /** A capture was read, or gives no report for the reasons named. */
  | {
      readonly type: 'read'
      readonly cases: readonly string[]
      readonly capture: string
      readonly locator: string
      readonly report: string | null
      readonly problems: readonly Problem[]
    }
  | { readonly type: 'tracing'; readonly case: string }
  /** The claims of a case are up to date with what was read. */
  | { readonly type: 'traced'; readonly case: string; readonly claims: number; readonly milliseconds: number }
  | { readonly type: 'case'; readonly case: string }
  | { readonly type: 'decided'; readonly case: string; readonly kind: string; readonly subject: string }
  /** The evidence behind a watched claim changed its state. */
  | {
      readonly type: 'alert'
      readonly case: string
      readonly watch: string
      readonly claim: string
      readonly kind: AlertKind
      readonly message: string
    }
  /** A feed was polled. */
  | {
      readonly type: 'feed'
      readonly case: string
      readonly feed: string
      readonly outcome: 'read' | 'unchanged' | 'failed' | 'gone'
      readonly added: number
      readonly refused: number
    }
  /** How many readings wait. */
  | { readonly type: 'queue'; readonly waiting: number }

/** Tells everybody who listens; one that fails does not keep the others from hearing. */
export class Announcer {
  readonly #listeners = new Set<(event: DeskEvent) => void>()

  /** Returns the function that ends the listening. */
  listen(listener: (event: DeskEvent) => void): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  announce(event: DeskEvent): void {
    for (const listener of this.#listeners) listener(event)
  }
}
