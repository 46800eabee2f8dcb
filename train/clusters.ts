import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { formHash } from '../src/pipeline/extract/language/lexemes.ts'

/** Lines that make a coarser group. */
const finePerCoarse = 16

/**
 * `models/word-clusters.txt` (a group of words on each line): for the hash of each form the number of its line. Sixteen lines
 * make a coarser group; numbers start at sixteen, so that all but the last four bits number that one and 0 is free.
 */
export function readClusters(models: string): Map<number, number> {
  const clusters = new Map<number, number>()
  const lines = readFileSync(join(models, 'word-clusters.txt'), 'utf8').split('\n')
  lines.forEach((line, group) => {
    for (const word of line.split(' '))
      if (word !== '' && !/[0-9]/u.test(word)) clusters.set(formHash(word), group + finePerCoarse)
  })
  return clusters
}
