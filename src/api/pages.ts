import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { serveStatic } from '@hono/node-server/serve-static'
import type { Api } from './app.ts'
import { problem } from './errors.ts'

const NO_PAGES = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Stemma</title>
<p>The pages are not built yet: run <code>npm run build</code> and load this address again. The API answers under
<a href="/api/openapi.json">/api</a>.</p></html>`

/** The built pages. What is no file of theirs and no API address is the page itself, which finds its own way. */
export function addPages(api: Api, folder: string): void {
  // Names in /assets hold the digest of what is in them.
  api.use('/assets/*', async (context, next) => {
    await next()
    if (context.res.ok) context.res.headers.set('Cache-Control', 'public, max-age=31536000, immutable')
  })
  api.use('/*', serveStatic({ root: folder }))
  api.get('*', (context) => {
    if (context.req.path.startsWith('/api/') || context.req.path.startsWith('/assets/')) {
      return problem(context, 404, 'there is nothing at this address')
    }
    context.header('Cache-Control', 'no-cache')
    return context.html(firstPage(folder))
  })
}

function firstPage(folder: string): string {
  try {
    return readFileSync(join(folder, 'index.html'), 'utf8')
  } catch {
    return NO_PAGES
  }
}
