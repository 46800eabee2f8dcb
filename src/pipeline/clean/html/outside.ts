import type { RemovalReason } from '../../../model/report.ts'
import type { Block } from '../block.ts'
import { judgeLine } from '../line.ts'

/** Names of elements, classes and ids that say what a part of a page is for. */
const PLACES: readonly (readonly [RemovalReason, RegExp])[] = [
  ['comments', /comment|disqus|discuss|respond/u],
  ['consent', /cookie|consent|gdpr/u],
  ['paywall', /paywall|regwall/u],
  ['promotion', /newsletter|subscri|signup|donat|promo|follow/u],
  ['advert', /\bads?\b|advert|sponsor|banner|dfp|taboola|outbrain/u],
  ['related', /related|recommend|trending|popular|most-?read|more-?from|teaser|read-?next|sidebar|\baside\b|recent/u],
  ['author-bio', /author-?(?:bio|box|info|card)|about-?author|bio\b/u],
  ['caption', /caption|figcaption|credit\b/u],
  ['footer', /\/footer|\bfooter|copyright|legal|colophon/u],
  ['navigation', /\/nav|\bnav|menu|breadcrumb|toolbar|share|social|header|pagination|\btags?\b|login|search/u],
]

/** The reason for a block that is no main text: its words, then the names around it, then how much of it is links. */
export function reasonOutside(block: Block): RemovalReason {
  const byWords = judgeLine(block.text)
  if (byWords !== undefined) return byWords
  for (const [reason, pattern] of PLACES) if (pattern.test(block.path)) return reason
  return block.linkShare > 0.6 ? 'navigation' : 'other'
}
