import type { WebSettings } from '../pipeline/pipeline.ts'
import type { Database } from '../store/database.ts'
import type { CaseOverview } from '../store/cases.ts'
import type { Store } from '../store/store.ts'
import type { DeskEvent } from './events.ts'

export type { Page, Paging, Position, UncountedPage } from '../store/keyset.ts'

/** What the parts of the desk share. */
export interface DeskContext {
  readonly store: Store
  readonly database: Database
  /** Settings of the network; one object, so that one pace per host is kept. */
  readonly web: WebSettings
  announce(event: DeskEvent): void
  /** Says that there is work. */
  wake(): void
  /** Throws `NotFound`. */
  case(id: string): Promise<CaseOverview>
}
