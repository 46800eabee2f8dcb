import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { startServer, type Server } from '../../src/api/server.ts'
import type { Desk } from '../../src/desk/desk.ts'
import { launchBrowser } from './browser.ts'
import { storyExtractions, storyTrace } from './story.ts'
import { stubDesk, type StubCase } from './stub-desk.ts'

export const story: StubCase = {
  id: 'boats',
  title: 'Boats for engineers',
  label: 'invented',
  trace: storyTrace,
  extractions: storyExtractions,
}

/** A page, what it complained of on its console, and which other hosts it asked. */
export interface OpenPage {
  readonly page: Page
  readonly complaints: readonly string[]
  readonly foreignRequests: readonly string[]
  readonly close: () => Promise<void>
}

/** Less than a test's own time, so that a failure names what was waited for; in milliseconds. */
const patience = 20_000

/** The real API in front of known cases, and a browser at it. */
export class Pages {
  private constructor(
    private server: Server,
    private readonly browser: Browser,
  ) {}

  /** Cases whose traces are known beforehand. */
  static open(cases: readonly StubCase[] = [story]): Promise<Pages> {
    return Pages.serving(stubDesk(cases))
  }

  static async serving(desk: Desk, options: { readonly token?: string } = {}): Promise<Pages> {
    const [server, browser] = await Promise.all([startServer({ desk, port: 0, ...options }), launchBrowser()])
    return new Pages(server, browser)
  }

  async at(path: string, options: BrowserContextOptions = {}): Promise<OpenPage> {
    const context = await this.browser.newContext({
      viewport: { width: 1280, height: 900 },
      reducedMotion: 'reduce',
      ...options,
    })
    context.setDefaultTimeout(patience)
    const page = await context.newPage()
    const complaints: string[] = []
    const foreignRequests: string[] = []
    page.on('console', (message) => {
      if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text())
    })
    page.on('pageerror', (error) => complaints.push(error.message))
    page.on('request', (request) => {
      if (!request.url().startsWith(this.server.url)) foreignRequests.push(request.url())
    })
    await page.goto(this.server.url + path)
    return { page, complaints, foreignRequests, close: () => context.close() }
  }

  /** The desk is gone for a while, and back at the same address. */
  async stopServer(desk: Desk): Promise<() => Promise<void>> {
    const port = Number(new URL(this.server.url).port)
    await this.server.close()
    return async () => {
      this.server = await startServer({ desk, port })
    }
  }

  async close(): Promise<void> {
    await this.browser.close()
    await this.server.close()
  }
}

/** The words that a highlight of the CSS Custom Highlight API marks, range by range. */
export function highlighted(page: Page, name: string): Promise<readonly string[]> {
  return page.evaluate(
    (asked) => [...(CSS.highlights.get(asked) ?? [])].map((range) => (range as Range).toString()),
    name,
  )
}
