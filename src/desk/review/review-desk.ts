import { type Decision, type DecisionFilter, listDecisions } from '../../store/decisions.ts'
import type { DeskContext, UncountedPage } from '../context.ts'
import { NotFound } from '../not-found.ts'
import { type BulkDecision, type BulkPreview, decideBulk, previewBulk } from './bulk.ts'
import { type BatchUndone, decide, undo, undoBatch } from './review.ts'
import type { NewDecision } from './settlement.ts'

/** What reviewers do. */
export class ReviewDesk {
  constructor(private readonly context: DeskContext) {}

  /** Enters what a reviewer settles. Throws `Overtaken` when somebody else has settled it since the giver looked. */
  async decide(decision: NewDecision): Promise<Decision> {
    await this.context.case(decision.caseId)
    const made = await decide(this.context.store, decision)
    this.#announce([made])
    return made
  }

  /** Takes a decision back. Throws `NotFound`, or `Overtaken` when a later decision about the same holds. */
  async undo(key: string, actor: string): Promise<Decision> {
    const made = await undo(this.context.store, key, actor)
    if (made === undefined) throw new NotFound('decision', key)
    this.#announce([made])
    return made
  }

  /** What settling one thing about many claims would change. Throws `NotFound` and `NotPossible`. */
  async preview(given: BulkDecision): Promise<BulkPreview> {
    await this.context.case(given.caseId)
    return previewBulk(this.context.store, given)
  }

  /** Settles one thing about many claims, one decision each. Throws `Overtaken` when the preview would be another one by now. */
  async decideMany(
    given: Parameters<typeof decideBulk>[1],
  ): Promise<{ readonly batch: string; readonly decisions: readonly Decision[] }> {
    await this.context.case(given.caseId)
    const made = await decideBulk(this.context.store, given)
    this.#announce(made.decisions)
    return made
  }

  /** Takes back all decisions of one act that still hold. Throws `NotFound`. */
  async undoMany(batch: string, actor: string): Promise<BatchUndone> {
    const made = await undoBatch(this.context.store, batch, actor)
    if (made === undefined) throw new NotFound('act', batch)
    this.#announce(made.undone)
    return made
  }

  /** The log of decisions, newest first. */
  async log(filter: DecisionFilter): Promise<UncountedPage<Decision>> {
    return listDecisions(this.context.database, filter)
  }

  #announce(decisions: readonly Decision[]): void {
    for (const { caseId, kind, subject } of decisions) {
      this.context.announce({ type: 'decided', case: caseId, kind, subject })
    }
    this.context.wake()
  }
}
