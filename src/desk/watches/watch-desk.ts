import { randomBytes } from 'node:crypto'
import { type LastDelivery, lastDeliveries } from '../../store/deliveries.ts'
import { type Alert, type Watch, listAlerts, listWatches } from '../../store/watches.ts'
import type { DeskContext, UncountedPage } from '../context.ts'
import { NotFound } from '../not-found.ts'
import { NotPossible } from '../review/settlement.ts'
import { isWebAddress } from '../web-address.ts'
import { deliverAlerts } from './webhook.ts'

/** A watch as it is shown: where its alerts go, and how the last one went; never the secret. */
export interface WatchView extends Omit<Watch, 'webhook'> {
  readonly webhook: { readonly url: string; readonly lastDelivery: LastDelivery | null } | null
}

/** Bytes of the secret that signs what is sent. */
const SECRET_BYTES = 32

/** Standing questions and their answers. */
export class WatchDesk {
  constructor(private readonly context: DeskContext) {}

  /**
   * Starts to watch the claims of a case that hold the words; alerts tell when their evidence changes its state, and are sent to
   * an address where one is given. The secret that signs them is told here and never again. Throws `NotFound`, `NotPossible`.
   */
  async start(given: {
    readonly caseId: string
    readonly title: string
    readonly words: string
    readonly webhook?: string
  }): Promise<WatchView & { readonly secret: string | null }> {
    const { webhook: url, ...rest } = given
    await this.context.case(given.caseId)
    if (url !== undefined && !isWebAddress(url)) {
      throw new NotPossible('alerts are sent to addresses that begin with http:// or https:// only')
    }
    const secret = url === undefined ? null : randomBytes(SECRET_BYTES).toString('hex')
    const webhook = url === undefined || secret === null ? null : { url, secret }
    const watch: Watch = { id: randomBytes(8).toString('hex'), ...rest, webhook }
    await this.context.store.watch(watch)
    return { ...rest, id: watch.id, webhook: url === undefined ? null : { url, lastDelivery: null }, secret }
  }

  async list(filter: { readonly caseId?: string; readonly id?: string } = {}): Promise<readonly WatchView[]> {
    const deliveries = await lastDeliveries(this.context.database)
    return (await listWatches(this.context.database, filter)).map(({ webhook, ...watch }) => ({
      ...watch,
      webhook:
        webhook === undefined || webhook === null
          ? null
          : { url: webhook.url, lastDelivery: deliveries.get(watch.id) ?? null },
    }))
  }

  /** Throws `NotFound`. */
  async end(id: string): Promise<void> {
    if (!(await this.context.store.endWatch(id))) throw new NotFound('watch', id)
  }

  /** Newest first. */
  async alerts(filter: Parameters<typeof listAlerts>[1]): Promise<UncountedPage<Alert>> {
    return listAlerts(this.context.database, filter)
  }

  /** Sends alerts that wait for their addresses. Returns how many were tried. */
  async deliver(): Promise<number> {
    return deliverAlerts(this.context.database, this.context.web)
  }
}
