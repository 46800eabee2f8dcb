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
import type { ClaimFilter } from '../store/claims.ts'
import type { DeskContext, Page } from './context.ts'
import type { ListedClaim } from './listed-claims.ts'
import { listedClaims } from './listed-claims.ts'
import { NotFound } from './not-found.ts'

/** The most that a dossier lists. */
const DOSSIER = 200

/** Everything that a case has about a name. */
export interface EntityDossier {
  readonly name: string
  /** One for each kind of thing that goes by the name. */
  readonly entries: readonly EntitySummary[]
  readonly claims: Page<ListedClaim>
}

/** Who speaks in a case, what it is about, and where. */
export class Dossiers {
  constructor(private readonly context: DeskContext) {}

  async sources(filter: SourceFilter): Promise<Page<SourceSummary>> {
    return listSources(this.context.database, filter)
  }

  /** A source with its claims. Throws `NotFound`. */
  async source(caseId: string, id: string): Promise<SourceSummary & { readonly claims: Page<ListedClaim> }> {
    const [found] = (await listSources(this.context.database, { caseId, id, limit: 1, offset: 0 })).items
    if (found === undefined) throw new NotFound('source', id)
    return { ...found, claims: await this.#claims({ caseId, source: id, limit: DOSSIER, offset: 0 }) }
  }

  async entities(filter: EntityFilter): Promise<Page<EntitySummary>> {
    return listEntities(this.context.database, filter)
  }

  /** All that is claimed about one name in a case. Throws `NotFound`. */
  async entity(caseId: string, name: string): Promise<EntityDossier> {
    const { items } = await listEntities(this.context.database, { caseId, name, limit: DOSSIER, offset: 0 })
    if (items.length === 0) throw new NotFound('entity', name)
    const q = `"${name.replaceAll('"', ' ')}"`
    return { name, entries: items, claims: await this.#claims({ caseId, q, limit: DOSSIER, offset: 0 }) }
  }

  /** Places that could be resolved, the most mentioned first. */
  async places(caseId: string): Promise<readonly PlaceSummary[]> {
    await this.context.case(caseId)
    return listPlaces(this.context.database, caseId, DOSSIER)
  }

  async #claims(filter: ClaimFilter): Promise<Page<ListedClaim>> {
    return listedClaims(this.context.database, filter)
  }
}
