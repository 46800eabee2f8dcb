import { listOf } from '../../lib/list-of.ts'
import { tokenise } from '../../lib/tokens.ts'
import type { Placed } from './assertions.ts'
import { Affirmed, isContrary, shareOf, type Least } from './affirmed.ts'
import { wordingKey, type Compared, type SameStory } from './compared.ts'
import { DISMISSING, FALSEHOODS, FIGURES, PUBLISHED, REFERRING, SAID } from './lexicon/references.ts'

/**
 * "“That is a lie,” the owner said": somebody named says nothing but that what was said before is none of it. A denial without
 * a word of denying.
 */
export function isDismissal({ content, assertion }: Placed, text: string): boolean {
  if (assertion.stance !== 'asserts' || assertion.chain.length === 0) return false
  const words = wordsOf(content, text)
  return (
    words.some((word) => FALSEHOODS.has(word)) &&
    words.some((word) => REFERRING.has(word)) &&
    words.every((word) => REFERRING.has(word) || DISMISSING.has(word) || FALSEHOODS.has(word))
  )
}

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
    clusters[found.cluster]?.push(denial.placed.assertion.stance === 'asserts' ? asDenial(denial) : denial)
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
const DENIED: Least = { anywhere: 0.6, nearby: 0.4 }
/**
 * The same for somebody who says that it is not so without a word of denial: on invented stories 0.6 joins what is not so
 * of one thing with what is so of another.
 */
const CONTRARY: Least = { anywhere: 0.75, nearby: 0.75 }

/** "The owner denied there had been a fire": too short to be a claim by itself, it belongs to the claim that tells of it. */
export function attachShort(clusters: readonly Compared[][], denials: readonly Compared[], sameStory: SameStory): void {
  if (denials.length === 0) return
  const affirmed = new Affirmed(clusters)
  for (const denial of denials) {
    const { stance, chain, report } = denial.placed.assertion
    const least = stance === 'denies' ? DENIED : CONTRARY
    const target = affirmed.nearest(
      denial,
      least,
      sameStory,
      // A headline's denial belongs to the one below it.
      (cluster) => affirmed.isSaid(cluster, chain.at(-1)) || affirmed.isDeniedIn(cluster, report),
    )
    if (target === undefined) continue
    affirmed.grow(target)
    clusters[target]?.push(affirmed.isSaid(target, chain.at(-1)) ? asDenial(denial) : denial)
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
    const [head] = members
    if (contrary[place] !== true || head === undefined) continue
    const { stance, chain } = head.placed.assertion
    const least = stance === 'denies' ? DENIED.anywhere : CONTRARY.anywhere
    const target = affirmed.nearest(
      head,
      { anywhere: least, nearby: least },
      sameStory,
      (cluster) => contrary[cluster] !== true && affirmed.isSaid(cluster, chain.at(-1)),
    )
    if (target === undefined) continue
    moved.add(place)
    grown[target]?.push(...members.map(asDenial))
  }
  return grown.filter((_, place) => !moved.has(place))
}

/** Of the wordings of a claim so many are compared with what is said not to be so. */
const MOST_WORDINGS = 24

/**
 * Within a claim whoever says in its words that it is not so denies it, unless more say so than the contrary. "No longer seen"
 * and "withdrawn" are told in other words and stand side by side.
 */
export function settleContrary(clusters: readonly Compared[][]): Compared[][] {
  return clusters.map((members) => {
    const contrary = members.filter((each) => each.placed.assertion.stance === 'asserts' && isContrary(each))
    const affirming = members.filter(({ placed: { assertion }, features }) => {
      return features.measure === undefined && assertion.polarity !== 'negative' && assertion.stance !== 'denies'
    })
    const speakers = (some: readonly Compared[]): Set<string> =>
      new Set(some.map(({ placed }) => placed.assertion.chain.at(-1) ?? ''))
    const [so, notSo] = [speakers(affirming), speakers(contrary)]
    if (notSo.size === 0 || notSo.size > so.size) return members
    const wordings = new Map(affirming.map((each) => [wordingKey(each), each.features]))
    const told = [...wordings.values()].slice(0, MOST_WORDINGS)
    const denying = new Set(
      contrary.filter(({ placed, features }) => {
        if (so.has(placed.assertion.chain.at(-1) ?? '')) return false
        return told.some((other) => shareOf(features, other) >= CONTRARY.anywhere)
      }),
    )
    return members.map((each) => (denying.has(each) ? asDenial(each) : each))
  })
}

/** All of it is denied, or one report's named source says that it is not so. */
function areContrary(members: readonly Compared[]): boolean {
  if (!members.every(isContrary)) return false
  const reports = new Set(members.map(({ placed }) => placed.assertion.report))
  return reports.size === 1 || members.every(({ placed }) => placed.assertion.stance === 'denies')
}

function asDenial({ placed, features }: Compared): Compared {
  return { features, placed: { ...placed, assertion: { ...placed.assertion, stance: 'denies' } } }
}
