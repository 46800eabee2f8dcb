import { listOf } from '../../lib/list-of.ts'
import { tokenise } from '../../lib/tokens.ts'
import type { Placed } from './assertions.ts'
import { wordingKey, type Compared, type SameStory } from './compared.ts'
import type { Features } from './features.ts'
import { concept, FIGURES, PUBLISHED, SAID } from './lexicon.ts'

function wordsOf(content: Placed['content'], text: string): string[] {
  return tokenise(content.map((span) => text.slice(...span)).join(' ')).map(({ word }) => word)
}

/** So far from "the accusation", in UTF-16 units, what somebody else is quoted with is what it refers to. */
const REFERENCE_REACH = 700

interface Candidate {
  readonly cluster: number
  readonly fits: boolean
  /** Reports that tell it, where that counts. */
  readonly told: number
  readonly end: number
  readonly size: number
}

/**
 * "Moscow denied it" belongs to what the same report tells right before; "dismissed the accusation" to what somebody is
 * quoted with, "rejected the figure" to a number, "called the reports fake" to what other reports tell as well. Where nothing
 * stands before, to what another is quoted with right after. Nobody denies what he says himself.
 */
export function attachDenials(
  clusters: readonly Compared[][],
  denials: readonly Compared[],
  texts: ReadonlyMap<string, string>,
): void {
  const told = new Map<string, { readonly cluster: number; readonly placed: Placed }[]>()
  for (const [cluster, members] of clusters.entries()) {
    for (const { placed } of members) listOf(told, placed.assertion.report).push({ cluster, placed })
  }
  const carried = clusters.map((members) => new Set(members.map(({ placed }) => placed.assertion.report)).size)
  for (const denial of denials) {
    const { report, span, chain } = denial.placed.assertion
    const words = wordsOf(denial.placed.content, texts.get(report) ?? '')
    const said = words.some((word) => SAID.has(word))
    const figure = words.some((word) => FIGURES.has(word))
    const published = words.some((word) => PUBLISHED.has(word))
    let best: Candidate | undefined
    let after: Candidate | undefined
    for (const { cluster, placed } of told.get(report) ?? []) {
      const { span: place, stance, chain: speakers, quantity } = placed.assertion
      const own = chain.length > 0 && speakers.at(-1) === chain.at(-1)
      if (stance === 'denies' || own) continue
      const near = span[0] - place[1] < REFERENCE_REACH
      const fits =
        near && (figure ? quantity !== null : (!said || speakers.length > 0) && (!published || quantity === null))
      const size = clusters[cluster]?.length ?? 0
      const candidate = { cluster, fits, told: published ? (carried[cluster] ?? 0) : 0, end: place[1], size }
      if (place[1] <= span[0]) best = better(candidate, best) ? candidate : best
      else if (speakers.length > 0 && place[0] >= span[1] && place[0] - span[1] < REFERENCE_REACH) {
        const earlier = { ...candidate, end: -place[0] }
        after = better(earlier, after) ? earlier : after
      }
    }
    const found = best ?? after
    if (found === undefined) continue
    clusters[found.cluster]?.push(denial)
    listOf(told, report).push({ cluster: found.cluster, placed: denial.placed })
  }
}

/** What fits, then what is told most, what is nearest, what many say; of equal ones the first, whoever was attached meanwhile. */
function better(one: Candidate, other: Candidate | undefined): boolean {
  if (other === undefined) return true
  if (one.fits !== other.fits) return one.fits
  return (one.told - other.told || one.end - other.end || one.size - other.size || other.cluster - one.cluster) > 0
}

/** Least share of what a short denial tells that the denied claim tells too, in another report and in its own. */
const DENIED = 0.6
const DENIED_NEARBY = 0.4
/**
 * The same for somebody who says that it is not so without a word of denial: on invented stories 0.6 joins what is not so
 * of one thing with what is so of another.
 */
const CONTRARY = 0.75

/** Wordings of what is said to be so, by cluster and by the concepts that they hold. */
class Affirmed {
  readonly #byConcept = new Map<string, number[]>()
  readonly #wordings: { readonly cluster: number; readonly features: Features; readonly reports: Set<string> }[] = []

  constructor(clusters: readonly (readonly Compared[])[]) {
    for (const [cluster, members] of clusters.entries()) {
      // Equal assertions are looked at once: ten thousand copies of a denial meet one assertion of ten thousand copies.
      const known = new Map<string, Set<string>>()
      for (const each of members) {
        const { stance, report } = each.placed.assertion
        if (stance === 'denies' || each.features.measure !== undefined) continue
        const key = wordingKey(each)
        const reports = known.get(key)
        if (reports !== undefined) {
          reports.add(report)
          continue
        }
        const added = new Set([report])
        known.set(key, added)
        for (const concept of each.features.bag.keys()) listOf(this.#byConcept, concept).push(this.#wordings.length)
        this.#wordings.push({ cluster, features: each.features, reports: added })
      }
    }
  }

  /** The cluster that tells most of what a denial tells; undefined when none tells enough of it. */
  nearest(
    { placed, features }: Compared,
    least: number,
    leastNearby: number,
    clusters: readonly (readonly Compared[])[],
    sameStory: SameStory,
    isTarget: (cluster: number) => boolean,
  ): number | undefined {
    const { report } = placed.assertion
    const places = new Set([...features.bag.keys()].flatMap((concept) => this.#byConcept.get(concept) ?? []))
    let best: { cluster: number; share: number; size: number } | undefined
    for (const place of [...places].sort((a, b) => a - b)) {
      const wording = this.#wordings[place]
      if (wording === undefined || !isTarget(wording.cluster)) continue
      const share = shareOf(features, wording.features)
      const size = clusters[wording.cluster]?.length ?? 0
      if (best !== undefined && (share < best.share || (share === best.share && size <= best.size))) continue
      const nearby = share >= leastNearby && wording.reports.has(report)
      if (nearby || (share >= least && [...wording.reports].some((other) => sameStory(other, report))))
        best = { cluster: wording.cluster, share, size }
    }
    return best?.cluster
  }
}

/** "The owner denied there had been a fire": too short to be a claim by itself, it belongs to the claim that tells of it. */
export function attachShort(clusters: readonly Compared[][], denials: readonly Compared[], sameStory: SameStory): void {
  if (denials.length === 0) return
  const affirmed = new Affirmed(clusters)
  for (const denial of denials) {
    const { stance, chain, report } = denial.placed.assertion
    const [least, nearby] = stance === 'denies' ? [DENIED, DENIED_NEARBY] : [CONTRARY, CONTRARY]
    const target = affirmed.nearest(denial, least, nearby, clusters, sameStory, (cluster) =>
      // A headline's denial belongs to the one below it.
      isTarget(clusters[cluster] ?? [], report, chain.at(-1)),
    )
    const members = target === undefined ? undefined : clusters[target]
    members?.push(affirms(members, chain.at(-1)) ? asDenial(denial) : denial)
  }
}

/**
 * What is only denied, or said not to be so by one report's source, belongs to the claim that says it is so, as a denial:
 * "No bribes were paid, the regulator said". What several reports say is not so is a claim of its own.
 */
export function attachContrary(clusters: readonly Compared[][], sameStory: SameStory): Compared[][] {
  const contrary = clusters.map(areContrary)
  if (!contrary.includes(true)) return [...clusters]
  const affirmed = new Affirmed(clusters)
  const grown = clusters.map((members) => [...members])
  const moved = new Set<number>()
  for (const [place, members] of clusters.entries()) {
    if (contrary[place] !== true) continue
    const head = members.find(({ features }) => features.measure === undefined)
    if (head === undefined) continue
    const denied = head.placed.assertion.stance === 'denies'
    const least = denied ? DENIED : CONTRARY
    const by = head.placed.assertion.chain.at(-1)
    const target = affirmed.nearest(head, least, least, clusters, sameStory, (cluster) => {
      return cluster !== place && contrary[cluster] !== true && affirms(clusters[cluster] ?? [], by)
    })
    if (target === undefined) continue
    moved.add(place)
    grown[target]?.push(...members.map(asDenial))
  }
  return grown.filter((_, place) => !moved.has(place))
}

/** Somebody else than a denier says that it is so. */
function affirms(members: readonly Compared[], denier: string | undefined): boolean {
  return members.some(({ placed: { assertion } }) => {
    const own = denier !== undefined && assertion.chain.at(-1) === denier
    return assertion.polarity !== 'negative' && assertion.stance !== 'denies' && !own
  })
}

/** Somebody else says that it is so, or the same report denies it at greater length. */
function isTarget(members: readonly Compared[], report: string, denier: string | undefined): boolean {
  return affirms(members, denier) || members.some((each) => each.placed.assertion.report === report && isContrary(each))
}

/** Somebody named says that it is not so. */
export function isContrary({ placed: { assertion }, features }: Compared): boolean {
  if (features.measure !== undefined) return false
  const { stance, polarity, chain } = assertion
  return stance === 'denies' || (stance === 'asserts' && polarity === 'negative' && chain.length > 0)
}

/** All of it is denied, or one report's named source says that it is not so. Numbers that are denied are compared as numbers. */
function areContrary(members: readonly Compared[]): boolean {
  if (!members.every(isContrary)) return false
  const reports = new Set(members.map(({ placed }) => placed.assertion.report))
  return reports.size === 1 || members.every(({ placed }) => placed.assertion.stance === 'denies')
}

function asDenial({ placed, features }: Compared): Compared {
  return { features, placed: { ...placed, assertion: { ...placed.assertion, stance: 'denies' } } }
}

/** Concepts that a sentence has because it says no: they are no part of what it says is not so. */
const HOLLOW: ReadonlySet<string> = new Set(
  'no not never none nothing nobody there did does do has have had was were any such sort kind'.split(' ').map(concept),
)

/** How much of what one tells, beside names, the other tells too, 0 to 1. */
function shareOf(one: Features, other: Features): number {
  let [told, shared] = [0, 0]
  for (const [word, weight] of one.bag) {
    if (HOLLOW.has(word)) continue
    told += weight
    if (other.bag.has(word)) shared += weight
  }
  return told === 0 ? 0 : shared / told
}
