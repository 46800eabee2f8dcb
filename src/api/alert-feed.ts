import { generateAtomFeed, generateRssFeed } from 'feedsmith'
import type { Desk } from '../desk/desk.ts'

type Watch = Awaited<ReturnType<Desk['watches']['list']>>[number]
type Alert = Awaited<ReturnType<Desk['watches']['alerts']>>['items'][number]

/** The alerts of a watch for a feed reader. `origin` is the address of the desk. */
export function alertFeed(format: 'rss' | 'atom', watch: Watch, alerts: readonly Alert[], origin: string): string {
  const page = ({ claim }: Alert): string =>
    `${origin}/cases/${encodeURIComponent(watch.caseId)}/claims/${encodeURIComponent(claim)}`
  const title = `Stemma: ${watch.title}`
  if (format === 'rss') {
    return generateRssFeed({
      title,
      link: origin,
      description: `Changes in the evidence behind claims about ${watch.words}`,
      items: alerts.map((alert) => ({
        title: alert.message,
        link: page(alert),
        guid: { value: alert.id, isPermaLink: false },
        pubDate: new Date(alert.madeAt),
      })),
    })
  }
  return generateAtomFeed({
    id: `urn:stemma:watch:${watch.id}`,
    title: { value: title },
    updated: new Date(alerts[0]?.madeAt ?? 0),
    links: [{ href: origin }],
    entries: alerts.map((alert) => ({
      id: `urn:stemma:alert:${alert.id}`,
      title: { value: alert.message },
      updated: new Date(alert.madeAt),
      links: [{ href: page(alert) }],
    })),
  })
}
