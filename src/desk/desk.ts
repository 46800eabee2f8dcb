import { randomBytes } from 'node:crypto'
import type { Capture } from '../model/capture.ts'
import type { Problem } from '../model/problem.ts'
import { type WebSettings, acquire } from '../pipeline/pipeline.ts'
import { type CaseOverview, type StoredCase, caseOverviews, isCase } from '../store/cases.ts'
import type { ClaimFilter } from '../store/claim-list.ts'
import { type Queued, type Refused, queuedCaptures, refusedCaptures } from '../store/receipts.ts'
import { type ReportFilter, type ReportSummary, listReports } from '../store/report-list.ts'
import { type ReportVersion, findReport } from '../store/reports.ts'
import { type Hit, search } from '../store/search.ts'
import { Store, type StoreOptions } from '../store/store.ts'
import { type ClaimView, viewClaim } from './claim-view.ts'
import type { DeskContext, Page, Paging } from './context.ts'
import { Dossiers } from './dossiers.ts'
import { Errand } from './errand.ts'
import { Announcer, type DeskEvent } from './events.ts'
import { FeedDesk } from './feeds/feed-desk.ts'
import { FeedPoller } from './feeds/poller.ts'
import { Keeping } from './keeping.ts'
import { type ReportLine, lineCapture } from './line-capture.ts'
import { type ListedClaim, listedClaims } from './listed-claims.ts'
import { NotFound } from './not-found.ts'
import { QuestionDesk } from './question-desk.ts'
import { type ReportView, viewReport } from './report-view.ts'
import { ReviewDesk } from './review/review-desk.ts'
import { readSample } from './sample.ts'
import { TakeAway } from './take-away/take-away.ts'
import { type Timeline, timeline } from './timeline.ts'
import { acquireUpload } from './upload.ts'
import { type VersionDifference, versionDifference, versions } from './versions/versions.ts'
import { WatchDesk } from './watches/watch-desk.ts'
import { isWebAddress } from './web-address.ts'
import { Workbench } from './workbench.ts'

export interface DeskOptions extends StoreOptions {
  /** Settings of the network. */
  readonly web?: WebSettings
}
export type { WebSettings } from '../pipeline/pipeline.ts'
export { Overtaken } from '../store/decisions.ts'
export { NoSuchPosition } from '../store/keyset.ts'
export type { Position, UncountedPage } from './context.ts'
export { NotFound } from './not-found.ts'
export { NotPossible } from './review/settlement.ts'
export type { CaseOverview } from '../store/cases.ts'
export type { Decision } from '../store/decisions.ts'
export type { EntitySummary, SourceSummary } from '../store/people.ts'
export type { PlaceSummary } from '../store/places.ts'
export type { Queued, Refused } from '../store/receipts.ts'
export type { ReportSummary } from '../store/report-list.ts'
export type { ReportVersion } from '../store/reports.ts'
export type { Feed } from '../store/feeds.ts'
export type { Hit } from '../store/search.ts'
export type { Standing } from '../store/standings.ts'
export type { Alert } from '../store/watches.ts'

/** The case that takes what is added without naming one. */
export const INBOX = 'inbox'

/** What became of one thing that was given to the desk. */
export type Added =
  | { readonly type: 'queued' | 'known'; readonly locator: string; readonly capture: string }
  | { readonly type: 'refused'; readonly locator: string; readonly problem: Problem }

/** Everything a user can do. Plain values cross its border; command line, API and pages talk to nothing else. */
export class Desk {
  readonly review: ReviewDesk
  readonly watches: WatchDesk
  readonly feeds: FeedDesk
  readonly questions: QuestionDesk
  readonly dossiers: Dossiers
  readonly keeping: Keeping
  readonly takeAway: TakeAway
  readonly #announcer = new Announcer()
  readonly #workbench: Workbench
  readonly #poller: FeedPoller
  readonly #errands: readonly Errand[]
  readonly #closing = new AbortController()
  readonly #web: WebSettings

  private constructor(
    private readonly store: Store,
    { onError = (): void => undefined, web }: DeskOptions,
  ) {
    this.#web = { ...web, signal: this.#closing.signal }
    this.#workbench = new Workbench(store, this.#announcer, onError)
    this.#poller = new FeedPoller(store, this.#announcer, this.#web, () => this.#workbench.wake())
    const context: DeskContext = {
      store,
      database: store.database,
      web: this.#web,
      announce: (event) => this.#announcer.announce(event),
      wake: () => this.#workbench.wake(),
      case: async (id) => this.case(id),
    }
    this.review = new ReviewDesk(context)
    this.watches = new WatchDesk(context)
    this.feeds = new FeedDesk(context, this.#poller)
    this.questions = new QuestionDesk(context)
    this.dossiers = new Dossiers(context)
    this.keeping = new Keeping(context)
    this.takeAway = new TakeAway(context)
    this.#errands = [
      new Errand(async () => this.feeds.pollDue(), onError),
      new Errand(async () => this.watches.deliver(), onError),
      new Errand(async () => store.tidy(), onError),
    ]
  }

  static async open(options: DeskOptions = {}): Promise<Desk> {
    return new Desk(await Store.open({ ...options, onError: options.onError ?? ((): void => undefined) }), options)
  }

  /** Starts to work on what waits, to poll feeds and to deliver alerts, until `close`. */
  process(): void {
    this.#workbench.start()
    for (const errand of this.#errands) errand.start()
  }

  /** Works until nothing waits. Not after `process`. */
  async drain(): Promise<void> {
    await this.#workbench.drain()
  }

  /** Goes up whenever anything that can be asked for may have changed; undefined when other processes change it as well. */
  get changes(): number | undefined {
    return this.store.changes
  }

  /** Returns the function that ends the listening. */
  listen(listener: (event: DeskEvent) => void): () => void {
    return this.#announcer.listen(listener)
  }

  /** The case that takes what is added without naming one; made when it is not there yet. */
  async inbox(): Promise<string> {
    await this.openCase({ id: INBOX, title: 'Inbox' })
    return INBOX
  }

  /** Keeps captures in a case; on return they are safe and their reading is queued. Adding one again changes nothing. */
  async add(captures: readonly Capture[], caseId = INBOX): Promise<readonly Added[]> {
    if (!(await isCase(this.store.database, caseId))) {
      if (caseId !== INBOX) throw new NotFound('case', caseId)
      await this.inbox()
    }
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
    for await (const acquired of acquire(locator, { ...options, web: this.#web })) {
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
    for await (const acquired of acquire(url, { web: this.#web })) {
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

  /** What was added to a case and waits to be read, in the order in which it came. */
  async queued(caseId: string, limit = 200): Promise<readonly Queued[]> {
    return queuedCaptures(this.store.database, caseId, limit)
  }

  async claims(filter: ClaimFilter): Promise<Page<ListedClaim>> {
    return listedClaims(this.store.database, filter)
  }

  /** Throws `NotFound`. */
  async timeline(filter: { readonly caseId: string } & Paging): Promise<Timeline> {
    await this.case(filter.caseId)
    return timeline(this.store.database, filter)
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

  /** All reports from the address of this one, oldest first. Throws `NotFound`. */
  async versions(id: string): Promise<readonly ReportVersion[]> {
    return versions(this.store.database, id)
  }

  /** What changed from an earlier version, the one before unless another is named; null when there is none. Throws `NotFound`. */
  async versionDifference(id: string, earlier?: string): Promise<VersionDifference | null> {
    return versionDifference(this.store.database, id, earlier)
  }

  /** The bytes that a report was made from. Throws `NotFound`. */
  async capture(reportId: string): Promise<Uint8Array> {
    const found = await findReport(this.store.database, reportId)
    if (found === undefined) throw new NotFound('report', reportId)
    return this.store.captures.bytes(found.report.sha256)
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

  async close(): Promise<void> {
    this.#poller.stop()
    this.#closing.abort()
    await Promise.all(this.#errands.map(async (errand) => errand.stop()))
    await this.#workbench.stop()
    await this.store.close()
  }
}

function refused(locator: string, code: string, reason: string): Added {
  return { type: 'refused', locator, problem: { code, message: `${locator}: ${reason}` } }
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
