import { getDomain } from 'tldts'
import type { OutletTable } from '../../model/outlet.ts'

/** The publisher of a page: as the page states it, else whom its domain belongs to, else the registrable domain itself. */
export function findOutlet(stated: string | null, url: string | null, outlets: OutletTable): string | null {
  if (stated !== null) return stated
  if (url === null) return null
  return outlets.byDomain(url)?.name ?? getDomain(url)
}
