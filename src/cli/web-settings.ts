import type { WebSettings } from '../desk/desk.ts'

let settings: WebSettings | undefined

/**
 * Settings of the network from the environment: `STEMMA_CONTACT` (part of the User-Agent), `STEMMA_ALLOW_NETWORKS` (addresses that are
 * not public and are fetched all the same) and `STEMMA_ALLOW_PORTS`, both as lists with commas. One object for the whole run, so
 * that one pace per host is kept.
 */
export function webSettings(environment: NodeJS.ProcessEnv = process.env): WebSettings {
  if (settings !== undefined && environment === process.env) return settings
  const contact = environment['STEMMA_CONTACT'] ?? ''
  const made: WebSettings = {
    ...(contact === '' ? {} : { contact }),
    allowedNetworks: parts(environment['STEMMA_ALLOW_NETWORKS']),
    allowedPorts: parts(environment['STEMMA_ALLOW_PORTS'])
      .map(Number)
      .filter((port) => Number.isInteger(port) && port > 0 && port < 65_536),
  }
  if (environment === process.env) settings = made
  return made
}

function parts(list: string | undefined): string[] {
  return (list ?? '')
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '')
}
