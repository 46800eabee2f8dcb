import { proposeCredibility, type Credibility, type CredibilityProposal, type Reliability } from '../../model/grade.ts'
import type { ClaimView, Standing } from '../api.ts'
import { standingOf } from '../review/decisions.ts'

/** A claim's grade as it stands: what was decided, and what is proposed where nothing was. */
export interface Grade {
  readonly letter: Reliability
  readonly digit: Credibility
  readonly isDecided: boolean
  readonly proposal: CredibilityProposal
  readonly standing: Standing | undefined
}

const letters: readonly Reliability[] = ['A', 'B', 'C', 'D', 'E', 'F']
const digits: readonly Credibility[] = ['1', '2', '3', '4', '5', '6']

/** The digit stands for the claim; the letter is that of the best graded origin which counts, F while none is graded. */
export function gradeOf(view: ClaimView): Grade {
  const proposal = proposeCredibility(view.claim, view.conflicts)
  const standing = standingOf(view.standings, 'credibility', view.claim.id)
  const decided = valueIn(standing, 'credibility', digits)
  const graded = countedSources(view).map((source) => reliabilityOf(view, source))
  return {
    letter: letters.find((letter) => graded.includes(letter)) ?? 'F',
    digit: decided ?? proposal.credibility,
    isDecided: decided !== undefined,
    proposal,
    standing,
  }
}

/** The named origins that count, each once. */
export function countedSources({ claim }: ClaimView): readonly string[] {
  const counted = claim.origins.filter(
    ({ status }) => status === 'independent' || status === 'independence-not-established',
  )
  return [...new Set(counted.flatMap(({ source }) => source ?? []))]
}

export function reliabilityOf(view: ClaimView, source: string): Reliability {
  return valueIn(standingOf(view.standings, 'reliability', source), 'reliability', letters) ?? 'F'
}

/** A value that was settled; undefined when none was, or when it was taken back. */
function valueIn<T extends string>(
  standing: Standing | undefined,
  field: string,
  allowed: readonly T[],
): T | undefined {
  const value = standing?.value
  if (typeof value !== 'object' || value === null) return undefined
  const found = (value as Readonly<Record<string, unknown>>)[field]
  return allowed.find((one) => one === found)
}
