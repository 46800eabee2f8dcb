import type { Outlet, OutletTable } from '../../../model/outlet.ts'
import type { Analysis, Token } from '../language/analysis.ts'
import type { Name } from '../language/names/names.ts'
import { everydayOutlets, sayingVerbs } from './lexicon.ts'
import { firstFrom, type Mention } from './mention.ts'

/** Longest name of the table in tokens. */
const longestName = 9

interface OutletIndex {
  /** Names exactly as printed, with the outlets they stand for. */
  readonly names: ReadonlyMap<string, readonly Outlet[]>
  /** First words of those names: most tokens are dismissed by one look here. */
  readonly firstWords: ReadonlySet<string>
}

const indexes = new WeakMap<OutletTable, OutletIndex>()

/** Outlets, agencies, ministries and services of the reviewed table where they are named as the table prints them. */
export function findOutlets(analysis: Analysis, table: OutletTable, names: readonly Name[]): Mention[] {
  const index = indexOf(table)
  const organizations = names.filter(({ kind }) => kind === 'organization')
  const found: Mention[] = []
  for (const { tokens } of analysis.sentences) {
    let shouted: boolean | undefined
    for (let from = 0; from < tokens.length; from += 1) {
      const first = tokens[from]
      if (first === undefined || !index.firstWords.has(first.text)) continue
      const match = longestAt(analysis.text, tokens, from, index)
      if (match === undefined || reachesFurther(analysis.text, tokens, from + 1, index, match.to)) continue
      const { name, outlets, to } = match
      const last = tokens[to - 1] ?? first
      const isAcronym = /^[A-Z]{2,5}$/u.test(name)
      const seen = organizations.slice(firstOver(organizations, first.start), firstFrom(organizations, last.end))
      const isSpeaking = sayingVerbs.has(tokens[to]?.text ?? '')
      const isEveryday = everydayOutlets.has(name) || /^The \S+$/u.test(name)
      if (isEveryday ? seen.length === 0 && !isSpeaking : isAcronym && (shouted ??= isShouted(tokens))) continue
      if (isPartOfLonger(seen, first.start, last.end) || namesLandscape(tokens[to]?.text)) continue
      found.push({
        span: [first.start, last.end],
        kind: 'organization',
        tableName: outlets.length === 1 ? (outlets[0]?.name ?? null) : null,
      })
      from = to - 1
    }
  }
  return found
}

/** "The National Intelligence Service" is not the paper "The National". */
function reachesFurther(
  text: string,
  tokens: readonly Token[],
  from: number,
  index: OutletIndex,
  end: number,
): boolean {
  if (!index.firstWords.has(tokens[from]?.text ?? '')) return false
  return (longestAt(text, tokens, from, index)?.to ?? 0) > end
}

/** "The Irrawaddy river" and "Danube Delta" are no papers. */
function namesLandscape(next: string | undefined): boolean {
  return /^(?:rivers?|valley|delta|basin|bay|gulf|strait|straits|coast|province|region|district|desert|mountains?|peninsula|oblast)$/iu.test(
    next ?? '',
  )
}

/** "Reuters Institute" and "Bloomberg Philanthropies" are not the agencies; "Yonhap News Agency reporter" still is one. */
function isPartOfLonger(organizations: readonly Name[], start: number, end: number): boolean {
  return organizations.some(({ span }) => span[0] <= start && span[1] > end)
}

/** Index of the first name that reaches beyond an offset. */
function firstOver(names: readonly Name[], offset: number): number {
  const at = firstFrom(names, offset)
  return (names[at - 1]?.span[1] ?? 0) > offset ? at - 1 : at
}

/** A sentence in capitals, where none tells an acronym. */
function isShouted(tokens: readonly Token[]): boolean {
  return tokens.filter((token) => /\p{Ll}/u.test(token.text)).length * 2 < tokens.length
}

function longestAt(
  text: string,
  tokens: readonly Token[],
  from: number,
  { names }: OutletIndex,
): { readonly name: string; readonly outlets: readonly Outlet[]; readonly to: number } | undefined {
  const start = tokens[from]?.start ?? 0
  for (let to = Math.min(tokens.length, from + longestName); to > from; to -= 1) {
    const name = text.slice(start, tokens[to - 1]?.end ?? start).replace(/’/gu, "'")
    const outlets = names.get(name)
    if (outlets !== undefined) return { name, outlets, to }
  }
  return undefined
}

function indexOf(table: OutletTable): OutletIndex {
  const known = indexes.get(table)
  if (known !== undefined) return known
  const names = new Map<string, Outlet[]>()
  const firstWords = new Set<string>()
  for (const outlet of table.outlets)
    for (const printed of [outlet.name, ...outlet.aliases])
      for (const name of spellings(printed)) {
        const outlets = names.get(name) ?? []
        if (!outlets.includes(outlet)) names.set(name, [...outlets, outlet])
        firstWords.add(/^[\p{L}\p{N}]+(?:\.(?=\p{Lu}\.))*[\p{L}\p{N}.]*/u.exec(name)?.[0] ?? name)
        firstWords.add(/^[\p{L}\p{N}]+/u.exec(name)?.[0] ?? name)
      }
  const made = { names, firstWords }
  indexes.set(table, made)
  return made
}

/** The spellings of one name that papers print: with and without "The", "US" and "U.S.", "Defence" and "Defense". */
function spellings(name: string): string[] {
  const bare = name.replace(/^The (?=\S+ \S)/u, '')
  const british = bare
    .replace(/Defense/gu, 'Defence')
    .replace(/Center/gu, 'Centre')
    .replace(/Organization/gu, 'Organisation')
  const american = bare
    .replace(/Defence/gu, 'Defense')
    .replace(/Centre/gu, 'Center')
    .replace(/Organisation/gu, 'Organization')
  return [...new Set([bare, british, american])].flatMap((spelling) => {
    const lowered = spelling.replace(/ (Foreign|Defen[cs]e|Interior|Health) Ministry$/u, (end) => end.toLowerCase())
    const dotted = spelling.replace(/^(US|UN|UK) /u, (word) => `${word.trim().split('').join('.')}. `)
    return [...new Set([spelling, lowered, dotted])]
  })
}
