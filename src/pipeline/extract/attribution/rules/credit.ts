import { isRead, makeFrame, type Frame } from '../frame.ts'
import { citingVerbs } from '../lexicon/verbs.ts'
import { isProper } from '../name.ts'
import { phraseEnd } from '../phrase.ts'
import { isComma } from '../word.ts'
import type { Reading, Unit } from '../reading.ts'
import { sourceEnd } from './according-to.ts'

/**
 * A credit line: "Source: X", "(Source: X)", "Source: X, citing Y". It names who the report as a whole is from, so it has no
 * content of its own; who is cited is nested in who is credited.
 */
export function credits(_reading: Reading, unit: Unit, frames: Frame[]): void {
  for (let at = 0; at + 2 < unit.pieces.length; at += 1) {
    if (unit.pieces[at + 1]?.text !== ':' || !/^Sources?$/u.test(unit.pieces[at]?.text ?? '')) continue
    const before = unit.pieces[at - 1]
    if ((before !== undefined && !/^[([.|–—-]$/u.test(before.text)) || isRead(frames, unit, at)) continue
    const to = phraseEnd(unit, at + 2)
    // "Sources: two officials" names nobody to credit.
    if (to === at + 2 || !isProper(unit.pieces[at + 2])) continue
    const credit = makeFrame({
      rule: 'credit',
      unit,
      head: at,
      cue: [{ unit, from: at, to: at + 2 }],
      source: [{ unit, from: at + 2, to }],
      content: [],
      lemma: 'source',
    })
    frames.push(credit)
    const cites = isComma(unit.pieces[to]) ? unit.pieces[to + 1] : undefined
    if (cites === undefined || !citingVerbs.has(cites.lemma) || !/ing$/u.test(cites.lower)) continue
    const end = sourceEnd(unit, to + 2)
    if (end === to + 2) continue
    frames.push(
      makeFrame({
        rule: 'citing',
        unit,
        head: to + 1,
        source: [{ unit, from: to + 2, to: end }],
        content: [],
        parent: credit,
      }),
    )
  }
}
