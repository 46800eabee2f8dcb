import { disputedAt } from '../disputed.ts'
import { isRead, makeFrame, type Frame } from '../frame.ts'
import { groupStart } from '../clause.ts'
import { isNegation } from '../word.ts'
import type { Reading, Unit } from '../reading.ts'

/** "…, a claim the army dismissed as propaganda", "…, a figure that the port disputes": an aside on what was just said. */
export function disputed(_reading: Reading, unit: Unit, frames: Frame[]): void {
  for (let comma = 1; comma < unit.pieces.length; comma += 1) {
    const aside = disputedAt(unit, comma)
    if (aside === undefined || isRead(frames, unit, aside.verb)) continue
    const { noun, subject, verb, lemma } = aside
    frames.push(
      makeFrame({
        rule: 'disputed',
        unit,
        head: verb,
        source: [{ unit, ...subject }],
        content: [{ unit, ...noun }],
        lemma,
        negated: unit.pieces.slice(groupStart(unit, verb), verb).some(isNegation),
      }),
    )
  }
}
