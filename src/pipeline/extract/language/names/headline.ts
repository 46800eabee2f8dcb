import { isPersonLabel, runsOf } from './agreement.ts'
import type { NameKnowledge } from './knowledge.ts'

/** Words that stay small in titles. */
const smallInTitles: ReadonlySet<string> = new Set(
  `a an the of in on at to for from by with as and or but nor vs via over under after before into onto amid than that is
  are be its his her near off out up per 's`.split(/\s+/u),
)

/** Shorter lines are too short to tell. */
const fewestWords = 5

/** "Kim Visits Plant as Talks Stall": every word has a capital but for the smallest, and no full stop ends the line. */
export function isTitleCase(words: readonly string[]): boolean {
  if (words.length < fewestWords || words.at(-1) === '.') return false
  return words.every((word) => !/^\p{Ll}/u.test(word) || smallInTitles.has(word))
}

/**
 * In lines in title case only those names stay that the lists know or that the other lines hold: the tagger joins what
 * merely stands side by side there. A text without other lines keeps all.
 */
export function trustBody(
  sentences: readonly (readonly string[])[],
  labels: readonly (readonly number[])[],
  knowledge: NameKnowledge,
): (readonly number[])[] {
  const titles = sentences.map(isTitleCase)
  if (!titles.includes(true) || !titles.includes(false)) return [...labels]
  const body = new Set<string>()
  const surnames = new Set<string>()
  labels.forEach((row, sentence) => {
    if (titles[sentence] === true) return
    const words = sentences[sentence] ?? []
    for (const { from, to, label } of runsOf(row)) {
      body.add(words.slice(from, to).join(' '))
      if (isPersonLabel(label)) surnames.add(words[to - 1] ?? '')
    }
  })
  return labels.map((row, sentence) => {
    if (titles[sentence] !== true) return row
    const words = sentences[sentence] ?? []
    const kept = [...row]
    for (const { from, to, label } of runsOf(row)) {
      const phrase = words.slice(from, to).join(' ')
      const isListed = knowledge.isOutlet(phrase) || knowledge.isOrganization(phrase) || knowledge.places.has(phrase)
      const isTheirs = isPersonLabel(label) && surnames.has(words[to - 1] ?? '')
      if (!isListed && !isTheirs && !body.has(phrase)) kept.fill(0, from, to)
    }
    return kept
  })
}
