import { existsSync } from 'node:fs'
import { chromium, type Browser } from 'playwright-core'

/** Where Chromium or Chrome is found when it is installed. */
const installed = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'].map(
  (name) => `/usr/bin/${name}`,
)

/** Nothing but the pages: no updates, no reports, no first-run talk with any host. */
const quiet = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-domain-reliability',
  '--disable-sync',
  '--no-first-run',
  '--no-pings',
  '--metrics-recording-only',
]

/** An installed Chromium or Chrome (`STEMMA_CHROMIUM` names another), else the one that comes as a package. */
export async function launchBrowser(): Promise<Browser> {
  const named = process.env['STEMMA_CHROMIUM']
  const found = [...(named === undefined ? [] : [named]), ...installed].find((path) => existsSync(path))
  if (found !== undefined) return chromium.launch({ executablePath: found, args: quiet })
  const { default: packaged } = await import('@sparticuz/chromium')
  return chromium.launch({ executablePath: await packaged.executablePath(), args: quiet })
}
