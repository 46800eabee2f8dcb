import { claimOrders, type ClaimFilter, type ClaimOrder } from '../api.ts'

/** What a reader comes back for stands first. */
const usualOrder: ClaimOrder = 'news'

/** The filter as it stands in the page's address. */
export function filterOf(search: URLSearchParams): ClaimFilter {
  const order = (Object.keys(claimOrders) as ClaimOrder[]).find((one) => one === search.get('by'))
  return {
    words: search.get('q') ?? '',
    source: search.get('source'),
    conflict: search.has('conflict'),
    drift: search.has('drift'),
    denied: search.has('denied'),
    newOrigin: search.has('new-origin'),
    since: /^\d{4}-\d\d-\d\d$/u.exec(search.get('since') ?? '')?.[0] ?? '',
    order: order ?? usualOrder,
  }
}

/** The address' part for a filter; what is as usual is left out. */
export function searchOf(filter: ClaimFilter): Record<string, string> {
  return {
    ...(filter.words === '' ? {} : { q: filter.words }),
    ...(filter.source === null ? {} : { source: filter.source }),
    ...(filter.conflict ? { conflict: '' } : {}),
    ...(filter.drift ? { drift: '' } : {}),
    ...(filter.denied ? { denied: '' } : {}),
    ...(filter.newOrigin ? { 'new-origin': '' } : {}),
    ...(filter.since === '' ? {} : { since: filter.since }),
    ...(filter.order === usualOrder ? {} : { by: filter.order }),
  }
}

export function isFiltering(filter: ClaimFilter): boolean {
  const { words, source, since, conflict, drift, denied, newOrigin } = filter
  return words.trim() !== '' || source !== null || since !== '' || conflict || drift || denied || newOrigin
}
