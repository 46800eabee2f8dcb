import { addressBytes, isPublicAddress, isWithin } from './address.ts'

/** What may be fetched. Without settings only public addresses on the usual ports are. */
export interface WebPolicy {
  /** Networks that are allowed although they are not public, as `address/prefix` or a single address. */
  readonly allowedNetworks?: readonly string[]
  /** Ports besides 80 and 443. */
  readonly allowedPorts?: readonly number[]
  /** Whether a site's robots.txt is not asked; for sites of one's own. */
  readonly ignoreRobots?: boolean
}

/** Checks a URL's shape before anything is looked up; the reason it is refused for, or undefined. */
export function refuseUrl(url: URL, policy: WebPolicy): readonly [code: string, why: string] | undefined {
  if (url.protocol !== 'http:' && url.protocol !== 'https:') {
    return ['scheme-refused', `only http and https are fetched, not ${url.protocol.slice(0, 20)}`]
  }
  if (url.username !== '' || url.password !== '')
    return ['credentials-refused', 'an address with a name or password in it is not fetched']
  const port = url.port === '' ? (url.protocol === 'https:' ? 443 : 80) : Number(url.port)
  if (port !== 80 && port !== 443 && policy.allowedPorts?.includes(port) !== true) {
    return ['port-refused', `port ${port} is not allowed`]
  }
  const bytes = addressBytes(url.hostname)
  if (bytes !== undefined && !isAllowed(bytes, policy))
    return ['address-refused', `${url.hostname} is no public address`]
  if (bytes === undefined && url.hostname.startsWith('['))
    return ['address-refused', `${url.hostname} is no public address`]
  return undefined
}

/** Whether an address may be dialled. */
export function isAllowed(bytes: readonly number[], policy: WebPolicy): boolean {
  if (isPublicAddress(bytes)) return true
  return (policy.allowedNetworks ?? []).some((entry) => {
    const [address = '', prefix] = entry.split('/')
    const network = addressBytes(address)
    if (network === undefined) return false
    return isWithin(bytes, network, prefix === undefined ? network.length * 8 : Number(prefix))
  })
}
