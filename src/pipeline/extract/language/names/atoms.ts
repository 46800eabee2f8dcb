import type { WordFacts } from './word-facts.ts'

/** What features are made of: numbers for one word, side by side in a sentence's atoms. */
export const atomNames = ['word', 'shape', 'prefix', 'suffix', 'fine', 'coarse', 'cue', 'lookup', 'person'] as const
export type AtomName = (typeof atomNames)[number]

/** How many atoms a word has. */
export const atomWidth = atomNames.length

/** Where each atom stands among those of its word. */
export const Atom = Object.fromEntries(atomNames.map((name, index) => [name, index])) as Readonly<
  Record<AtomName, number>
>

/** As many words without content stand before the first word and behind the last: features look that far. */
const edges = 2

/**
 * The atoms of a sentence: of its words and of the edges around them, and two places for what is told of the run that a
 * word is part of.
 */
export type Atoms = Int32Array

/** `lookup` says of each word the list that a name over it stands in, and where in it the word is; 0 for none. */
export function atomsOf(facts: readonly WordFacts[], isShouted: boolean, lookup: readonly number[]): Atoms {
  const atoms = new Int32Array((facts.length + 2 * edges) * atomWidth + 2)
  for (let edge = 0; edge < edges; edge += 1) {
    fillEdge(atoms, edge * atomWidth)
    fillEdge(atoms, (facts.length + edges + edge) * atomWidth)
  }
  for (let index = 0; index < facts.length; index += 1) {
    const own = facts[index]
    if (own === undefined) continue
    const at = placeOf(index)
    const shape = isShouted ? own.shoutedShape : own.shape
    atoms[at] = own.word
    atoms[at + 1] = index === 0 ? mix(shape, 7) : shape
    atoms[at + 2] = own.prefix
    atoms[at + 3] = own.suffix
    atoms[at + 4] = own.fine
    atoms[at + 5] = own.coarse
    atoms[at + 6] = own.cue
    atoms[at + 7] = lookup[index] ?? 0
    atoms[at + 8] = own.person
  }
  return atoms
}

function fillEdge(atoms: Atoms, at: number): void {
  for (let atom = 0; atom < 4; atom += 1) atoms[at + atom] = 3
}

/** Where the atoms of a word begin; -1 and the number of words stand for the edges. */
export function placeOf(index: number): number {
  return (index + edges) * atomWidth
}

/** One number of two, the same everywhere. */
export function mix(a: number, b: number): number {
  let value = Math.imul(a ^ (a >>> 15), 0x2c1b3c6d) ^ Math.imul(b + 0x9e3779b9, 0x297a2d39)
  value = Math.imul(value ^ (value >>> 13), 0x165667b1)
  return (value ^ (value >>> 16)) >>> 0
}
