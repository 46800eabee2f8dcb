import type { Factuality } from '../../../model/factuality.ts'
import type { ClauseWord } from '../factuality/clause.ts'
import { judgeContent, judgeStatement } from '../factuality/judge.ts'
import type { Frame, Range } from './frame.ts'
import { groupStart } from './clause.ts'
import { unverifiedAt } from './disputed.ts'
import type { Reading } from './reading.ts'

/** How far behind a content the report may still speak about it ("… are unverified"), in pieces. */
const JUDGED_WITHIN = 8

/** The standing of a frame's content according to its source. */
export function standingOfFrame(reading: Reading, frame: Frame): Factuality {
  const { unit, head } = frame
  const source = frame.source[0]
  const nobody =
    source !== undefined &&
    [source.from, source.from - 1].some((at) =>
      /^(?:neither|nobody|none|no)$/u.test(source.unit.pieces[at]?.lower ?? ''),
    )
  const end = Math.max(...frame.content.filter((range) => range.unit === unit).map((range) => range.to), 0)
  return judgeContent(
    {
      lemma: frame.lemma,
      negated: frame.negated || nobody,
      hearsay: frame.source.length === 0 && frame.content.length > 0 && frame.cue.length > 0,
      group: unit.pieces.slice(groupStart(unit, head), head),
      beside: besides(frame, end),
    },
    clauseOf(reading, frame.content),
  )
}

/** What the report says of the words it passes on: "unverified reports", "the claim, which nobody has confirmed, that". */
function besides(frame: Frame, end: number): readonly ClauseWord[] {
  const { unit, head } = frame
  const source = frame.source[0]
  const own = source?.unit === unit ? source : undefined
  const noun = frame.rule === 'cue-noun'
  // "did not confirm it but said C": what the verb before did with other words says nothing of these.
  const shared = unit.pieces[groupStart(unit, head) - 1]?.tag === 'CCONJ'
  return [
    ...(own === undefined ? [] : unit.pieces.slice(own.from, own.to)),
    ...(own !== undefined && own.to < head && !shared
      ? unit.pieces.slice(Math.max(own.to, head - JUDGED_WITHIN), head)
      : []),
    ...(noun ? unit.pieces.slice(Math.max(0, head - 2), head) : []),
    ...(noun ? unit.pieces.slice(end, end + JUDGED_WITHIN) : unit.pieces.slice(end, unverifiedAt(unit, end) ?? end)),
  ]
}

/** The standing of what somebody keeps silent about, or of the report's words on the silence itself. */
export const silent: Factuality = { certainty: 'unknown', polarity: 'unknown', stance: 'not-acknowledged' }

/** The words of the content's sentence; of a quotation of several sentences none, because no one of them speaks for all. */
function clauseOf(reading: Reading, content: readonly Range[]): readonly ClauseWord[] {
  const words: ClauseWord[] = []
  // "“There is no sign of it,” she said, “but we are looking”": the first part is the clause.
  const parted =
    content.length > 1 &&
    content.every(({ unit, from, to }) => to === from + 1 && unit.pieces[from]?.quotation !== null)
  for (const { unit, from, to } of parted ? content.slice(0, 1) : content) {
    for (const piece of unit.pieces.slice(from, to)) {
      if (piece.quotation === null) {
        words.push(piece)
        continue
      }
      const inside = reading.inside.get(piece.quotation) ?? []
      const only = inside.length === 1 && (content.length === 1 || parted) ? inside[0] : undefined
      if (only !== undefined) words.push(...only.pieces)
    }
  }
  return words
}

/** The standing of what the report says in its own voice. */
export function standingOfStatement({ unit, from, to }: Range): Factuality {
  return judgeStatement(unit.pieces.slice(from, to))
}
