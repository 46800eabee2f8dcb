import { startsUpper } from '../../../../lib/letters.ts'
import { makeFrame, type Frame } from '../frame.ts'
import { withoutFinalStop } from '../clause.ts'
import { isNominal } from '../word.ts'
import type { Reading, Unit } from '../reading.ts'
import { neighbour } from './neighbour.ts'

const dashes: ReadonlySet<string> = new Set(['—', '–', '―', '--', '-', '~'])

/** "“C.” — X", on one line or with the name on the next. */
export function signature(reading: Reading, unit: Unit, frames: Frame[]): void {
  const dash = unit.pieces.findIndex((piece) => dashes.has(piece.text))
  if (dash === -1) return
  const to = withoutFinalStop(unit, unit.pieces.length)
  if (to <= dash + 1 || to - dash > 25 || !isNominal(unit, dash + 1)) return
  if (
    unit.pieces
      .slice(dash + 1, to)
      .some((piece) => piece.tag === 'VERB' || piece.tag === 'AUX' || piece.tag === 'QUOTE')
  )
    return
  if (!startsUpper(unit.pieces[dash + 1]?.text ?? '')) return
  const previous = neighbour(reading, unit, -1)
  const quoted = dash > 0 ? unit : previous
  const at = dash > 0 ? dash - 1 : (previous?.pieces.length ?? 0) - 1
  if (quoted === undefined || quoted.pieces[at]?.tag !== 'QUOTE' || unit.paragraph - quoted.lastParagraph > 1) return
  if (at > 0 && quoted.pieces.slice(0, at).some((piece) => piece.tag !== 'QUOTE' && piece.tag !== 'PUNCT')) return
  frames.push(
    makeFrame({
      rule: 'signature',
      source: [{ unit, from: dash + 1, to }],
      cue: [{ unit, from: dash, to: dash + 1 }],
      content: [{ unit: quoted, from: at, to: at + 1 }],
      unit,
      head: dash,
      lemma: '—',
    }),
  )
}
