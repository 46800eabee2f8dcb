import type { Step } from './bags.ts'
import { transfersIn } from './transfers.ts'

/** Words between two names that make one of them the doer although it stands second: "was hit by", "receives from". */
const BACKWARDS = /\b(?:by|from)\s+(?:(?:the|an?|its|his|their)\s+)?(?:[\p{L}'’-]+\s+){0,2}$/iu
/** Words before a second name that set both side by side: who stands first is nothing then. */
const SIDE_BY_SIDE =
  /\b(?:and|or|with|between|both|alongside|than|nor|against)\s+(?:(?:the|its)\s+)?(?:[\p{L}'’-]+\s+){0,1}$/iu

/** Who does it, what is done, to whom: a concept between two names. */
function deedsOf(text: string, steps: readonly Step[]): Set<string> {
  const deeds = new Set<string>()
  for (const [first, doer] of steps.entries()) {
    if (!doer.name) continue
    for (let second = first + 1; second < steps.length; second += 1) {
      const other = steps[second]
      if (other === undefined || !other.name || other.key === doer.key) continue
      const between = text.slice(doer.start, other.start)
      if (CLAUSE_END.test(between) || SIDE_BY_SIDE.test(between)) break
      const [from, to] = BACKWARDS.test(between) ? [other.key, doer.key] : [doer.key, other.key]
      for (const { key, name } of steps.slice(first + 1, second)) if (!name) deeds.add(`${from} ${key} ${to}`)
      break
    }
  }
  return deeds
}

/** Beyond such a mark another clause begins, with doers of its own. */
const CLAUSE_END = /[;:.!?“”"]/u

/** What an assertion tells of who does what to whom, ready to be compared. */
export interface Deeds {
  readonly told: ReadonlySet<string>
  readonly turned: ReadonlySet<string>
  /** Those that tell who gives and who takes, whoever stands on the other side. */
  readonly transfers: { readonly told: ReadonlySet<string>; readonly turned: ReadonlySet<string> }
}

export function deedsIn(text: string, steps: readonly Step[]): Deeds {
  const transfers = bothWays(transfersIn(text, steps))
  return { ...bothWays(new Set([...deedsOf(text, steps), ...transfers.told])), transfers }
}

const NO_DEEDS: ReadonlySet<string> = new Set()
const NEITHER_WAY = { told: NO_DEEDS, turned: NO_DEEDS }

function bothWays(told: ReadonlySet<string>): { told: ReadonlySet<string>; turned: ReadonlySet<string> } {
  if (told.size === 0) return NEITHER_WAY
  return { told, turned: new Set([...told].map((deed) => deed.split(' ').reverse().join(' '))) }
}

/** One tells that X does to Y what the other tells that Y does to X: "sends to", "sends from". */
export function opposed(a: Omit<Deeds, 'transfers'>, b: Omit<Deeds, 'transfers'>): boolean {
  if (a.turned.size === 0 || b.told.size === 0) return false
  const against = [...a.turned].some((deed) => b.told.has(deed))
  return against && ![...a.told].some((deed) => b.told.has(deed))
}
