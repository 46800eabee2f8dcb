import { Groups } from '../../lib/groups.ts'
import { reportsDecided, type ClaimDecision } from '../../model/claim-decision.ts'
import { REPRESENTATIVES, type Signature } from '../../model/signature.ts'
import { packedNeighbourJudge, unpackSignature } from '../../pipeline/pipeline.ts'
import type { Database } from '../../store/database.ts'
import { holdersByKey, homesOf, insertLinked, moveNeighbourhoods, neighboursOf } from '../../store/lookups.ts'
import {
  type LinkedReport,
  assignNeighbourhoods,
  decidedNeighbours,
  deleteLinked,
  deleteNeighbours,
  firstHolders,
  holdersOf,
  insertNeighbours,
  markStale,
  membersOf,
  neighbourhoodsAt,
  placesOf,
} from '../../store/neighbourhoods.ts'
import { KnownSignatures } from './known-signatures.ts'

/**
 * Keeps which reports of a case are neighbours while reports come and go. What it keeps is at any time what
 * `neighbourhoodsOf` makes of all signatures at once: two reports are compared when one of them is among the first holders
 * of a key of both, and whoever enters or leaves these is compared anew.
 */
export class Linking {
  constructor(
    private readonly database: Database,
    private readonly number: number,
    private readonly representatives = REPRESENTATIVES,
    private readonly known = new KnownSignatures(),
  ) {}

  /**
   * Enters reports; the neighbourhoods that they join are stale then. The order is nothing: what comes of it depends on which
   * reports there are in the end.
   */
  async add(signatures: readonly Signature[]): Promise<void> {
    const { database, number, representatives } = this
    const before = await firstHolders(database, number, keysOf(signatures), representatives)
    const entered = await insertLinked(database, number, signatures)
    const added = signatures.filter(({ place }) => entered.has(place))
    this.known.add(added)
    const holders = new Map([...before].map(([key, places]) => [key, [...places]]))
    for (const { place, keys } of added) {
      for (const key of keys) {
        const list = holders.get(key)
        if (list === undefined) holders.set(key, [place])
        else list.push(place)
      }
    }
    const first = new Map<number, readonly number[]>()
    for (const [key, list] of holders) first.set(key, list.sort((a, b) => a - b).slice(0, representatives))
    // A key whose first holders became others, and that may have more holders than these: all of them are compared.
    const shifted = [...before].flatMap(([key, places]) =>
      places.length >= representatives && first.get(key)?.some((place) => entered.has(place)) === true ? [key] : [],
    )
    for (const [key, places] of await holdersByKey(database, number, shifted)) holders.set(key, [...places])
    await this.#connect(await this.#near(added, first, holders))
    const driven = [...before].flatMap(([key, places]) =>
      places.filter((place) => first.get(key)?.includes(place) !== true),
    )
    await this.#disconnect(await this.#lost([...new Set(driven)], first))
  }

  /** Takes a report out; what hung together through it alone falls apart. */
  async remove(report: LinkedReport): Promise<void> {
    const { database, number, representatives } = this
    const { place, keys } = report
    const home = await neighbourhoodsAt(database, number, [place])
    const first = await firstHolders(database, number, keys, representatives + 1)
    await deleteLinked(database, number, report)
    this.known.remove(place)
    await markStale(database, number, home)
    await this.#partAgain(home)
    for (const [key, places] of first) {
      const next = places[representatives]
      if (next === undefined || next === place || places.indexOf(place) < 0) continue
      // The next in line is among the first holders now.
      const near = await this.#nearTo(next, await holdersOf(database, number, [key]))
      await this.#connect(near.map((other) => [next, other]))
    }
  }

  /** Reports that a decision is about are neighbours as long as it stands. */
  async decide(decisions: readonly ClaimDecision[]): Promise<void> {
    const { database, number } = this
    const places = await placesOf(database, number, [...new Set(decisions.flatMap(reportsDecided))])
    const wanted = new Map(
      decisions.flatMap((decision) => {
        const [first, ...rest] = reportsDecided(decision).flatMap((report) => places.get(report) ?? [])
        return rest.map((other) => {
          const pair = [Math.min(first ?? other, other), Math.max(first ?? other, other)] as const
          return [pair.join(' '), pair] as const
        })
      }),
    )
    const standing = new Map((await decidedNeighbours(database, number)).map((pair) => [pair.join(' '), pair]))
    const added = [...wanted].flatMap(([key, pair]) => (standing.has(key) ? [] : [pair]))
    const removed = [...standing].flatMap(([key, pair]) => (wanted.has(key) ? [] : [pair]))
    await insertNeighbours(database, number, added, true)
    await this.#join(added)
    await deleteNeighbours(database, number, removed, true)
    await this.#partAgain(await neighbourhoodsAt(database, number, removed.flat()))
  }

  /**
   * Pairs of neighbours, one of which was added: an added report is compared with the first holders of its keys, and with all
   * holders of the keys among whose first holders it is now.
   */
  async #near(
    added: readonly Signature[],
    first: ReadonlyMap<number, readonly number[]>,
    holders: ReadonlyMap<number, readonly number[]>,
  ): Promise<(readonly [number, number])[]> {
    const candidates = new Map<number, Set<number>>()
    for (const { place, keys } of added) {
      const own = new Set<number>()
      for (const key of keys) {
        const foremost = first.get(key) ?? []
        for (const other of foremost.includes(place) ? (holders.get(key) ?? []) : foremost) own.add(other)
      }
      own.delete(place)
      candidates.set(place, own)
    }
    const others = new Set([...candidates.values()].flatMap((own) => [...own]))
    const known = await this.known.at(this.database, this.number, [...others])
    return added.flatMap((signature) => {
      const isNear = packedNeighbourJudge(signature)
      return [...(candidates.get(signature.place) ?? [])].flatMap((place): (readonly [number, number])[] => {
        const other = known.get(place)
        return other !== undefined && isNear(other.packed) ? [[signature.place, place]] : []
      })
    })
  }

  async #nearTo(one: number, candidates: readonly number[]): Promise<number[]> {
    const known = await this.known.at(this.database, this.number, [...new Set([one, ...candidates])])
    const own = known.get(one)
    if (own === undefined) return []
    const isNear = packedNeighbourJudge(unpackSignature(own.packed))
    return [...known].flatMap(([place, other]) => (place !== one && isNear(other.packed) ? [place] : []))
  }

  async #connect(pairs: readonly (readonly [number, number])[]): Promise<void> {
    await insertNeighbours(this.database, this.number, pairs, false)
    await this.#join(pairs)
  }

  /** Makes one neighbourhood of those that a pair connects. All of them are stale then, those without members as well. */
  async #join(pairs: readonly (readonly [number, number])[]): Promise<void> {
    const { database, number } = this
    const homes = await homesOf(database, number, [...new Set(pairs.flat())])
    // In order, so that the least of a group is its representative.
    const ids = [...new Set(homes.values())].sort((a, b) => a - b)
    const indexes = new Map(ids.map((id, index) => [id, index]))
    const groups = new Groups(ids.length)
    for (const [a, b] of pairs) {
      const [x, y] = [indexes.get(homes.get(a) ?? NaN), indexes.get(homes.get(b) ?? NaN)]
      if (x !== undefined && y !== undefined) groups.join(x, y)
    }
    const moves = ids.flatMap((id, index): [number, number][] => {
      const home = ids[groups.find(index)] ?? id
      return home === id ? [] : [[id, home]]
    })
    await moveNeighbourhoods(database, number, new Map(moves))
    await markStale(database, number, ids)
  }

  /**
   * Pairs of these places that no key connects any more, because neither is among its first holders. `found` are first
   * holders that are known already.
   */
  async #lost(
    places: readonly number[],
    found: ReadonlyMap<number, readonly number[]>,
  ): Promise<(readonly [number, number])[]> {
    const { database, number, representatives } = this
    const pairs = await neighboursOf(database, number, places)
    const known = await this.known.at(database, number, [...new Set(pairs.flat())])
    const shared = pairs.map(([a, b]) => {
      const other = new Set(known.get(b)?.keys)
      return [...(known.get(a)?.keys ?? [])].filter((key) => other.has(key))
    })
    const missing = [...new Set(shared.flat())].filter((key) => !found.has(key))
    const first = new Map([...found, ...(await firstHolders(database, number, missing, representatives))])
    return pairs.filter(
      ([a, b], index) =>
        shared[index]?.some((key) => {
          const holders = first.get(key)
          return holders?.includes(a) === true || holders?.includes(b) === true
        }) !== true,
    )
  }

  async #disconnect(pairs: readonly (readonly [number, number])[]): Promise<void> {
    if (pairs.length === 0) return
    await deleteNeighbours(this.database, this.number, pairs, false)
    await this.#partAgain(await neighbourhoodsAt(this.database, this.number, pairs.flat()))
  }

  /** Finds what still hangs together within neighbourhoods that lost a member or a pair. */
  async #partAgain(ids: readonly number[]): Promise<void> {
    if (ids.length === 0) return
    const { places, pairs } = await membersOf(this.database, this.number, ids)
    if (places.length === 0) return
    const indexes = new Map(places.map((place, index) => [place, index]))
    const groups = new Groups(places.length)
    for (const { a, b } of pairs) {
      const [x, y] = [indexes.get(a), indexes.get(b)]
      if (x !== undefined && y !== undefined) groups.join(x, y)
    }
    // The least member of a group is its representative, and places are in order.
    const homes = places.map((_, index) => places[groups.find(index)] ?? 0)
    await assignNeighbourhoods(this.database, this.number, places, homes)
  }
}

function keysOf(signatures: readonly Signature[]): number[] {
  return [...new Set(signatures.flatMap(({ keys }) => keys))]
}
