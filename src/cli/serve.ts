import { join } from 'node:path'
import { startServer } from '../api/server.ts'
import { packageRoot } from '../lib/package-root.ts'
import { openDesk } from './desk.ts'
import { exitCodes, type ExitCode } from './exit-codes.ts'
import { tell, write } from './output.ts'

const sample = 'radar-for-troops'

/** `stemma serve`: API and pages until it is interrupted. */
export async function runServe(options: { readonly sample?: boolean }): Promise<ExitCode> {
  const port = portOf(process.env['PORT'])
  if (port === undefined) {
    tell(`PORT "${process.env['PORT'] ?? ''}" is no port number (0 to 65535)`)
    return exitCodes.wrong
  }
  const desk = await openDesk()
  const stopped = new Promise<void>((resolve) => {
    process.once('SIGINT', resolve)
    process.once('SIGTERM', resolve)
  })
  try {
    const token = process.env['STEMMA_TOKEN']
    const server = await startServer({
      desk,
      port,
      host: process.env['HOST'] || '127.0.0.1',
      ...(token === undefined ? {} : { token }),
      onError: (error) => tell(`api: ${error.message}`),
    })
    try {
      if (options.sample === true) await desk.loadSample(join(packageRoot(), 'samples', sample))
      desk.process()
      await write(`Stemma is ready: ${server.url}\n`)
      await stopped
      return exitCodes.found
    } finally {
      await server.close()
    }
  } finally {
    await desk.close()
  }
}

function portOf(text: string | undefined): number | undefined {
  if (text === undefined || text === '') return 7300
  const port = Number(text)
  return /^\d{1,5}$/u.test(text) && port <= 65_535 ? port : undefined
}
