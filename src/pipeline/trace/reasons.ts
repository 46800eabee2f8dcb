/** Names told of many; the rest are counted. */
const MOST_TOLD = 3

/** "A", "A and B", "A, B, C and 4 more": each once, in the order of the alphabet. */
export function listed(names: Iterable<string>, joint: 'and' | 'or' = 'and'): string {
  return new Names(names).told(joint)
}

/** Names to be listed many times, each time without one of them: thousands of roots each name the others. */
export class Names {
  readonly #sorted: readonly string[]
  readonly #known: ReadonlySet<string>

  constructor(names: Iterable<string>) {
    this.#known = new Set(names)
    this.#sorted = [...this.#known].sort()
  }

  told(joint: 'and' | 'or' = 'and', except?: string): string {
    const count = this.#known.size - (except !== undefined && this.#known.has(except) ? 1 : 0)
    const first = this.#sorted.slice(0, MOST_TOLD + 2).filter((name) => name !== except)
    const told = first.slice(0, count > MOST_TOLD + 1 ? MOST_TOLD : MOST_TOLD + 1)
    const more = count - told.length
    const parts = more > 0 ? [...told, joint === 'or' ? 'another' : `${more} more`] : told
    const last = parts.at(-1) ?? ''
    return parts.length < 2 ? last : `${parts.slice(0, -1).join(', ')} ${joint} ${last}`
  }
}

/** Who carries what somebody says: "quoted by Harbour Post and Radio Tarn; names nobody behind it". */
export function speaksItself(carriers: Iterable<string>, otherNames: Iterable<string>): string {
  const by = listed(carriers)
  const names = listed(otherNames)
  return [
    by === '' ? 'names nobody behind it' : `named by ${by}; nobody is named behind it`,
    ...(names === '' ? [] : [`one voice with ${names}`]),
  ].join('; ')
}

/** Why an unnamed source leaves the count open; `all` are the roots. */
export function mayBeAnother(name: string, all: Names): string {
  return `not named, so it may be one of the others (${all.told('and', name)})`
}

export function onlyCopiesName(copies: Iterable<string>): string {
  return `named only by ${listed(copies)}, made from reports that do not name it`
}

export function passesOn(behind: Iterable<string>): string {
  const names = listed(behind)
  return names === '' ? 'has it from somebody else' : `has it from ${names}`
}

export function saysElsewhere(sources: Iterable<string>): string {
  return `the same report says elsewhere that it has it from ${listed(sources)}`
}

export const OWN_WORK_SHOWN = 'shows work of its own: it counted, checked or saw'
export const SUMS_UP = 'sums up what others say'
export const NOT_SAID_WHENCE = 'where it has it from is not said'
export const WAS_THERE = 'the report shows that it was there itself'

/** What would tell who somebody unnamed is, beside others who are named. */
export function whoIsBehind(name: string, carriers: Iterable<string>, others: Names): string {
  const [by, named] = [listed(carriers), others.told('or', name)]
  return `${named === '' ? 'who' : `whether ${named}`} is behind “${name}”${by === '' ? '' : ` (${by})`}`
}

/** What would tell whether an outlet has it from one of the others. */
export function whence(name: string, others: Names): string {
  const named = others.told('or', name)
  return named === '' ? `where ${name} has it from` : `whether ${name} has it from ${named}`
}

/** What would tell whether somebody whom only a copy names has said it. */
export function whetherSaid(name: string, carriers: Iterable<string>): string {
  const by = listed(carriers)
  return `whether ${name} said it${by === '' ? '' : ` to ${by}`}, or the name was added to a copy`
}
