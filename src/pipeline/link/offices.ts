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
