import { atomsOf, edge, mix, type Atoms } from './atoms.ts'
import { documentEvidence, type ReadSentence } from './evidence.ts'
import type { NameKnowledge } from './knowledge.ts'
import { listsOver } from './lists.ts'
import { capitalRuns, type Run } from './runs.ts'
import { factsOf, type WordFacts } from './word-facts.ts'

/** Beyond this many lower-case words two capitalised ones are not one name ("Bank of the West"). */
const longestGap = 2

/**
 * For each word of each sentence of a text the hashes of its features (after Ratinov & Roth 2009: words, shapes, affixes,
 * clusters and lists in a window of two, and what the same name meets elsewhere in the text), `undefined` for words that
 * cannot be part of a name: small ones without capitals on both sides.
 */
export function nameFeatures(
  sentences: readonly (readonly string[])[],
  knowledge: NameKnowledge,
): (Uint32Array | undefined)[][] {
  const read = sentences.map((words) => readSentence(words, knowledge))
  const evidence = documentEvidence(read)
  return read.map(({ open, atoms, runs }, sentence) =>
    open.map((isOpen, index) =>
      isOpen ? joined(featuresAt(atoms, index, runs[index]), evidence(sentence, index)) : undefined,
    ),
  )
}

function readSentence(words: readonly string[], knowledge: NameKnowledge): ReadSentence & { readonly open: boolean[] } {
  const facts = words.map((word) => factsOf(word, knowledge))
  const open = openWords(facts)
  if (!open.includes(true)) return { words, open, atoms: [], runs: [] }
  const isShouted = facts.filter(({ hasSmall }) => hasSmall).length * 3 < words.length
  const lists = listsOver(words, facts, open, knowledge)
  const atoms = facts.map((word, index) => atomsOf(word, index, isShouted, lists[index] ?? 0))
  return { words, open, atoms, runs: capitalRuns(words, facts) }
}

function openWords(facts: readonly WordFacts[]): boolean[] {
  return facts.map(({ isOpen, mayJoin }, index) => {
    if (isOpen || !mayJoin) return isOpen
    let before = false
    let after = false
    for (let step = 1; step <= longestGap; step += 1) {
      before ||= facts[index - step]?.isOpen === true
      after ||= facts[index + step]?.isOpen === true
    }
    return before && after
  })
}

function joined(own: Uint32Array, evidence: readonly number[]): Uint32Array {
  const features = new Uint32Array(own.length + evidence.length)
  features.set(own)
  features.set(evidence, own.length)
  return features
}

function featuresAt(atoms: readonly Atoms[], index: number, run: Run | undefined): Uint32Array {
  const at = (offset: number): Atoms => atoms[index + offset] ?? edge
  const [far, left, here, right, beyond] = [at(-2), at(-1), at(0), at(1), at(2)]
  const from = run?.from ?? index
  const to = run?.to ?? index + 1
  const [first, last] = [atoms[from] ?? edge, atoms[to - 1] ?? edge]
  const [before, after] = [atoms[from - 1] ?? edge, atoms[to] ?? edge]
  const length = Math.min(4, to - from)
  const place = index === from ? 1 : index === to - 1 ? 2 : 3
  return Uint32Array.of(
    mix(here.word, 11),
    mix(left.word, 12),
    mix(right.word, 13),
    mix(far.word, 14),
    mix(beyond.word, 15),
    mix(here.shape, 16),
    mix(left.shape, 17),
    mix(right.shape, 18),
    mix(here.prefix, 19),
    mix(here.suffix, 20),
    mix(here.fine, 21),
    mix(left.fine, 22),
    mix(right.fine, 23),
    mix(far.fine, 24),
    mix(beyond.fine, 25),
    mix(here.coarse, 26),
    mix(left.coarse, 27),
    mix(right.coarse, 28),
    mix(mix(left.shape, here.shape), 29),
    mix(mix(here.shape, right.shape), 30),
    mix(mix(mix(left.shape, here.shape), right.shape), 31),
    mix(mix(left.coarse, here.coarse), 32),
    mix(mix(here.coarse, right.coarse), 33),
    mix(mix(left.coarse, right.coarse), 34),
    mix(mix(here.coarse, here.shape), 35),
    mix(here.lookup, 36),
    mix(left.lookup, 37),
    mix(right.lookup, 38),
    mix(mix(here.lookup, left.cue), 39),
    mix(mix(here.lookup, here.coarse), 40),
    mix(mix(here.lookup, right.shape), 41),
    mix(here.cue, 42),
    mix(mix(left.cue, here.shape), 43),
    mix(mix(right.cue, here.shape), 44),
    mix(mix(far.cue, left.shape), 45),
    mix(mix(beyond.cue, right.shape), 46),
    mix(mix(left.word, here.shape), 47),
    mix(mix(right.word, here.shape), 48),
    mix(mix(left.word, here.coarse), 49),
    mix(mix(right.word, here.coarse), 50),
    mix(mix(left.word, here.word), 51),
    mix(mix(here.word, right.word), 52),
    mix(mix(here.shape, here.suffix), 53),
    mix(mix(mix(far.coarse, left.coarse), here.shape), 54),
    mix(mix(mix(right.coarse, beyond.coarse), here.shape), 55),
    mix(last.word, 56),
    mix(mix(last.fine, length), 57),
    mix(mix(last.cue, length), 58),
    mix(mix(first.word, length), 59),
    mix(mix(first.fine, length), 60),
    mix(before.word, 61),
    mix(after.word, 62),
    mix(mix(before.coarse, last.coarse), 63),
    mix(mix(last.coarse, after.coarse), 64),
    mix(mix(length, place), 65),
    mix(mix(first.cue, last.cue), 66),
    mix(mix(first.coarse, last.coarse), 67),
    mix(mix(before.cue, length), 68),
    mix(mix(last.lookup, length), 69),
    mix(mix(after.word, before.word), 70),
    mix(mix(last.suffix, length), 71),
    mix(here.person, 86),
    mix(mix(left.person, here.person), 87),
    mix(mix(here.person, right.person), 88),
    mix(mix(mix(first.person, last.person), length), 89),
    mix(mix(first.person, last.coarse), 90),
    55,
  )
}
