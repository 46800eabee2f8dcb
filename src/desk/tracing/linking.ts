import { Groups } from '../../lib/groups.ts'
import { reportsDecided, type ClaimDecision } from '../../model/claim-decision.ts'
import { REPRESENTATIVES, type Signature } from '../../model/signature.ts'
import { areNeighbours } from '../../pipeline/pipeline.ts'
import type { Database } from '../../store/database.ts'
import {
  type LinkedReport,
  assignNeighbourhoods,
  decidedNeighbours,
  deleteLinked,
  deleteNeighbours,
  firstHolders,
  holdersOf,
  insertLinked,
  insertNeighbours,
  joinNeighbourhoods,
  markStale,
  membersOf,
  neighbourhoodsAt,
  neighboursOf,
  placesOf,
  sharedKeys,
  signaturesAt,
} from '../../store/neighbourhoods.ts'

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
  ) {}

  /** Enters a report; the neighbourhoods that it joins are stale then. */
  async add(signature: Signature): Promise<void> {
    const { database, number, representatives } = this
    const { place, keys } = signature
    const first = await firstHolders(database, number, keys, representatives)
    // Whom the report drives out of the first holders of a key, by the key.
    const driven = [...first].flatMap(([key, places]): [number, number][] => {
      const last = places.at(-1)
      return places.length < representatives || last === undefined || last < place ? [] : [[key, last]]
    })
    const entered = await holdersOf(
      database,
      number,
      driven.map(([key]) => key),
    )
    if (!(await insertLinked(database, number, signature))) return
    const near = await this.#nearTo(signature, [...[...first.values()].flat(), ...entered])
    await this.#connect(near.map((other) => [place, other]))
    await this.#disconnect(await this.#lost([...new Set(driven.map(([, out]) => out))]))
  }

  /** Takes a report out; what hung together through it alone falls apart. */
  async remove(report: LinkedReport): Promise<void> {
    const { database, number, representatives } = this
    const { place, keys } = report
    const home = await neighbourhoodsAt(database, number, [place])
    const first = await firstHolders(database, number, keys, representatives + 1)
    await deleteLinked(database, number, report)
    await markStale(database, number, home)
    await this.#partAgain(home)
    for (const [key, places] of first) {
      const next = places[representatives]
      if (next === undefined || next === place || places.indexOf(place) < 0) continue
      // The next in line is among the first holders now.
      const signature = (await signaturesAt(database, number, [next])).get(next)
      if (signature === undefined) continue
      const near = await this.#nearTo(signature, await holdersOf(database, number, [key]))
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

  async #nearTo(signature: Signature, candidates: readonly number[]): Promise<number[]> {
    const others = new Set(candidates)
    others.delete(signature.place)
    const known = await signaturesAt(this.database, this.number, [...others])
    return [...known].flatMap(([place, other]) => (areNeighbours(signature, other) ? [place] : []))
  }

  async #connect(pairs: readonly (readonly [number, number])[]): Promise<void> {
    await insertNeighbours(this.database, this.number, pairs, false)
    await this.#join(pairs)
  }

  async #join(pairs: readonly (readonly [number, number])[]): Promise<void> {
    // Pair by pair when they have no end in common; all pairs of one report make one neighbourhood.
    const ends = new Map<number, number[]>()
    for (const [a, b] of pairs) ends.set(a, [...(ends.get(a) ?? []), b])
    for (const [a, others] of ends) {
      const ids = await neighbourhoodsAt(this.database, this.number, [a, ...others])
      await joinNeighbourhoods(this.database, this.number, ids)
    }
  }

  /** Pairs of these places that no key connects any more, because neither is among its first holders. */
  async #lost(places: readonly number[]): Promise<(readonly [number, number])[]> {
    const { database, number, representatives } = this
    const lost: (readonly [number, number])[] = []
    for (const place of places) {
      for (const other of await neighboursOf(database, number, place)) {
        const shared = await sharedKeys(database, number, place, other)
        const first = await firstHolders(database, number, shared, representatives)
        const met = [...first.values()].some((holders) => holders.includes(place) || holders.includes(other))
        if (!met) lost.push([place, other])
      }
    }
    return lost
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
