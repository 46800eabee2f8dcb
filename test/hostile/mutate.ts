/** A seeded source of chance (mulberry32): the same seed gives the same mutations on every machine. */
export function chance(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

/** What parsers stumble over: ends of things, beginnings of others, lengths that are wrong, characters that are none. */
const TOKENS = [
  '<!DOCTYPE x [<!ENTITY a "b">]>',
  '<!ENTITY',
  '&a;&#0;&#xFFFFFFFF;',
  ']]>',
  '<![CDATA[',
  '<!--',
  '-->',
  '</',
  '<svg><script>',
  '{"a":',
  '"'.repeat(50),
  '[['.repeat(500),
  '<div>'.repeat(500),
  'Content-Length: -1\r\n',
  'Content-Length: 99999999999999999999\r\n',
  'Content-Transfer-Encoding: base64\r\n\r\n====',
  'WARC/1.0\r\n',
  '\r\n\r\n',
  '4294967295',
  '-1',
  '1e999',
  'endobj endstream xref trailer << /Root 1 0 R >>',
  '/Length 99999999 ',
  'PK\u0001\u0002',
  'PK\u0005\u0006',
  '\0\0\0\0',
  '\u202e\u2066',
  '\ufeff',
].map((token) => Buffer.from(token, 'utf8'))
const BYTES = [
  Buffer.from([0xff, 0xfe]),
  Buffer.from([0xed, 0xa0, 0x80]),
  Buffer.from([0xc0, 0x80]),
  Buffer.from([0xff, 0xff, 0xff, 0x7f]),
]

type Mutation = (bytes: Buffer, random: () => number) => Buffer

const at = (bytes: Buffer, random: () => number): number => Math.floor(random() * (bytes.length + 1))
const pick = <T>(list: readonly T[], random: () => number): T => list[Math.floor(random() * list.length)] as T

const flip: Mutation = (bytes, random) => {
  const copy = Buffer.from(bytes)
  for (let times = 1 + Math.floor(random() * 8); times > 0 && copy.length > 0; times -= 1) {
    const place = Math.floor(random() * copy.length)
    copy[place] = (copy[place] ?? 0) ^ (1 << Math.floor(random() * 8))
  }
  return copy
}
const cut: Mutation = (bytes, random) => bytes.subarray(0, at(bytes, random))
const drop: Mutation = (bytes, random) => {
  const start = at(bytes, random)
  return Buffer.concat([bytes.subarray(0, start), bytes.subarray(start + Math.floor(random() * 200))])
}
const insert: Mutation = (bytes, random) => {
  const start = at(bytes, random)
  return Buffer.concat([bytes.subarray(0, start), pick([...TOKENS, ...BYTES], random), bytes.subarray(start)])
}
const repeat: Mutation = (bytes, random) => {
  const start = at(bytes, random)
  const block = bytes.subarray(start, start + 1 + Math.floor(random() * 100))
  const copies = Array.from({ length: 1 + Math.floor(random() * 2000) }, () => block)
  return Buffer.concat([bytes.subarray(0, start), ...copies, bytes.subarray(start)])
}
const exchange: Mutation = (bytes, random) => {
  const [a = 0, b = 0] = [at(bytes, random), at(bytes, random)].sort((x, y) => x - y)
  return Buffer.concat([bytes.subarray(b), bytes.subarray(a, b), bytes.subarray(0, a)])
}
const splice: Mutation = (bytes, random) => {
  const [from, to] = [at(bytes, random), at(bytes, random)]
  return Buffer.concat([bytes.subarray(0, to), bytes.subarray(from, from + 300), bytes.subarray(to)])
}

const MUTATIONS: readonly Mutation[] = [flip, cut, drop, insert, insert, repeat, exchange, splice]

/** The document with one to four things wrong with it. */
export function mutate(document: Uint8Array, seed: number): Uint8Array {
  const random = chance(seed)
  let bytes = Buffer.from(document)
  for (let times = 1 + Math.floor(random() * 4); times > 0; times -= 1)
    bytes = Buffer.from(pick(MUTATIONS, random)(bytes, random))
  return bytes
}
