import { Atom, placeOf, mix, type AtomName, type Atoms } from './atoms.ts'
import type { Run } from './runs.ts'

/** The words that features speak of: around the word itself, and at both ends of its run of capitals and beside them. */
const roles = ['far', 'left', 'here', 'right', 'beyond', 'first', 'last', 'before', 'after', 'run'] as const

/** Of the run: how many words it has, up to four, and whether the word is its first, its last or another. */
const runAtoms = ['length', 'place'] as const

/** A feature: up to three atoms (`left.shape`) and the number that tells it from others of the same atoms. */
type Template = readonly [salt: number, atoms: string]

/** All features of a word but what is gathered elsewhere in the text (after Ratinov & Roth 2009). Their order is that of training. */
const list: readonly Template[] = [
  [11, 'here.word'],
  [12, 'left.word'],
  [13, 'right.word'],
  [14, 'far.word'],
  [15, 'beyond.word'],
  [16, 'here.shape'],
  [17, 'left.shape'],
  [18, 'right.shape'],
  [19, 'here.prefix'],
  [20, 'here.suffix'],
  [21, 'here.fine'],
  [22, 'left.fine'],
  [23, 'right.fine'],
  [24, 'far.fine'],
  [25, 'beyond.fine'],
  [26, 'here.coarse'],
  [27, 'left.coarse'],
  [28, 'right.coarse'],
  [29, 'left.shape here.shape'],
  [30, 'here.shape right.shape'],
  [31, 'left.shape here.shape right.shape'],
  [32, 'left.coarse here.coarse'],
  [33, 'here.coarse right.coarse'],
  [34, 'left.coarse right.coarse'],
  [35, 'here.coarse here.shape'],
  [36, 'here.lookup'],
  [37, 'left.lookup'],
  [38, 'right.lookup'],
  [39, 'here.lookup left.cue'],
  [40, 'here.lookup here.coarse'],
  [41, 'here.lookup right.shape'],
  [42, 'here.cue'],
  [43, 'left.cue here.shape'],
  [44, 'right.cue here.shape'],
  [45, 'far.cue left.shape'],
  [46, 'beyond.cue right.shape'],
  [47, 'left.word here.shape'],
  [48, 'right.word here.shape'],
  [49, 'left.word here.coarse'],
  [50, 'right.word here.coarse'],
  [51, 'left.word here.word'],
  [52, 'here.word right.word'],
  [53, 'here.shape here.suffix'],
  [54, 'far.coarse left.coarse here.shape'],
  [55, 'right.coarse beyond.coarse here.shape'],
  [56, 'last.word'],
  [57, 'last.fine run.length'],
  [58, 'last.cue run.length'],
  [59, 'first.word run.length'],
  [60, 'first.fine run.length'],
  [61, 'before.word'],
  [62, 'after.word'],
  [63, 'before.coarse last.coarse'],
  [64, 'last.coarse after.coarse'],
  [65, 'run.length run.place'],
  [66, 'first.cue last.cue'],
  [67, 'first.coarse last.coarse'],
  [68, 'before.cue run.length'],
  [69, 'last.lookup run.length'],
  [70, 'after.word before.word'],
  [71, 'last.suffix run.length'],
  [86, 'here.person'],
  [87, 'left.person here.person'],
  [88, 'here.person right.person'],
  [89, 'first.person last.person run.length'],
  [90, 'first.person last.coarse'],
]

/** A feature that every word has. */
export const always = 55

export const templateCount = list.length + 1

const none = 255
const [salts, roleOf, offsetOf] = [
  new Uint8Array(list.length),
  new Uint8Array(list.length * 3),
  new Uint8Array(list.length * 3),
]
list.forEach(([salt, atoms], template) => {
  salts[template] = salt
  roleOf.fill(none, template * 3, template * 3 + 3)
  atoms.split(' ').forEach((named, part) => {
    const [role = '', atom = ''] = named.split('.')
    roleOf[template * 3 + part] = roles.indexOf(role as (typeof roles)[number])
    offsetOf[template * 3 + part] =
      role === 'run' ? runAtoms.indexOf(atom as (typeof runAtoms)[number]) : Atom[atom as AtomName]
  })
})

/** Where the atoms of each role begin; used again for every word. */
const bases = new Int32Array(roles.length)

/** Writes the hashes of all features of a word and tells how many there are. One loop: it runs for every word that may be a name. */
export function writeFeatures(features: Uint32Array, atoms: Atoms, index: number, run: Run | undefined): number {
  const from = run?.from ?? index
  const to = run?.to ?? index + 1
  const tail = atoms.length - runAtoms.length
  atoms[tail] = Math.min(4, to - from)
  atoms[tail + 1] = index === from ? 1 : index === to - 1 ? 2 : 3
  for (let role = 0; role < 5; role += 1) bases[role] = placeOf(index + role - 2)
  bases[5] = placeOf(from)
  bases[6] = placeOf(to - 1)
  bases[7] = placeOf(from - 1)
  bases[8] = placeOf(to)
  bases[9] = tail
  for (let template = 0; template < list.length; template += 1) {
    const at = template * 3
    let value = atoms[(bases[roleOf[at] ?? 0] ?? 0) + (offsetOf[at] ?? 0)] ?? 0
    const second = roleOf[at + 1] ?? none
    if (second !== none) {
      value = mix(value, atoms[(bases[second] ?? 0) + (offsetOf[at + 1] ?? 0)] ?? 0)
      const third = roleOf[at + 2] ?? none
      if (third !== none) value = mix(value, atoms[(bases[third] ?? 0) + (offsetOf[at + 2] ?? 0)] ?? 0)
    }
    features[template] = mix(value, salts[template] ?? 0)
  }
  features[list.length] = always
  return templateCount
}
