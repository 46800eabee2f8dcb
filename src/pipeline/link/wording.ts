import { ofOthers } from './belongings.ts'
import type { Features } from './features.ts'
import { opposed } from './roles.ts'

/** How alike two assertions are, 0 to 1, and why; -1 when they must not be in one claim. */
export interface Likeness {
  readonly score: number
  readonly why: string
}

/** Two reports quote somebody who is the same; one report quotes two who are not; or neither. */
export type Speakers = 'one' | 'two' | 'open'

export const APART = -1

/** Share of containment: a clause and the long sentence that holds it say the same. */
const CONTAINED = 0.4
/**
 * Shared words must weigh something in all, whatever share they are: with so much shared half of the likeness is left. Without
 * it recall at 90 % precision on pairs of ECB+ sentences is half of what it is with 8; kin of words add to what is shared, and
 * with them 5 is better on invented stories.
 */
const HALF_MASS = 5
/**
 * Brings likeness of wording to the scale of likeness of numbers, so that one threshold serves both. With less a tenth of the
 * mentions of stories lie apart, from 2.3 on statements of two speakers about one subject run together.
 */
const SCALE = 2.1
/**
 * What is left when no verb of either, nor kin of it, stands in the other: reaching a port is not opening an inquiry, whatever
 * they share beside. On ECB+ anything from 0.7 to 1 is the same; on invented stories 0.9 joins more that belongs together
 * than 0.75 and no more that does not, 1 joins more that does not.
 */
const OTHER_DEED = 0.9
/**
 * Who is quoted in two reports with like words is most likely quoted with the same ones: what two statements of one speaker
 * have in common counts for so much more. Between 1.6 and 1.9 stories come out the same; beyond, all of a briefing is one.
 */
const ONE_SPEAKER = 1.7
/**
 * What is left when one report quotes two with like words who are not one voice: it sets side by side what they say because
 * it is not the same. Two reports that quote two tell nothing of the kind. From 0.5 to 0.65 it is the same.
 */
const TWO_SPEAKERS = 0.5
/**
 * What a word counts that the other statement has only kin of, by how near it is. Kin bring average precision on pairs of ECB+
 * statements of one event from 0.65 to 0.72; between 0.7 and 1 it is the same, and on stories less is better.
 */
const KIN_SHARE = 0.7
/** From so near on a verb's kin tells of the same deed. */
const KIN_DEED = 0.5
/** What is left when one tells what is wished or ordered and the other what is. Below 0.8 both stay apart, whatever they share. */
const ONLY_ONE_WISHES = 0.7
/** What is left when one tells that it is so and the other that it is not, and neither denies. From 0.4 to 0.7 it is the same. */
const ONLY_ONE_NEGATES = 0.6
/** Words shown as the reason. */
const SHOWN = 5

/** How alike two statements without numbers are: Dice's coefficient of what their words tell, damped by how much that is. */
export function wording(a: Features, b: Features, speakers: Speakers): Likeness {
  if (opposed(a.deeds, b.deeds)) return { score: APART, why: 'who does it to whom is turned round' }
  const others = ofOthers(a.belongings, b.belongings)
  if (others !== undefined) return { score: APART, why: others }
  let [shared, sumA, sumB] = [0, 0, 0]
  a.words.forEach((weight, key) => {
    sumA += weight
    const other = b.words.get(key)
    shared += other === undefined ? (weight * KIN_SHARE * nearness(a, b, key)) / 2 : (weight + other) / 2
  })
  b.words.forEach((weight, key) => {
    sumB += weight
    if (!a.words.has(key)) shared += (weight * KIN_SHARE * nearness(b, a, key)) / 2
  })
  if (shared === 0) return { score: 0, why: 'nothing in common' }
  const dice = (2 * shared) / (sumA + sumB)
  const contained = Math.min(1, shared / Math.min(sumA, sumB))
  const raw = ((1 - CONTAINED) * dice + CONTAINED * contained) * (shared / (shared + HALF_MASS))
  const done = speakers === 'one' ? ONE_SPEAKER : agree(a, b) ? 1 : OTHER_DEED
  const beside = speakers === 'two' ? TWO_SPEAKERS : 1
  const mood = a.wish === b.wish ? 1 : ONLY_ONE_WISHES
  const so = a.negated === b.negated ? 1 : ONLY_ONE_NEGATES
  return {
    score: Math.min(1, SCALE * raw * done * beside * mood * so),
    // Of thousands of pairs that are scored few are asked for their reason.
    get why() {
      return `both tell of ${tellingWords(a, b).join(', ')}`
    },
  }
}

/** The words that two statements share, those that tell most first. */
function tellingWords(a: Features, b: Features): string[] {
  return [...a.words]
    .flatMap(([key, weight]): [string, number][] => {
      const other = b.words.get(key)
      return other === undefined ? [] : [[key, weight + other]]
    })
    .sort((x, y) => y[1] - x[1] || (x[0] < y[0] ? -1 : 1))
    .slice(0, SHOWN)
    .map(([key]) => key.replace('=', ''))
}

/** How nearly another statement tells a concept that it does not name, by the nearest kin that it does name. */
function nearness(own: Features, { bag }: Features, key: string): number {
  const kin = own.kin.get(key)
  if (kin === undefined) return 0
  let nearest = 0
  // A word has more kin than a statement has words, mostly.
  if (kin.size > bag.size) bag.forEach((_, name) => (nearest = Math.max(nearest, kin.get(name) ?? 0)))
  else kin.forEach((near, name) => (nearest = bag.has(name) ? Math.max(nearest, near) : nearest))
  return nearest
}

/** Whether a verb of one is told by the other too, in whatever form; where none was found, nothing speaks against it. */
function agree(a: Features, b: Features): boolean {
  if (a.predicates.size === 0 || b.predicates.size === 0) return true
  const tells = (x: Features, y: Features): boolean =>
    [...x.predicates].some((deed) => y.words.has(deed) || nearness(x, y, deed) >= KIN_DEED)
  return tells(a, b) || tells(b, a)
}
