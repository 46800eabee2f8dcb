import {
  endingKey,
  formKey,
  longestEnding,
  shortestEnding,
  type LemmaTable,
} from '../src/pipeline/extract/language/lemmas.ts'
import { NumberTable } from '../src/pipeline/extract/language/number-table.ts'
import type { TreebankSentence } from './treebank.ts'
import { winkForms } from './wink-dictionary.ts'

/** A form in lower case, its universal tag and its lemma. */
interface Pair {
  readonly form: string
  readonly tag: string
  readonly lemma: string
}

/** An ending is kept when it stands for as many forms. */
const fewestForms = 3

/** Tags that take a lemma of their own from forms and endings. */
const openTags = ['VERB', 'NOUN', 'ADJ', 'ADV']

/**
 * Scripts from forms to lemmas out of the treebank and of wink's lexicon: for each ending the commonest script, and for each form whose script
 * its ending does not tell, that form's own.
 */
export function lemmaTable(sentences: readonly TreebankSentence[]): LemmaTable {
  const pairs = [...treebankPairs(sentences), ...winkPairs()]
  const numbers = new Map<string, number>()
  const endings: [number, string][] = []
  const scriptOf = ({ form, lemma }: Pair): number => {
    let same = 0
    while (same < form.length && same < lemma.length && form[same] === lemma[same]) same += 1
    const key = `${form.length - same} ${lemma.slice(same)}`
    let number = numbers.get(key)
    if (number === undefined) {
      number = endings.length
      numbers.set(key, number)
      endings.push([form.length - same, lemma.slice(same)])
    }
    return number
  }
  const own = new Map<number, [Pair, number]>()
  for (const pair of pairs) {
    const key = formKey(pair.form, pair.tag)
    if (!own.has(key)) own.set(key, [pair, scriptOf(pair)])
  }
  const byEnding = new Map<number, Map<number, number>>()
  for (const [pair, script] of own.values()) {
    if (!openTags.includes(pair.tag)) continue
    for (let length = shortestEnding; length <= Math.min(longestEnding, pair.form.length - 1); length += 1) {
      const key = endingKey(pair.form, length, pair.tag)
      const counts = byEnding.get(key) ?? new Map<number, number>()
      counts.set(script, (counts.get(script) ?? 0) + 1)
      byEnding.set(key, counts)
    }
  }
  const scripts = new Map<number, number>()
  for (const [key, counts] of byEnding) {
    const [best, count] = [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0])[0] ?? [0, 0]
    if (count >= fewestForms) scripts.set(key, best)
  }
  dropNeedlessEndings(own, scripts)
  for (const [key, [pair, script]] of own) if (byEndingOf(pair, scripts) !== script) scripts.set(key, script)
  return { scripts: new NumberTable([...scripts]), endings }
}

/** The script that a form's longest known ending tells. */
function byEndingOf(
  { form, tag }: Pair,
  scripts: ReadonlyMap<number, number>,
  below = longestEnding + 1,
): number | undefined {
  if (!openTags.includes(tag)) return undefined
  for (let length = Math.min(below - 1, form.length - 1); length >= shortestEnding; length -= 1) {
    const script = scripts.get(endingKey(form, length, tag))
    if (script !== undefined) return script
  }
  return undefined
}

/** An ending that tells the same as the shorter one within it says nothing. */
function dropNeedlessEndings(own: ReadonlyMap<number, [Pair, number]>, scripts: Map<number, number>): void {
  for (let length = longestEnding; length > shortestEnding; length -= 1)
    for (const [pair] of own.values()) {
      const key = endingKey(pair.form, length, pair.tag)
      const script = scripts.get(key)
      if (script !== undefined && pair.form.length > length && byEndingOf(pair, scripts, length) === script)
        scripts.delete(key)
    }
}

/** Forms of the treebank that are inflected or of closed classes, each with its commonest lemma. */
function treebankPairs(sentences: readonly TreebankSentence[]): Pair[] {
  const counts = new Map<string, Map<string, number>>()
  for (const { words } of sentences)
    for (const { form, tag, fineTag, lemma } of words) {
      const isOpen = openTags.includes(tag)
      if (isOpen ? ['VB', 'NN', 'JJ', 'RB'].includes(fineTag) : !/^(?:AUX|PRON|DET|PART|CCONJ|SCONJ)$/u.test(tag))
        continue
      const key = `${tag} ${form.toLowerCase().replaceAll('’', "'")}`
      const lemmas = counts.get(key) ?? new Map<string, number>()
      if (fineTag === 'VBP' && lemma === form.toLowerCase()) continue
      const lower = lemma === 'I' ? lemma : lemma.toLowerCase()
      lemmas.set(lower, (lemmas.get(lower) ?? 0) + 1)
      counts.set(key, lemmas)
    }
  return [...counts].flatMap(([key, lemmas]) => {
    const [tag = '', form = ''] = key.split(' ')
    const [lemma, count] = [...lemmas].sort((a, b) => b[1] - a[1])[0] ?? ['', 0]
    // A form seen once may be a slip of the pen; wink's lexicon then knows better.
    return count < 2 || form === '' ? [] : [{ form, tag, lemma }]
  })
}

function winkPairs(): Pair[] {
  return winkForms().flatMap(({ form, tags, isBase, lemma }) =>
    ['VERB', 'NOUN', 'ADJ'].flatMap((tag) => {
      if (!tags.includes(tag) || !/^[a-z]{2,}$/u.test(form)) return []
      const base = lemma(tag)
      return base === form && (isBase || !/(?:s|ed|ing|er|est)$/u.test(form)) ? [] : [{ form, tag, lemma: base }]
    }),
  )
}
