import type { Frame } from '../frame.ts'
import type { Reading, Unit } from '../reading.ts'

/**
 * Quotations without words of their own go on with the speaker before: the rest of "“C1,” X said. “C2.”", in the same
 * paragraph or at the head of the next ones.
 */
export function carryQuotations(reading: Reading, frames: readonly Frame[]): void {
  const speaking = new Map<Unit, Frame>()
  const taken = new Set<string>()
  for (const frame of frames) {
    for (const range of frame.content) {
      for (let at = range.from; at < range.to; at += 1) taken.add(place(range.unit, at))
      const quotes = range.unit.pieces
        .slice(range.from, range.to)
        .some((piece) => piece.tag === 'QUOTE' || /^(?:[”"’]|'')$/u.test(piece.text))
      if (quotes && frame.content.length > 0) {
        speaking.set(frame.unit, frame)
        if (!speaking.has(range.unit)) speaking.set(range.unit, frame)
      }
    }
  }
  const last = new Map<Unit['within'], { readonly unit: Unit; readonly frame: Frame }>()
  for (const unit of reading.units) {
    const bare = isBareQuotation(unit)
    const free = bare && !unit.pieces.some((_, at) => taken.has(place(unit, at)))
    const before = last.get(unit.within)
    if (free && before !== undefined && goesOn(reading, before.unit, unit)) {
      before.frame.content = [...before.frame.content, { unit, from: 0, to: unit.pieces.length }]
      last.set(unit.within, { unit, frame: before.frame })
      continue
    }
    const frame = speaking.get(unit)
    if (frame !== undefined) last.set(unit.within, { unit, frame })
    else last.delete(unit.within)
  }
}

/** In one paragraph any quotation goes on; in the next one only one with the same marks, or a subheading would. */
function goesOn(reading: Reading, before: Unit, unit: Unit): boolean {
  if (unit.paragraph === before.lastParagraph) return true
  if (unit.paragraph - before.lastParagraph > 1) return false
  const mark = (of: Unit): string => {
    const quotation = of.pieces.find((piece) => piece.tag === 'QUOTE')
    return quotation === undefined ? '' : reading.text.charAt(quotation.start)
  }
  return mark(unit) === mark(before)
}

function place(unit: Unit, at: number): string {
  return `${String(unit.index)}:${String(at)}`
}

/** Nothing but whole quotations and marks between them. */
function isBareQuotation(unit: Unit): boolean {
  return unit.pieces[0]?.tag === 'QUOTE' && unit.pieces.every((piece) => piece.tag === 'QUOTE' || piece.tag === 'PUNCT')
}
