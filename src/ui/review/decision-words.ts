import type { Decision } from '../api.ts'

/** What a decision settles, in words: `accepted`, `merged into “…”`; what was taken back is said to be open again. */
export function valueInWords(kind: string, value: unknown): string {
  if (typeof value !== 'object' || value === null) return kind === 'verdict' ? 'open' : 'as proposed'
  const fields = value as Readonly<Record<string, unknown>>
  const text = (name: string): string => (typeof fields[name] === 'string' ? fields[name] : '')
  const count = (name: string): number => (Array.isArray(fields[name]) ? fields[name].length : 0)
  switch (kind) {
    case 'verdict':
      return text('verdict')
    case 'merge':
      return `merged into “${text('intoGloss')}”`
    case 'split':
      return `${count('apart')} ${count('apart') === 1 ? 'statement' : 'statements'} taken out`
    case 'not-same':
      return 'not the same as another claim'
    case 'source':
      return count('chain') === 0 ? 'in its own voice' : `according to ${namesOf(fields['chain'])}`
    case 'note':
      return `“${text('text')}”`
    default:
      return Object.values(fields)
        .filter((part) => typeof part === 'string')
        .join(': ')
  }
}

function namesOf(chain: unknown): string {
  if (!Array.isArray(chain)) return ''
  return chain
    .map((each: unknown) =>
      typeof each === 'object' && each !== null && 'name' in each ? String(each.name) : 'a source of the case',
    )
    .join(' ← ')
}

const kindWords: Readonly<Record<string, string>> = {
  verdict: 'verdict',
  credibility: 'grade of the claim',
  reliability: 'grade of the source',
  merge: 'merge',
  split: 'split',
  'not-same': 'not the same',
  source: 'source',
  note: 'note',
}

export function kindInWords(kind: string): string {
  return kindWords[kind] ?? kind
}

/** The words of the claim that a decision carries with it, if it does. */
export function glossOf({ after, before }: Pick<Decision, 'after' | 'before'>): string | undefined {
  for (const value of [after, before]) {
    if (typeof value === 'object' && value !== null && 'gloss' in value && typeof value.gloss === 'string') {
      return value.gloss
    }
  }
  return undefined
}
