/** What a page's JSON-LD (schema.org) says about the article; the first that answers wins. */
export interface LinkedData {
  readonly headline: string | null
  readonly authors: readonly string[]
  readonly publisher: string | null
  readonly published: string | null
  readonly modified: string | null
  readonly lang: string | null
  readonly url: string | null
}

/** Longest script that is read; articles state themselves in a few kilobytes. */
const LONGEST = 400_000

/** Objects looked at, so that no graph is walked for ever. */
const MOST_OBJECTS = 2000

const ARTICLE = /(?:Article|BlogPosting|Report|NewsArticle|LiveBlogPosting|Posting|Review|Recipe)$/u
const PAGE = /(?:WebPage|ItemPage|CollectionPage|AboutPage|VideoObject|CreativeWork)$/u

type Thing = ReadonlyMap<string, unknown>

/** Reads the content of the page's scripts with linked data. */
export function readLinkedData(scripts: readonly string[]): LinkedData {
  const things: Thing[] = []
  for (const script of scripts) if (script.length <= LONGEST) collect(parse(script), things, 0)
  const articles = things.filter((thing) => types(thing).some((type) => ARTICLE.test(type)))
  const pages = things.filter((thing) => types(thing).some((type) => PAGE.test(type)))
  const first = <T>(read: (thing: Thing) => T | null): T | null => {
    for (const thing of [...articles, ...pages]) {
      const value = read(thing)
      if (value !== null) return value
    }
    return null
  }
  return {
    headline: first((thing) => words(thing.get('headline'))),
    authors:
      first((thing) => names(thing.get('author'), things)) ??
      first((thing) => names(thing.get('creator'), things)) ??
      [],
    publisher: first((thing) => names(thing.get('publisher'), things)?.[0] ?? null),
    published:
      first((thing) => words(thing.get('datePublished'))) ??
      first((thing) => words(thing.get('dateCreated') ?? thing.get('uploadDate'))),
    modified: first((thing) => words(thing.get('dateModified'))),
    lang: first((thing) => words(thing.get('inLanguage'))),
    url: first((thing) => words(thing.get('mainEntityOfPage')) ?? words(thing.get('url'))),
  }
}

/** Pages print line breaks and comments where JSON has none; those are the two mends that help most. */
function parse(source: string): unknown {
  const bare = source
    .trim()
    .replace(/^(?:<!--|\/\*\s*<!\[CDATA\[\s*\*\/|<!\[CDATA\[)/u, '')
    .replace(/(?:-->|\/\*\s{0,20}\]\]>\s{0,20}\*\/|\]\]>)\s{0,20};?$/u, '')
  for (const text of [bare, bare.replace(/[\0-\u001F]/gu, ' ').replace(/,\s{0,200}([}\]])/gu, '$1')]) {
    try {
      return JSON.parse(text) as unknown
    } catch {
      continue
    }
  }
  return undefined
}

function collect(value: unknown, things: Thing[], depth: number): void {
  if (depth > 8 || things.length > MOST_OBJECTS || typeof value !== 'object' || value === null) return
  if (Array.isArray(value)) {
    for (const part of value) collect(part, things, depth + 1)
    return
  }
  const thing = new Map<string, unknown>(Object.entries(value))
  if (thing.has('@type') || thing.has('@graph') || thing.has('@id')) things.push(thing)
  for (const part of thing.values()) collect(part, things, depth + 1)
}

function types(thing: Thing): string[] {
  const type = thing.get('@type')
  return (Array.isArray(type) ? type : [type]).filter((name): name is string => typeof name === 'string')
}

function words(value: unknown): string | null {
  if (Array.isArray(value)) return words(value[0])
  if (typeof value !== 'string') return null
  const text = value.replace(/\s+/gu, ' ').trim()
  return text === '' ? null : text
}

/** Names of persons or bodies, given as text, as objects, or by reference to an object elsewhere in the page. */
function names(value: unknown, things: readonly Thing[]): readonly string[] | null {
  const found: string[] = []
  for (const part of Array.isArray(value) ? (value as unknown[]) : [value]) {
    if (typeof part === 'string') found.push(...[words(part)].filter((name) => name !== null))
    else if (typeof part === 'object' && part !== null) {
      const thing = new Map<string, unknown>(Object.entries(part))
      const name = words(thing.get('name')) ?? referenced(thing.get('@id'), things)
      if (name !== null) found.push(name)
    }
  }
  return found.length === 0 ? null : found
}

function referenced(id: unknown, things: readonly Thing[]): string | null {
  if (typeof id !== 'string') return null
  const thing = things.find((other) => other.get('@id') === id && other.has('name'))
  return words(thing?.get('name'))
}
