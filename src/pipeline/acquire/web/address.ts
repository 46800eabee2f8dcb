/**
 * Whether a network address belongs to the public Internet, decided on its bytes by the IANA special-purpose registries for IPv4
 * and IPv6 (as of 2025). Addresses that carry an IPv4 address inside are judged by that one. Everything that is not known to be
 * public is not.
 */

/** Ranges of IPv4 that are not global unicast, as network and prefix length. */
const IPV4_SPECIAL: readonly (readonly [network: string, prefix: number])[] = [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 4],
  ['240.0.0.0', 4],
]

/** Ranges inside 2000::/3, the only global unicast space, that are not global. */
const IPV6_SPECIAL: readonly (readonly [network: string, prefix: number])[] = [
  ['2001::', 23],
  ['2001:db8::', 32],
  ['3fff::', 20],
]

const special4 = IPV4_SPECIAL.map(([network, prefix]) => [addressBytes(network) ?? [], prefix] as const)
const special6 = IPV6_SPECIAL.map(([network, prefix]) => [addressBytes(network) ?? [], prefix] as const)
const TEREDO = addressBytes('2001::') ?? []
const NAT64 = addressBytes('64:ff9b::') ?? []
const SIX_TO_FOUR = addressBytes('2002::') ?? []
const GLOBAL_UNICAST = addressBytes('2000::') ?? []
const MAPPED = addressBytes('::ffff:0:0') ?? []
const TRANSLATED = addressBytes('::ffff:0:0:0') ?? []

/** Whether the bytes (4 or 16) are a public address; false for any other number of bytes. */
export function isPublicAddress(bytes: readonly number[]): boolean {
  if (bytes.length === 4) return !special4.some(([network, prefix]) => isWithin(bytes, network, prefix))
  if (bytes.length !== 16) return false
  // IPv4 inside IPv6: mapped, translated and compatible addresses (RFC 4291, 2765), NAT64 (RFC 6052), 6to4 (RFC 3056).
  if (isWithin(bytes, MAPPED, 96) || isWithin(bytes, TRANSLATED, 96) || isWithin(bytes, NAT64, 96))
    return isPublicAddress(bytes.slice(12))
  if (bytes.slice(0, 12).every((byte) => byte === 0)) return isPublicAddress(bytes.slice(12))
  if (isWithin(bytes, SIX_TO_FOUR, 16)) return isPublicAddress(bytes.slice(2, 6))
  // Teredo (RFC 4380) carries its server and, with every bit turned, its client.
  if (isWithin(bytes, TEREDO, 32)) {
    return isPublicAddress(bytes.slice(4, 8)) && isPublicAddress(bytes.slice(12).map((byte) => byte ^ 0xff))
  }
  return isWithin(bytes, GLOBAL_UNICAST, 3) && !special6.some(([network, prefix]) => isWithin(bytes, network, prefix))
}

/**
 * The bytes of an address in canonical text: four decimal parts, or the groups of RFC 4291 with an optional IPv4 tail. Undefined for
 * everything else; shorthands such as `127.1` or `0x7f000001` are for the parser of URLs to resolve before.
 */
export function addressBytes(text: string): number[] | undefined {
  const bare = text.startsWith('[') && text.endsWith(']') ? text.slice(1, -1) : text
  if (!bare.includes(':')) return ipv4Bytes(bare)
  if (bare.length > 45 || !/^[\da-f:.]+$/iu.test(bare)) return undefined
  const halves = bare.split('::')
  if (halves.length > 2) return undefined
  const [head, tail] = halves.map((half, index) => groupBytes(half, index === halves.length - 1))
  if (head === undefined) return undefined
  if (halves.length === 1) return head.length === 16 ? head : undefined
  if (tail === undefined || head.length + tail.length > 14) return undefined
  return [...head, ...new Array<number>(16 - head.length - tail.length).fill(0), ...tail]
}

/** Whether the first `prefix` bits of both are the same. */
export function isWithin(bytes: readonly number[], network: readonly number[], prefix: number): boolean {
  if (bytes.length !== network.length) return false
  for (let bit = 0; bit < prefix; bit += 8) {
    const mask = prefix - bit >= 8 ? 0xff : (0xff << (8 - (prefix - bit))) & 0xff
    if (((bytes[bit / 8] ?? 0) & mask) !== ((network[bit / 8] ?? 0) & mask)) return false
  }
  return true
}

function ipv4Bytes(text: string): number[] | undefined {
  const parts = text.split('.')
  if (parts.length !== 4 || !parts.every((part) => /^(?:0|[1-9]\d{0,2})$/u.test(part) && Number(part) <= 255))
    return undefined
  return parts.map(Number)
}

/** Two bytes a group; only the last group of an address may be IPv4. */
function groupBytes(half: string, isLast: boolean): number[] | undefined {
  if (half === '') return []
  const bytes: number[] = []
  const groups = half.split(':')
  for (const [index, group] of groups.entries()) {
    if (group.includes('.')) {
      const tail = isLast && index === groups.length - 1 ? ipv4Bytes(group) : undefined
      if (tail === undefined) return undefined
      bytes.push(...tail)
    } else {
      if (!/^[\da-f]{1,4}$/iu.test(group)) return undefined
      const value = Number.parseInt(group, 16)
      bytes.push(value >> 8, value & 0xff)
    }
  }
  return bytes
}
