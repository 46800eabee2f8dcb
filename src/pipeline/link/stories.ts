import type { WitnessText } from './witness-text.ts'

/** A report's telling words with their weights, of length 1. */
export type Topic = ReadonlyMap<string, number>

/** Words below this weight are in texts of every topic. */
const TOPICAL = 2.2
/** Cosine from which on two reports tell of one event; measured on ECB+ (documents by event) and on real stories. */
export const SAME_STORY = 0.22

/** TF·IDF with damped term frequency (Manning, Raghavan & Schütze 2008, 6.4.1), rarity from the fixed table. */
export function topicOf(witness: WitnessText): Topic {
  const counts = new Map<string, { count: number; weight: number }>()
  for (const [index, word] of witness.stems.entries()) {
    const weight = witness.weights[index] ?? 0
    if (weight < TOPICAL) continue
    const known = counts.get(word)
    counts.set(word, { count: (known?.count ?? 0) + 1, weight })
  }
  const topic = new Map<string, number>()
  let norm = 0
  for (const [word, { count, weight }] of counts) {
    const value = (1 + Math.log(count)) * weight
    topic.set(word, value)
    norm += value * value
  }
  const length = Math.sqrt(norm)
  for (const [word, value] of topic) topic.set(word, value / length)
  return topic
}

export function topicLikeness(a: Topic, b: Topic): number {
  const [small, large] = a.size <= b.size ? [a, b] : [b, a]
  let dot = 0
  for (const [word, value] of small) dot += value * (large.get(word) ?? 0)
  return dot
}

/** Whether two reports tell of one event; symmetric, a report and itself always do. Remembers what it has judged. */
export function storyJudge(topics: ReadonlyMap<string, Topic>): (a: string, b: string) => boolean {
  const known = new Map<string, boolean>()
  return (a, b) => {
    if (a === b) return true
    const key = a < b ? `${a}\n${b}` : `${b}\n${a}`
    const judged = known.get(key)
    if (judged !== undefined) return judged
    const [x, y] = [topics.get(a), topics.get(b)]
    const same = x !== undefined && y !== undefined && topicLikeness(x, y) >= SAME_STORY
    known.set(key, same)
    return same
  }
}
