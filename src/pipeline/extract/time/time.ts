import type { ExtractionInput } from '../../../model/extraction.ts'
import type { Timex } from '../../../model/timex.ts'
import type { Resources } from '../../../model/resources.ts'
import type { Analysis } from '../language/analysis.ts'
import type { Expression } from './expression.ts'
import { findExpressions } from './find.ts'
import { isNarrative } from './narrative.ts'
import { parsePublication, resolve, type Anchors } from './resolve.ts'
import { clauseTense } from './tense.ts'

/** How far a quarter named before still is what "a year earlier" is compared with, in characters. */
const QUARTER_REACH = 1500

/**
 * Finds time expressions and settles them against the publication date, the tense of their clause and the dates named
 * before them. Without a publication date what is relative keeps its `X`.
 */
export function findTimexes(_analysis: Analysis, input: ExtractionInput, _resources: Resources): readonly Timex[] {
  const { text } = input
  const publication = parsePublication(input.publishedAt)
  const expressions = findExpressions(text)
  const narrative = isNarrative(expressions, publication)
  const timexes: Timex[] = []
  let last: string | undefined
  let quarter: { readonly value: string; readonly end: number } | undefined
  for (const expression of expressions) {
    // "after Friday's quake, more will come": the tense is not that of the quake.
    const ofThing = /^['’]s(?!\p{L})/u.test(text.slice(expression.end, expression.end + 3))
    const tense = ofThing ? undefined : clauseTense(text, expression.start, expression.end)
    const lastQuarter =
      quarter !== undefined && expression.start - quarter.end < QUARTER_REACH ? quarter.value : undefined
    const anchors: Anchors = { publication, last, lastQuarter, tense, narrative }
    const value = resolve(expression.meaning, anchors)
    const type = typeOf(expression, value)
    timexes.push({ span: [expression.start, expression.end], type, value, mod: expression.mod })
    if (type === 'DURATION' || type === 'SET') continue
    // What is told by its distance in years is a comparison; the text goes on from where it was.
    if (expression.meaning.kind === 'shift' && expression.meaning.unit === 'Y') continue
    if (/^\d{4}-Q\d$/u.test(value)) quarter = { value, end: expression.end }
    if (/^\d{4}(?:-\d{2})?(?:-\d{2})?(?:T|$)/u.test(value)) last = value
  }
  return timexes
}

function typeOf({ meaning }: Expression, value: string): Timex['type'] {
  switch (meaning.kind) {
    case 'duration':
      return 'DURATION'
    case 'set':
      return 'SET'
    case 'fixed':
      return meaning.type ?? 'DATE'
    default:
      return value.includes('T') ? 'TIME' : 'DATE'
  }
}
