import { hashOf } from '../src/lib/hash.ts'
import type { Report } from '../src/model/report.ts'
import {
  AGENCIES,
  BODIES,
  CLAUSES,
  EVENTS,
  JOINS,
  KINDS,
  LOOKS,
  OBJECTS,
  OUTLETS,
  PEOPLE,
  PLACES,
  SUBJECTS,
  SYNONYMS,
  VERBS,
} from './generator-words.ts'

/** How a report was made. */
export type Making = 'origin' | 'copy' | 'rewrite' | 'cut' | 'noise'

/** What is known of a generated report and hidden from the program. */
export interface Truth {
  readonly report: string
  readonly story: number
  readonly making: Making
  /** The report it was made from; null for first reports and noise. */
  readonly parent: string | null
  /** The parent is named in the text. */
  readonly namesParent: boolean
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

/** A small, quick and reproducible generator of numbers from 0 to 1 (mulberry32). */
function randomOf(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

interface Draft {
  readonly outlet: string
  readonly sentences: readonly string[]
  readonly minute: number
  readonly truth: Truth
}

/** Stories with known truth: first reports by those who speak, and copies, rewrites and cuts of them. */
export function generateCascade(options: CascadeOptions): Cascade {
  const { seed, size, storySize = 12, undated = 0.3, noise = 0.1 } = options
  const random = randomOf(seed)
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T
  const drafts: Draft[] = []
  const claims: TrueClaim[] = []
  for (let story = 0; drafts.length < size; story += 1) {
    if (random() < noise) {
      drafts.push(draft(pick, story, 'noise', filler(pick, 8), story * 1440, new Set()))
      continue
    }
    const event = pick(EVENTS)
    const place = `${coined(pick)}${pick(PLACES).toLowerCase()}`
    const numbers = event.counts.map(() => 20 + Math.floor(random() * 900))
    const origins = [...new Set([pick(BODIES), ...(random() < 0.4 ? [pick(BODIES)] : [])])]
    const used = new Set<string>()
    for (const number of numbers) claims.push({ story, origins, place, number })
    const members: Draft[] = origins.map((body, index) =>
      draft(
        pick,
        story,
        'origin',
        firstReport(random, pick, event.counts, numbers, place, body),
        story * 1440 + index * 90,
        used,
      ),
    )
    const wanted = Math.max(origins.length + 1, Math.round(storySize * (0.5 + random())))
    while (members.length < wanted) members.push(derive(random, pick, story, pick(members), members.length, used))
    drafts.push(...members.slice(0, Math.max(1, size - drafts.length)))
  }
  const kept = drafts.slice(0, size)
  return {
    reports: kept.map((each) => reportOf(each, random() < undated)),
    truths: kept.map(({ truth }) => truth),
    claims,
  }
}

type Pick = <T>(list: readonly T[]) => T

function draft(
  pick: Pick,
  story: number,
  making: Making,
  sentences: readonly string[],
  minute: number,
  used: Set<string>,
): Draft {
  const outlet = unusedOutlet(pick, used)
  const report = hashOf('generated', story, minute, outlet, sentences.join(' '))
  return { outlet, sentences, minute, truth: { report, story, making, parent: null, namesParent: false } }
}

/** Sentences that only colour a story. Names made of syllables keep stories from sharing them. */
function filler(pick: Pick, count: number): string[] {
  return Array.from({ length: count }, () => {
    const kind = pick(KINDS)
    const who = `${kind.charAt(0).toUpperCase()}${kind.slice(1)} ${pick(SUBJECTS)} from ${coined(pick)}`
    return `${who} ${pick(VERBS)} the ${pick(LOOKS)} ${pick(OBJECTS)} of ${coined(pick)} ${pick(JOINS)} ${pick(CLAUSES)}.`
  })
}

const SYLLABLES =
  'ba ke lo mi ru sta ven dor gal hesh ith jor kal lum nor osk pel quin rav sol tur ulm vash wen yar zim'.split(' ')

function coined(pick: Pick): string {
  const name = pick(SYLLABLES) + pick(SYLLABLES) + pick(SYLLABLES)
  return name.charAt(0).toUpperCase() + name.slice(1)
}

function firstReport(
  random: () => number,
  pick: Pick,
  counts: readonly (readonly string[])[],
  numbers: readonly number[],
  place: string,
  body: string,
): string[] {
  const facts = counts.map((variants, index) =>
    attribute(random, fill(pick(variants), numbers[index] ?? 0, place), body),
  )
  const own = filler(pick, 7)
  return [
    facts[0] ?? '',
    ...own.slice(0, 3),
    facts[1] ?? '',
    ...own.slice(3),
    `${pick(PEOPLE)} watched the scene in ${place} from a balcony.`,
  ]
}

function fill(variant: string, number: number, place: string): string {
  return variant.replace('#', String(number)).replace('@', place)
}

function attribute(random: () => number, fact: string, body: string): string {
  return random() < 0.5 ? `${fact}, ${body} said.` : `${fact}, according to ${body}.`
}

/** A copy, a rewrite or a cut of another report, later than it. */
function derive(
  random: () => number,
  pick: Pick,
  story: number,
  parent: Draft,
  place: number,
  used: Set<string>,
): Draft {
  const roll = random()
  const making: Making = roll < 0.3 ? 'copy' : roll < 0.75 ? 'rewrite' : 'cut'
  const namesParent = random() < 0.25
  let sentences = [...parent.sentences]
  if (making === 'rewrite') sentences = sentences.map((sentence) => reword(random, sentence))
  if (making !== 'copy')
    sentences = sentences.filter((_, index) => index === 0 || random() < (making === 'cut' ? 0.55 : 0.85))
  if (making === 'rewrite' && random() < 0.5)
    sentences.splice(1 + Math.floor(random() * sentences.length), 0, ...filler(pick, 1))
  if (random() < 0.3)
    sentences = sentences.map((sentence, index) =>
      index === 0 ? sentence.replace(/, (?:the .+? said|according to .+)\.$/u, '.') : sentence,
    )
  const outlet = unusedOutlet(pick, used)
  if (namesParent) sentences[0] = `${(sentences[0] ?? '').replace(/\.$/u, '')}, ${parent.outlet} reported.`
  else if (random() < 0.1) sentences.push(`With material from ${pick(AGENCIES)}.`)
  const minute = parent.minute + 30 + Math.floor(random() * 600)
  const report = hashOf('generated', story, place, outlet, sentences.join(' '))
  return { outlet, sentences, minute, truth: { report, story, making, parent: parent.truth.report, namesParent } }
}

/** Every report of a story is another outlet's, so that a name in a text points to one report. */
function unusedOutlet(pick: Pick, used: Set<string>): string {
  let outlet = pick(OUTLETS)
  while (used.has(outlet)) outlet = `${coined(pick)} ${outlet.split(' ').at(-1) ?? ''}`
  used.add(outlet)
  return outlet
}

/** Exchanges words and turns "A while B." into "While B, A." */
function reword(random: () => number, sentence: string): string {
  const exchanged = sentence.replace(/\p{L}+/gu, (word) => {
    const other = SYNONYMS[word]
    return other !== undefined && random() < 0.6 ? other : word
  })
  const turned = /^(.+?) ((?:while|although|before|because|after|as|until|when|since) .+)\.$/u.exec(exchanged)
  if (turned === null || random() < 0.6) return exchanged
  const [, main = '', side = ''] = turned
  return `${side.charAt(0).toUpperCase()}${side.slice(1)}, ${main.charAt(0).toLowerCase()}${main.slice(1)}.`
}

/** The first generated minute. */
const START = Date.UTC(2031, 0, 1)

function reportOf({ outlet, sentences, minute, truth }: Draft, undated: boolean): Report {
  const text = sentences.join(' ')
  const publishedAt = undated ? null : new Date(START + minute * 60_000).toISOString().slice(0, 16) + 'Z'
  return {
    schema: 'stemma.report/1',
    id: truth.report,
    locator: `generated/${truth.report}`,
    url: null,
    canonicalUrl: null,
    mediaType: 'text/plain',
    sha256: hashOf(text),
    title: null,
    byline: [],
    outlet,
    dateline: null,
    lang: 'en',
    publishedAt,
    publishedAtBasis: publishedAt === null ? null : 'given',
    modifiedAt: null,
    revisionOf: null,
    text,
    bodyStart: 0,
    removed: [],
    problems: [],
  }
}
