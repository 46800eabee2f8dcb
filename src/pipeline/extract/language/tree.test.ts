import { expect, test } from 'vitest'
import type { Sentence } from './analysis.ts'
import {
  ancestors,
  children,
  childrenBy,
  headOf,
  isWithin,
  nounPhrase,
  rootOf,
  spansOf,
  subtree,
  subtreeSpan,
  tokenAt,
} from './tree.ts'

/** A sentence from `word/TAG<relation head` entries. */
function sentence(marked: string): Sentence {
  let at = 0
  const tokens = marked.split(' ').map((entry) => {
    const [, text = '', tag = '', relation = ''] = /^(.+)\/(\w+)<([\w:]+)$/u.exec(entry.replace(/@-?\d+$/u, '')) ?? []
    const start = at
    at += text.length + 1
    const head = Number(/@(-?\d+)$/u.exec(entry)?.[1])
    return { text, start, end: start + text.length, tag, lemma: text, head, relation }
  })
  return { span: [0, at - 1], paragraph: 0, tokens }
}

const report = sentence(
  'Officials/NOUN<nsubj@7 of/ADP<case@3 the/DET<det@3 port/NOUN<nmod@0 ,/PUNCT<punct@6 who/PRON<nsubj@6 ' +
    'left/VERB<acl:relcl@0 said/VERB<root@-1 it/PRON<nsubj:pass@10 was/AUX<aux:pass@10 closed/VERB<ccomp@7',
)

function words(indexes: readonly number[]): string {
  return indexes.map((index) => report.tokens[index]?.text).join(' ')
}

test('children and subtrees', () => {
  expect(words(children(report, 7))).toBe('Officials closed')
  expect(words(childrenBy(report, 10, 'nsubj'))).toBe('it')
  expect(words(childrenBy(report, 10, 'obj'))).toBe('')
  expect(words(subtree(report, 0))).toBe('Officials of the port , who left')
  expect(words(subtree(report, 10))).toBe('it was closed')
  expect(subtree(report, 99)).toEqual([])
  expect(children(report, -1)).toEqual([])
})

test('the way up', () => {
  expect(words(ancestors(report, 5))).toBe('left Officials said')
  expect(rootOf(report)).toBe(7)
  expect(isWithin(report, 5, 0)).toBe(true)
  expect(isWithin(report, 0, 5)).toBe(false)
})

test('spans', () => {
  expect(subtreeSpan(report, 3)).toEqual([10, 21])
  expect(spansOf(report, [0, 3, 2])).toEqual([
    [0, 9],
    [13, 21],
  ])
  expect(headOf(report, [10, 21])).toBe(3)
  expect(headOf(report, [0, 1])).toBeUndefined()
  expect(tokenAt(report, 11)).toBe(1)
  expect(tokenAt(report, 9)).toBeUndefined()
})

test('a noun phrase with and without its clauses', () => {
  expect(words(nounPhrase(report, 0))).toBe('Officials of the port , who left')
  expect(words(nounPhrase(report, 0, { withoutClauses: true }))).toBe('Officials of the port')
  expect(words(nounPhrase(report, 3))).toBe('the port')
})

test('without a parse there is no tree, and no error', () => {
  const flat = sentence('a/X<x@-1 b/X<x@-1')
  const bare = { ...flat, tokens: flat.tokens.map((token) => ({ ...token, relation: '' })) }
  expect(rootOf(bare)).toBeUndefined()
  expect(ancestors(bare, 1)).toEqual([])
  expect(subtree(bare, 1)).toEqual([1])
})
