import type { ClaimDecision } from '../../model/claim-decision.ts'
import type { Problem } from '../../model/problem.ts'
import type { Report } from '../../model/report.ts'
import type { Linked } from '../../model/trace.ts'
import { settleChain } from './chain.ts'
import { Draft } from './draft.ts'
import { settledNearMisses } from './near-misses.ts'
import { usedSources } from './settled-sources.ts'

/**
 * Lays what reviewers settled over what `link` made: claims merged and set apart, sources corrected. Decisions are applied in
 * their order, so that a later one wins; one whose assertions are not at hand changes nothing and is said so.
 */
export function settle(linked: Linked, decisions: readonly ClaimDecision[], reports: readonly Report[]): Linked {
  if (decisions.length === 0) return linked
  const draft = new Draft(linked, reports)
  const problems: Problem[] = []
  for (const decision of decisions) {
    if (!apply(draft, decision)) problems.push({ code: 'decision-without-object', message: idle(decision) })
  }
  const claims = draft.claims()
  return {
    ...linked,
    claims,
    sources: usedSources(draft.sources, claims, linked.derivations),
    nearMisses: settledNearMisses(linked, claims),
    problems: [...linked.problems, ...problems],
  }
}

/** Returns false when what the decision is about is not at hand. */
function apply(draft: Draft, decision: ClaimDecision): boolean {
  switch (decision.type) {
    case 'merge':
      return draft.merge(decision.into, decision.other)
    case 'apart':
      return draft.setApart(decision.from, decision.apart)
    case 'chain':
      return settleChain(draft, decision)
  }
}

function idle(decision: ClaimDecision): string {
  const { type } = decision
  const { report } = type === 'merge' ? decision.other : type === 'apart' ? decision.from : decision.of
  const what = { merge: 'joins two claims', apart: 'sets claims apart', chain: 'corrects a source' }[type]
  return `a decision that ${what} is about a statement that is not at hand (report ${report}); it is kept and changes nothing`
}
