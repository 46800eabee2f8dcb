import { composeBriefing } from '../../exports/briefing/briefing.ts'
import { claimTableHead } from '../../exports/tables/claim-table.ts'
import { statementTableHead } from '../../exports/tables/statement-table.ts'
import { traceJson } from '../../exports/trace-json.ts'
import type { ClaimFilter } from '../../store/claim-list.ts'
import { keptTrace } from '../../store/kept-trace.ts'
import type { DeskContext, Position } from '../context.ts'
import { type ListedClaim, listedClaims } from '../listed-claims.ts'
import { claimLine } from './claim-line.ts'
import { claimMaterial } from './claim-material.ts'
import { type BriefingFormat, inFormat } from './in-format.ts'
import { prefaceOf } from './preface.ts'
import { settledOf } from './settled.ts'
import { statementLines } from './statement-lines.ts'

/** Which claims are taken away, and in what order: as in the list of a case. */
export type Selection = Omit<ClaimFilter, 'caseId' | 'limit' | 'after'>

/** Claims listed at once for a table, and claims whose statements are fetched at once. */
const LISTED = 500
const WITH_STATEMENTS = 50

/** What a user takes from a case to read, to calculate with and to keep. It is made in the background: whoever waits for a page comes first. */
export class TakeAway {
  constructor(private readonly context: DeskContext) {}

  /**
   * The first claims of a selection as a cited briefing; those that a reviewer rejected are left out. `most`: how many claims at
   * most. Throws `NotFound`.
   */
  async briefing(
    caseId: string,
    format: BriefingFormat,
    { most, ...selection }: Selection & { readonly most: number },
  ): Promise<string | Uint8Array> {
    const { title, reportCount, tracedAt } = await this.context.case(caseId)
    const chosen: ListedClaim[] = []
    let [total, rejected, taken] = [0, 0, 0]
    for await (const { items, total: all } of this.#pages(caseId, selection, Math.min(LISTED, most))) {
      total = all
      for (const claim of items) {
        if (chosen.length === most) break
        taken += 1
        if (settledOf(claim).verdict === 'rejected') rejected += 1
        else chosen.push(claim)
      }
      if (chosen.length === most) break
    }
    const preface = prefaceOf({ reportCount, chosen: chosen.length, total, rejected, left: total - taken, tracedAt })
    const material = await claimMaterial(
      this.context.store.background,
      caseId,
      chosen.map(({ id }) => id),
    )
    const credibilities = new Map(
      chosen.flatMap((claim) => {
        const { credibility } = settledOf(claim)
        return credibility === null ? [] : [[claim.id, credibility] as const]
      }),
    )
    return inFormat(composeBriefing({ ...material, credibilities }, { title, preface }), format, tracedAt)
  }

  /** A selection of claims as CSV, line by line. Throws `NotFound` before the first. */
  async *claims(caseId: string, selection: Selection): AsyncGenerator<string> {
    await this.context.case(caseId)
    yield claimTableHead
    for await (const { items } of this.#pages(caseId, selection, LISTED)) {
      yield items.map((claim) => claimLine(claim, settledOf(claim))).join('')
    }
  }

  /** What each report says of a selection of claims, with the place of it, as CSV. Throws `NotFound` before the first line. */
  async *statements(caseId: string, selection: Selection): AsyncGenerator<string> {
    await this.context.case(caseId)
    yield statementTableHead
    for await (const { items } of this.#pages(caseId, selection, WITH_STATEMENTS)) {
      const { claims, ...known } = await claimMaterial(
        this.context.store.background,
        caseId,
        items.map(({ id }) => id),
      )
      yield statementLines(claims, known)
    }
  }

  /** Everything that a case holds as JSON, piece by piece. Throws `NotFound` before the first. */
  async *trace(caseId: string): AsyncGenerator<string> {
    await this.context.case(caseId)
    yield* traceJson(await keptTrace(this.context.store.background, caseId))
  }

  async *#pages(
    caseId: string,
    selection: Selection,
    limit: number,
  ): AsyncGenerator<Awaited<ReturnType<typeof listedClaims>>> {
    for (let after: Position | null | undefined; after !== null;) {
      const page = await listedClaims(this.context.store.background, { ...selection, caseId, limit, after })
      yield page
      after = page.next
    }
  }
}
