import type { Outlet, OutletTable } from '../../model/outlet.ts'
import type { Report } from '../../model/report.ts'
import { bareName, nameKey, outletsNamed } from './names.ts'

/** The publisher of a report as far as it is known: a key that is equal for equal publishers. */
export interface Publisher {
  readonly key: string
  readonly outlet: Outlet | undefined
  /** Null when unknown. */
  readonly name: string | null
}

/** How the key of a publisher begins of which nothing is known: each such report is of an outlet of its own. */
export const UNKNOWN_PUBLISHER = 'report '

export function publisherOf(report: Report, outlets: OutletTable): Publisher {
  const byName = report.outlet === null ? [] : outletsNamed(report.outlet, outlets)
  const address = report.canonicalUrl ?? report.url
  const byHost = address === null ? undefined : outlets.byDomain(address)
  const outlet = byName.length === 1 ? byName[0] : byHost
  if (outlet !== undefined) return { key: `outlet ${outlet.id}`, outlet, name: outlet.name }
  if (report.outlet !== null) return { key: `name ${nameKey(report.outlet)}`, outlet: undefined, name: report.outlet }
  const host = address === null ? null : hostOf(address)
  if (host !== null) return { key: `host ${host}`, outlet: undefined, name: host }
  return { key: `${UNKNOWN_PUBLISHER}${report.id}`, outlet: undefined, name: null }
}

function hostOf(url: string): string | null {
  return /^[a-z]+:\/\/(?:www\.)?([^/?#:]+)/iu.exec(url)?.[1]?.toLowerCase() ?? null
}

/** Whether a name is the publisher's own, by the table, by spelling, or as a part of its host name. */
export function isPublisher(name: string, publisher: Publisher, report: Report, outlets: OutletTable): boolean {
  const named = outletsNamed(name, outlets)
  if (publisher.outlet !== undefined && named.some(({ id }) => id === publisher.outlet?.id)) return true
  return spellingsOf(publisher, report).includes(bareName(name))
}

/** What others may write for a publisher, as `bareName` gives it: its name, the parts of its host name. */
export function spellingsOf({ name }: Publisher, report: Report): string[] {
  const labels = hostOf(report.canonicalUrl ?? report.url ?? '')?.split('.') ?? []
  return [
    ...(name === null ? [] : [bareName(name)]),
    ...labels.map((label) => label.replace(/-/gu, '')).filter((label) => label.length > 2),
  ]
}
