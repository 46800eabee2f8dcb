/** What a name can stand for on the map. `region` is larger than a country or lies across several. */
export type GazetteerKind = 'country' | 'region' | 'admin1' | 'admin2' | 'city' | 'water' | 'landform' | 'demonym'

/** One place of the gazetteer under one of its names. */
export interface GazetteerPlace {
  readonly name: string
  readonly kind: GazetteerKind
  /** ISO 3166-1 alpha-2; null for what lies in no country or in several. */
  readonly country: string | null
  /** GeoNames code of the first-level division; `""` when there is none. */
  readonly admin: string
  /** Degrees, WGS 84. */
  readonly lat: number
  readonly lon: number
  /** How much of the world knows the name: 9 for countries, for cities the decimal logarithm of the population. */
  readonly weight: number
}

/** Names of places. Total: an unknown name is an empty list, an ambiguous one several, best known first. */
export interface Gazetteer {
  readonly find: (name: string) => readonly GazetteerPlace[]
  readonly has: (name: string) => boolean
}

const kinds: Readonly<Record<string, GazetteerKind>> = {
  C: 'country',
  R: 'region',
  A: 'admin1',
  B: 'admin2',
  P: 'city',
  W: 'water',
  L: 'landform',
  D: 'demonym',
}

/** The letter under which a kind is written in the file. */
export const gazetteerLetters: Readonly<Record<GazetteerKind, string>> = Object.fromEntries(
  Object.entries(kinds).map(([letter, kind]) => [kind, letter]),
) as Record<GazetteerKind, string>

/**
 * The form under which a name is filed. Case, accents, hyphens and the kind of apostrophe do not count, except that an
 * acronym of up to five letters keeps its capitals: "US" is a country, "us" is not.
 */
export function placeKey(name: string): string {
  // Most names need no more than this.
  if (isPlain(name)) return name.toLowerCase()
  const plain = /[^\x20-\x7e]/u.test(name)
    ? name
        .normalize('NFD')
        .replace(/\p{M}/gu, '')
        .replace(/[’ʼ‘`]/gu, "'")
        .replace(/ł/gu, 'l')
        .replace(/[øö]/gu, 'o')
    : name
  if (/^(?:[A-Z]\.?){2,5}$/u.test(plain)) return plain.replace(/\./gu, '')
  return plain.replace(/[\s\-‐‑]+/gu, ' ').toLowerCase()
}

/** `^[A-Z]?[a-z']+(?: [A-Za-z][a-z']+)*$`, which is asked of every capitalised phrase of a text, told without a pattern. */
function isPlain(name: string): boolean {
  let start = 0
  for (let at = 0; at <= name.length; at += 1) {
    const unit = at < name.length ? name.charCodeAt(at) : 32
    if (unit === 32) {
      const first = name.charCodeAt(start)
      const fewest = start > 0 || isCapital(first) ? 2 : 1
      if (at - start < fewest || (start > 0 && first === 39)) return false
      start = at + 1
    } else if (unit !== 39 && (unit < 97 || unit > 122) && (at > start || !isCapital(unit))) return false
  }
  return true
}

function isCapital(unit: number): boolean {
  return unit >= 65 && unit <= 90
}

const decoded = new WeakMap<Uint8Array, Gazetteer>()

/**
 * Reads `models/gazetteer.tsv`: a line for each name and place, sorted by the name's key; the key is left out where it is
 * that of the line before. Only the keys are read at once; a place is decoded when its name is asked for.
 */
export function gazetteer(bytes: Uint8Array | undefined): Gazetteer {
  if (bytes === undefined) return { find: () => [], has: () => false }
  const known = decoded.get(bytes)
  if (known !== undefined) return known
  const text = new TextDecoder().decode(bytes)
  const lines = new Map<string, number>()
  for (let start = 0; start < text.length;) {
    const end = text.indexOf('\n', start)
    const tab = text.indexOf('\t', start)
    if (tab > start) lines.set(text.slice(start, tab), start)
    if (end < 0) break
    start = end + 1
  }
  const found = new Map<string, readonly GazetteerPlace[]>()
  const made: Gazetteer = {
    has: (name) => lines.has(placeKey(name)),
    find: (name) => {
      const key = placeKey(name)
      const start = lines.get(key)
      if (start === undefined) return []
      let places = found.get(key)
      if (places === undefined) {
        places = readPlaces(text, start)
        found.set(key, places)
      }
      return places
    },
  }
  decoded.set(bytes, made)
  return made
}

function readPlaces(text: string, start: number): readonly GazetteerPlace[] {
  const places: GazetteerPlace[] = []
  for (let at = start; at < text.length;) {
    const end = text.indexOf('\n', at)
    const line = text.slice(at, end < 0 ? text.length : end)
    const [key, name, letter, country, admin, lat, lon, weight] = line.split('\t')
    if (key !== '' && at !== start) break
    const kind = kinds[letter ?? '']
    if (name !== undefined && kind !== undefined)
      places.push({
        name,
        kind,
        country: country === '' ? null : (country ?? null),
        admin: admin ?? '',
        lat: Number(lat),
        lon: Number(lon),
        weight: Number(weight),
      })
    if (end < 0) break
    at = end + 1
  }
  return places
}
