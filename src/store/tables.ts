import type { ColumnType, Generated } from 'kysely'

/** A column that is written as JSON text and read as the value. */
type Json<T = unknown> = ColumnType<T, string, string>
type OptionalJson<T = unknown> = ColumnType<T | null, string | null, string | null>
type Instant = ColumnType<string, string, string>
/** Filled by the database when it is not given. */
type InstantNow = ColumnType<string, string | undefined, string>
type JsonList<T = unknown> = ColumnType<T, string | undefined, string>
type Search = ColumnType<string, string | undefined, string>

/** The tables as Kysely sees them; `migrations.ts` is what makes them and says what they mean. */
export interface Tables {
  cases: {
    id: string
    number: Generated<number>
    title: string
    question: string | null
    label: string | null
    template: string | null
    created_at: InstantNow
    revision: Generated<number>
    traced_revision: Generated<number>
    traced_at: Instant | null
    trace_problems: JsonList
  }
  captures: {
    id: string
    sha256: string
    byte_length: number
    locator: string
    url: string | null
    media_type: string
    charset: string | null
    retrieved_at: string | null
    given: Json
    rendition: OptionalJson
    exchange: OptionalJson
    received_at: InstantNow
    state: Generated<'queued' | 'read' | 'refused'>
    problems: JsonList
  }
  memberships: { case_id: string; capture_id: string; added_at: InstantNow }
  reports: {
    id: string
    capture_id: string
    title: string | null
    outlet: string | null
    lang: string | null
    url: string | null
    published_at: string | null
    text_length: number
    attribution_count: number
    document: Json
    extraction: Json
    opening: string | null
    read_at: InstantNow
    search: Search
  }
  entities: { report_id: string; capture_id: string; name: string; kind: string; mentions: number }
  places: {
    report_id: string
    capture_id: string
    name: string
    lat: number
    lon: number
    country: string | null
    mentions: number
  }
  case_counts: {
    case_id: string
    queued: number
    read: number
    refused: number
    claims: number
    conflicts: number
  }
  case_days: { case_id: string; day: string; reports: number }
  case_places: {
    case_id: string
    name: string
    lat: number
    lon: number
    country: string
    mentions: number
    reports: number
  }
  case_names: { case_id: string; name: string; kind: string; mentions: number; reports: number }
  claims: {
    case_id: string
    id: string
    neighbourhood: number
    rank: number
    digest: string
    gloss: string
    origin_low: number
    origin_high: number
    outlet_count: number
    report_count: number
    first_seen: string | null
    last_seen: string | null
    conflict_count: number
    drift_count: number
    denied: boolean
    report_ids: string[]
    source_ids: string[]
    new_origin_seen: string | null
    first_source_ids: string[]
    aliases: string[]
    summary: Json
    document: Json
    search: Search
  }
  sources: {
    case_id: string
    id: string
    rank: number
    digest: string
    name: string
    kind: string
    claim_count: number
    document: Json
    search: Search
  }
  derivations: {
    case_id: string
    id: string
    neighbourhood: number
    rank: number
    digest: string
    report_ids: string[]
    document: Json
  }
  conflicts: {
    case_id: string
    id: string
    neighbourhood: number
    rank: number
    digest: string
    claim_ids: string[]
    document: Json
  }
  drifts: {
    case_id: string
    id: string
    neighbourhood: number
    rank: number
    digest: string
    claim_id: string
    document: Json
  }
  signatures: { report_id: string; document: Json }
  changed_reports: { case_number: number; report_id: string }
  linked: {
    case_number: number
    place: number
    report_id: string
    read_at: Instant
    neighbourhood: number
    keys: number[]
  }
  linkings: { case_number: number; token: string }
  postings: { case_number: number; key: number; place: number }
  neighbours: { case_number: number; a: number; b: number; decided: boolean }
  neighbourhoods: {
    case_number: number
    id: number
    stale: boolean
    decisions: Generated<string>
    problems: JsonList
  }
  source_views: { case_id: string; neighbourhood: number; id: string; claim_count: number; document: Json }
  standings: { case_id: string; kind: string; subject: string; about: string[]; key: string; value: OptionalJson }
  watches: {
    id: string
    case_id: string
    title: string
    words: string
    webhook: OptionalJson
    created_at: InstantNow
  }
  deliveries: {
    alert_id: string
    watch_id: string
    state: Generated<string>
    tries: Generated<number>
    problem: string | null
    tried_at: Instant | null
    next_try_at: InstantNow
  }
  questions: { id: string; case_id: string; text: string; words: string; created_at: InstantNow }
  feeds: {
    id: string
    case_id: string
    url: string
    every: number
    state: Generated<string>
    interval: number
    etag: string | null
    last_modified: string | null
    failures: Generated<number>
    last_result: OptionalJson
    next_poll_at: InstantNow
    leased_until: Instant | null
    created_at: InstantNow
  }
  feed_entries: { feed_id: string; key: string; digest: string }
  alerts: {
    id: string
    watch_id: string
    case_id: string
    claim_id: string
    kind: string
    message: string
    made_at: InstantNow
  }
  settings: { name: string; value: string }
  decisions: {
    id: Generated<number>
    key: string
    case_id: string
    kind: string
    subject: string
    actor: string
    made_at: InstantNow
    before: OptionalJson
    after: OptionalJson
    undoes: string | null
    about: string[] | null
    batch: string | null
  }
}
