import { randomUUID } from 'node:crypto'
import type { Credibility, Reliability } from '../model/grade.ts'
import { type Decision, findDecision, listDecisions } from '../store/decisions.ts'
import type { Store } from '../store/store.ts'

/**
 * What a reviewer can settle, by kind. `verdict` and `credibility` are about a claim, `reliability` about a source, `note`
 * about anything. A null value takes the settlement back.
 */
export type Settlement =
  | { readonly kind: 'verdict'; readonly value: { readonly verdict: 'accepted' | 'rejected' } | null }
  | {
      readonly kind: 'credibility'
      readonly value: { readonly credibility: Credibility; readonly why?: string } | null
    }
  | {
      readonly kind: 'reliability'
      readonly value: { readonly reliability: Reliability; readonly why?: string } | null
    }
  | { readonly kind: 'note'; readonly value: { readonly text: string } | null }

export type NewDecision = Settlement & {
  readonly caseId: string
  readonly subject: string
  readonly actor: string
  /** Key of the decision that the giver saw, null when there was none. Another one by now refuses this one. */
  readonly expected: string | null
}

/** Enters a decision. Throws `Overtaken`. */
export async function decide(store: Store, given: NewDecision): Promise<Decision> {
  const { caseId, kind, subject, actor } = given
  const [current] = await listDecisions(store.database, { caseId, kind, subject, limit: 1, offset: 0 })
  const decision: Decision = {
    key: randomUUID(),
    caseId,
    kind,
    subject,
    actor,
    madeAt: new Date().toISOString(),
    before: current?.after ?? null,
    after: given.value,
    undoes: null,
  }
  await store.decide(decision, given.expected)
  return decision
}

/** Takes a decision back by a new one that restores what held before; undefined when there is no such decision. Throws `Overtaken` when a later one holds. */
export async function undo(store: Store, key: string, actor: string): Promise<Decision | undefined> {
  const undone = await findDecision(store.database, key)
  if (undone === undefined) return undefined
  const decision: Decision = {
    ...undone,
    key: randomUUID(),
    actor,
    madeAt: new Date().toISOString(),
    before: undone.after,
    after: undone.before,
    undoes: undone.key,
  }
  await store.decide(decision, undone.key)
  return decision
}
