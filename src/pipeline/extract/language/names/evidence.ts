import { edge, mix, type Atoms } from './atoms.ts'
import { withoutOpening, type Run } from './runs.ts'

/** A sentence whose words have been looked up. */
export interface ReadSentence {
  readonly words: readonly string[]
  readonly atoms: readonly Atoms[]
  readonly runs: readonly (Run | undefined)[]
}

/** A name gathers at most about so many features from its company: long texts must not drown what is near. */
const mostGathered = 36

/** Beyond so many times it makes no difference how often a name is met. */
const mostCounted = 4

/**
 * What the same name meets elsewhere in a text (context aggregation, Ratinov & Roth 2009): the words before and after it,
 * what it is said to be, and the longest name that a word of it is part of. Answers the features of a word.
 */
export function documentEvidence(
  sentences: readonly ReadSentence[],
): (sentence: number, index: number) => readonly number[] {
  const company = new Map<string, { readonly features: Set<number>; count: number }>()
  const longest = new Map<string, { readonly length: number; readonly features: readonly number[] }>()
  const trimmed = sentences.map((sentence) => {
    const runs = sentence.runs.map((): Run | undefined => undefined)
    for (let at = 0; at < sentence.words.length; at += 1) {
      const whole = sentence.runs[at]
      if (whole?.from !== at) continue
      const run = withoutOpening(sentence.words, whole)
      if (run === undefined) continue
      runs.fill(run, run.from, run.to)
      const phrase = phraseOf(sentence.words, run)
      const met = company.get(phrase) ?? { features: new Set<number>(), count: 0 }
      met.count += 1
      if (met.features.size < mostGathered) for (const feature of companyOf(sentence, run)) met.features.add(feature)
      company.set(phrase, met)
      for (let word = run.from; word < run.to; word += 1) {
        const text = sentence.words[word] ?? ''
        const length = run.to - run.from
        if (text.length < 3 || !/^\p{Lu}/u.test(text) || (longest.get(text)?.length ?? 0) >= length) continue
        longest.set(text, { length, features: length === 1 ? [] : placeIn(sentence, run, word) })
      }
    }
    return runs
  })
  return (sentence, index) => {
    const run = trimmed[sentence]?.[index]
    const words = sentences[sentence]?.words ?? []
    if (run === undefined) return []
    const met = company.get(phraseOf(words, run))
    const longer = longest.get(words[index] ?? '')
    return [
      ...(met?.features ?? []),
      ...(longer !== undefined && longer.length > run.to - run.from ? longer.features : []),
      mix(Math.min(mostCounted, met?.count ?? 0), 120),
    ]
  }
}

function phraseOf(words: readonly string[], { from, to }: Run): string {
  return words.slice(from, to).join(' ')
}

function companyOf({ words, atoms }: ReadSentence, { from, to }: Run): number[] {
  const before = atoms[from - 1] ?? edge
  const after = atoms[to] ?? edge
  const near = [
    mix(before.word, 101),
    mix(after.word, 102),
    mix(before.fine, 103),
    mix(after.fine, 104),
    mix(before.cue, 107),
    mix(after.cue, 108),
  ]
  const head = headOf(words, to)
  if (head === undefined) return near
  const said = atoms[head] ?? edge
  return [...near, mix(said.word, 105), mix(said.fine, 106), mix(said.coarse, 109), mix(said.cue, 110)]
}

/** Where a word stands in a longer name, and what that name begins and ends with. */
function placeIn({ atoms }: ReadSentence, { from, to }: Run, at: number): number[] {
  const first = atoms[from] ?? edge
  const last = atoms[to - 1] ?? edge
  const place = at === from ? 1 : at === to - 1 ? 2 : 3
  return [
    mix(mix(place, Math.min(to - from, mostCounted)), 121),
    mix(mix(last.word, place), 122),
    mix(mix(last.fine, place), 123),
    mix(mix(last.cue, place), 124),
    mix(mix(first.fine, place), 125),
    mix(mix(mix(first.coarse, last.coarse), place), 126),
  ]
}

/** How many words an article and its noun may be apart. */
const longestDescription = 8

const afterDescription =
  /^(?:of|in|for|from|by|to|with|at|on|based|that|which|who|whose|where|when|and|or|[,.;:()]|-{1,3}|near|currently|located|founded|is|was)$/u

/** The noun that says what something is: "chain" in "… is a Danish chain of", "company" in ", a pencil company with". */
function headOf(words: readonly string[], after: number): number | undefined {
  if (!/^(?:,|is|was|are|were|became|remains)$/u.test(words[after] ?? '')) return undefined
  let at = after + 1
  if (words[at] === 'one' && words[at + 1] === 'of') at += 2
  if (!/^(?:a|an|the)$/u.test(words[at] ?? '')) return undefined
  for (let to = at + 1; to <= at + longestDescription; to += 1)
    if (to >= words.length || afterDescription.test(words[to] ?? '')) return to - 1 > at ? to - 1 : undefined
  return undefined
}
