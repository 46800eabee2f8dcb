import { describe, expect, test } from 'vitest'
import { standingOf, type ClauseWord } from './clause.ts'
import { judgeContent, judgeStatement } from './judge.ts'

/** Words with tags: `may/AUX`; the lemma is the word unless given as `denied/VERB/deny`. */
function words(tagged: string): ClauseWord[] {
  return tagged.split(' ').map((word) => {
    const [lower = '', tag = '', lemma = lower] = word.split('/')
    return { lower, tag, lemma }
  })
}

function clause(tagged: string, certainty: string, polarity: string): void {
  expect(standingOf(words(tagged)), tagged).toEqual({ certainty, polarity })
}

describe('a clause by itself', () => {
  test('plain', () => {
    clause('the/DET dam/NOUN is/AUX safe/ADJ', 'certain', 'positive')
    clause('the/DET dam/NOUN will/AUX hold/VERB', 'certain', 'positive')
    clause('the/DET dam/NOUN held/VERB', 'certain', 'positive')
  })
  test('possible', () => {
    clause('the/DET dam/NOUN may/AUX break/VERB', 'possible', 'positive')
    clause('perhaps/ADV the/DET dam/NOUN broke/VERB', 'possible', 'positive')
    clause('troops/NOUN deployed/VERB abroad/ADV may/AUX leave/VERB', 'possible', 'positive')
  })
  test('probable', () => {
    clause('the/DET dam/NOUN will/AUX probably/ADV hold/VERB', 'probable', 'positive')
    clause('the/DET dam/NOUN appears/VERB/appear safe/ADJ', 'probable', 'positive')
    clause('the/DET dam/NOUN is/AUX unlikely/ADJ to/PART hold/VERB', 'probable', 'negative')
  })
  test('negative', () => {
    clause('the/DET dam/NOUN did/AUX not/PART hold/VERB', 'certain', 'negative')
    clause('no/DET dam/NOUN held/VERB', 'certain', 'negative')
    clause('there/PRON is/AUX no/DET dam/NOUN', 'certain', 'negative')
    clause('the/DET firm/NOUN could/AUX not/PART pay/VERB', 'certain', 'negative')
  })
  test('negation elsewhere does not reach the main verb', () => {
    clause(
      'if/SCONJ it/PRON does/AUX not/PART rain/VERB ,/PUNCT the/DET dam/NOUN may/AUX hold/VERB',
      'possible',
      'positive',
    )
    clause('the/DET man/NOUN who/PRON did/AUX not/PART pay/VERB left/VERB', 'certain', 'positive')
  })
  test('open', () => {
    clause('whether/SCONJ the/DET dam/NOUN held/VERB', 'unknown', 'positive')
    clause('if/SCONJ it/PRON rains/VERB ,/PUNCT the/DET dam/NOUN will/AUX break/VERB', 'unknown', 'positive')
  })
})

const dam = words('the/DET dam/NOUN is/AUX safe/ADJ')

function cue(
  lemma: string,
  change: { negated?: boolean; hearsay?: boolean; after?: string; group?: string },
  expected: string,
): void {
  const judged = judgeContent(
    {
      lemma,
      negated: change.negated ?? false,
      hearsay: change.hearsay ?? false,
      group: words(change.group ?? ''),
      beside: words(change.after ?? ''),
    },
    dam,
  )
  expect(`${judged.certainty} ${judged.polarity} ${judged.stance}`, lemma).toBe(expected)
}

describe('a content according to its source', () => {
  test('denying, doubting and not acknowledging are three things', () => {
    cue('deny', {}, 'certain negative denies')
    cue('doubt', {}, 'probable negative doubts')
    cue('acknowledge', { negated: true }, 'unknown unknown not-acknowledged')
    cue('deny', { negated: true }, 'unknown unknown not-acknowledged')
    cue('claim', { after: 'is/AUX unverified/ADJ' }, 'certain positive doubts')
    cue('claim', { after: 'could/AUX not/PART be/AUX verified/VERB/verify' }, 'certain positive doubts')
  })
  test('what a cue says of certainty', () => {
    cue('say', {}, 'certain positive asserts')
    cue('believe', {}, 'probable positive hedges')
    cue('fear', {}, 'possible positive hedges')
    cue('hope', {}, 'unknown positive hedges')
    cue('believe', { negated: true }, 'probable negative doubts')
    cue('say', { hearsay: true }, 'certain positive hedges')
  })
  test.each([
    ['what/PRON is/AUX clear/ADJ is/AUX that/SCONJ the/DET dam/NOUN broke/VERB/break', 'certain positive asserts'],
    ['what/PRON we/PRON know/VERB is/AUX that/SCONJ it/PRON may/AUX break/VERB', 'possible positive hedges'],
    ['what/PRON is/AUX not/PART clear/ADJ is/AUX that/DET dam/NOUN', 'unknown negative hedges'],
    ['what/PRON broke/VERB the/DET dam/NOUN', 'unknown positive hedges'],
  ])('what is brought forward: %s', (tagged, expected) => {
    const said = { lemma: 'say', negated: false, hearsay: false, group: [], beside: [] }
    const judged = judgeContent(said, words(tagged))
    expect(`${judged.certainty} ${judged.polarity} ${judged.stance}`).toBe(expected)
  })
})

function statement(tagged: string, expected: string): void {
  const judged = judgeStatement(words(tagged))
  expect(`${judged.certainty} ${judged.polarity} ${judged.stance}`, tagged).toBe(expected)
}

test('what a report says in its own voice', () => {
  statement('there/PRON is/AUX no/DET evidence/NOUN that/SCONJ the/DET dam/NOUN leaks/VERB', 'probable negative doubts')
  statement(
    'it/PRON was/AUX not/PART immediately/ADV clear/ADJ how/ADV many/ADJ were/AUX on/ADP board/NOUN',
    'unknown unknown hedges',
  )
  statement('it/PRON is/AUX unknown/ADJ whether/SCONJ the/DET dam/NOUN leaks/VERB', 'unknown unknown hedges')
  statement('there/PRON was/AUX no/DET immediate/ADJ comment/NOUN from/ADP the/DET navy/NOUN', 'unknown unknown hedges')
  statement('there/PRON was/AUX no/DET immediate/ADJ danger/NOUN', 'certain negative asserts')
  statement('the/DET water/NOUN is/AUX not/PART clear/ADJ', 'certain negative asserts')
  statement('it/PRON is/AUX clear/ADJ why/ADV the/DET dam/NOUN leaks/VERB', 'certain positive asserts')
  statement('the/DET figures/NOUN are/AUX unverified/ADJ', 'unknown positive doubts')
  statement('the/DET dam/NOUN may/AUX leak/VERB', 'possible positive hedges')
  statement('the/DET dam/NOUN leaks/VERB', 'certain positive asserts')
})
