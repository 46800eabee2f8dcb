import {
  type EntityFilter,
  type EntitySummary,
  type SourceFilter,
  type SourceSummary,
  listEntities,
  listSources,
} from '../store/people.ts'
import { type ClaimFacts, type ClaimFilter, claimFacts } from '../store/claim-list.ts'
import { type PlaceSummary, listPlaces } from '../store/places.ts'
import type { DeskContext, Page } from './context.ts'
import type { ListedClaim } from './listed-claims.ts'
import { listedClaims } from './listed-claims.ts'
import { NotFound } from './not-found.ts'
import { loadResources } from './resources.ts'

/** Claims that come with a dossier; the rest are paged as a list of claims. */
const FIRST_CLAIMS = 50
/** Things that go by one name, and places on a map. */
const MOST = 200

/** A source, and the owner family it belongs to: outlets of one family are one publisher. */
export interface ListedSource extends SourceSummary {
  /** Its name in the table of outlets; null when it stands alone or nothing is known. */
  readonly family: string | null
}

/** Everything that a case has about a name. */
export interface EntityDossier {
  readonly name: string
  /** One for each kind of thing that goes by the name. */
  readonly entries: readonly EntitySummary[]
  /** Of all its claims. */
  readonly facts: ClaimFacts
  /** The first of them, strongest first. */
  readonly claims: Page<ListedClaim>
}

/** Who speaks in a case, what it is about, and where. */
export class Dossiers {
  readonly #resources = loadResources()

  constructor(private readonly context: DeskContext) {}

  async sources(filter: SourceFilter): Promise<Page<ListedSource>> {
    const { items, ...page } = await listSources(this.context.database, filter)
    return { ...page, items: items.map((summary) => ({ ...summary, family: this.#familyOf(summary) })) }
  }

  /** A source with its claims. Throws `NotFound`. */
  async source(caseId: string, id: string): Promise<ListedSource & { readonly claims: Page<ListedClaim> }> {
    const [found] = (await this.sources({ caseId, id, limit: 1 })).items
    if (found === undefined) throw new NotFound('source', id)
    return { ...found, claims: await this.#claims({ caseId, source: id, limit: FIRST_CLAIMS }) }
  }

  async entities(filter: EntityFilter): Promise<Page<EntitySummary>> {
    return listEntities(this.context.database, filter)
  }

  /** All that is claimed about one name in a case. Throws `NotFound`. */
  async entity(caseId: string, name: string): Promise<EntityDossier> {
    const { items } = await listEntities(this.context.database, { caseId, name, limit: MOST })
    if (items.length === 0) throw new NotFound('entity', name)
    const q = `"${name.replaceAll('"', ' ')}"`
    const facts = await claimFacts(this.context.database, { caseId, q })
    return { name, entries: items, facts, claims: await this.#claims({ caseId, q, limit: FIRST_CLAIMS }) }
  }

  /** Places that could be resolved, the most mentioned first. */
  async places(caseId: string): Promise<readonly PlaceSummary[]> {
    await this.context.case(caseId)
    return listPlaces(this.context.database, caseId, MOST)
  }

  /** A name that stands for outlets of several owners settles none. */
  #familyOf({ source }: SourceSummary): string | null {
    if (source.kind === 'person' || source.kind === 'unnamed') return null
    const families = new Set(this.#resources.outlets.byName(source.name).map(({ family }) => family))
    return families.size === 1 ? ([...families][0] ?? null) : null
  }

  async #claims(filter: ClaimFilter): Promise<Page<ListedClaim>> {
    return listedClaims(this.context.database, filter)
  }
}
