/*
 * What pages call their parts in classes and ids. The lists follow those of Mozilla's Readability, which grew out of the names that
 * content systems use; which of them counts, and for how much, stands in the files beside this one.
 */

/** Names of parts that hold no main text. */
export const UNLIKELY =
  /-ad-|ad-break|advert|agegate|ai2html|banner|breadcrumb|combx|comment|community|cover-wrap|disqus|extra|footer|gdpr|header|legends|menu|pager|pagination|popup|related|remark|replies|rss|shoutbox|sidebar|skyscraper|social|sponsor|supplemental/u

/** Names of parts that never hold it, however little text is left. */
export const NEVER_MAIN = /combx|comment|disqus|gdpr|cookie|consent|newsletter|shoutbox|taboola|outbrain|breadcrumb/u

/** Names of layouts, which tell what stands beside the main text in them too (`article-with-comments`). */
export const WHOLE = /article|main|column|page|wrap|layout/u

/** Names that outweigh the unlikely ones, since layouts carry both. */
export const PERHAPS = /and|article|body|column|content|main|mathjax|shadow/u

/** Names of parts that hold main text. */
export const FAVOURED = /article|body|content|entry|hentry|h-entry|main|page|pagination|post|text|blog|story/u

/** Names of parts that stand beside main text. */
export const DISFAVOURED =
  /-ad-|hidden|\bhid\b|banner|combx|comment|com-|contact|footer|gdpr|masthead|media|meta|outbrain|promo|related|scroll|share|shoutbox|sidebar|skyscraper|sponsor|shopping|tags|teaser|widget/u

/** Names of rows of buttons to share the page. */
export const SHARING = /(?:\b|_)share(?:daddy)?(?:\b|_)/u

/** Roles (WAI-ARIA) of parts that are no main text. */
export const OTHER_ROLES: ReadonlySet<string> = new Set([
  'menu',
  'menubar',
  'complementary',
  'navigation',
  'alert',
  'alertdialog',
  'dialog',
])
