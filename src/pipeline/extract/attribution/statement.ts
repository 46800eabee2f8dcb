import type { Frame, Range } from './frame.ts'
import { hasFinite, isNominal } from './phrase.ts'
import type { Reading, Unit } from './reading.ts'

/** A remainder shorter than this says nothing by itself. */
const SHORTEST_STATEMENT = 3

/** What the report says in its own voice: sentences without attribution, and what attributions leave of a sentence. */
export function findStatements(reading: Reading, frames: readonly Frame[]): readonly Range[] {
  const covered = new Map<Unit, Uint8Array>()
  const cover = (range: Range): void => {
    const marks = covered.get(range.unit) ?? new Uint8Array(range.unit.pieces.length)
    marks.fill(1, range.from, range.to)
    covered.set(range.unit, marks)
  }
  for (const frame of frames) {
    for (const range of [...frame.source, ...frame.cue, ...frame.content]) cover(range)
    if (frame.unit.within === null) cover(reportingClause(frame))
  }
  const statements: Range[] = []
  for (const unit of reading.units) {
    if (unit.within !== null) continue
    const marks = covered.get(unit)
    if (marks === undefined) {
      if (unit.pieces.some((piece) => piece.tag !== 'PUNCT'))
        statements.push(trim({ unit, from: 0, to: unit.pieces.length }))
      continue
    }
    let from = -1
    for (let at = 0; at <= unit.pieces.length; at += 1) {
      const free = at < unit.pieces.length && marks[at] === 0
      if (free && from === -1) from = at
      if (!free && from !== -1) {
        const range = trim({ unit, from, to: at })
        if (saysSomething(range)) statements.push(range)
        from = -1
      }
    }
  }
  return statements
}

/** Source, cue and what lies between them. */
function reportingClause(frame: Frame): Range {
  const parts = [...frame.source, ...frame.cue].filter((range) => range.unit === frame.unit)
  const from = Math.min(...parts.map((range) => range.from))
  const to = Math.max(...parts.map((range) => range.to))
  const far = to - from > 40
  return { unit: frame.unit, from: far ? frame.head : from, to: far ? frame.head + 1 : to }
}

function trim({ unit, from, to }: Range): Range {
  let start = from
  let end = to
  const drops = (at: number): boolean => /^(?:[.,;:!?…–—-]|\.\.\.|and|but)$/u.test(unit.pieces[at]?.lower ?? '')
  while (start < end && drops(start)) start += 1
  while (end > start && drops(end - 1)) end -= 1
  return start < end ? { unit, from: start, to: end } : { unit, from, to }
}

function saysSomething({ unit, from, to }: Range): boolean {
  if (to - from < SHORTEST_STATEMENT || !hasFinite(unit, from, to)) return false
  for (let at = from; at < to; at += 1) if (isNominal(unit, at)) return true
  return false
}
