import type { Span } from '../../../model/span.ts'

/** A passage between quotation marks. `start` and `end` hold the marks. */
export interface Quotation {
  readonly start: number
  readonly end: number
  /** False when the closing mark is missing and the passage was ended at its paragraph's end. */
  readonly closed: boolean
}

/** Texts mix curly, straight and doubled marks, so that one style closes another; guillemets and single marks stand apart. */
type Style = 'double' | 'guillemet' | 'single'

interface Mark {
  readonly at: number
  readonly length: number
  readonly style: Style
  readonly role: 'open' | 'close' | 'either'
  /** A mark that can be nothing else (“, ``), unlike the inch mark. */
  readonly sure?: boolean
}

/**
 * Longest quotation that may run over a line break without a repeated opening mark, in code units. Stray marks would
 * otherwise join passages that are pages apart.
 */
const LONGEST_UNREPEATED = 4000

/** Longest passage between single marks: beyond it the closing mark is more likely an apostrophe. */
const LONGEST_SINGLE = 600

/**
 * Finds quotations of all styles in one pass over the marks. A paragraph that ends inside a quotation and is followed by
 * one that begins with an opening mark goes on in it, as newspapers print long quotations.
 */
export function findQuotations(text: string): readonly Quotation[] {
  const found: Quotation[] = []
  let open: Mark[] = []
  const end = (mark: Mark, at: number, closed: boolean): void => {
    if (at > mark.at + mark.length) found.push({ start: mark.at, end: at, closed })
  }
  let paragraph = { start: 0, end: -1 }
  const giveUp = (mark: Mark): void => {
    // Straight and single marks without a partner are inches, apostrophes or accidents.
    if (mark.sure !== true) return
    if (mark.at < paragraph.start || mark.at >= paragraph.end)
      paragraph = { start: mark.at, end: paragraphEnd(text, mark.at) }
    end(mark, paragraph.end, false)
  }
  for (const mark of marksOf(text)) {
    const same = open.findLast((candidate) => candidate.style === mark.style)
    const role = mark.role === 'either' ? (same === undefined ? 'open' : 'close') : mark.role
    if (role === 'open') {
      if (same !== undefined) {
        if (startsParagraph(text, mark.at) && crossesParagraph(text, same.at, mark.at)) continue
        giveUp(same)
        open = open.slice(0, open.indexOf(same))
      }
      open.push({ ...mark, role })
      continue
    }
    if (same === undefined) continue
    const tooFar = mark.at - same.at > (mark.style === 'single' ? LONGEST_SINGLE : LONGEST_UNREPEATED)
    const torn = mark.style === 'single' && crossesParagraph(text, same.at, mark.at)
    if ((tooFar && !repeatsMark(text, same, mark.at)) || torn) giveUp(same)
    else end(same, mark.at + mark.length, true)
    open = open.slice(0, open.indexOf(same))
  }
  for (const mark of open) giveUp(mark)
  return withoutCrossing(found)
}

/** All marks in text order, with what each can be by its neighbours. */
function* marksOf(text: string): Generator<Mark> {
  for (const match of text.matchAll(/``|''|[“”„‟«»"‘’']/gu)) {
    const at = match.index
    const sign = match[0]
    const before = text.charAt(at - 1)
    const after = text.charAt(at + sign.length)
    const spaceBefore = before === '' || /[\s([{–—-]/u.test(before)
    const spaceAfter = after === '' || /[\s)\]}.,;:!?–—-]/u.test(after)
    if (sign === '“')
      yield { at, length: 1, style: 'double', role: spaceBefore || !spaceAfter ? 'open' : 'close', sure: true }
    else if (sign === '”')
      yield { at, length: 1, style: 'double', role: spaceBefore && !spaceAfter ? 'either' : 'close' }
    else if (sign === '„' || sign === '‟') yield { at, length: 1, style: 'double', role: 'open' }
    else if (sign === '«') yield { at, length: 1, style: 'guillemet', role: 'open' }
    else if (sign === '»') yield { at, length: 1, style: 'guillemet', role: 'close' }
    else if (sign === '``') yield { at, length: 2, style: 'double', role: 'open', sure: true }
    else if (sign === "''") {
      if (!/\d/u.test(before)) yield { at, length: 2, style: 'double', role: spaceBefore ? 'either' : 'close' }
    } else if (sign === '"') {
      // After a digit it may be inches; it still closes what is open, because numbers end quotations too.
      const role = spaceBefore === spaceAfter ? 'either' : spaceBefore ? 'open' : 'close'
      yield { at, length: 1, style: 'double', role }
    } else if (spaceBefore && !spaceAfter && sign !== '’') yield { at, length: 1, style: 'single', role: 'open' }
    else if (!spaceBefore && spaceAfter && sign !== '‘') yield { at, length: 1, style: 'single', role: 'close' }
  }
}

function paragraphEnd(text: string, from: number): number {
  const at = text.indexOf('\n', from)
  let end = at === -1 ? text.length : at
  while (end > from && /\s/u.test(text.charAt(end - 1))) end -= 1
  return end
}

function crossesParagraph(text: string, from: number, to: number): boolean {
  return text.slice(from, to).includes('\n')
}

function startsParagraph(text: string, at: number): boolean {
  let before = at - 1
  while (before >= 0 && (text.charAt(before) === ' ' || text.charAt(before) === '\t')) before -= 1
  return before < 0 || text.charAt(before) === '\n'
}

/** Whether the last paragraph before the closing mark begins with an opening mark again. */
function repeatsMark(text: string, open: Mark, close: number): boolean {
  const line = text.lastIndexOf('\n', close)
  return line > open.at && /^\s*[“"`„]/u.test(text.slice(line + 1, line + 8))
}

/** In text order, inner ones after those that hold them; of two that overlap without nesting the later is dropped. */
function withoutCrossing(found: readonly Quotation[]): Quotation[] {
  const kept: Quotation[] = []
  const around: Quotation[] = []
  for (const quotation of [...found].sort((a, b) => a.start - b.start || b.end - a.end)) {
    while (around.length > 0 && (around.at(-1)?.end ?? 0) <= quotation.start) around.pop()
    const outer = around.at(-1)
    if (outer !== undefined && outer.end < quotation.end) continue
    kept.push(quotation)
    around.push(quotation)
  }
  return kept
}

/** The passage between the marks. */
export function inside(text: string, quotation: Quotation): Span {
  const width = /^(?:``)/u.test(text.slice(quotation.start, quotation.start + 2)) ? 2 : 1
  const tail = quotation.closed ? (/''$/u.test(text.slice(quotation.end - 2, quotation.end)) ? 2 : 1) : 0
  return [quotation.start + width, Math.max(quotation.start + width, quotation.end - tail)]
}
