import { listOf } from '../../lib/list-of.ts'
import type { Assertion, ClaimCluster, Membership } from '../../model/claim.ts'
import type { Report } from '../../model/report.ts'
import { isContrary } from './affirmed.ts'
import type { Placed } from './assertions.ts'
import { cluster, type Pair } from './cluster.ts'
import { wordingKey, type Compared, type SameStory } from './compared.ts'
import { attachContrary, attachDenials, attachShort, isDismissal, settleContrary } from './denials.ts'
import type { Features } from './features.ts'
import { glossOf } from './gloss.ts'
import { likeness } from './likeness.ts'
import { joinHeadlines } from './headlines.ts'
import { isReference } from './reference.ts'
import { withoutStoryWords } from './story-words.ts'
import type { Likeness, Speakers } from './wording.ts'

/**
 * Mean likeness at which two clusters are one claim. Lower joins near misses, higher splits paraphrases: on invented stories
 * 0.36 begins to join what makes one origin too many, 0.46 leaves a tenth more of the mentions apart.
 */
const CLAIM = 0.42
/** Telling less than this, an assertion is a fragment: "the president said then". */
const VACUOUS = 9
/** What must be told beside names; beside numbers that are asserted apart, without a verb and with one. */
const LEAST_TOLD = 3
const REST = 11
const REST_WITH_VERB = 6
/** Up to so many assertions every pair is scored; beyond, only pairs that share something rare. */
const ALL_PAIRS = 1200
/** What an index of shared concepts looks up: rarer than this (about the 1,500 commonest words are not). */
const RARE = 4
/** The score of a membership is the mean over so many other members; more would cost their square. */
const MOST_SCORED = 24
/** A concept in more assertions than this names the story and not the claim. */
const MOST_SHARING = 400
/** Of those that share something rare with an assertion so many are scored, those that share most. */
const MOST_LIKELY = 32

/** What a source is to what it says. */
export interface Speaker {
  /** Equal for names that one person or body goes by. */
  readonly who: string
  readonly voice: string
  readonly part: 'speaks' | 'passes on' | 'unnamed'
}

export type SpeakerOf = (source: string) => Speaker

/** What of two reports and their sources bears on whether they say the same. */
interface Setting {
  readonly sameStory: SameStory
  readonly speakerOf: SpeakerOf
}

/** Clusters assertions into claims. `compared` may come in any order. */
export function claimsOf(
  compared: readonly Compared[],
  reports: ReadonlyMap<string, Report>,
  sameStory: SameStory,
  speakerOf: SpeakerOf = (who) => ({ who, voice: who, part: 'speaks' }),
): ClaimCluster[] {
  const setting = { sameStory, speakerOf }
  const texts = new Map([...reports].map(([id, report]) => [id, report.text]))
  const refers = (placed: Placed): boolean => {
    const { assertion, content } = placed
    const text = texts.get(assertion.report) ?? ''
    return isReference(assertion.stance, content, text) || isDismissal(placed, text)
  }
  const ordered = [...compared].sort((a, b) => canonical(a.placed, b.placed, reports))
  const telling = ordered.filter(
    ({ placed, features }) =>
      (features.weight >= VACUOUS || countsInARole(features)) &&
      tells(placed, features) &&
      !refers(placed) &&
      !isLabel(placed, features, reports.get(placed.assertion.report)) &&
      (countsInARole(features) || !isFragment(placed, texts)),
  )
  // Equal assertions are one node: ten thousand copies cost no more than one.
  const nodes = new Map<string, Compared[]>()
  for (const each of telling) {
    const key = wordingKey(each)
    const list = nodes.get(key)
    if (list === undefined) nodes.set(key, [each])
    else list.push(each)
  }
  const damp = withoutStoryWords([...nodes.values()].flatMap(([one]) => one ?? []))
  const heads = [...nodes.values()].map((list) => list.map((each) => ({ ...each, features: damp(each.features) })))
  const first = heads.map((list) => list[0] as Compared)
  const groups = cluster(first.length, pairsOf(first), (a, b) => scoreOf(first[a], first[b], setting), CLAIM)
  const clustered = groups.map((members) => members.flatMap((member) => heads[member] ?? []))
  const clusters = joinHeadlines(clustered, reports, (a, b) => scoreOf(a, b, setting)).map((members) =>
    members.sort((a, b) => canonical(a.placed, b.placed, reports)),
  )
  const kept = settleContrary(attachContrary(withoutRepetition(clusters), sameStory))
  attachDenials(
    kept,
    ordered.filter(({ placed }) => refers(placed)),
    texts,
  )
  const told = new Set([...telling, ...ordered.filter(({ placed }) => refers(placed))])
  attachShort(
    kept,
    ordered.filter((each) => !told.has(each) && isContrary(each)),
    sameStory,
  )
  return kept.map((members) => claimOf(members, texts, setting)).sort((a, b) => (a.id < b.id ? -1 : 1))
}

/** By date, unknown last, then report and place. */
function canonical(a: Placed, b: Placed, reports: ReadonlyMap<string, Report>): number {
  const [x, y] = [a, b].map(({ assertion }) => reports.get(assertion.report)?.publishedAt ?? '9999')
  if (x !== y) return (x ?? '') < (y ?? '') ? -1 : 1
  if (a.assertion.report !== b.assertion.report) return a.assertion.report < b.assertion.report ? -1 : 1
  return a.assertion.span[0] - b.assertion.span[0] || (a.id < b.id ? -1 : 1)
}

function scoreOf(a: Compared | undefined, b: Compared | undefined, setting: Setting): number {
  if (a === undefined || b === undefined) return 0
  return compare(a, b, setting).score
}

function compare(a: Compared, b: Compared, { sameStory, speakerOf }: Setting): Likeness {
  const [x, y] = [a.placed.assertion, b.placed.assertion]
  return likeness(a.features, b.features, sameStory(x.report, y.report), speakersOf(x, y, speakerOf))
}

function speakersOf(x: Assertion, y: Assertion, speakerOf: SpeakerOf): Speakers {
  if (x.chain.length === 0 || y.chain.length === 0) return 'open'
  const [own, other] = [x.chain.map(speakerOf), y.chain.map(speakerOf)]
  if (x.report !== y.report) return own.some(({ who }) => other.some((each) => each.who === who)) ? 'one' : 'open'
  if (own.some(({ voice }) => other.some((each) => each.voice === voice))) return 'open'
  // "A spokesman said" is told first, and by name further down.
  const known = [own, other].every((chain) => chain.some(({ part }) => part !== 'unnamed'))
  return known && [...own, ...other].some(({ part }) => part === 'speaks') ? 'two' : 'open'
}

function pairsOf(nodes: readonly Compared[]): Pair[] {
  if (nodes.length > ALL_PAIRS) return likelyPairs(nodes)
  const pairs: Pair[] = []
  for (let b = 1; b < nodes.length; b += 1) for (let a = 0; a < b; a += 1) pairs.push({ a, b })
  return pairs
}

/** For each assertion those that share most with it of what is rare: their number grows with that of assertions, not its square. */
function likelyPairs(nodes: readonly Compared[]): Pair[] {
  const rare = nodes.map(({ features: { bag, names, measure } }) => {
    const keys = [...bag, ...names].filter(([, weight]) => weight >= RARE)
    if (measure !== undefined) keys.push([`#${measure.kind} ${measure.quantity.low ?? ''}`, RARE])
    return keys
  })
  const sharing = new Map<string, number[]>()
  for (const [index, keys] of rare.entries()) for (const [key] of keys) listOf(sharing, key).push(index)
  const pairs = new Map<number, Pair>()
  for (const [index, keys] of rare.entries()) {
    const shared = new Map<number, number>()
    for (const [key, weight] of keys) {
      const list = sharing.get(key) ?? []
      if (list.length > MOST_SHARING) continue
      for (const other of list) if (other !== index) shared.set(other, (shared.get(other) ?? 0) + weight)
    }
    for (const [other] of [...shared].sort((x, y) => y[1] - x[1] || x[0] - y[0]).slice(0, MOST_LIKELY)) {
      const [a, b] = [Math.min(index, other), Math.max(index, other)]
      pairs.set(a * nodes.length + b, { a, b })
    }
  }
  return [...pairs.values()]
}

/** A cluster without numbers is dropped when every sentence of it stands in one cluster with numbers. */
function withoutRepetition(clusters: readonly Compared[][]): Compared[][] {
  const placeOf = ({ placed: { assertion } }: Compared): string => `${assertion.report} ${assertion.span.join(' ')}`
  const holders = new Map<string, number[]>()
  for (const [index, members] of clusters.entries()) {
    if (members[0]?.features.measure === undefined) continue
    for (const member of members) listOf(holders, placeOf(member)).push(index)
  }
  return clusters.filter((members) => {
    if (members[0]?.features.measure !== undefined) return true
    const [head, ...rest] = members.map((member) => new Set(holders.get(placeOf(member)) ?? []))
    return head === undefined || ![...head].some((index) => rest.every((set) => set.has(index)))
  })
}

/** A piece that was cut off: "the fresh number comes after". */
const FRAGMENT =
  /(?:^|\s)(?:after|before|that|of|to|with|by|in|and|or|but|whether|than|as|for|on|from|at|into|while|because|the|an?|which|who|when|is|are|was|were|has|have|had)[\s"”’.,]*$/iu

/** A headline asserts what a clause in it asserts; with fewer telling words than this there is none ("At the depot"). */
const HEADLINE_WORDS = 3

/** A piece of a headline that names something and tells nothing of it. */
function isLabel({ assertion }: Placed, { bag, names, predicates }: Features, report: Report | undefined): boolean {
  const headline = report !== undefined && assertion.span[1] <= report.bodyStart
  return headline && assertion.quantity === null && predicates.size === 0 && bag.size + names.size <= HEADLINE_WORDS
}

/** "140 people were rescued" is short and complete. */
function countsInARole({ measure }: Features): boolean {
  return measure !== undefined && measure.roles.size > 0 && measure.quantity.low !== null
}

/** Besides its numbers a sentence must tell something by itself to be asserted once more without them. */
function tells({ assertion, numbered }: Placed, { told, predicates }: Features): boolean {
  const rest = predicates.size > 0 ? REST_WITH_VERB : REST
  return assertion.quantity !== null || told >= (numbered ? rest : LEAST_TOLD)
}

function isFragment({ content, assertion }: Placed, texts: ReadonlyMap<string, string>): boolean {
  const text = texts.get(assertion.report) ?? ''
  // Whatever ends where its sentence ends is whole: "is being looked for."
  if (/^["'”’)\]]*[.!?]/u.test(text.slice(content.at(-1)?.[1] ?? 0))) return false
  return FRAGMENT.test(
    content
      .map((span) => text.slice(...span))
      .join(' … ')
      .trim(),
  )
}

function claimOf(members: readonly Compared[], texts: ReadonlyMap<string, string>, setting: Setting): ClaimCluster {
  const [head, ...rest] = members
  const firstOthers = members.slice(0, MOST_SCORED + 1)
  const memberships = members.map((member): Membership => {
    if (head === undefined || member === head) return { score: 1, why: 'the first to say it' }
    const scored = firstOthers
      .filter((other) => other !== member)
      .slice(0, MOST_SCORED)
      .map((other) => compare(member, other, setting))
      .filter(({ score }) => score >= 0)
    const mean = scored.reduce((sum, { score }) => sum + score, 0) / Math.max(1, scored.length)
    const nearest = scored.reduce((best, each) => (each.score > best.score ? each : best), {
      score: 0,
      why: 'it refers to what was said before',
    })
    return { score: Math.round(mean * 100) / 100, why: nearest.why }
  })
  return {
    id: head?.placed.id ?? '',
    aliases: rest.map(({ placed }) => placed.id).sort(),
    gloss: glossOf(
      members.map(({ placed }) => placed),
      texts,
    ),
    assertions: members.map(({ placed }) => placed.assertion),
    memberships,
  }
}
