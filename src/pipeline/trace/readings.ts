import type { Assertion } from '../../model/claim.ts'
import type { Evidence } from '../../model/derivation.ts'
import type { Extraction } from '../../model/extraction.ts'
import type { Report } from '../../model/report.ts'
import { textOf } from '../../model/span.ts'
import { CITING, ECHO_CUES, FIRST_HAND, OWN_WORK } from './lexicon.ts'

/** What trace reads again in the reports themselves. */
export interface Readings {
  readonly isEcho: (assertion: Assertion) => boolean
  readonly isFirstHand: (assertion: Assertion) => boolean
  /** Whom the report names last shows work of its own: it counted, checked, saw. */
  readonly isOwnWork: (assertion: Assertion) => boolean
  /** The assertion stands in the headline. */
  readonly isHeadline: (assertion: Assertion) => boolean
  /** The words in which an assertion stands, in small letters. */
  readonly words: (assertion: Assertion) => ReadonlySet<string>
  readonly naming: (assertion: Assertion, place: number) => Evidence
}

export function readingsOf(reports: readonly Report[], extractions: readonly Extraction[]): Readings {
  const texts = new Map(reports.map(({ id, text }) => [id, text]))
  const words = new Map<Assertion, ReadonlySet<string>>()
  const bodies = new Map(reports.map(({ id, bodyStart }) => [id, bodyStart]))
  const attributions = new Map(
    extractions.map(({ id, attributions: all }) => [id, new Map(all.map((each) => [each.id, each]))]),
  )
  const relation = ({ report, attributions: path }: Assertion, place: number) =>
    attributions.get(report)?.get(path[place] ?? path.at(-1) ?? '')
  const lastCue = (assertion: Assertion): string[] => {
    const last = relation(assertion, assertion.attributions.length - 1)
    return textOf(texts.get(assertion.report) ?? '', [...(last?.cue ?? []), ...(last?.source ?? [])])
      .toLowerCase()
      .split(/[^\p{L}]+/u)
  }
  return {
    isEcho(assertion) {
      // In "X said, citing Y" it is X who repeats, and X is not the last.
      const nested = relation(assertion, assertion.attributions.length - 1)?.nestedIn ?? null
      return lastCue(assertion).some((word) => ECHO_CUES.has(word) && (nested === null || !CITING.has(word)))
    },
    isOwnWork: (assertion) => lastCue(assertion).some((word) => OWN_WORK.has(word)),
    isFirstHand({ report, span, chain }) {
      return chain.length === 0 && FIRST_HAND.test((texts.get(report) ?? '').slice(...span))
    },
    isHeadline: ({ report, span }) => span[1] <= (bodies.get(report) ?? 0),
    words(assertion) {
      const known = words.get(assertion)
      if (known !== undefined) return known
      const text = (texts.get(assertion.report) ?? '').slice(...assertion.span)
      const made = new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu))
      words.set(assertion, made)
      return made
    },
    naming(assertion, place) {
      const found = relation(assertion, place)
      const span = found?.source[0] ?? found?.cue[0] ?? assertion.span
      return { report: assertion.report, span, note: 'named as the source' }
    },
  }
}
