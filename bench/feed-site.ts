import { type Server, createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Report } from '../src/model/report.ts'

/** More than this many entries of a feed are not read. */
const ENTRIES = 500

/** A site on the loopback that gives reports as feeds, one for each outlet and beyond that for each five hundred entries. */
export class FeedSite {
  private constructor(
    private readonly server: Server,
    readonly feeds: readonly string[],
    readonly port: number,
  ) {}

  static async open(reports: readonly Report[]): Promise<FeedSite> {
    const byOutlet = new Map<string, Report[]>()
    for (const report of reports) {
      const outlet = report.outlet ?? ''
      byOutlet.set(outlet, [...(byOutlet.get(outlet) ?? []), report])
    }
    const answers = [...byOutlet].flatMap(([outlet, own]) =>
      Array.from({ length: Math.ceil(own.length / ENTRIES) }, (_, part) =>
        feedOf(outlet, own.slice(part * ENTRIES, (part + 1) * ENTRIES)),
      ),
    )
    const server = createServer((request, response) => {
      const answer = answers[Number(/\d+/u.exec(request.url ?? '')?.[0])]
      response.statusCode = answer === undefined ? 404 : 200
      response.setHeader('content-type', 'application/rss+xml')
      response.end(answer)
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    const { port } = server.address() as AddressInfo
    return new FeedSite(
      server,
      answers.map((_, index) => `http://127.0.0.1:${port}/${index}`),
      port,
    )
  }

  close(): void {
    this.server.closeAllConnections()
    this.server.close()
  }
}

function feedOf(outlet: string, reports: readonly Report[]): string {
  const items = reports.map(({ id, text, publishedAt }) => {
    const date = publishedAt === null ? '' : `<pubDate>${new Date(publishedAt).toUTCString()}</pubDate>`
    const html = text
      .split('\n\n')
      .map((paragraph) => `<p>${escaped(paragraph)}</p>`)
      .join('')
    return `<item><guid isPermaLink="false">${id}</guid>${date}<content:encoded>${escaped(html)}</content:encoded></item>`
  })
  return `<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel>
<title>${escaped(outlet)}</title>${items.join('\n')}</channel></rss>`
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}
