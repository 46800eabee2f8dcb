import { hashText } from './lexemes.ts'
import type { NumberTable } from './number-table.ts'

/** How dictionary forms are made: a script cuts the end of a form in lower case and puts another there. */
export interface LemmaTable {
  /** By `formKey` and `endingKey`: the number of a script. */
  readonly scripts: NumberTable
  readonly endings: readonly (readonly [cut: number, ending: string])[]
}

/** Longest and shortest ending of a form that a script is kept for. */
export const longestEnding = 6
export const shortestEnding = 1

/** Treebank tags of forms that are not dictionary forms. */
const inflected = new Set(['VBD', 'VBN', 'VBG', 'VBZ', 'NNS', 'JJR', 'JJS', 'RBR', 'RBS'])

/** Universal tags whose forms are few and irregular: they are looked up whatever their fine tag. */
const closed = new Set(['AUX', 'PRON', 'DET', 'PART', 'CCONJ', 'SCONJ'])

/** Universal tags whose forms are written as they stand, capitals included. */
const asWritten = new Set(['PROPN', 'X', 'SYM'])

/** The dictionary form of a word with its universal and fine tag. */
export function lemmaOf(form: string, tag: string, fineTag: string, table: LemmaTable): string {
  if (asWritten.has(tag)) return form
  const lower = form.toLowerCase().replaceAll('’', "'")
  const isInflected = inflected.has(fineTag)
  if (!isInflected && !closed.has(tag) && fineTag !== 'VBP') return lower
  let script = table.scripts.get(formKey(lower, tag))
  for (let length = Math.min(longestEnding, lower.length - 1); isInflected && script === undefined; length -= 1) {
    if (length < shortestEnding) break
    script = table.scripts.get(endingKey(lower, length, tag))
  }
  if (script === undefined) return lower
  const [cut, ending] = table.endings[script] ?? [0, '']
  return cut > lower.length ? lower : lower.slice(0, lower.length - cut) + ending
}

/** Hash of the form and its tag. */
export function formKey(lower: string, tag: string): number {
  return hashText(lower, hashText(' ', hashText(tag)))
}

/** Hash of the form's last characters and its tag. */
export function endingKey(lower: string, length: number, tag: string): number {
  return hashText(lower.slice(-length), hashText(' -', hashText(tag)))
}
