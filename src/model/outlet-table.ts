import type { Outlet, OutletTable } from './outlet.ts'

/**
 * Reads the reviewed table of outlets (`models/outlets.tsv`): one outlet a line, columns as its first line names them, lists
 * separated by `|`, an empty cell for unknown. A line that is not whole is passed over.
 */
export function outletTable(text: string): OutletTable {
  const [head, ...lines] = text.split(/\r?\n/u).filter((line) => line !== '' && !line.startsWith('#'))
  const columns = (head ?? '').split('\t')
  const outlets = lines.flatMap((line): Outlet[] => {
    const cells = line.split('\t')
    const cell = (name: string): string => cells[columns.indexOf(name)]?.trim() ?? ''
    const list = (name: string): string[] =>
      cell(name)
        .split('|')
        .map((part) => part.trim())
        .filter((part) => part !== '')
    if (cell('id') === '' || cell('name') === '') return []
    return [
      {
        id: cell('id'),
        name: cell('name'),
        kind: cell('kind') as Outlet['kind'],
        country: cell('country') || null,
        languages: list('languages'),
        aliases: list('aliases'),
        domains: list('domains'),
        family: cell('family') || null,
        voice: cell('voice') || null,
      },
    ]
  })
  const names = new Map<string, Outlet[]>()
  const asked = new Map<string, readonly Outlet[]>()
  const domains = new Map<string, Outlet>()
  for (const outlet of outlets) {
    for (const name of new Set([outlet.name, ...outlet.aliases].map(nameKey))) {
      names.set(name, [...(names.get(name) ?? []), outlet])
    }
    for (const domain of outlet.domains) domains.set(domain.toLowerCase(), outlet)
  }
  return {
    outlets,
    byName: (name) => {
      let named = asked.get(name)
      if (named === undefined) {
        named = names.get(nameKey(name)) ?? []
        if (asked.size >= mostAsked) asked.clear()
        asked.set(name, named)
      }
      return named
    },
    byDomain: (urlOrHost) => {
      let host =
        urlOrHost
          .toLowerCase()
          .replace(/^[a-z]+:\/\//u, '')
          .split(/[/?#:]/u)[0] ?? ''
      while (host.includes('.')) {
        const outlet = domains.get(host)
        if (outlet !== undefined) return outlet
        host = host.slice(host.indexOf('.') + 1)
      }
      return undefined
    },
  }
}

/** Names kept with their answer: a report asks for few names, and for each of them many times. */
const mostAsked = 2000

/**
 * Case counts only for acronyms of up to five letters: "AP" is an agency, "ap" is not. Accents, hyphens, the dots of
 * initials, the kind of apostrophe and British or American spelling never count: papers print either.
 */
function nameKey(name: string): string {
  const bare = name
    .trim()
    .replace(/^the\s+/iu, '')
    .replace(/[’ʼ]/gu, "'")
    .replace(/'s$/u, '')
    .replace(/(?<=\b[A-Z])\./gu, '')
    .replace(/[\s\-‐‑]+/gu, ' ')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
  if (/^[A-Z]{2,5}$/u.test(bare)) return bare
  return bare
    .toLowerCase()
    .replace(/\b(def|off)ence\b/gu, '$1ense')
    .replace(/\bcentre/gu, 'center')
    .replace(/\borganisation/gu, 'organization')
    .replace(/\bprogramme\b/gu, 'program')
    .replace(/\blabour\b/gu, 'labor')
    .replace(/^[a-z]{2,5}$/u, (word) => `${word} `)
}
