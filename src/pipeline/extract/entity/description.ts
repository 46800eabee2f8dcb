import { startsUpper } from '../../../lib/letters.ts'
import type { Gazetteer } from '../../../model/gazetteer.ts'
import type { Analysis, Token } from '../language/analysis.ts'
import { stateRoles } from './lexicon.ts'
import { firstFrom, type Mention } from './mention.ts'

/** A description that stands for a person whom the text has named so before ("the North Korean leader"). */
export interface Description {
  readonly mention: Mention
  /** Index into the persons. */
  readonly person: number
}

/** Longest role in words ("secretary of state"). */
const longestRole = 3

/**
 * Finds "the North Korean leader" after "North Korean leader Kim Jong Un": a nationality (or a country's possessive) and a
 * role that the text has given to a named person. Nothing is taken from outside the text.
 */
export function findDescriptions(
  { text, sentences }: Analysis,
  persons: readonly Mention[],
  places: Gazetteer,
): Description[] {
  const roles = sentences.flatMap(({ tokens }) => rolesIn(text, tokens, places))
  const holders = new Map<string, number>()
  const described: Description[] = []
  for (const role of roles) {
    const person = firstFrom(persons, role.end)
    if ((persons[person]?.span[0] ?? Infinity) - role.end <= 1) {
      for (const word of stateRoles.get(role.role) ?? [role.role]) holders.set(`${role.country} ${word}`, person)
      continue
    }
    const holder = holders.get(`${role.country} ${role.role}`)
    if (holder !== undefined && role.isDefinite)
      described.push({
        mention: { span: [role.start, role.end], kind: 'person', tableName: null },
        person: holder,
      })
  }
  return described
}

interface Role {
  readonly country: string
  readonly role: string
  readonly start: number
  readonly end: number
  /** "the North Korean leader", "North Korea's leader"; not "a North Korean leader". */
  readonly isDefinite: boolean
}

function rolesIn(text: string, tokens: readonly Token[], places: Gazetteer): Role[] {
  const found: Role[] = []
  for (let from = 0; from < tokens.length; from += 1) {
    const first = tokens[from]
    if (first === undefined || !startsUpper(first.text)) continue
    for (const length of [2, 1]) {
      const last = tokens[from + length - 1]
      if (last === undefined) continue
      const place = places.find(text.slice(first.start, last.end))[0]
      const isPossessive = tokens[from + length]?.text === "'s" || tokens[from + length]?.text === '’s'
      if (place?.kind !== 'demonym' && !(place?.kind === 'country' && isPossessive)) continue
      const at = from + length + (isPossessive ? 1 : 0)
      const end = roleUntil(tokens, at)
      if (end === undefined) continue
      const before = tokens[from - 1]
      const isThe = before?.text.toLowerCase() === 'the'
      found.push({
        country: place.country ?? place.name,
        role: roleWords(tokens, at, end),
        start: isThe ? before.start : first.start,
        end: tokens[end - 1]?.end ?? last.end,
        isDefinite: isThe || isPossessive,
      })
      from = end - 1
      break
    }
  }
  return found
}

function roleUntil(tokens: readonly Token[], at: number): number | undefined {
  for (let to = Math.min(tokens.length, at + longestRole); to > at; to -= 1)
    if (allRoles.has(roleWords(tokens, at, to))) return to
  return undefined
}

function roleWords(tokens: readonly Token[], from: number, to: number): string {
  return tokens
    .slice(from, to)
    .map((token) => token.text.toLowerCase())
    .join(' ')
}

const allRoles = new Set([...stateRoles].flatMap(([role, others]) => [role, ...others]))
