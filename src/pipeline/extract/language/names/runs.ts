import type { WordFacts } from './word-facts.ts'

/** Capitalised words on end, `of` and the like between them counted in: what a name would be if all of it were one. */
export interface Run {
  readonly from: number
  readonly to: number
}

/** The run that each word is part of. */
export function capitalRuns(words: readonly string[], facts: readonly WordFacts[]): (Run | undefined)[] {
  const runs: (Run | undefined)[] = []
  while (runs.length < words.length) runs.push(undefined)
  const isCapital = (at: number): boolean => facts[at]?.startsRun === true
  for (let from = 0; from < words.length; from += 1) {
    if (!isCapital(from)) continue
    let to = from + 1
    while (to < words.length)
      if (isCapital(to)) to += 1
      else if (!joining.has(words[to] ?? '')) break
      else if (isCapital(to + 1)) to += 2
      else if (words[to + 1] === 'the' && isCapital(to + 2)) to += 3
      else break
    runs.fill({ from, to }, from, to)
    from = to - 1
  }
  return runs
}

const joining: ReadonlySet<string> = new Set("of for de la du del della van von al bin & - 's".split(' '))

/**
 * The run without the everyday words and numbers that only the start of a sentence or a quotation has joined to it ("In 1990
 * Caloi" is Caloi); undefined when nothing is left.
 */
export function withoutOpening(words: readonly string[], run: Run): Run | undefined {
  let from = run.from
  if (from === 0 || /^["“‘(]$/u.test(words[from - 1] ?? ''))
    while (from < run.to && (openingWords.has((words[from] ?? '').toLowerCase()) || /^\d+$/u.test(words[from] ?? '')))
      from += 1
  return from < run.to ? { from, to: run.to } : undefined
}

const openingWords: ReadonlySet<string> = new Set(
  `the in on at for with from by as after before during while when since he she it they we his her its their this that
  these those a an and but or if although however there both all some most many one two three under over about between
  into of to is was were are according despite following like not no so then than though through until upon what where
  which who why how also another each every several other`.split(/\s+/u),
)
