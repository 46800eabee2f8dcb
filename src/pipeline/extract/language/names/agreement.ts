import { isPlainFigure, startsUpper } from '../../../../lib/letters.ts'
import { personTitles } from './cues.ts'
import { nameLabels } from './tagger.ts'

const [none, person, , , miscellaneous] = nameLabels.map((_, index) => index) as [
  number,
  number,
  number,
  number,
  number,
]

/** Longer runs are lines in capitals; their words are looked for no further, which keeps time linear. */
const longestName = 16

interface Run {
  readonly from: number
  readonly to: number
  readonly label: number
}

interface PlacedRun extends Run {
  readonly sentence: number
}

/**
 * One name, one label throughout a text ("one sense per discourse", Gale et al. 1992): the label that a phrase has most
 * often goes to all its occurrences, labelled or not, and the first or last word of a person's name is that person.
 */
export function agree(sentences: readonly (readonly string[])[], labels: readonly (readonly number[])[]): number[][] {
  const agreed = labels.map((row) => [...row])
  const runs = labels.flatMap((row, sentence) => runsOf(row).map((run): PlacedRun => ({ ...run, sentence })))
  const votes = new Map<string, number[]>()
  for (const run of runs) {
    const phrase = phraseOf(sentences, run)
    const counts = votes.get(phrase) ?? nameLabels.map(() => 0)
    counts[run.label] = (counts[run.label] ?? 0) + 1
    votes.set(phrase, counts)
  }
  const nameParts = new Set(
    runs
      .filter(({ label, from, to }) => label === person && to - from > 1)
      .flatMap(({ sentence, from, to }) => [sentences[sentence]?.[from] ?? '', sentences[sentence]?.[to - 1] ?? ''])
      .filter((word) => /^\p{Lu}.*\p{Ll}/u.test(word) && !personTitles.has(word.toLowerCase().replace(/\.$/u, ''))),
  )
  for (const run of runs) {
    const phrase = phraseOf(sentences, run)
    const counts = votes.get(phrase) ?? []
    let label = counts.indexOf(Math.max(...counts))
    if ((counts[label] ?? 0) === (counts[run.label] ?? 0)) label = run.label
    if (run.to - run.from === 1 && label !== person && nameParts.has(phrase) && (counts[label] ?? 0) < 3) label = person
    agreed[run.sentence]?.fill(label, run.from, run.to)
  }
  const longest = runs.reduce((most, { from, to }) => Math.max(most, Math.min(to - from, longestName)), 1)
  sentences.forEach((words, sentence) => {
    const row = agreed[sentence] ?? []
    for (let from = 0; from < words.length; from += 1) {
      if (row[from] !== none || !mayBegin(words[from] ?? '')) continue
      for (let to = Math.min(words.length, from + longest); to > from; to -= 1) {
        const label = labelFor(words.slice(from, to), votes, nameParts)
        if (label === none || row.slice(from, to).some((other) => other !== none)) continue
        if (row[from - 1] === label || row[to] === label || (from === 0 && to === 1 && words.length === 1)) continue
        row.fill(label, from, to)
        from = to - 1
        break
      }
    }
  })
  return agreed
}

/** A capital, or a figure with a letter behind it ("47th Brigade"). */
function mayBegin(word: string): boolean {
  const unit = word.charCodeAt(0)
  return startsUpper(word) || ((unit >= 128 || isPlainFigure(unit)) && /^\p{N}+\p{L}/u.test(word))
}

/** The label that unlabelled words take over: only from names that cannot well be everyday words. */
function labelFor(
  words: readonly string[],
  votes: ReadonlyMap<string, readonly number[]>,
  nameParts: ReadonlySet<string>,
): number {
  const phrase = words.join(' ')
  if (words.length === 1 && nameParts.has(phrase) && phrase.length > 2) return person
  const counts = votes.get(phrase)
  if (counts === undefined) return none
  const label = counts.indexOf(Math.max(...counts))
  const isDistinct = words.length > 1 || (phrase.length > 3 && (counts[label] ?? 0) > 1)
  return isDistinct && label !== miscellaneous ? label : none
}

export const isPersonLabel = (label: number): boolean => label === person

/** Words on end with one label other than `O`. */
export function runsOf(row: readonly number[]): Run[] {
  const runs: Run[] = []
  for (let from = 0; from < row.length;) {
    let to = from + 1
    while (to < row.length && row[to] === row[from]) to += 1
    if (row[from] !== none) runs.push({ from, to, label: row[from] ?? none })
    from = to
  }
  return runs
}

function phraseOf(sentences: readonly (readonly string[])[], { sentence, from, to }: PlacedRun): string {
  return sentences[sentence]?.slice(from, to).join(' ') ?? ''
}
