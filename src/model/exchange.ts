/** How bytes were fetched over the network: the custody record of a capture. */
export interface Exchange {
  /** The address that was asked for, before redirects. */
  readonly requestedUrl: string
  /** Answers that led on, in order. */
  readonly redirects: readonly { readonly url: string; readonly status: number; readonly location: string }[]
  readonly status: number
  /** The network address that was dialled for the last answer; null when it is not known. */
  readonly address: string | null
  readonly requestHeaders: Readonly<Record<string, string>>
  readonly responseHeaders: Readonly<Record<string, string>>
  /** ISO 8601 instants in UTC. */
  readonly startedAt: string
  readonly endedAt: string
  /** Product and version that fetched. */
  readonly tool: string
}
