import { startsUpper } from '../../../lib/letters.ts'
import type { Span } from '../../../model/span.ts'
import { isPersonTitle, namePart, nameText, properRuns } from './name.ts'
import type { Reading } from './reading.ts'

/** A proper name somewhere in the report. */
export interface Mention {
  readonly name: string
  readonly words: readonly string[]
  readonly span: Span
  /** A title or a role stands before it, or it was given an age: a person's name. */
  readonly personal: boolean
}

/** Every name of the report by its last and its first word, and what its acronyms stand for. */
export interface Mentions {
  readonly byLast: ReadonlyMap<string, readonly Mention[]>
  readonly byFirst: ReadonlyMap<string, readonly Mention[]>
  readonly byAcronym: ReadonlyMap<string, Mention>
  /** In text order. */
  readonly all: readonly Mention[]
  /** By each of its words in small letters, in text order. */
  readonly byWord: ReadonlyMap<string, readonly Mention[]>
}

/** Names of more words are lists or headlines in capitals. */
const LONGEST_NAME = 8

export function findMentions(reading: Reading): Mentions {
  const byLast = new Map<string, Mention[]>()
  const byFirst = new Map<string, Mention[]>()
  const byAcronym = new Map<string, Mention>()
  const byWord = new Map<string, Mention[]>()
  const all: Mention[] = []
  const add = (table: Map<string, Mention[]>, word: string | undefined, mention: Mention): void => {
    if (word === undefined) return
    const list = table.get(word)
    if (list === undefined) table.set(word, [mention])
    // A name that comes again and again adds nothing after the first few.
    else if (list.length < 12 && !list.some((known) => known.name === mention.name)) list.push(mention)
  }
  for (const unit of reading.units) {
    for (const run of properRuns(unit, 0, unit.pieces.length)) {
      const part = namePart(run)
      if (part === undefined || part.to - part.from > LONGEST_NAME) continue
      const first = unit.pieces[part.from]
      const last = unit.pieces[part.to - 1]
      if (first === undefined || last === undefined) continue
      const name = nameText(reading.text, part)
      const words = name.split(' ')
      const before = unit.pieces[part.from - 1]
      const personal = isPersonTitle(before)
      const mention = { name, words, span: [first.start, last.end] as const, personal }
      all.push(mention)
      if (words.length > 1) {
        add(byLast, words.at(-1), mention)
        add(byFirst, words[0], mention)
        for (const word of words) if (startsUpper(word)) add(byWord, word.toLowerCase(), mention)
        const acronym = acronymAfter(reading.text, last.end, words)
        if (acronym !== undefined && !byAcronym.has(acronym)) byAcronym.set(acronym, mention)
      }
    }
  }
  return { byLast, byFirst, byAcronym, byWord, all }
}

/** "Port Safety Board (PSB)", "Port Safety Board, or PSB," */
function acronymAfter(text: string, end: number, words: readonly string[]): string | undefined {
  const match = /^(?:\s\(|,\sor\s(?:the\s)?)([A-Z][A-Z&.]{1,9})\b/u.exec(text.slice(end, end + 24))
  const acronym = match?.[1]?.replaceAll('.', '')
  if (acronym === undefined) return undefined
  const initials = words
    .filter((word) => startsUpper(word))
    .map((word) => word.charAt(0))
    .join('')
  // The letters need not fit word by word: acronyms are often made from a name in another language.
  return acronym === initials || acronym.charAt(0) === initials.charAt(0) || words.length > 1 ? acronym : undefined
}
