import { execFileSync } from 'node:child_process'
import { join } from 'node:path'

/** A word of a treebank, with its place in the sentence's text (UTF-16). */
export interface TreebankWord {
  readonly form: string
  readonly start: number
  readonly end: number
  readonly lemma: string
  /** Universal and treebank-specific part of speech. */
  readonly tag: string
  readonly fineTag: string
  /** Index in the sentence, -1 for the root. */
  readonly head: number
  readonly relation: string
}

export interface TreebankSentence {
  readonly text: string
  readonly words: readonly TreebankWord[]
}

export interface TreebankDocument {
  readonly id: string
  readonly sentences: readonly TreebankSentence[]
}

/** Reads a part of UD English EWT (`train` or `dev`) from the data folder; needs `xz` on the path. */
export function readTreebank(data: string, part: 'train' | 'dev'): TreebankSentence[] {
  return readTreebankDocuments(data, part).flatMap(({ sentences }) => sentences)
}

/** The same, by document. */
export function readTreebankDocuments(data: string, part: 'train' | 'dev'): TreebankDocument[] {
  const file = join(data, 'ud', `en_ewt-${part}.conllu.xz`)
  const conllu = execFileSync('xz', ['-dc', file], { maxBuffer: 1 << 28 }).toString('utf8')
  const documents: { readonly id: string; readonly sentences: TreebankSentence[] }[] = []
  for (const block of conllu.split('\n\n')) {
    const id = /^# newdoc id = (.+)$/mu.exec(block)?.[1]
    if (id !== undefined || documents.length === 0) documents.push({ id: id ?? '', sentences: [] })
    const sentence = readSentence(block)
    if (sentence !== undefined) documents.at(-1)?.sentences.push(sentence)
  }
  return documents
}

/** CoNLL-U, as https://universaldependencies.org/format.html describes it; empty nodes of the enhanced graph are passed over. */
function readSentence(block: string): TreebankSentence | undefined {
  const text = /^# text = (.*)$/mu.exec(block)?.[1]
  if (text === undefined) return undefined
  const words: TreebankWord[] = []
  let at = 0
  let fusedEnd = 0
  for (const line of block.split('\n')) {
    if (line === '' || line.startsWith('#')) continue
    const [id = '', form = '', lemma = '', tag = '', fineTag = '', , head = '', relation = ''] = line.split('\t')
    if (id.includes('.')) continue
    if (id.includes('-')) {
      while (/\s/u.test(text.charAt(at))) at += 1
      fusedEnd = at + form.length
      continue
    }
    while (/\s/u.test(text.charAt(at))) at += 1
    // A word whose letters are not in the text takes the rest of the fused word it is part of.
    const found = text.startsWith(form, at)
    if (!found && fusedEnd < at) throw new Error(`"${form}" does not stand at ${at} of "${text}"`)
    const end = found ? at + form.length : fusedEnd
    words.push({ form, start: at, end, lemma, tag, fineTag, head: Number(head) - 1, relation })
    at = end
  }
  return { text, words }
}
