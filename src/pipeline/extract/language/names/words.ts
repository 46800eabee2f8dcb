import { startsUpper } from '../../../../lib/letters.ts'
import type { Token } from '../analysis.ts'

/** Words as the corpora of names cut them, with the tokens that each is made of. */
export interface NameWord {
  readonly text: string
  readonly from: number
  readonly to: number
}

/** A token, or a word of a corpus with its place in its text. */
type PlacedWord = Pick<Token, 'text' | 'start' | 'end'>

/** What follows a hyphen without being part of the name before it ("Seoul-based", "NATO-led", "Kim-era"). */
const notInNames = new Set(
  `based led backed born run held era made wide style type like related linked trained owned funded speaking aligned
  affiliated controlled occupied administered mandated brokered sponsored supported supplied built designed bound
  domiciled listed registered friendly free facing imposed installed educated raised mediated annexed occupied issued
  old year day month week hour time long term level scale class size in up off on out over to by and or the a area
  wing elect general general's chief minister president`.split(/\s+/u),
)

/**
 * Joins what hyphens join inside names: "Kim Jong-un", "Deir al-Balah", "Jean-Claude". Two names that only meet
 * ("Russia-Ukraine") stay apart when both are `isPlace`.
 */
export function nameWords(tokens: readonly PlacedWord[], isPlace: (word: string) => boolean): NameWord[] {
  const words: NameWord[] = []
  for (let from = 0; from < tokens.length;) {
    let to = from + 1
    while (joins(tokens, from, to, isPlace)) to += 2
    words.push({
      text:
        to === from + 1
          ? (tokens[from]?.text ?? '')
          : tokens
              .slice(from, to)
              .map((token) => token.text)
              .join(''),
      from,
      to,
    })
    from = to
  }
  return words
}

function joins(tokens: readonly PlacedWord[], from: number, at: number, isPlace: (word: string) => boolean): boolean {
  const hyphen = tokens[at]
  if (hyphen?.text !== '-') return false
  const before = tokens[at - 1]
  const after = tokens[at + 1]
  if (before === undefined || after === undefined) return false
  if (before.end !== hyphen.start || hyphen.end !== after.start) return false
  if (!/^[\p{L}\p{N}]/u.test(before.text) || !/^[\p{L}\p{N}]/u.test(after.text)) return false
  const isName = tokens.slice(from, at + 2).some((token) => startsUpper(token.text))
  if (!isName || notInNames.has(after.text.toLowerCase())) return false
  if (/^\p{Ll}/u.test(after.text) && after.text.length > 5) return false
  return !(isPlace(before.text) && isPlace(after.text))
}
