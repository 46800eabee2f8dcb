import { randomUUID } from 'node:crypto'
import { type Decision, Overtaken, findDecision, listDecisions } from '../../store/decisions.ts'
import type { Store } from '../../store/store.ts'
import { type Proposal, proposeMerge, proposeNotSame, proposeSource, proposeSplit } from './claim-proposals.ts'
import type { NewDecision } from './settlement.ts'

/** Enters a decision. Throws `Overtaken`, `NotFound` and `NotPossible`. */
export async function decide(store: Store, given: NewDecision): Promise<Decision> {
  const { caseId, kind, actor } = given
  const { subject, about, value } = await proposalOf(store, given)
  const [current] = (await listDecisions(store.database, { caseId, kind, subject, limit: 1 })).items
  const decision: Decision = {
    key: randomUUID(),
    caseId,
    kind,
    subject,
    about,
    actor,
    madeAt: new Date().toISOString(),
    before: current?.after ?? null,
    after: value,
    undoes: null,
    batch: null,
  }
  await store.decide([{ decision, expected: given.expected }])
  return decision
}

async function proposalOf(store: Store, given: NewDecision): Promise<Proposal> {
  switch (given.kind) {
    case 'merge':
      return proposeMerge(store.database, given)
    case 'split':
      return proposeSplit(store.database, given)
    case 'not-same':
      return proposeNotSame(store.database, given)
    case 'source':
      return proposeSource(store.database, given)
    default:
      return { subject: given.subject, about: [], value: given.value }
  }
}

/** Takes a decision back by a new one that restores what held before; undefined when there is no such decision. Throws `Overtaken` when a later one holds. */
export async function undo(store: Store, key: string, actor: string): Promise<Decision | undefined> {
  const undone = await findDecision(store.database, key)
  if (undone === undefined) return undefined
  const decision = takenBack(undone, actor, null)
  await store.decide([{ decision, expected: undone.key }])
  return decision
}

/** What became of an act that was taken back: what somebody settled otherwise since stays as they settled it. */
export interface BatchUndone {
  readonly undone: readonly Decision[]
  readonly kept: readonly Decision[]
}

/** Takes back all decisions of one act, as far as they still hold; undefined when there is no such act. */
export async function undoBatch(store: Store, batch: string, actor: string): Promise<BatchUndone | undefined> {
  const { items: made } = await listDecisions(store.database, { batch, limit: MOST_OF_BATCH })
  if (made.length === 0) return undefined
  const key = randomUUID()
  for (let left = [...made]; ;) {
    const undone = left.map((decision) => takenBack(decision, actor, key))
    try {
      await store.decide(undone.map((decision) => ({ decision, expected: decision.undoes })))
      const kept = made.filter((decision) => !left.includes(decision))
      return { undone, kept }
    } catch (error) {
      if (!(error instanceof Overtaken)) throw error
      const { current } = error
      left = left.filter(({ kind, subject }) => kind !== current?.kind || subject !== current.subject)
    }
  }
}

/** More than an act can hold. */
const MOST_OF_BATCH = 100_000

function takenBack(undone: Decision, actor: string, batch: string | null): Decision {
  return {
    ...undone,
    key: randomUUID(),
    actor,
    madeAt: new Date().toISOString(),
    before: undone.after,
    after: undone.before,
    undoes: undone.key,
    batch,
  }
}
