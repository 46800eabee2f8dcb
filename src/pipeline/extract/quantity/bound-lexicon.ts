import type { Bound } from '../../../model/quantity.ts'

/**
 * What a bound word does to a number. `nearly` is an `about` whose upper end is the number; `just-over` and `just-under`
 * stay close to it.
 */
export type BoundWord = Exclude<Bound, 'exact' | 'between'> | 'nearly' | 'just-over' | 'just-under'

const before: [string, BoundWord][] = [
  ['about', 'about'],
  ['around', 'about'],
  ['roughly', 'about'],
  ['approximately', 'about'],
  ['approx', 'about'],
  ['approx .', 'about'],
  ['circa', 'about'],
  ['some', 'about'],
  ['estimated', 'about'],
  ['an estimated', 'about'],
  ['in the region of', 'about'],
  ['in the order of', 'about'],
  ['on the order of', 'about'],
  ['somewhere around', 'about'],
  ['more or less', 'about'],
  ['~', 'about'],
  ['≈', 'about'],
  ['nearly', 'nearly'],
  ['almost', 'nearly'],
  ['close to', 'nearly'],
  ['approaching', 'nearly'],
  ['nearing', 'nearly'],
  ['just under', 'just-under'],
  ['slightly under', 'just-under'],
  ['slightly less than', 'just-under'],
  ['slightly fewer than', 'just-under'],
  ['a little under', 'just-under'],
  ['a little less than', 'just-under'],
  ['just short of', 'just-under'],
  ['just below', 'just-under'],
  ['just over', 'just-over'],
  ['just above', 'just-over'],
  ['just more than', 'just-over'],
  ['slightly over', 'just-over'],
  ['slightly more than', 'just-over'],
  ['a little over', 'just-over'],
  ['a little more than', 'just-over'],
  ['as many as', 'at-most'],
  ['as much as', 'at-most'],
  ['as high as', 'at-most'],
  ['as large as', 'at-most'],
  ['up to', 'at-most'],
  ['upto', 'at-most'],
  ['at most', 'at-most'],
  ['at the most', 'at-most'],
  ['no more than', 'at-most'],
  ['not more than', 'at-most'],
  ['no greater than', 'at-most'],
  ['a maximum of', 'at-most'],
  ['maximum of', 'at-most'],
  ['not exceeding', 'at-most'],
  ['≤', 'at-most'],
  ['at least', 'at-least'],
  ['at the very least', 'at-least'],
  ['no fewer than', 'at-least'],
  ['no less than', 'at-least'],
  ['not less than', 'at-least'],
  ['not fewer than', 'at-least'],
  ['a minimum of', 'at-least'],
  ['minimum of', 'at-least'],
  ['as few as', 'at-least'],
  ['as little as', 'at-least'],
  ['≥', 'at-least'],
  ['more than', 'more-than'],
  ['over', 'more-than'],
  ['above', 'more-than'],
  ['upwards of', 'more-than'],
  ['upward of', 'more-than'],
  ['in excess of', 'more-than'],
  ['north of', 'more-than'],
  ['exceed', 'more-than'],
  ['exceeds', 'more-than'],
  ['exceeding', 'more-than'],
  ['exceeded', 'more-than'],
  ['topping', 'more-than'],
  ['topped', 'more-than'],
  ['tops', 'more-than'],
  ['surpassed', 'more-than'],
  ['pass', 'more-than'],
  ['passes', 'more-than'],
  ['passed', 'more-than'],
  ['passing', 'more-than'],
  ['past', 'more-than'],
  ['surpass', 'more-than'],
  ['surpasses', 'more-than'],
  ['surpassing', 'more-than'],
  ['well over', 'more-than'],
  ['well above', 'more-than'],
  ['well more than', 'more-than'],
  ['far more than', 'more-than'],
  ['much more than', 'more-than'],
  ['>', 'more-than'],
  ['less than', 'less-than'],
  ['fewer than', 'less-than'],
  ['under', 'less-than'],
  ['below', 'less-than'],
  ['well under', 'less-than'],
  ['well below', 'less-than'],
  ['far less than', 'less-than'],
  ['far fewer than', 'less-than'],
  ['much less than', 'less-than'],
  ['<', 'less-than'],
  ['> =', 'at-least'],
  ['< =', 'at-most'],
]

for (const word of ['more', 'greater', 'larger', 'bigger', 'higher']) {
  before.push([`${word} than`, 'more-than'])
  before.push(...closed(word).map((phrase): [string, BoundWord] => [phrase, 'at-least']))
}
for (const word of ['less', 'fewer', 'smaller', 'lower']) {
  before.push([`${word} than`, 'less-than'])
  before.push(...closed(word).map((phrase): [string, BoundWord] => [phrase, 'at-most']))
}
before.push(['at least or equal to', 'at-least'], ['at most or equal to', 'at-most'])

/** The ways to say "≥" and "≤" with one comparative. */
function closed(word: string): string[] {
  return [
    `${word} or equal than`,
    `${word} or equal to`,
    `${word} than or equal to`,
    `equal to or ${word} than`,
    `equal or ${word} than`,
  ]
}

/** Bound words before a number, by their last word, the longest first. */
export const BOUNDS_BEFORE: ReadonlyMap<string, readonly (readonly [readonly string[], BoundWord])[]> = (() => {
  const byLast = new Map<string, [readonly string[], BoundWord][]>()
  for (const [phrase, bound] of before) {
    const words = phrase.split(' ')
    const last = words.at(-1) ?? ''
    byLast.set(last, [...(byLast.get(last) ?? []), [words, bound]])
  }
  for (const rows of byLast.values()) rows.sort((a, b) => b[0].length - a[0].length)
  return byLast
})()

/** Bound words behind a number, the longest first. */
export const BOUNDS_AFTER: readonly (readonly [readonly string[], BoundWord | 'or-equal'])[] = (
  [
    ['or equal to', 'or-equal'],
    ['or equal', 'or-equal'],
    ['or greater than', 'at-least'],
    ['or more than', 'at-least'],
    ['or greater', 'at-least'],
    ['or more', 'at-least'],
    ['or higher', 'at-least'],
    ['or above', 'at-least'],
    ['or over', 'at-least'],
    ['and more', 'at-least'],
    ['and above', 'at-least'],
    ['and over', 'at-least'],
    ['or less', 'at-most'],
    ['or fewer', 'at-most'],
    ['or lower', 'at-most'],
    ['or below', 'at-most'],
    ['and below', 'at-most'],
    ['or so', 'about'],
    ['or thereabouts', 'about'],
    ['- odd', 'about'],
    ['plus', 'at-least'],
    ['- plus', 'at-least'],
    ['+', 'at-least'],
  ] as [string, BoundWord | 'or-equal'][]
).map(([phrase, bound]) => [phrase.split(' '), bound])

/** Bounds that are also verbs with an object: "passed two laws" bounds nothing. */
export const VERB_BOUNDS: ReadonlySet<string> = new Set(['pass', 'passes', 'passed', 'passing', 'past'])

/** Verbs of change: "rose from 300 to 500" tells two values, not a range between them. */
export const CHANGE_WORDS: ReadonlySet<string> = new Set(
  (
    'rise rises rose risen rising increase increases increased increasing grow grows grew grown growing climb climbs climbed climbing ' +
    'jump jumps jumped jumping soar soars soared surge surged up fall falls fell fallen falling drop drops dropped dropping decline ' +
    'declines declined decrease decreases decreased down cut cuts reduce reduces reduced shrink shrank shrunk slide slid raise ' +
    'raises raised raising lower lowered change changed changes go goes went gone expand expanded double doubled swell swelled swollen'
  ).split(' '),
)
