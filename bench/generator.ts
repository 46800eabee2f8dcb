import type { Extraction } from '../src/model/extraction.ts'
import { hashOf } from '../src/lib/hash.ts'
import type { Report } from '../src/model/report.ts'
import { Dice } from './dice.ts'
import { generatedExtraction } from './generated-extraction.ts'
import {
  AGENCIES,
  CLAUSES,
  EVENTS,
  JOINS,
  KINDS,
  LOOKS,
  OUTLETS,
  PLACES,
  QUOTES,
  SUBJECTS,
  SYNONYMS,
  VERBS,
} from './generator-words.ts'
import { inventReport } from './invented-report.ts'

/** How a report was made. */
export type Making = 'origin' | 'copy' | 'rewrite' | 'cut' | 'noise'

/** What a report changed of its parent, beside words. */
export type Change = 'hedge-added' | 'number-changed' | 'quote-translated' | 'source-lost' | 'wrong-citation'

/** What is known of a generated report and hidden from the program. */
export interface Truth {
  readonly report: string
  readonly story: number
  readonly making: Making
  /** The report it was made from; null for first reports and noise. */
  readonly parent: string | null
  /** The parent is named in the text. */
  readonly namesParent: boolean
  readonly changes: readonly Change[]
}

/** One question of a story: who first answered it, and the words in which it stands. */
export interface TrueClaim {
  readonly story: number
  /** The bodies that speak of it from their own access. */
  readonly origins: readonly string[]
  /** A stretch of words that only this claim's sentences hold, for finding them. */
  readonly place: string
  readonly number: number
}

export interface Cascade {
  readonly reports: readonly Report[]
  /** What reading the reports would find of what matters to linking, in their order: made with the texts, not read. */
  readonly extractions: readonly Extraction[]
  readonly truths: readonly Truth[]
  readonly claims: readonly TrueClaim[]
}

export interface CascadeOptions {
  readonly seed: number
  /** How many reports to make, noise included. */
  readonly size: number
  /** Reports of a story on average. */
  readonly storySize?: number
  /** Share of reports whose date is taken away. */
  readonly undated?: number
  /** Share of reports that belong to no story. */
  readonly noise?: number
}

/** A sentence with what it says, so that a rewriter can say it otherwise. */
export type Part =
  | {
      readonly type: 'fact'
      readonly count: number
      readonly wording: number
      readonly number: number
      readonly source: string | null
      readonly hedged: boolean
    }
  | {
      readonly type: 'quote'
      readonly quote: number
      readonly wording: number
      readonly thing: string
      readonly speaker: string
    }
  | { readonly type: 'colour'; readonly text: string }

interface Story {
  readonly number: number
  readonly event: (typeof EVENTS)[number]
  readonly place: string
  /** What the event happened to, by its name. */
  readonly thing: string
}

export interface Draft {
  readonly outlet: string
  readonly story: Story
  readonly parts: readonly Part[]
  /** Named in the first sentence as where the report has it from. */
  readonly cites: string | null
  readonly credit: string | null
  readonly minute: number
  readonly truth: Truth
}

/** Shares of reports made from another one. What is left are cuts. */
const COPIES = 0.3
const REWRITES = 0.45
/** What rewriters and copyists do on the way. */
const NAMES_PARENT = 0.25
const CREDITS_AGENCY = 0.1
const LOSES_SOURCE = 0.3
const ADDS_HEDGE = 0.1
const CHANGES_NUMBER = 0.04
const CITES_WRONGLY = 0.03

/** Stories with known truth: first reports by those who speak, and copies, rewrites and cuts of them. */
export function generateCascade(options: CascadeOptions): Cascade {
  const claims: TrueClaim[] = []
  const made = [...streamCascade(options, claims)]
  return {
    reports: made.map(({ report }) => report),
    extractions: made.map(({ extraction }) => extraction),
    truths: made.map(({ truth }) => truth),
    claims,
  }
}

/** One report of a cascade, with what belongs to it. */
export interface Generated {
  readonly report: Report
  readonly extraction: Extraction
  readonly truth: Truth
}

/** The same reports one by one, so that a hundred thousand of them need no memory. `claims` takes what is known of the stories. */
export function* streamCascade(options: CascadeOptions, claims: TrueClaim[] = []): Generator<Generated> {
  const { seed, undated = 0.3 } = options
  // Dates are drawn after everything else: the dice are thrown through once before.
  const dates = new Dice(seed)
  const passed = draftsOf(dates, options, [])
  while (passed.next().done !== true);
  for (const draft of draftsOf(new Dice(seed), options, claims)) {
    const { report, sentences } = reportOf(draft, dates.happens(undated))
    yield { report, extraction: generatedExtraction(report, sentences, draft), truth: draft.truth }
  }
}

function* draftsOf(dice: Dice, options: CascadeOptions, claims: TrueClaim[]): Generator<Draft> {
  const { size, storySize = 12, noise = 0.1 } = options
  for (let [number, count] = [0, 0]; count < size; number += 1) {
    const event = dice.pick(EVENTS)
    const story: Story = {
      number,
      event,
      place: `${dice.name()}${dice.pick(PLACES).toLowerCase()}`,
      thing: dice.name(),
    }
    if (dice.happens(noise)) {
      const parts = Array.from({ length: 8 }, (): Part => ({ type: 'colour', text: colour(dice) }))
      count += 1
      yield firstDraft(dice, story, 'noise', parts, 0, new Set())
      continue
    }
    const numbers = event.counts.map(() => 20 + dice.below(900))
    const origins = [...new Set([dice.body(), ...(dice.happens(0.4) ? [dice.body()] : [])])]
    for (const each of numbers) claims.push({ story: number, origins, place: story.place, number: each })
    const used = new Set<string>()
    const members = origins.map((body, index) =>
      firstDraft(dice, story, 'origin', firstParts(dice, numbers, body), index * 90, used),
    )
    const wanted = Math.max(origins.length + 1, Math.round((storySize * (50 + dice.below(101))) / 100))
    while (members.length < wanted) members.push(derive(dice, dice.pick(members), members.length, used))
    const kept = members.slice(0, size - count)
    count += kept.length
    yield* kept
  }
}

function firstDraft(
  dice: Dice,
  story: Story,
  making: Making,
  parts: readonly Part[],
  minute: number,
  used: Set<string>,
): Draft {
  const outlet = unusedOutlet(dice, used)
  const report = hashOf('generated', story.number, minute, outlet, JSON.stringify(parts))
  const truth: Truth = { report, story: story.number, making, parent: null, namesParent: false, changes: [] }
  return { outlet, story, parts, cites: null, credit: null, minute: story.number * 1440 + minute, truth }
}

/** A sentence that only lends a story its colour. Coined names and things keep stories from sharing them. */
function colour(dice: Dice): string {
  const kind = dice.pick(KINDS)
  const who = `${kind.charAt(0).toUpperCase()}${kind.slice(1)} ${dice.pick(SUBJECTS)} from ${dice.name()}`
  const what = `the ${dice.pick(LOOKS)} ${dice.noun()} of ${dice.name()}`
  return `${who} ${dice.pick(VERBS)} ${what} ${dice.pick(JOINS)} ${dice.pick(CLAUSES).replace('%', dice.noun())}.`
}

function firstParts(dice: Dice, numbers: readonly number[], body: string): Part[] {
  const facts = numbers.map((number, count): Part => ({
    type: 'fact',
    count,
    wording: dice.below(3),
    number,
    source: body,
    hedged: false,
  }))
  const colours = Array.from({ length: 7 }, (): Part => ({ type: 'colour', text: colour(dice) }))
  const speaker = `${dice.name()} ${dice.name()}`
  const quote: Part = {
    type: 'quote',
    quote: dice.below(QUOTES.length),
    wording: dice.below(3),
    thing: dice.noun(),
    speaker,
  }
  return [...facts.slice(0, 1), ...colours.slice(0, 3), ...facts.slice(1), quote, ...colours.slice(3)]
}

/** A copy, a rewrite or a cut of another report, later than it. */
function derive(dice: Dice, parent: Draft, place: number, used: Set<string>): Draft {
  const making: Making = dice.happens(COPIES) ? 'copy' : dice.happens(REWRITES / (1 - COPIES)) ? 'rewrite' : 'cut'
  const changes: Change[] = []
  let parts = [...parent.parts]
  if (making === 'rewrite') parts = rewrite(dice, parts, changes)
  if (making !== 'copy') {
    const keeps = making === 'cut' ? 0.55 : 0.85
    parts = parts.filter((_, index) => index === 0 || dice.happens(keeps))
  }
  if (making === 'rewrite' && dice.happens(0.5))
    parts.splice(1 + dice.below(parts.length), 0, { type: 'colour', text: colour(dice) })
  const alter = (change: Change, share: number, of: (part: Part & { type: 'fact' }) => Part): void => {
    const [first, ...rest] = parts
    if (first?.type !== 'fact' || !dice.happens(share)) return
    const altered = of(first)
    if (JSON.stringify(altered) === JSON.stringify(first)) return
    parts = [altered, ...rest]
    changes.push(change)
  }
  alter('source-lost', LOSES_SOURCE, (part) => ({ ...part, source: null }))
  alter('hedge-added', ADDS_HEDGE, (part) => ({ ...part, hedged: true }))
  alter('number-changed', CHANGES_NUMBER, (part) => ({ ...part, number: part.number + 1 + dice.below(60) }))
  const namesParent = dice.happens(NAMES_PARENT)
  const wrong = !namesParent && dice.happens(CITES_WRONGLY)
  if (wrong) changes.push('wrong-citation')
  const outlet = unusedOutlet(dice, used)
  const cites = namesParent
    ? parent.outlet
    : wrong
      ? `${dice.name()} ${dice.pick(OUTLETS).split(' ').at(-1) ?? ''}`
      : null
  const credit = cites === null && dice.happens(CREDITS_AGENCY) ? dice.pick(AGENCIES) : null
  const report = hashOf('generated', parent.story.number, place, outlet, JSON.stringify(parts))
  return {
    outlet,
    story: parent.story,
    parts,
    cites,
    credit,
    minute: parent.minute + 30 + dice.below(600),
    truth: { report, story: parent.story.number, making, parent: parent.truth.report, namesParent, changes },
  }
}

/** Every sentence in other words: facts by another wording, quotations in another translation, colour by synonyms. */
function rewrite(dice: Dice, parts: readonly Part[], changes: Change[]): Part[] {
  return parts.map((part) => {
    if (part.type === 'colour') return { ...part, text: reword(dice, part.text) }
    const wording = (part.wording + 1 + dice.below(2)) % 3
    if (part.type === 'quote') changes.push('quote-translated')
    return { ...part, wording }
  })
}

/** Every report of a story is another outlet's, so that a name in a text points to one report. */
function unusedOutlet(dice: Dice, used: Set<string>): string {
  let outlet = dice.pick(OUTLETS)
  while (used.has(outlet)) outlet = `${dice.name()} ${outlet.split(' ').at(-1) ?? ''}`
  used.add(outlet)
  return outlet
}

/** A look with the space after it. */
const LOOK = new RegExp(`\\b(?:${LOOKS.join('|')}) `, 'gu')

/** Exchanges words, leaves out looks, and turns "A while B." into "While B, A." */
function reword(dice: Dice, sentence: string): string {
  const bare = sentence.replace(LOOK, (look) => (dice.happens(0.6) ? '' : look))
  const exchanged = bare.replace(/\p{L}+/gu, (word) => {
    const other = SYNONYMS[word]
    return other !== undefined && dice.happens(0.8) ? other : word
  })
  const turned = new RegExp(`^(.+?) ((?:${JOINS.join('|')}) .+)\\.$`, 'u').exec(exchanged)
  if (turned === null || dice.happens(0.4)) return exchanged
  const [, main = '', side = ''] = turned
  return `${side.charAt(0).toUpperCase()}${side.slice(1)}, ${main.charAt(0).toLowerCase()}${main.slice(1)}.`
}

function render(part: Part, { event, place, thing }: Story): string {
  if (part.type === 'colour') return part.text
  if (part.type === 'quote') {
    const where = `${part.speaker.replace(' ', '').toLowerCase()}hall`
    const said = (QUOTES[part.quote]?.[part.wording] ?? '').replace('%', part.thing)
    return `“${said} at the ${where},” said ${part.speaker}.`
  }
  const form = event.counts[part.count]?.[part.wording] ?? ''
  const fact = form.replace('#', String(part.number)).replace('@', place).replace('~', thing)
  const told = part.hedged ? `It is not yet certain, but ${fact.charAt(0).toLowerCase()}${fact.slice(1)}` : fact
  if (part.source === null) return `${told}.`
  return part.wording % 2 === 0 ? `${told}, ${part.source} said.` : `${told}, according to ${part.source}.`
}

/** The first generated minute. */
const START = Date.UTC(2031, 0, 1)

function reportOf(draft: Draft, undated: boolean): { readonly report: Report; readonly sentences: readonly string[] } {
  const sentences = draft.parts.map((part) => render(part, draft.story))
  if (draft.cites !== null) sentences[0] = `${(sentences[0] ?? '').replace(/\.$/u, '')}, ${draft.cites} reported.`
  if (draft.credit !== null) sentences.push(`With material from ${draft.credit}.`)
  const publishedAt = undated ? null : `${new Date(START + draft.minute * 60_000).toISOString().slice(0, 16)}Z`
  const report = inventReport(draft.truth.report, sentences.join(' '), {
    outlet: draft.outlet,
    publishedAt,
    publishedAtBasis: publishedAt === null ? null : 'given',
  })
  return { report, sentences }
}
