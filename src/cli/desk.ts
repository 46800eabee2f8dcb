import { Desk } from '../desk/desk.ts'
import { tell } from './output.ts'

/** Opens the desk that the environment names: `STEMMA_HOME`, `DATABASE_URL`. */
export function openDesk(): Promise<Desk> {
  const home = process.env['STEMMA_HOME']
  const databaseUrl = process.env['DATABASE_URL']
  return Desk.open({
    ...(home === undefined || home === '' ? {} : { home }),
    ...(databaseUrl === undefined || databaseUrl === '' ? {} : { databaseUrl }),
    onError: (error) => tell(`desk: ${error.message}`),
  })
}
