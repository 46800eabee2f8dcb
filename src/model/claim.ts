import type { Factuality } from './factuality.ts'
import type { OriginCount, Origin } from './origin.ts'
import type { Quantity } from './quantity.ts'
import type { Span } from './span.ts'
import type { Stemma } from './stemma.ts'

/** One content in one report, with who it goes back to according to this report alone. */
export interface Assertion extends Factuality {
  /** Made from the report, the place, the number and the chain; never depends on what else is at hand. */
  readonly id: string
  readonly report: string
  /** The smallest range that holds the content and the words that carry its stance. */
  readonly span: Span
  /** Source ids, nearest to the report first, origin last; `[]` is the report's own voice. */
  readonly chain: readonly string[]
  readonly quantity: Quantity | null
  /** The date for which the content is said to hold; null when not said. */
  readonly asOf: string | null
  /** Attributions of the report's extraction that make the chain, in chain order. */
  readonly attributions: readonly string[]
}

/** Why an assertion is a member of its claim. */
export interface Membership {
  /** Of our machine, 0 to 1; 1 for the first assertion. */
  readonly score: number
  readonly why: string
}

/** What `link` makes: assertions that say the same thing. */
export interface ClaimCluster {
  /** Hash of the first assertion; never depends on what else is at hand. */
  readonly id: string
  /** Ids of claims that were merged into this one. */
  readonly aliases: readonly string[]
  /** The claim in words taken from its clearest assertion. */
  readonly gloss: string
  readonly assertions: readonly Assertion[]
  /** As many as there are assertions, in the same order. */
  readonly memberships: readonly Membership[]
}

/** All assertions that say one thing, and where it comes from. */
export interface Claim extends ClaimCluster {
  readonly origins: readonly Origin[]
  readonly originCount: OriginCount
  readonly outletCount: number
  readonly reportCount: number
  /** What would settle the interval of origins, in words; empty when it is settled. */
  readonly unsettled: readonly string[]
  readonly stemma: Stemma
}
