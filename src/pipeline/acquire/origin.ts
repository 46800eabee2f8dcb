import type { Acquired } from './acquire.ts'
import type { CaptureFacts } from './make-capture.ts'

/** Where bytes came from, and how to get at what they point to. */
export interface Origin {
  readonly locator: string
  /** What the network knows of them; nothing for files. */
  readonly facts?: Pick<CaptureFacts, 'url' | 'charset' | 'retrievedAt' | 'exchange'>
  /** The date of publication to assume where the bytes carry none. */
  readonly anchor: string | undefined
  /** Fetches the pages that a feed points to; undefined where pages must come from the bytes alone. */
  readonly follow: ((url: string) => AsyncGenerator<Acquired>) | undefined
  readonly depth: number
}
