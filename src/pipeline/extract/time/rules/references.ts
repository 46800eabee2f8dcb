import type { TimeRule } from '../expression.ts'
import { GAP, rule } from '../patterns.ts'

const reference = (name: string, pattern: string, value: string, not?: RegExp): TimeRule => ({
  name,
  pattern: rule(pattern),
  read: (match) => (not?.test(match.after) === true ? undefined : { meaning: { kind: 'fixed', value, type: 'DATE' } }),
})

/** Words for the present, the past and the future without a place in the calendar. */
export const references: readonly TimeRule[] = [
  reference(
    'now',
    `(?:right${GAP}now|now|currently|at${GAP}present|nowadays|these${GAP}days|presently)`,
    'PRESENT_REF',
  ),
  reference(
    'current',
    '(?:current)',
    'PRESENT_REF',
    /^[-‐‑]|^\s*(?:[.,;:!?]|$)|^\s+(?:account|affairs|events|was|is|of|that|which)\b/u,
  ),
  reference('recently', `(?:(?:more|most|until|only)${GAP})?(?:recently|lately)`, 'PAST_REF'),
  reference('recent', '(?:recent)', 'PAST_REF'),
  reference('the past', `the${GAP}(?:recent${GAP}|distant${GAP})?past(?=\\s*(?:[.,;:)”"]|and\\b|to\\b|$))`, 'PAST_REF'),
  reference('soon', `(?:soon|shortly)(?!${GAP}(?:after|before))`, 'FUTURE_REF', /^\s+(?:as|enough)\b/u),
  reference(
    'the future',
    `(?:the${GAP}(?:near${GAP}|foreseeable${GAP}|immediate${GAP}|not[-\\s]too[-\\s]distant${GAP}|distant${GAP})?future|the${GAP}near${GAP}term|the${GAP}short${GAP}term|the${GAP}long${GAP}term)`,
    'FUTURE_REF',
    /^[-‐‑]|^\s+of\b/u,
  ),
  {
    name: 'future: "in future"',
    pattern: rule('future'),
    read: (match) =>
      /(?:\bin|\bfor|\bany|\bof|\btheir|\bits|\band)\s+$/iu.test(match.before)
        ? { meaning: { kind: 'fixed', value: 'FUTURE_REF', type: 'DATE' } }
        : undefined,
  },
  reference('at that time', `(?:that|the)${GAP}time(?=\\s*[.,;)])`, 'PAST_REF'),
]
