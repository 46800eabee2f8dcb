import type { Problem } from '../model/problem.ts'

/** What each code means, for the line at the end of a run; codes that stand for themselves are printed as they are. */
const WORDS: Readonly<Record<string, string>> = {
  'no-reports': 'without reports',
  'no-text': 'without text',
  'not-found': 'not found',
  'not-json': 'no JSON',
  'not-a-report': 'no report',
  'too-large': 'too large',
  'too-slow': 'too slow to read',
  'id-taken': 'with an id that is taken',
  'address-refused': 'at a private address',
  'robots-refused': 'closed to programs',
  password: 'locked with a password',
  cut: 'cut short',
}

/** "3 refused: 2 empty, 1 too large": how many were refused and why, the commonest reason first; empty for none. */
export function refusalSummary(problems: readonly Problem[]): string {
  if (problems.length === 0) return ''
  const counts = new Map<string, number>()
  for (const { code } of problems) counts.set(code, (counts.get(code) ?? 0) + 1)
  const reasons = [...counts]
    .sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
    .map(([code, count]) => `${count} ${WORDS[code] ?? code.replaceAll('-', ' ')}`)
  return `${problems.length} refused: ${reasons.join(', ')}`
}
