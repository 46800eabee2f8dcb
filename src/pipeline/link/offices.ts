import { tokenise } from '../../lib/tokens.ts'

/** Heads of bodies and those who speak for them. */
const HOLDERS =
  'secretary|chair|chairman|chairwoman|chairperson|head|director|leader|president|chief|spokesman|spokeswoman|spokesperson|boss|' +
  'founder|commander|commissioner|governor|manager|lawyer|executive|representative|deputy'

/** "The union's secretary", "union secretary Ida Berg", "a spokeswoman for Harbour Watch", "head of the rescue service". */
const HOLDS_OFFICE = [
  new RegExp(
    `(?:^|\\s)((?:\\p{L}[\\p{L}.&-]*\\s){0,5}\\p{L}[\\p{L}.&-]*)['’]s?\\s+(?:\\p{L}+\\s){0,2}(?:${HOLDERS})\\b`,
    'giu',
  ),
  new RegExp(`(?:^|\\s)(?!the\\s)(\\p{L}[\\p{L}.&-]{2,})\\s+(?:${HOLDERS})\\b`, 'giu'),
  new RegExp(`\\b(?:${HOLDERS})\\s+(?:of|for|at|with)\\s+(?:the\\s+)?((?:\\p{L}[\\p{L}.&-]*\\s?){1,6})`, 'giu'),
]

/** Bodies, as printed, for which a described person speaks by his office. */
export function bodiesOf(description: string): string[] {
  return HOLDS_OFFICE.flatMap((pattern) =>
    Array.from(description.matchAll(pattern), (match) => (match[1] ?? '').trim().replace(/^the\s+/iu, '')),
  ).filter((body) => body !== '')
}

const PORTFOLIOS: ReadonlySet<string> = new Set(
  (
    'interior defence defense foreign health finance justice energy transport transportation education agriculture labour labor ' +
    'environment emergency emergencies trade economy industry culture information tourism fisheries mining digital home'
  ).split(' '),
)

/** Capitals before a portfolio that name no state: "Deputy Interior Minister", "The Interior Ministry". */
const NO_OWNER =
  /^(?:the|a|an|deputy|former|acting|first|vice|junior|senior|then|interim|new|prime|its|their|his|her|our|federal|national|royal|state|union|and|of|for|by|from|to|said)$/u

/**
 * Whose a department is, when a name with a capital stands right before it ("Kaldor Interior Ministry", "Kaldor's interior
 * minister") or behind it ("Ministry of the Interior of Kaldor"). Lower case; undefined when the phrase does not tell.
 */
export function departmentOwner(phrase: string): string | undefined {
  const tokens = tokenise(phrase)
  const place = tokens.findIndex(({ word }) => PORTFOLIOS.has(word))
  const end = tokens.findLastIndex(({ word }) => /^(?:minister|ministry|ministers|department|secretary)$/u.test(word))
  const named = (index: number): string | undefined => {
    const token = tokens[index]
    const printed = token === undefined ? '' : phrase.slice(token.start)
    return token !== undefined && /^\p{Lu}\p{Ll}/u.test(printed) && !NO_OWNER.test(token.word) ? token.word : undefined
  }
  if (place < 0 || end < 0) return undefined
  const last = Math.max(place, end)
  const behind = tokens[last + 1]?.word === 'of' ? named(last + 2) : undefined
  return named(Math.min(place, end) - 1) ?? behind
}

/**
 * The department that a phrase names: "interior minister" and "the Ministry of the Interior" are one. Undefined when none
 * is named.
 */
export function departmentIn(phrase: string): string | undefined {
  const words = tokenise(phrase).map(({ word }) => word)
  for (const [index, word] of words.entries()) {
    if (!/^(?:minister|ministry|ministers|department|secretary)$/u.test(word)) continue
    const before = words[index - 1] ?? ''
    const after = words.slice(index + 1, index + 4).find((each) => PORTFOLIOS.has(each))
    const joined = words[index + 1] === 'of' || words[index + 1] === 'for' ? after : undefined
    const portfolio = PORTFOLIOS.has(before) ? before : joined
    if (portfolio !== undefined)
      return portfolio
        .replace('defense', 'defence')
        .replace('labor', 'labour')
        .replace(/^emergencies$/u, 'emergency')
  }
  return undefined
}
