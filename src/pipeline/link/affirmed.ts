import { listOf } from '../../lib/list-of.ts'
import { wordingKey, type Compared, type SameStory } from './compared.ts'
import type { Features } from './features.ts'
import { concept } from './lexicon/concepts.ts'

/** Least shares of what a denial tells that the denied claim tells too: in another report of the story, and in its own. */
export interface Least {
  readonly anywhere: number
  readonly nearby: number
}

interface Wording {
  readonly cluster: number
  readonly features: Features
  readonly reports: ReadonlySet<string>
}

/**
 * What is said to be so, by wording, and who says so: what denials are compared with. Equal assertions are looked at once:
 * ten thousand copies of a denial meet one assertion of ten thousand copies.
 */
export class Affirmed {
  readonly #byConcept = new Map<string, number[]>()
  readonly #wordings: Wording[] = []
  readonly #sizes: number[]
  /** Who says by each cluster that it is so; nobody named is the empty string. */
  readonly #speakers: ReadonlySet<string>[]
  /** The reports whose named source says by each cluster that it is not so. */
  readonly #denying: ReadonlySet<string>[]

  constructor(clusters: readonly (readonly Compared[])[]) {
    this.#sizes = clusters.map(({ length }) => length)
    this.#speakers = clusters.map(
      (members) =>
        new Set(
          members.flatMap(({ placed: { assertion } }) =>
            assertion.polarity === 'negative' || assertion.stance === 'denies' ? [] : (assertion.chain.at(-1) ?? ''),
          ),
        ),
    )
    this.#denying = clusters.map(
      (members) => new Set(members.filter(isContrary).map(({ placed }) => placed.assertion.report)),
    )
    for (const [cluster, members] of clusters.entries()) this.#read(cluster, members)
  }

  #read(cluster: number, members: readonly Compared[]): void {
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
      for (const word of each.features.bag.keys()) listOf(this.#byConcept, word).push(this.#wordings.length)
      this.#wordings.push({ cluster, features: each.features, reports: added })
    }
  }

  /** Somebody else than the denier says by the cluster that it is so. */
  isSaid(cluster: number, denier: string | undefined): boolean {
    const speakers = this.#speakers[cluster]
    if (speakers === undefined) return false
    return speakers.size > (denier !== undefined && speakers.has(denier) ? 1 : 0)
  }

  /** A named source of the report says by the cluster that it is not so. */
  isDeniedIn(cluster: number, report: string): boolean {
    return this.#denying[cluster]?.has(report) === true
  }

  /** One member more. */
  grow(cluster: number): void {
    this.#sizes[cluster] = (this.#sizes[cluster] ?? 0) + 1
  }

  /** The cluster that tells most of what a denial tells, of equal ones the larger; undefined when none tells enough of it. */
  nearest(
    { placed, features }: Compared,
    { anywhere, nearby }: Least,
    sameStory: SameStory,
    isTarget: (cluster: number) => boolean,
  ): number | undefined {
    const { report } = placed.assertion
    const places = new Set([...features.bag.keys()].flatMap((word) => this.#byConcept.get(word) ?? []))
    let best: { cluster: number; share: number; size: number } | undefined
    for (const place of [...places].sort((a, b) => a - b)) {
      const wording = this.#wordings[place]
      if (wording === undefined || !isTarget(wording.cluster)) continue
      const share = shareOf(features, wording.features)
      const size = this.#sizes[wording.cluster] ?? 0
      if (best !== undefined && (share < best.share || (share === best.share && size <= best.size))) continue
      const own = share >= nearby && wording.reports.has(report)
      if (own || (share >= anywhere && [...wording.reports].some((other) => sameStory(other, report))))
        best = { cluster: wording.cluster, share, size }
    }
    return best?.cluster
  }
}

/** Somebody denies it, or somebody named says that it is not so. Numbers that are denied are compared as numbers. */
export function isContrary({ placed: { assertion }, features }: Compared): boolean {
  if (features.measure !== undefined) return false
  const { stance, polarity, chain } = assertion
  return stance === 'denies' || (stance === 'asserts' && polarity === 'negative' && chain.length > 0)
}

/** Concepts that a sentence has because it says no: they are no part of what it says is not so. */
const HOLLOW: ReadonlySet<string> = new Set(
  'no not never none nothing nobody there did does do has have had was were any such sort kind'.split(' ').map(concept),
)

/** How much of what one tells, beside names, the other tells too, 0 to 1. At the head of a sentence any word may pass for a name. */
export function shareOf(one: Features, other: Features): number {
  let [told, shared] = [0, 0]
  for (const [word, weight] of one.bag) {
    if (HOLLOW.has(word)) continue
    told += weight
    if (other.bag.has(word) || other.names.has(word)) shared += weight
  }
  return told === 0 ? 0 : shared / told
}
