/** A publisher, agency, ministry or service as the reviewed table of outlets describes it. */
export interface Outlet {
  /** Stable kebab-case id. */
  readonly id: string
  readonly name: string
  readonly kind: OutletKind
  /** ISO 3166-1 alpha-2; null for bodies of several states. */
  readonly country: string | null
  /** BCP 47. */
  readonly languages: readonly string[]
  /** Other spellings and acronyms, with case as printed. Two outlets may share one: the name is then ambiguous. */
  readonly aliases: readonly string[]
  /** Registrable domains it publishes under. */
  readonly domains: readonly string[]
  /** Owner family: outlets of one family are one publisher; null when it stands alone or is not known. */
  readonly family: string | null
  /**
   * For arms of a state: the level of the state whose voice it is (`KR`, `US`, `US-NY`). State media carry the voice of
   * their state too. Null for everybody else.
   */
  readonly voice: string | null
}

export type OutletKind =
  | 'agency'
  | 'broadcaster'
  | 'newspaper'
  | 'magazine'
  | 'online'
  | 'state-media'
  | 'government'
  | 'military'
  | 'intelligence'
  | 'organization'
  | 'think-tank'

/** Looks outlets up. Total: an unknown name is an empty list, an ambiguous one several. */
export interface OutletTable {
  readonly outlets: readonly Outlet[]
  /** By name or alias; case counts only for acronyms of up to five letters. */
  byName(name: string): readonly Outlet[]
  /** By the registrable domain of an address or host. */
  byDomain(urlOrHost: string): Outlet | undefined
}
