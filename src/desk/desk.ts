import { randomBytes } from 'node:crypto'
import type { Capture } from '../model/capture.ts'
import type { Problem } from '../model/problem.ts'
import type { Trace } from '../model/trace.ts'
import { acquire } from '../pipeline/pipeline.ts'
import { type Verification, backup, rebuild, restore, verify } from '../store/backup.ts'
import { briefing } from '../exports/briefing.ts'
import {
  type EntityFilter,
  type EntitySummary,
  type PlaceSummary,
  type SourceFilter,
  type SourceSummary,
  listEntities,
  listPlaces,
  listSources,
} from '../store/people.ts'
import { type StandingQuestion, type Template, listTemplates } from './templates.ts'
import { acquireUpload } from './upload.ts'
import { type CaseOverview, type StoredCase, caseOverviews } from '../store/cases.ts'
import { type ClaimFilter, listClaims } from '../store/claims.ts'
import { type Decision, type DecisionFilter, listDecisions } from '../store/decisions.ts'
import { type BulkDecision, type BulkPreview, decideBulk, previewBulk } from './review/bulk.ts'
import { type BatchUndone, decide, undo, undoBatch } from './review/review.ts'
import type { NewDecision } from './review/settlement.ts'
import { NotFound } from './not-found.ts'
import { type Standing, standingsAbout } from '../store/standings.ts'
import { type Refused, refusedCaptures } from '../store/receipts.ts'
import { type ReportFilter, type ReportSummary, findReport, listReports, readReports } from '../store/reports.ts'
import { type Hit, search } from '../store/search.ts'
import { type Alert, type Watch, listAlerts, listWatches } from '../store/watches.ts'
import { Store, type StoreOptions } from '../store/store.ts'
import { loadTrace } from '../store/traces.ts'
import type { ClaimSummary } from './claim-summary.ts'
import { type ClaimView, viewClaim } from './claim-view.ts'
import { Announcer, type DeskEvent } from './events.ts'
import { type ReportLine, lineCapture } from './line-capture.ts'
import { type ReportView, viewReport } from './report-view.ts'
import { readSample } from './sample.ts'
import { Workbench } from './workbench.ts'

export type DeskOptions = StoreOptions
export { Overtaken } from '../store/decisions.ts'
export { NotFound } from './not-found.ts'
export { NotPossible } from './review/settlement.ts'

/** The case that takes what is added without naming one. */
export const INBOX = 'inbox'

/** What became of one thing that was given to the desk. */
export type Added =
  | { readonly type: 'queued' | 'known'; readonly locator: string; readonly capture: string }
  | { readonly type: 'refused'; readonly locator: string; readonly problem: Problem }

/** Claims shown under a standing question; its own page shows the rest. */
const ANSWERS = 5
/** The most that a dossier lists. */
const DOSSIER = 200

/** A standing question and what the case has to say to it. */
export interface AnsweredQuestion extends StandingQuestion {
  readonly claims: Page<ListedClaim>
}

/** Everything that a case has about a name. */
export interface EntityDossier {
  readonly name: string
  /** One for each kind of thing that goes by the name. */
  readonly entries: readonly EntitySummary[]
  readonly claims: Page<ListedClaim>
}

/** A claim in a list, with what reviewers settled about it. */
export type ListedClaim = ClaimSummary & { readonly case: string; readonly standings: readonly Standing[] }

/** A list, cut to a page. `total` counts all that fit the filter. */
export interface Page<T> {
  readonly items: readonly T[]
  readonly total: number
}

/** Everything a user can do. Plain values cross its border; command line, API and pages talk to nothing else. */
export class Desk {
  readonly #announcer = new Announcer()
  readonly #workbench: Workbench

  private constructor(
    private readonly store: Store,
    onError: (error: Error) => void,
  ) {
    this.#workbench = new Workbench(store, this.#announcer, onError)
  }

  static async open(options: DeskOptions = {}): Promise<Desk> {
    const onError = options.onError ?? ((): void => undefined)
    return new Desk(await Store.open({ ...options, onError }), onError)
  }

  /** Starts to work on what waits, until `close`. */
  process(): void {
    this.#workbench.start()
  }

  /** Works until nothing waits. Not after `process`. */
  async drain(): Promise<void> {
    await this.#workbench.drain()
  }

  /** Returns the function that ends the listening. */
  listen(listener: (event: DeskEvent) => void): () => void {
    return this.#announcer.listen(listener)
  }

  /** Keeps captures in a case; on return they are safe and their reading is queued. Adding one again changes nothing. */
  async add(captures: readonly Capture[], caseId = INBOX): Promise<readonly Added[]> {
    if (caseId === INBOX) await this.openCase({ id: INBOX, title: 'Inbox' })
    else await this.case(caseId)
    const receipts = await this.store.receive(caseId, captures)
    const added = receipts.map((receipt, index): Added => {
      const locator = captures[index]?.locator ?? ''
      if (!receipt.known) {
        this.#announcer.announce({ type: 'received', case: caseId, capture: receipt.capture, locator })
      }
      return { type: receipt.known ? 'known' : 'queued', locator, capture: receipt.capture }
    })
    this.#workbench.wake()
    return added
  }

  /** Reads a locator and keeps each capture in it; what cannot be read is said and keeps nothing else back. */
  async *addLocator(locator: string, caseId = INBOX, options: { publishedAt?: string } = {}): AsyncGenerator<Added> {
    for await (const acquired of acquire(locator, options)) {
      if (acquired.type === 'refusal') {
        yield { type: 'refused', locator: acquired.locator, problem: acquired.problem }
      } else yield* await this.add([acquired.capture], caseId)
    }
  }

  /** Keeps a report given by its text, its page or its address on the web. Files are never read here. */
  async addLine(line: ReportLine, caseId = INBOX): Promise<readonly Added[]> {
    const { text, html, ...given } = line
    const locator = given.locator ?? given.url ?? 'given text'
    if (text !== undefined || html !== undefined) {
      const capture = lineCapture(line, 'given text')
      return capture === undefined ? [refused(locator, 'empty', 'the text is empty')] : this.add([capture], caseId)
    }
    const { url, ...known } = given
    if (url === undefined || !isWebAddress(url)) {
      return [refused(locator, 'not-an-address', 'only addresses that begin with http:// or https:// are fetched')]
    }
    const added: Added[] = []
    for await (const acquired of acquire(url)) {
      if (acquired.type === 'refusal') {
        added.push({ type: 'refused', locator: acquired.locator, problem: acquired.problem })
        continue
      }
      const { capture } = acquired
      added.push(...(await this.add([{ ...capture, given: { ...capture.given, ...known } }], caseId)))
    }
    return added
  }

  /** Keeps the reports in a file's content, whatever its format. The name is a label and never a path. */
  async addFile(name: string, bytes: Uint8Array, caseId = INBOX): Promise<readonly Added[]> {
    const added: Added[] = []
    for await (const acquired of acquireUpload(this.store.home.folder, name, bytes)) {
      if (acquired.type === 'refusal') {
        added.push({ type: 'refused', locator: acquired.locator, problem: acquired.problem })
      } else added.push(...(await this.add([acquired.capture], caseId)))
    }
    return added
  }

  async cases(): Promise<readonly CaseOverview[]> {
    return caseOverviews(this.store.database)
  }

  /** Throws `NotFound`. */
  async case(id: string): Promise<CaseOverview> {
    const [found] = await caseOverviews(this.store.database, id)
    if (found === undefined) throw new NotFound('case', id)
    return found
  }

  /** Makes a case unless there is one with this id; without an id, a new one. */
  async openCase(
    given: Partial<StoredCase> & { readonly title: string },
  ): Promise<CaseOverview & { readonly made: boolean }> {
    const id = given.id ?? newCaseId(given.title)
    const made = await this.store.addCase({
      id,
      title: given.title,
      question: given.question ?? null,
      label: given.label ?? null,
      template: given.template ?? null,
    })
    if (made) this.#announcer.announce({ type: 'case', case: id })
    return { ...(await this.case(id)), made }
  }

  /** Takes a case away with its claims and watches; what was captured and decided stays. Throws `NotFound`. */
  async removeCase(id: string): Promise<void> {
    if (!(await this.store.removeCase(id))) throw new NotFound('case', id)
    this.#announcer.announce({ type: 'case', case: id })
  }

  /** Takes a report out of a case; its bytes are kept. Throws `NotFound`. */
  async removeReport(caseId: string, reportId: string): Promise<void> {
    const found = await findReport(this.store.database, reportId)
    const removed = found !== undefined && (await this.store.removeCapture(caseId, found.captureId))
    if (!removed) throw new NotFound('report', reportId)
    this.#announcer.announce({ type: 'case', case: caseId })
    this.#workbench.wake()
  }

  /** What was added to a case and gives no report, with the reasons, newest first. */
  async refused(caseId: string, limit = 200): Promise<readonly Refused[]> {
    return refusedCaptures(this.store.database, caseId, limit)
  }

  async claims(filter: ClaimFilter): Promise<Page<ListedClaim>> {
    const { items, total } = await listClaims(this.store.database, filter)
    const settled: { readonly caseId: string; readonly standings: readonly Standing[] }[] = []
    for (const caseId of new Set(items.map((item) => item.case))) {
      const ids = items.flatMap(({ case: one, summary, aliases }) =>
        one === caseId ? [(summary as ClaimSummary).id, ...aliases] : [],
      )
      settled.push({ caseId, standings: await standingsAbout(this.store.database, caseId, ids) })
    }
    return {
      total,
      items: items.map(({ case: caseId, summary, aliases }) => {
        const { id } = summary as ClaimSummary
        const own = new Set([id, ...aliases])
        const standings = settled.find((one) => one.caseId === caseId)?.standings ?? []
        return {
          case: caseId,
          ...(summary as ClaimSummary),
          standings: standings.filter(({ about }) => about.some((each) => own.has(each))),
        }
      }),
    }
  }

  /** Throws `NotFound`. */
  async claim(id: string, caseId?: string): Promise<ClaimView> {
    const view = await viewClaim(this.store.database, id, caseId)
    if (view === undefined) throw new NotFound('claim', id)
    return view
  }

  async reports(filter: ReportFilter): Promise<Page<ReportSummary>> {
    return listReports(this.store.database, filter)
  }

  /** Throws `NotFound`. */
  async report(id: string, caseId?: string): Promise<ReportView> {
    const view = await viewReport(this.store.database, id, caseId)
    if (view === undefined) throw new NotFound('report', id)
    return view
  }

  /** The bytes that a report was made from. Throws `NotFound`. */
  async capture(reportId: string): Promise<Uint8Array> {
    const found = await findReport(this.store.database, reportId)
    if (found === undefined) throw new NotFound('report', reportId)
    return this.store.captures.bytes(found.report.sha256)
  }

  /** What a case may start from. */
  async templates(): Promise<readonly Template[]> {
    return listTemplates()
  }

  /** The standing questions of a case with the strongest claims that may answer each; none for a case without a template. */
  async questions(caseId: string): Promise<readonly AnsweredQuestion[]> {
    const { template } = await this.case(caseId)
    const questions = (await listTemplates()).find((one) => one.id === template)?.questions ?? []
    return Promise.all(
      questions.map(async (question) => ({
        ...question,
        claims: await this.claims({ caseId, q: question.words, limit: ANSWERS, offset: 0 }),
      })),
    )
  }

  async sources(filter: SourceFilter): Promise<Page<SourceSummary>> {
    return listSources(this.store.database, filter)
  }

  /** A source with its claims. Throws `NotFound`. */
  async source(caseId: string, id: string): Promise<SourceSummary & { readonly claims: Page<ListedClaim> }> {
    const [found] = (await listSources(this.store.database, { caseId, id, limit: 1, offset: 0 })).items
    if (found === undefined) throw new NotFound('source', id)
    return { ...found, claims: await this.claims({ caseId, source: id, limit: DOSSIER, offset: 0 }) }
  }

  async entities(filter: EntityFilter): Promise<Page<EntitySummary>> {
    return listEntities(this.store.database, filter)
  }

  /** All that is claimed about one name in a case. Throws `NotFound`. */
  async entity(caseId: string, name: string): Promise<EntityDossier> {
    const { items } = await listEntities(this.store.database, { caseId, name, limit: DOSSIER, offset: 0 })
    if (items.length === 0) throw new NotFound('entity', name)
    const claims = await this.claims({ caseId, q: `"${name.replaceAll('"', ' ')}"`, limit: DOSSIER, offset: 0 })
    return { name, entries: items, claims }
  }

  /** Places that could be resolved, the most mentioned first. */
  async places(caseId: string): Promise<readonly PlaceSummary[]> {
    await this.case(caseId)
    return listPlaces(this.store.database, caseId, DOSSIER)
  }

  /** The case as a cited briefing in Markdown. Throws `NotFound`. */
  async briefing(caseId: string): Promise<string> {
    const { title } = await this.case(caseId)
    return briefing(await this.trace(caseId), { title })
  }

  /** Everything that a case holds. Throws `NotFound`. */
  async trace(caseId: string): Promise<Trace> {
    await this.case(caseId)
    const parts = await loadTrace(this.store.database, caseId)
    const reports = (await readReports(this.store.database, caseId)).map((one) => one.report)
    const { problems, ...rest } = parts
    return { schema: 'stemma.trace/1', reports, ...rest, problems }
  }

  /** Enters what a reviewer settles. Throws `Overtaken` when somebody else has settled it since the giver looked. */
  async decide(decision: NewDecision): Promise<Decision> {
    await this.case(decision.caseId)
    const made = await decide(this.store, decision)
    this.#decided([made])
    return made
  }

  /** Takes a decision back. Throws `NotFound`, or `Overtaken` when a later decision about the same holds. */
  async undo(key: string, actor: string): Promise<Decision> {
    const made = await undo(this.store, key, actor)
    if (made === undefined) throw new NotFound('decision', key)
    this.#decided([made])
    return made
  }

  /** What settling one thing about many claims would change. Throws `NotFound` and `NotPossible`. */
  async previewBulk(given: BulkDecision): Promise<BulkPreview> {
    await this.case(given.caseId)
    return previewBulk(this.store, given)
  }

  /** Settles one thing about many claims, one decision each. Throws `Overtaken` when the preview would be another one by now. */
  async decideBulk(
    given: Parameters<typeof decideBulk>[1],
  ): Promise<{ readonly batch: string; readonly decisions: readonly Decision[] }> {
    await this.case(given.caseId)
    const made = await decideBulk(this.store, given)
    this.#decided(made.decisions)
    return made
  }

  /** Takes back all decisions of one act that still hold. Throws `NotFound`. */
  async undoBatch(batch: string, actor: string): Promise<BatchUndone> {
    const made = await undoBatch(this.store, batch, actor)
    if (made === undefined) throw new NotFound('act', batch)
    this.#decided(made.undone)
    return made
  }

  #decided(decisions: readonly Decision[]): void {
    for (const { caseId, kind, subject } of decisions) {
      this.#announcer.announce({ type: 'decided', case: caseId, kind, subject })
    }
    this.#workbench.wake()
  }

  /** Starts to watch the claims of a case that hold the words; alerts tell when their evidence changes its state. */
  async watch(given: { readonly caseId: string; readonly title: string; readonly words: string }): Promise<Watch> {
    await this.case(given.caseId)
    const watch = { id: randomBytes(8).toString('hex'), ...given }
    await this.store.watch(watch)
    return watch
  }

  async watches(filter: { readonly caseId?: string; readonly id?: string } = {}): Promise<readonly Watch[]> {
    return listWatches(this.store.database, filter)
  }

  /** Throws `NotFound`. */
  async endWatch(id: string): Promise<void> {
    if (!(await this.store.endWatch(id))) throw new NotFound('watch', id)
  }

  /** Newest first. */
  async alerts(filter: Parameters<typeof listAlerts>[1]): Promise<readonly Alert[]> {
    return listAlerts(this.store.database, filter)
  }

  /** The log of decisions, newest first. */
  async decisions(filter: DecisionFilter): Promise<readonly Decision[]> {
    return listDecisions(this.store.database, filter)
  }

  async search(
    q: string,
    options: { readonly caseId?: string; readonly limit?: number } = {},
  ): Promise<readonly Hit[]> {
    if (q.trim() === '') return []
    const limit = options.limit ?? 10
    return search(this.store.database, q, {
      limit,
      ...(options.caseId === undefined ? {} : { caseId: options.caseId }),
    })
  }

  /** Adds the case that ships in `folder`; a second time nothing changes. Its reports are read like any others. */
  async loadSample(folder: string): Promise<CaseOverview> {
    const { described, captures } = await readSample(folder)
    await this.openCase(described)
    await this.add(captures, described.id)
    return this.case(described.id)
  }

  /** Writes everything that cannot be made again into an empty folder. Returns how many lines were written. */
  async backup(folder: string): Promise<number> {
    return backup(this.store, folder)
  }

  /** Enters a backup into an empty desk and queues its readings. Returns how many lines were entered. */
  async restore(folder: string): Promise<number> {
    const entered = await restore(this.store, folder)
    this.#workbench.wake()
    return entered
  }

  /** Compares every capture with its digest. */
  async verify(): Promise<Verification> {
    return verify(this.store)
  }

  /** Throws away what the machine made and queues every reading again; decisions stay as they are. */
  async rebuild(): Promise<void> {
    await rebuild(this.store)
    this.#workbench.wake()
  }

  async close(): Promise<void> {
    await this.#workbench.stop()
    await this.store.close()
  }
}

function refused(locator: string, code: string, reason: string): Added {
  return { type: 'refused', locator, problem: { code, message: `${locator}: ${reason}` } }
}

/** What the locator `url` means as a file or as standard input must not be reachable by a request. */
function isWebAddress(url: string): boolean {
  return /^https?:\/\/[^/]/iu.test(url) && URL.canParse(url)
}

/** Words of the title for people, and enough chance to be the only one. */
function newCaseId(title: string): string {
  const words = title
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/gu, '-')
    .slice(0, 40)
    .replace(/^-|-$/gu, '')
  const chance = randomBytes(4).toString('hex')
  return words === '' ? chance : `${words}-${chance}`
}
