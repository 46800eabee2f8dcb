import { tokenise } from '../../lib/tokens.ts'
import type { Span } from '../../model/span.ts'
import type { Placed } from './assertions.ts'

/** Words at the head of a sentence that point outside of it. */
const DANGLING =
  /^(?:he|she|it|they|this|that|these|those|there|we|i|its|his|her|their|here|such|another|others|both|and|but|or|so|also|which|who)\b/iu
/** Words that lead into a content and say nothing. */
const LEAD = /^[,;:–—\s]*(?:\b(?:that|and|but|or|also|however|then|meanwhile)\b[,;:–—\s]*)+/iu
/** Around this length a line is read at one look. */
const BEST_LENGTH = 110
const LONGEST = 220

/** The claim in words taken from its clearest assertion: the best of those that hold most of what all of them say. */
export function glossOf(members: readonly Placed[], texts: ReadonlyMap<string, string>): string {
  const lines = members.map((member) => lineOf(member, texts.get(member.assertion.report) ?? ''))
  const common = commonWords(lines)
  const ranked = lines
    .map((line, index) => ({ line, cost: costOf(line, members[index], common), index }))
    .sort((a, b) => a.cost - b.cost || a.index - b.index)
  return ranked[0]?.line ?? ''
}

function lineOf({ content, focus, assertion }: Placed, text: string): string {
  const whole: readonly Span[] = content.length > 0 ? content : [assertion.span]
  const full = tidy(whole.map((span) => text.slice(...span)).join(' … '))
  if (focus !== undefined && isWholeClause(text, focus) && countNumbers(full) > 1)
    return shorten(tidy(text.slice(...focus)))
  if (full.length <= LONGEST || focus === undefined) return shorten(full)
  return shorten(tidy(text.slice(...focus)))
}

/** Of a sentence with several numbers each claim shows the clause of its own, when that stands by itself. */
function isWholeClause(text: string, focus: Span): boolean {
  const words = tokenise(text.slice(...focus)).length
  return (
    words >= FEWEST_WORDS &&
    /^["'”’]?(?:[.,;:!?]|\s+(?:and|but|while)\s|\s*$)/u.test(text.slice(focus[1], focus[1] + 8))
  )
}

const FEWEST_WORDS = 3

function countNumbers(line: string): number {
  return line.match(/\d[\d.,]*/gu)?.length ?? 0
}

function tidy(line: string): string {
  const bare = line
    .replace(/\s+/gu, ' ')
    .replace(LEAD, '')
    .replace(/^(?:["“”„«]['‘]{0,3}|['‘]{1,3})(?=[^"“”„«»]*$)/u, '')
    .replace(/^[\s,;:)\]–—-]{1,60}|[\s,;:([–—-]{1,60}$/gu, '')
    .trim()
  return bare.charAt(0).toUpperCase() + bare.slice(1)
}

function shorten(line: string): string {
  if (line.length <= LONGEST) return line
  const cut = line.slice(0, LONGEST)
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), LONGEST / 2)).replace(/[\s,;:–—-]{1,60}$/u, '')} …`
}

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
    (plain ? 0 : 1) -
    shared / Math.max(1, common.size ** 0.25)
  )
}
