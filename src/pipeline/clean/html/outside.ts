import type { RemovalReason } from '../../../model/report.ts'
import { endsSentence, wordCount, type Block } from '../block.ts'
import type { PageBlock } from './page-blocks.ts'
import { judgeWords } from '../line.ts'

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

/** Names that tell furniture from main text even amid it. */
const INSIDE: readonly (readonly [RemovalReason, RegExp])[] = [
  ['caption', /caption|credit\b/u],
  ['promotion', /newsletter|subscri|sign-?up|donat|promo\b/u],
  ['advert', /\bads?\b|advert|sponsor|taboola|outbrain/u],
  ['related', /related|recommend|trending|most-?read|more-?from|teaser|read-?next/u],
  ['author-bio', /author-?(?:bio|box|info|card)|about-?author|\bbio\b/u],
  ['navigation', /breadcrumb|toolbar|share|social|pagination|\btags\b/u],
]

/** Share of the main text from which a name holds for the text itself. */
const SMALL_PART = 0.25

/** Share of a page's running text below which the scoring has missed the body. */
const LEAST_CHOSEN = 0.3

/** Innermost elements whose names say what a part of a page is for; those further out are called after layouts. */
const NEAR_ELEMENTS = 4

/** Shortest paragraph that is taken back into the body. */
const PARAGRAPH_WORDS = 8

/** Blocks above the first of the body among which a summary may stand. */
const LEAD_BLOCKS = 12

/** Share of characters in links up to which a block can be a paragraph. */
const PARAGRAPH_LINKS = 0.35

/**
 * Gives each block that is no main text its reason. Scoring by whole elements leaves single paragraphs out (a summary above a
 * picture, a passage between two adverts); those are taken back when they stand amid the body and nothing around them says
 * otherwise.
 */
export function markOutside(blocks: readonly PageBlock[], main: readonly boolean[] | undefined): Block[] {
  const inside = insideByScore(blocks, main) ?? insideByParagraphs(blocks)
  const shared = commonPath(blocks.filter((_, index) => inside[index]))
  const first = inside.indexOf(true)
  const last = inside.lastIndexOf(true)
  const kinds = new Set(blocks.filter((_, index) => inside[index]).map((block) => kindOf(block.path)))
  kinds.delete(undefined)
  const named = furnitureInside(blocks, inside, shared)
  return blocks.map((block, index): Block => {
    if (block.outside !== undefined) return block
    if (inside[index] === true) return named[index] === undefined ? block : { ...block, outside: named[index] }
    const own = block.path.slice(shared)
    const near = (index > first - LEAD_BLOCKS && index < last) || kinds.has(kindOf(block.path))
    if (near && isParagraph(block) && !PLACES.some(([, pattern]) => pattern.test(own))) return block
    return { ...block, outside: reasonOutside(block, own) }
  })
}

/** For each block of the main text the reason that the names around it give, where they name a small part of it. */
function furnitureInside(
  blocks: readonly PageBlock[],
  inside: readonly boolean[],
  shared: number,
): readonly (RemovalReason | undefined)[] {
  let paragraphs = 0
  const reasons = blocks.map((block, index) => {
    if (inside[index] !== true) return undefined
    const reason = INSIDE.find(([, pattern]) => pattern.test(block.path.slice(shared)))?.[0]
    if (reason === undefined && isParagraph(block)) paragraphs += 1
    // What teases other stories is called like what leads into this one, but that stands above the text.
    return reason === 'related' && paragraphs === 0 ? undefined : reason
  })
  const whole = lengthOf(blocks.filter((_, index) => inside[index]))
  const small = new Set(
    [...new Set(reasons)].filter(
      (reason) => lengthOf(blocks.filter((_, index) => reasons[index] === reason)) < whole * SMALL_PART,
    ),
  )
  return reasons.map((reason) => (small.has(reason) ? reason : undefined))
}

/** What the scoring chose; undefined when it chose so little of the page's running text that it must have missed the body. */
function insideByScore(
  blocks: readonly PageBlock[],
  inside: readonly boolean[] | undefined,
): readonly boolean[] | undefined {
  if (inside === undefined) return undefined
  const chosen = lengthOf(blocks.filter((_, index) => inside[index]))
  const missed = lengthOf(
    blocks.filter((block, index) => inside[index] !== true && !isElsewhere(block.path) && isParagraph(block)),
  )
  return chosen < missed * LEAST_CHOSEN ? undefined : inside
}

/** All running text that no name around it puts elsewhere, with the headings and lists between. */
function insideByParagraphs(blocks: readonly PageBlock[]): boolean[] {
  const own = blocks.map((block) => isParagraph(block) && !isElsewhere(block.path))
  const paragraphs = own.includes(true) ? own : blocks.map(isParagraph)
  const first = paragraphs.indexOf(true)
  const last = paragraphs.lastIndexOf(true)
  return blocks.map(
    (block, index) =>
      paragraphs[index] === true ||
      (index > first && index < last && block.linkShare < PARAGRAPH_LINKS && !isElsewhere(block.path)),
  )
}

function isElsewhere(path: string): boolean {
  // What is called so further out ("with-sidebar") holds the report too.
  const near = path.split('/').slice(-NEAR_ELEMENTS).join('/')
  return PLACES.some(([, pattern]) => pattern.test(near))
}

function lengthOf(blocks: readonly Block[]): number {
  return blocks.reduce((sum, block) => sum + block.text.length, 0)
}

/** Whether the block reads like running text. */
function isParagraph(block: Block): boolean {
  const { text, linkShare, role } = block
  if (role === 'caption' || role === 'cell' || role === 'list' || linkShare > PARAGRAPH_LINKS) return false
  return wordCount(text) >= PARAGRAPH_WORDS && endsSentence(text) && judgeWords(block) === undefined
}

/** What a page calls its paragraphs: the class of the element, or of the one around it; undefined when neither has one. */
function kindOf(path: string): string | undefined {
  const [parent = '', leaf = ''] = path.split('/').slice(-2)
  if (/^\S+ +\S/u.test(leaf)) return leaf
  return /^\S+ +\S/u.test(parent) ? `${parent}/${leaf}` : undefined
}

/** Length of the ancestors that all of the body shares: what they are called says nothing about a part. */
function commonPath(blocks: readonly Block[]): number {
  const [first, ...others] = blocks.map((block) => block.path)
  let length = first?.length ?? 0
  for (const other of others) {
    let same = 0
    while (same < length && first?.[same] === other[same]) same += 1
    length = same
  }
  return length
}

/** The reason for a block that is no main text: its words, then the names around it, then how much of it is links. */
function reasonOutside(block: Block, own: string): RemovalReason {
  const byWords = judgeWords(block)
  if (byWords !== undefined) return byWords
  for (const [reason, pattern] of PLACES) if (pattern.test(own)) return reason
  return block.linkShare > 0.6 ? 'navigation' : 'other'
}
