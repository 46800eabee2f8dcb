import { createHash } from 'node:crypto'
import { reportsDecided, type ClaimDecision } from '../../model/claim-decision.ts'
import type { Problem } from '../../model/problem.ts'
import { REPRESENTATIVES } from '../../model/signature.ts'
import { decisionProblems, mergeSources, MOST_VIEWS, type NeighbourhoodTrace } from '../../pipeline/pipeline.ts'
import { changedCount, goneReports, pendingReports, takeChanged, unsignedReports } from '../../store/changed-reports.ts'
import { enterLinking } from '../../store/lookups.ts'
import {
  type StaleNeighbourhood,
  caseNumber,
  lockNeighbourhoods,
  markDecided,
  markTraced,
  neighbourhoodsOfReports,
  staleNeighbourhoods,
} from '../../store/neighbourhoods.ts'
import { type ReadReport, reportsById, saveSignatures } from '../../store/reports.ts'
import { saveSourceViews } from '../../store/source-views.ts'
import type { Store } from '../../store/store.ts'
import { toJson } from '../../store/storable.ts'
import { finishTrace, saveTraces, type TracedNeighbourhood } from '../../store/traces.ts'
import { type Alert, claimSummaries, insertAlert, listWatches } from '../../store/watches.ts'
import { type ClaimSummary, claimColumns } from '../claim-summary.ts'
import type { PipelinePool } from '../pipeline-pool.ts'
import { claimDecisions } from '../review/claim-decisions.ts'
import { newAlerts } from '../watches/alerts.ts'
import { RememberedCases } from './remembered-cases.ts'
import { Linking } from './linking.ts'

/**
 * Reports looked up within one transaction. The embedded database answers nobody else meanwhile, so that it stays below a
 * tenth of a second.
 */
const LOOKED_UP_AT_ONCE = 32
/** Neighbourhoods traced in one round, and the reports in them: what is fetched and kept in memory at once. */
const ROUND = { neighbourhoods: 24, reports: 200 } as const
/** No neighbourhood: problems of decisions that find nothing belong to the case as a whole. */
const NO_DECISIONS = ''

export interface CaseTraced {
  readonly alerts: readonly Omit<Alert, 'madeAt'>[]
  /** Claims that were traced, in neighbourhoods that had changed. */
  readonly claims: number
}

/** Brings the claims of cases up to date. */
export class CaseTracer {
  readonly #remembered = new RememberedCases()

  constructor(
    private readonly store: Store,
    private readonly pool: PipelinePool,
    private readonly isRunning: () => boolean,
  ) {}

  /**
   * Looks up what is new, forgets what is gone, and traces the neighbourhoods that changed. What it leaves is what tracing the
   * whole case at once would give. What comes meanwhile is left to the next trace, which is queued by then: while an archive is
   * being read, claims are to be seen long before all of it is looked up.
   */
  async trace(caseId: string, revision: number): Promise<CaseTraced> {
    const { store, pool, isRunning } = this
    const number = await caseNumber(store.background, caseId)
    if (number === undefined) return { alerts: [], claims: 0 }
    const rounds = Math.ceil((await changedCount(store.background, number)) / LOOKED_UP_AT_ONCE)
    for (let round = 0; round < rounds && isRunning(); round += 1) await this.#lookUp(caseId, number)
    const decisions = await claimDecisions(store.background, caseId)
    const homeless = await decide(store, number, decisions)
    const alerts: Omit<Alert, 'madeAt'>[] = []
    let claims = 0
    while (isRunning()) {
      const stale = await staleNeighbourhoods(store.background, number, ROUND)
      if (stale.length === 0) break
      const traced = await traceRound(pool, store, stale, decisions, isRunning)
      claims += traced.reduce((sum, { parts }) => sum + parts.claims.length, 0)
      alerts.push(...(await keepRound(store, caseId, number, stale, traced, decisions)))
    }
    if (isRunning()) {
      await store.work((transaction) => finishTrace(transaction, caseId, revision, decisionProblems(homeless)))
    }
    return { alerts, claims }
  }

  /** Takes reports that changed out of the neighbourhoods, and enters those that are in the case. */
  async #lookUp(caseId: string, number: number): Promise<void> {
    const { store, pool } = this
    const unsigned = await reportsById(
      store.background,
      await unsignedReports(store.background, number, LOOKED_UP_AT_ONCE),
    )
    const made = await Promise.all(unsigned.map((one) => pool.ask({ type: 'sign', ...one })))
    const remembered = this.#remembered.of(number)
    const left = await store.work(async (transaction) => {
      await lockNeighbourhoods(transaction, number)
      const { before, now } = await enterLinking(transaction, number)
      const known = remembered.takeUp(before)
      await saveSignatures(
        transaction,
        made.map(({ signature }) => signature),
      )
      const changed = await takeChanged(transaction, number, LOOKED_UP_AT_ONCE)
      const linking = new Linking(transaction, number, REPRESENTATIVES, known)
      for (const gone of await goneReports(transaction, caseId, number, changed)) await linking.remove(gone)
      await linking.add(await pendingReports(transaction, caseId, number, changed))
      return now
    })
    remembered.leave(left)
  }
}

/** Lays decisions over the neighbourhoods; returns those whose reports are not at hand. */
async function decide(
  store: Store,
  number: number,
  decisions: readonly ClaimDecision[],
): Promise<readonly ClaimDecision[]> {
  return store.work(async (transaction) => {
    await lockNeighbourhoods(transaction, number)
    await new Linking(transaction, number).decide(decisions)
    const homes = await neighbourhoodsOfReports(transaction, number, [...new Set(decisions.flatMap(reportsDecided))])
    const byHome = new Map<number, ClaimDecision[]>()
    const homeless: ClaimDecision[] = []
    for (const decision of decisions) {
      const home = reportsDecided(decision).flatMap((report) => homes.get(report) ?? [])[0]
      if (home === undefined) homeless.push(decision)
      else byHome.set(home, [...(byHome.get(home) ?? []), decision])
    }
    await markDecided(transaction, number, new Map([...byHome].map(([home, own]) => [home, digest(own)])))
    return homeless
  })
}

function digest(decisions: readonly ClaimDecision[]): string {
  return decisions.length === 0
    ? NO_DECISIONS
    : createHash('sha256').update(JSON.stringify(decisions)).digest('hex').slice(0, 32)
}

interface Traced {
  readonly id: number
  readonly parts: NeighbourhoodTrace
  readonly read: readonly ReadReport[]
}

/** Neighbourhoods are traced side by side, as many as there are threads. */
async function traceRound(
  pool: PipelinePool,
  store: Store,
  stale: readonly StaleNeighbourhood[],
  decisions: readonly ClaimDecision[],
  running: () => boolean,
): Promise<readonly Traced[]> {
  const read = new Map(
    (
      await reportsById(
        store.background,
        stale.flatMap(({ reports }) => reports),
      )
    ).map((one) => [one.report.id, one]),
  )
  return Promise.all(
    stale
      .filter(({ reports }) => reports.length > 0)
      .map(async ({ id, reports }) => {
        const members = reports.flatMap((report) => read.get(report) ?? [])
        const own = decisionsAbout(decisions, reports)
        try {
          const { trace } = await pool.ask({ type: 'trace', members, decisions: own })
          return { id, parts: trace, read: members }
        } catch (error) {
          if (!running()) throw error
          return { id, parts: { ...NOTHING, problems: [notTraced(reports, error)] }, read: members }
        }
      }),
  )
}

/** One neighbourhood that makes the stages fail keeps nothing else of the case back. */
function notTraced(reports: readonly string[], error: unknown): Problem {
  const reason = error instanceof Error ? error.message : String(error)
  return {
    code: 'not-traced',
    message: `${reports.length} reports that hang together, ${reports[0] ?? ''} among them, could not be traced: ${reason}`,
  }
}

function decisionsAbout(decisions: readonly ClaimDecision[], reports: readonly string[]): readonly ClaimDecision[] {
  if (decisions.length === 0) return decisions
  const own = new Set(reports)
  return decisions.filter((decision) => reportsDecided(decision).some((report) => own.has(report)))
}

async function keepRound(
  store: Store,
  caseId: string,
  number: number,
  stale: readonly StaleNeighbourhood[],
  traced: readonly Traced[],
  decisions: readonly ClaimDecision[],
): Promise<readonly Omit<Alert, 'madeAt'>[]> {
  const kept = stale.map(({ id }): TracedNeighbourhood => {
    const one = traced.find((each) => each.id === id)
    if (one === undefined) return { id, parts: NOTHING, columns: [] }
    const reports = one.read.map(({ report }) => report)
    return { id, parts: one.parts, columns: claimColumns(one.parts.claims, { reports, ...one.parts }) }
  })
  const ids = kept.map(({ id }) => id)
  const claims = kept.flatMap(({ parts }) => parts.claims)
  return store.work(async (transaction) => {
    await lockNeighbourhoods(transaction, number)
    const watches = await listWatches(transaction, { caseId })
    const before =
      watches.length === 0
        ? new Map<string, unknown>()
        : await claimSummaries(
            transaction,
            caseId,
            ids,
            claims.map(({ id }) => id),
          )
    await saveTraces(transaction, caseId, kept)
    await saveSourceViews(transaction, caseId, ids, kept.flatMap(sourceViews), {
      most: MOST_VIEWS,
      merge: mergeSources,
    })
    const summaries = kept.flatMap(({ columns }) => columns.map((one) => one.summary as ClaimSummary))
    const alerts = await newAlerts(transaction, watches, before, summaries)
    for (const alert of alerts) await insertAlert(transaction, alert)
    const empty = stale.filter(({ reports }) => reports.length === 0).map(({ id }) => id)
    const done = stale
      .filter(({ reports }) => reports.length > 0)
      .map(({ id, reports }) => ({
        id,
        decisions: digest(decisionsAbout(decisions, reports)),
        problems: toJson(traced.find((each) => each.id === id)?.parts.problems ?? []),
      }))
    await markTraced(transaction, number, done, empty)
    return alerts
  })
}

const NOTHING: NeighbourhoodTrace = {
  sources: [],
  claims: [],
  derivations: [],
  conflicts: [],
  drifts: [],
  problems: [],
}

function sourceViews({ id, parts, columns }: TracedNeighbourhood): Parameters<typeof saveSourceViews>[3] {
  const counts = new Map<string, number>()
  for (const { sourceIds } of columns) for (const source of sourceIds) counts.set(source, (counts.get(source) ?? 0) + 1)
  return parts.sources.map((source) => ({ neighbourhood: id, source, claimCount: counts.get(source.id) ?? 0 }))
}
