import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addressBytes, isPublicAddress } from './address.ts'
import { refuseUrl } from './policy.ts'

/** Whether an address written as a URL's host is refused before anything is dialled. */
function check(host: string, isPublic: boolean): void {
  let url: URL
  try {
    url = new URL(`http://${host}/`)
  } catch {
    // What is no URL is never dialled.
    expect(isPublic).toBe(false)
    return
  }
  // A name is no literal: it is judged by what it resolves to.
  if (addressBytes(url.hostname) === undefined && !url.hostname.startsWith('[')) {
    expect(isPublic).toBe(false)
    return
  }
  expect([host, refuseUrl(url, {}) === undefined]).toEqual([host, isPublic])
}

/** The ways in which programs have been talked into reading one IPv4 address. */
function spellings(address: string): string[] {
  const [a = 0, b = 0, c = 0, d = 0] = address.split('.').map(Number)
  const number = ((a << 24) | (b << 16) | (c << 8) | d) >>> 0
  const hex = (value: number, width = 2): string => value.toString(16).padStart(width, '0')
  const groups = `${hex((a << 8) | b, 4)}:${hex((c << 8) | d, 4)}`
  return [
    address,
    String(number),
    `0x${hex(number, 8)}`,
    `0${number.toString(8)}`,
    `0x${hex(a)}.0x${hex(b)}.0x${hex(c)}.0x${hex(d)}`,
    `0${a.toString(8)}.0${b.toString(8)}.0${c.toString(8)}.0${d.toString(8)}`,
    `${a}.${((b << 16) | (c << 8) | d) >>> 0}`,
    `${a}.${b}.${((c << 8) | d) >>> 0}`,
    `0x${hex(a)}.${b}.0${c.toString(8)}.${d}`,
    `${address}.`,
    encodeURIComponent(address).replace(/\./gu, '%2e'),
    address.replace(/\d/gu, (digit) => String.fromCodePoint(0xff10 + Number(digit))),
    `[::ffff:${address}]`,
    `[::ffff:${groups}]`,
    `[::FfFf:${groups}]`,
    `[0:0:0:0:0:ffff:${groups}]`,
    `[::${address}]`,
    `[::${groups}]`,
    `[::ffff:0:${address}]`,
    `[64:ff9b::${address}]`,
    `[64:ff9b::${groups}]`,
    `[2002:${groups}::]`,
    `[2002:${groups}::1]`,
  ]
}

const PRIVATE = [
  '127.0.0.1',
  '127.255.255.254',
  '10.0.0.1',
  '172.16.0.1',
  '172.31.255.255',
  '192.168.1.1',
  '169.254.169.254',
  '100.64.0.1',
  '0.0.0.0',
  '192.0.0.1',
  '192.0.2.7',
  '198.18.0.1',
  '198.51.100.9',
  '203.0.113.5',
  '224.0.0.1',
  '240.0.0.1',
  '255.255.255.255',
]
const PUBLIC = [
  '8.8.8.8',
  '1.1.1.1',
  '93.184.216.34',
  '172.15.255.255',
  '172.32.0.1',
  '11.0.0.1',
  '100.63.255.255',
  '100.128.0.1',
  '126.0.0.1',
  '128.0.0.1',
  '169.253.0.1',
  '192.167.1.1',
  '192.169.0.1',
  '198.17.0.1',
  '198.20.0.1',
  '223.255.255.254',
]

test('no spelling of a private address passes', () => {
  const all = PRIVATE.flatMap(spellings)
  expect(all.length).toBeGreaterThan(250)
  for (const host of all) check(host, false)
})
test('every spelling of a public address that carries it passes', () => {
  // The trailing dot makes a name of an address in some programs; it stays an address here.
  for (const host of PUBLIC.flatMap(spellings)) check(host, true)
})
test('private, reserved and documentation space of IPv6 does not pass', () => {
  for (const host of [
    '::',
    '::1',
    'fc00::1',
    'fd12:3456::1',
    'fe80::1',
    'fec0::1',
    'ff02::1',
    '100::1',
    '64:ff9b:1::1',
    '2001:db8::1',
    '2001:2::1',
    '2001:10::1',
    '3fff::1',
    '5f00::1',
    '4000::1',
    '2001::1',
    '2001:0:a9fe:a9fe::8.8.8.8',
  ]) {
    check(`[${host}]`, false)
  }
})
test('global unicast of IPv6 passes', () => {
  for (const host of [
    '2606:4700:4700::1111',
    '2001:4860:4860::8888',
    '2a00:1450:4001:80b::200e',
    '2400:cb00::1',
    '2620:fe::fe',
  ])
    check(`[${host}]`, true)
})
test('Teredo is judged by its server and its client', () => {
  const client = '8.8.8.8'
    .split('.')
    .map((part) => 255 - Number(part))
    .join('.')
  check(`[2001:0:808:808::${client}]`, true)
  check(
    `[2001:0:808:808::${'10.0.0.1'
      .split('.')
      .map((part) => 255 - Number(part))
      .join('.')}]`,
    false,
  )
})
test('what is no address has no bytes', () => {
  for (const text of [
    '',
    '1.2.3',
    '1.2.3.256',
    '01.2.3.4',
    '1.2.3.4.5',
    '::1::',
    ':::',
    '1:2:3',
    'g::1',
    '::ffff:1.2.3',
    '1.2.3.4::',
    'fe80::1%eth0',
  ]) {
    expect([text, addressBytes(text)]).toEqual([text, undefined])
  }
})
test('an address inside another is judged alike', () => {
  fc.assert(
    fc.property(fc.tuple(fc.nat(255), fc.nat(255), fc.nat(255), fc.nat(255)), (bytes) => {
      const mapped = [...new Array<number>(10).fill(0), 255, 255, ...bytes]
      expect(isPublicAddress(mapped)).toBe(isPublicAddress(bytes))
    }),
  )
})
test('other schemes, names in the address and other ports are refused', () => {
  for (const [address, code] of [
    ['file:///etc/passwd', 'scheme-refused'],
    ['ftp://8.8.8.8/', 'scheme-refused'],
    ['gopher://8.8.8.8/', 'scheme-refused'],
    ['http://a:b@8.8.8.8/', 'credentials-refused'],
    ['http://8.8.8.8:22/', 'port-refused'],
    ['https://8.8.8.8:6379/', 'port-refused'],
  ] as const) {
    expect(refuseUrl(new URL(address), {})?.[0]).toBe(code)
  }
  expect(refuseUrl(new URL('https://8.8.8.8/'), {})).toBeUndefined()
  expect(refuseUrl(new URL('http://8.8.8.8:8080/'), { allowedPorts: [8080] })).toBeUndefined()
  expect(refuseUrl(new URL('http://10.1.2.3/'), { allowedNetworks: ['10.0.0.0/8'] })).toBeUndefined()
})
