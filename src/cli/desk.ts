import { Desk } from '../desk/desk.ts'
import { tell } from './output.ts'
import { webSettings } from './web-settings.ts'

/** Opens the desk that the environment names: `STEMMA_HOME`, `DATABASE_URL`, and the settings of the network. */
export function openDesk(): Promise<Desk> {
  const home = process.env['STEMMA_HOME']
  const databaseUrl = process.env['DATABASE_URL']
  return Desk.open({
    ...(home === undefined || home === '' ? {} : { home }),
    ...(databaseUrl === undefined || databaseUrl === '' ? {} : { databaseUrl }),
    web: webSettings(),
    onError: (error) => tell(`desk: ${error.message}`),
  })
}
