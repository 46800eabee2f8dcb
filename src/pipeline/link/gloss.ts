import { tokenise } from '../../lib/tokens.ts'
import type { Span } from '../../model/span.ts'
import type { Placed } from './assertions.ts'
import { isClause } from './predicates.ts'

/** Words at the head of a sentence that point outside of it. */
const DANGLING =
  /^(?:he|she|it|they|this|that|these|those|there|we|i|its|his|her|their|here|such|another|others|both|and|but|or|so|also|which|who)\b/iu
/** Words that lead into a content and say nothing. */
const LEAD = /^[,;:–—\s]*(?:\b(?:that|and|but|or|also|however|then|meanwhile)\b[,;:–—\s]*)+/iu
/** Around this length a line is read at one look. */
const BEST_LENGTH = 110
const LONGEST = 220
/** What is shown of a number's own clause where the whole sentence follows. */
const LONGEST_CLAUSE = 80

/** The claim in words taken from its clearest assertion: the best of those that hold most of what all of them say. */
export function glossOf(members: readonly Placed[], texts: ReadonlyMap<string, string>): string {
  const lines = members.map((member) => lineOf(member, texts.get(member.assertion.report) ?? ''))
  const common = commonWords(lines)
  const named = new Map([...new Set(lines)].map((line) => [line, !isClause(line)] as const))
  const ranked = lines
    .map((line, index) => ({
      line,
      cost: costOf(line, members[index], common) + (named.get(line) === true ? NAMED_ONLY : 0),
      index,
    }))
    .sort((a, b) => a.cost - b.cost || a.index - b.index)
  return ranked[0]?.line ?? ''
}

function lineOf({ content, focus, aside, assertion }: Placed, text: string): string {
  const whole: readonly Span[] = content.length > 0 ? content : [assertion.span]
  const full = tidy(whole.map((span) => text.slice(...span)).join(' … '))
  if (focus === undefined) return shorten(full, LONGEST)
  if (assertion.quantity === null || aside.length === 0)
    return shorten(full.length <= LONGEST ? full : tidy(text.slice(...focus)), LONGEST)
  // Of a sentence with several numbers each claim shows the clause of its own, and the sentence when that says too little.
  const own = tidy(text.slice(...focus))
    .replace(/\.$|\s{0,3}\([^()]{0,80}$/u, '')
    .replace(CUT_OFF, '')
  const headless = HEADLESS.test(own)
  if (isWholeClause(text, focus) && !headless) return shorten(own, LONGEST)
  // The head of the sentence, or a verb without what it is told of: the sentence alone says more than both.
  if (full.length <= LONGEST && (headless || full.startsWith(own))) return full.replace(/\.$/u, '')
  return `${shorten(own, LONGEST_CLAUSE)} (${shorten(full.replace(/\.$/u, ''), LONGEST - LONGEST_CLAUSE)})`
}

/** A clause cut off behind its subject: "are being built near the quay". */
const HEADLESS =
  /^(?:is|are|was|were|be|been|being|has|have|had|will|would|may|might|can|could|should|must|do|does|did)\b/iu

/** Words at the end of a clause that lead on to what was cut off. */
const CUT_OFF =
  /(?:[\s,;:–—-]{1,9}(?:and|or|but|of|in|at|to|by|with|for|on|from|as|than|the|an?|its|their|another|some|about|nearly|also|which|who|that|while)){1,4}$/iu

/** Whether a clause is told by itself and not before another number. */
function isWholeClause(text: string, focus: Span): boolean {
  const clause = text.slice(...focus)
  return (
    tokenise(clause).length >= FEWEST_WORDS &&
    !/^(?:of|out)\s/iu.test(clause) &&
    /^["'”’]?(?:[.,;:!?]|\s+(?:and|but|while)\s|\s*$)/u.test(text.slice(focus[1], focus[1] + 8))
  )
}

const FEWEST_WORDS = 4

function tidy(line: string): string {
  const bare = line
    .replace(/\s+/gu, ' ')
    .replace(LEAD, '')
    .replace(/^(?:["“”„«]['‘]{0,3}|['‘]{1,3})(?=[^"“”„«»]*$)/u, '')
    .replace(/^[\s,;:)\]–—-]{1,60}|[\s,;:([–—-]{1,60}$/gu, '')
    .trim()
  return bare.charAt(0).toUpperCase() + bare.slice(1)
}

function shorten(line: string, longest: number): string {
  if (line.length <= longest) return line
  const cut = line.slice(0, longest)
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), longest / 2)).replace(/[\s,;:–—-]{1,60}$/u, '')} …`
}

/** What a line costs that names a thing and tells nothing of it: "a breach of safety rules". */
const NAMED_ONLY = 0.6

function commonWords(lines: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const line of lines) {
    for (const word of new Set(tokenise(line).map(({ word }) => word))) counts.set(word, (counts.get(word) ?? 0) + 1)
  }
  return counts
}

function costOf(line: string, member: Placed | undefined, common: ReadonlyMap<string, number>): number {
  const words = tokenise(line)
  const shared = words.reduce((sum, { word }) => sum + (common.get(word) ?? 0), 0) / Math.max(1, words.length)
  const plain = member?.assertion.stance === 'asserts' || member?.assertion.stance === 'hedges'
  return (
    Math.abs(line.length - BEST_LENGTH) / BEST_LENGTH +
    (DANGLING.test(line) ? 1.2 : 0) +
    (line.includes('…') ? 0.7 : 0) +
    (/["“”]/u.test(line) ? 0.3 : 0) +
    (plain ? 0 : 1) +
    // Its numbers are claims of their own, and this one is what is told beside them.
    (member?.assertion.quantity === null && member.numbered ? 1 : 0) -
    shared / Math.max(1, common.size ** 0.25)
  )
}
