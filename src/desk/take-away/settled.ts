import type { ListedClaim } from '../listed-claims.ts'

/** What reviewers settled about a claim; null where nothing stands. */
export interface Settled {
  readonly verdict: string | null
  readonly credibility: string | null
}

/** Its own, else that of a claim that was merged into it. */
export function settledOf({ id, standings }: ListedClaim): Settled {
  const standing = (kind: 'verdict' | 'credibility'): string | null => {
    const of = standings.filter((one) => one.kind === kind && one.value !== null)
    const { value } = of.find(({ subject }) => subject === id) ?? of.at(-1) ?? { value: null }
    const word = typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[kind] : null
    return typeof word === 'string' ? word : null
  }
  return { verdict: standing('verdict'), credibility: standing('credibility') }
}
