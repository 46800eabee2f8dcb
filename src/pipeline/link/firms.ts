import { tokenise } from '../../lib/tokens.ts'
import type { Attribution } from '../../model/attribution.ts'
import type { Extraction } from '../../model/extraction.ts'
import type { OutletTable } from '../../model/outlet.ts'
import { outletsNamed } from './names.ts'
import { statesIn } from './states.ts'

/** Nouns by which a text takes up a firm: "the company", "the grid operator", "the manufacturer". */
const FIRM_NOUNS: ReadonlySet<string> = new Set(
  (
    'company firm manufacturer maker producer operator owner developer supplier carrier airline bank lender shipowner contractor ' +
    'retailer corporation builder utility shipper refiner brewer drugmaker carmaker planemaker chipmaker shipbuilder startup ' +
    'business enterprise insurer brokerage'
  ).split(' '),
)

/** Of these the words that any firm goes by; the others are what a firm is to something. */
const ANY_FIRM: ReadonlySet<string> = new Set('company firm business enterprise corporation'.split(' '))

/** What a firm does, and what it is by that. */
const DEEDS: ReadonlyMap<string, string> = new Map([
  ['owns', 'owner'],
  ['operates', 'operator'],
  ['runs', 'operator'],
  ['makes', 'maker'],
  ['produces', 'producer'],
  ['manufactures', 'manufacturer'],
  ['builds', 'builder'],
  ['supplies', 'supplier'],
])

/** Words of which a firm's name is made and hardly anybody else's. */
const FIRM_WORDS: ReadonlySet<string> = new Set(
  (
    'inc ltd plc corp corporation co company group holding holdings pharma pharmaceuticals chemicals energy airlines airways air ' +
    'shipping lines maritime motors bank industries technologies technology systems electric steel oil gas petroleum mining foods ' +
    'logistics terminals partners capital ventures enterprises gmbh ag sa ab asa oy spa nv bv llc llp'
  ).split(' '),
)

/** Words in names of bodies that are no firms: of a state, of a trade, of news. */
const NO_FIRM: ReadonlySet<string> = new Set(
  (
    'ministry minister agency union association commission council court university police army party institute organisation ' +
    'organization department office bureau committee hospital guard navy forces force movement league federation network watch ' +
    'society foundation church authority service services board congress parliament government nations city centre center ' +
    'observatory laboratory academy brigade embassy administration inspectorate tribunal senate assembly alliance coalition front ' +
    'club school college museum fund red cross crescent directorate command corps squad region province district county town ' +
    'news times post herald daily courier gazette journal tribune radio tv television wire mail observer telegraph chronicle ' +
    'ledger mirror record press today weekly review globe sun star independent guardian'
  ).split(' '),
)

/** "Operator Elvora", "the owner of the ship, Caspra": what stands before a name in its sentence. */
const BEFORE = /[^.;:!?\n]{0,60}$/u
/** "Nordlink, which operates the cable". */
const DOES = /^,\s(?:which|that)\s(\p{Ll}+)\s/u

/** Who stands for "the company" in a report. */
export interface Firm {
  readonly name: string
  readonly named: Attribution['sourceNamed']
  /** Nouns by which the text tells what it is: "operator", "owner". */
  readonly roles: ReadonlySet<string>
  /** The words that stand right before the name: "satellite firm". */
  readonly titles: ReadonlySet<string>
}

/** The firms that a report names. */
export interface Firms {
  /** The one that "the company" is; undefined when the report names none or several. */
  readonly only: Firm | undefined
  readonly all: readonly Firm[]
}

export const NO_FIRMS: Firms = { only: undefined, all: [] }

interface Candidate {
  readonly name: string
  readonly named: Attribution['sourceNamed']
  readonly roles: Set<string>
  readonly titles: Set<string>
  /** Its name says that it is a firm. */
  byName: boolean
}

/**
 * The firms that a report names. Of several bodies the one that the text says is a firm is the one that "the company" is.
 * Names of states, of outlets and of bodies that the table knows are none.
 */
export function firmsIn({ attributions, entities }: Extraction, text: string, outlets: OutletTable): Firms {
  const persons = new Set(
    [
      ...attributions.flatMap(({ sourceKind, sourceName }) => (sourceKind === 'person' ? (sourceName ?? '') : [])),
      ...entities.flatMap(({ kind, name }) => (kind === 'person' ? name : [])),
    ].flatMap((name) => (name.includes(' ') ? tokenise(name).map(({ word }) => word) : [])),
  )
  const found = new Map<string, Candidate>()
  const put = (name: string, named: Attribution['sourceNamed']): void => {
    const words = tokenise(name).map(({ word }) => word)
    const [first = ''] = words[0] === 'the' ? words.slice(1) : words
    if (first === '' || !/^\p{Lu}/u.test(name) || words.some((word) => NO_FIRM.has(word))) return
    if (outletsNamed(name, outlets).length > 0 || coversState(name, words.length)) return
    const byName = words.slice(1).some((word) => FIRM_WORDS.has(word))
    const roles = named.flatMap((span) => rolesAt(text, span))
    const titles = named.flatMap(([from]) => titleAt(text, from))
    const known = found.get(first)
    for (const role of roles) known?.roles.add(role)
    for (const title of titles) known?.titles.add(title)
    if (known !== undefined) known.byName ||= byName
    // Of several spellings the fullest.
    if (known === undefined || name.length > known.name.length) {
      found.set(first, {
        name,
        named,
        roles: known?.roles ?? new Set(roles),
        titles: known?.titles ?? new Set(titles),
        byName: known?.byName ?? byName,
      })
    }
  }
  for (const { sourceKind, sourceName, sourceNamed } of attributions) {
    const name = sourceName ?? ''
    const alone = sourceKind === 'person' && /^\p{Lu}[^\s]*$/u.test(name) && !persons.has(name.toLowerCase())
    if (sourceKind === 'organization' || alone) put(name, sourceNamed)
  }
  for (const { kind, name, span } of entities) if (kind === 'organization') put(name, [span])
  const all = [...found.values()]
  const told = all.filter(({ roles, byName }) => byName || roles.size > 0)
  return { only: told.length === 1 || all.length === 1 ? (told[0] ?? all[0]) : undefined, all }
}

function coversState(name: string, length: number): boolean {
  return statesIn(name).some(({ from, to }) => to - from >= length - 1)
}

/** What the text says right beside a name that it is. */
function rolesAt(text: string, [from, to]: readonly [number, number]): string[] {
  const deed = DEEDS.get(DOES.exec(text.slice(to, to + 40))?.[1] ?? '')
  const before = BEFORE.exec(text.slice(Math.max(0, from - 60), from))?.[0] ?? ''
  const words = tokenise(before).map(({ word }) => word)
  const apart = before.endsWith(', ')
  // "The owner of the ship, Caspra", "grid operator Elvora"; in "the company, Caspra said" nothing is told of Caspra.
  const noun = apart ? (/\bof\s/u.test(before) ? words.find((word) => FIRM_NOUNS.has(word)) : undefined) : words.at(-1)
  return [deed, FIRM_NOUNS.has(noun ?? '') ? noun : undefined].flatMap((role) => role ?? [])
}

/** Words of a title in small letters: "satellite firm" before "Orbita". */
const TITLE_WORDS = 3

function titleAt(text: string, from: number): string[] {
  const before = BEFORE.exec(text.slice(Math.max(0, from - 60), from))?.[0] ?? ''
  return /[\p{L}]\s$/u.test(before)
    ? tokenise(before)
        .slice(-TITLE_WORDS)
        .map(({ word }) => word)
    : []
}

/**
 * The firm that a name takes up without naming it: "company", "grid operator", "satellite firm". A firm of which the text
 * says that it is the owner of one thing is not taken up as the operator of another; of several firms that one is which the
 * text calls so.
 */
export function takenUp(name: string, { only, all }: Firms): Firm | undefined {
  const words = tokenise(name).map(({ word }) => word)
  const noun = words.at(-1) ?? ''
  if (/\p{Lu}/u.test(name.replace(/^The\s/u, '')) || words.length > 3 || !FIRM_NOUNS.has(noun)) return undefined
  const telling = words.filter((word) => word !== 'the')
  const called = telling.length > 1 ? all.filter(({ titles }) => telling.every((word) => titles.has(word))) : []
  if (called.length === 1) return called[0]
  const roles = [...(only?.roles ?? [])]
  const fits =
    ANY_FIRM.has(noun) || roles.length === 0 || roles.includes(noun) || roles.every((role) => ANY_FIRM.has(role))
  return fits ? only : undefined
}

/** Whether a name of one word is how a report shortens that of its firm: "Veltra" for "Veltra Pharma". */
export function isShortFor(name: string, firm: Firm): boolean {
  const [first, second] = tokenise(firm.name)
  return second !== undefined && !name.includes(' ') && first?.word === tokenise(name)[0]?.word && name !== firm.name
}

/** Offices that only firms have, by their first word and the one behind it. */
const FIRM_OFFICES: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ['chief', new Set(['executive', 'operating', 'financial', 'technology'])],
  ['managing', new Set(['director', 'partner'])],
])
/** Those who speak for a firm. */
export const FIRM_HOLDERS: ReadonlySet<string> = new Set(
  (
    'spokesman spokeswoman spokesperson executive director chairman chairwoman chair president manager founder representative ' +
    'boss chief head lawyer'
  ).split(' '),
)
/** Between "the company" and the office of its man stand so many words at most: "the company's acting finance director". */
const OFFICE_REACH = 3

/** Whether a description of somebody tells an office of a firm that is not named: "managing director", "the firm's lawyer". */
export function holdsFirmOffice(description: string): boolean {
  const words = tokenise(description).map(({ word }) => word)
  return words.some(
    (word, place) =>
      word === 'ceo' ||
      FIRM_OFFICES.get(word)?.has(words[place + 1] ?? '') === true ||
      (FIRM_NOUNS.has(word) && words.slice(place + 1, place + 1 + OFFICE_REACH).some((each) => FIRM_HOLDERS.has(each))),
  )
}
