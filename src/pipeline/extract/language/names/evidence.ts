import { Atom, mix, placeOf, type AtomName, type Atoms } from './atoms.ts'
import { startsUpper } from '../../../../lib/letters.ts'
import { withoutOpening, type Run } from './runs.ts'

/** A sentence whose words have been looked up. */
export interface ReadSentence {
  readonly words: readonly string[]
  readonly atoms: Atoms
  readonly runs: readonly (Run | undefined)[]
}

/**
 * What a text gathered for a word, in three lists of features: the company of its name, the longer name that it is part of, how often the
 * name is met. Mentions of one name share their lists.
 */
export interface Evidence {
  readonly company: readonly number[]
  readonly longer: readonly number[]
  readonly met: readonly number[]
}

/** A name gathers at most about so many features from its company: long texts must not drown what is near. */
const mostGathered = 36

/** Beyond so many times it makes no difference how often a name is met. */
const mostCounted = 4

const noFeatures: readonly number[] = []

/** What is gathered for one phrase. */
class Company {
  readonly features = new Set<number>()
  readonly #length: number
  readonly #atoms: Atoms
  readonly #last: number
  count = 0
  #subject = noFeatures
  #list: Evidence['company'] | undefined

  /** Of the phrase where it is met first. */
  constructor(atoms: Atoms, { from, to }: Run) {
    this.#length = Math.min(mostCounted, to - from)
    this.#atoms = atoms
    this.#last = to - 1
  }

  /** A text on a band names other bands, one on a village other places: its subject, and how the phrase looks. */
  tellSubject({ fine, coarse }: Subject): void {
    const last = (atom: AtomName): number => valueOf(this.#atoms, this.#last, atom)
    this.#subject = [
      mix(mix(fine, this.#length), 131),
      mix(mix(coarse, last('coarse')), 132),
      mix(mix(mix(coarse, last('person')), this.#length), 133),
      mix(mix(coarse, last('shape')), 134),
    ]
  }

  get list(): Evidence['company'] {
    this.#list ??= [...this.features, ...this.#subject]
    return this.#list
  }
}

/** Clusters of the first noun that a text says what something is with. */
interface Subject {
  readonly fine: number
  readonly coarse: number
}

interface KnownRun extends Run {
  readonly company: Company
}

const noEvidence: Evidence = { company: noFeatures, longer: noFeatures, met: noFeatures }
const timesMet = Array.from({ length: mostCounted + 1 }, (_, count): readonly number[] => [mix(count, 120)])

/**
 * What the same name meets elsewhere in a text (context aggregation, Ratinov & Roth 2009): the words before and after it,
 * what it is said to be, what the text is about, and the longest name that a word of it is part of. Answers the features of a
 * word.
 */
export function documentEvidence(
  sentences: readonly (ReadSentence | undefined)[],
): (sentence: number, index: number) => Evidence {
  const companies = new Map<string, Company>()
  const longest = new Map<string, { readonly length: number; readonly features: readonly number[] }>()
  let subject: Subject | undefined
  const trimmed: (readonly (KnownRun | undefined)[] | undefined)[] = []
  for (const sentence of sentences) {
    if (sentence === undefined) {
      trimmed.push(undefined)
      continue
    }
    const runs: (KnownRun | undefined)[] = []
    while (runs.length < sentence.runs.length) runs.push(undefined)
    for (let at = 0; at < sentence.words.length; at += 1) {
      const whole = sentence.runs[at]
      if (whole?.from !== at) continue
      const run = withoutOpening(sentence.words, whole)
      if (run === undefined) continue
      const phrase = phraseOf(sentence.words, run)
      let company = companies.get(phrase)
      if (company === undefined) {
        company = new Company(sentence.atoms, run)
        companies.set(phrase, company)
      }
      company.count += 1
      const said = headOf(sentence.words, run.to)
      if (said !== undefined) subject ??= subjectOf(sentence, said)
      if (company.features.size < mostGathered) gather(company.features, sentence, run, said)
      runs.fill({ from: run.from, to: run.to, company }, run.from, run.to)
      const length = run.to - run.from
      for (let word = run.from; word < run.to; word += 1) {
        const text = sentence.words[word] ?? ''
        if (text.length < 3 || !startsUpper(text) || (longest.get(text)?.length ?? 0) >= length) continue
        longest.set(text, { length, features: length === 1 ? noFeatures : placeIn(sentence, run, word) })
      }
    }
    trimmed.push(runs)
  }
  if (subject !== undefined) for (const company of companies.values()) company.tellSubject(subject)
  return (sentence, index) => {
    const run = trimmed[sentence]?.[index]
    if (run === undefined) return noEvidence
    const longer = longest.get(sentences[sentence]?.words[index] ?? '')
    return {
      company: run.company.list,
      longer: longer !== undefined && longer.length > run.to - run.from ? longer.features : noFeatures,
      met: timesMet[Math.min(mostCounted, run.company.count)] ?? noFeatures,
    }
  }
}

function phraseOf(words: readonly string[], { from, to }: Run): string {
  return to === from + 1 ? (words[from] ?? '') : words.slice(from, to).join(' ')
}

/** The value of an atom of a word. */
function valueOf(atoms: Atoms, index: number, atom: AtomName): number {
  return atoms[placeOf(index) + Atom[atom]] ?? 0
}

function gather(features: Set<number>, { atoms }: ReadSentence, { from, to }: Run, said: number | undefined): void {
  const add = (index: number, atom: AtomName, salt: number): unknown =>
    features.add(mix(valueOf(atoms, index, atom), salt))
  add(from - 1, 'word', 101)
  add(to, 'word', 102)
  add(from - 1, 'fine', 103)
  add(to, 'fine', 104)
  add(from - 1, 'cue', 107)
  add(to, 'cue', 108)
  if (said === undefined) return
  add(said, 'word', 105)
  add(said, 'fine', 106)
  add(said, 'coarse', 109)
  add(said, 'cue', 110)
}

function subjectOf({ atoms }: ReadSentence, said: number): Subject {
  return { fine: valueOf(atoms, said, 'fine'), coarse: valueOf(atoms, said, 'coarse') }
}

/** Where a word stands in a longer name, and what that name begins and ends with. */
function placeIn({ atoms }: ReadSentence, { from, to }: Run, at: number): number[] {
  const place = at === from ? 1 : at === to - 1 ? 2 : 3
  const first = (atom: AtomName): number => valueOf(atoms, from, atom)
  const last = (atom: AtomName): number => valueOf(atoms, to - 1, atom)
  return [
    mix(mix(place, Math.min(to - from, mostCounted)), 121),
    mix(mix(last('word'), place), 122),
    mix(mix(last('fine'), place), 123),
    mix(mix(last('cue'), place), 124),
    mix(mix(first('fine'), place), 125),
    mix(mix(mix(first('coarse'), last('coarse')), place), 126),
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
