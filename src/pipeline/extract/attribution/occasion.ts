import type { Unit } from './reading.ts'
import { isNominal } from './word.ts'

const occasions: ReadonlySet<string> = new Set([
  ...['statement', 'interview', 'briefing', 'conference', 'speech', 'address', 'letter', 'report', 'tweet', 'post'],
  ...[
    'email',
    'e-mail',
    'release',
    'communiqué',
    'communique',
    'testimony',
    'remark',
    'comment',
    'blog',
    'memo',
    'rally',
  ],
  ...[
    'note',
    'article',
    'video',
    'broadcast',
    'message',
    'hearing',
    'meeting',
    'press',
    'column',
    'telephone',
    'phone',
  ],
  ...['debate', 'appearance', 'conversation', 'filing', 'call', 'event', 'forum', 'editorial', 'paper', 'study'],
])

/** "in a statement", "at a news conference": where or how something was said. */
export function isSpeechOccasion(unit: Unit, at: number): boolean {
  return speechOccasionEnd(unit, at) > at
}

/** The first piece after the noun that names the occasion; `at` itself when none stands there. */
export function speechOccasionEnd(unit: Unit, at: number): number {
  const preposition = unit.pieces[at]
  if (preposition === undefined || !/^(?:in|at|during|on|to|via|through|by|from)$/u.test(preposition.lower)) return at
  for (let next = at + 1; next < unit.pieces.length && next - at <= 6; next += 1) {
    const piece = unit.pieces[next]
    if (piece === undefined || (!isNominal(unit, next) && piece.tag !== 'PART' && piece.tag !== 'VERB')) return at
    if (occasions.has(piece.lemma) || occasions.has(piece.lower)) return next + 1
  }
  return at
}
