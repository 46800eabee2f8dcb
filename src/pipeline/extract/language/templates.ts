/**
 * Feature templates: each names one to three atoms (single facts about a configuration), and their values together, hashed, are one feature.
 */
export interface Templates {
  readonly count: number
  readonly first: Uint8Array
  readonly second: Uint8Array
  readonly third: Uint8Array
}

/** Reads templates such as `s0w+b0t`, parted by white space; atoms are numbered in the order given, from 1. */
export function readTemplates(atoms: readonly string[], list: string): Templates {
  const templates = list.trim().split(/\s+/u)
  const place = (part: number): Uint8Array =>
    Uint8Array.from(templates, (template) => {
      const atom = template.split('+')[part]
      const index = atom === undefined ? -1 : atoms.indexOf(atom)
      if (atom !== undefined && index < 0) throw new Error(`the template ${template} names no atom`)
      return index + 1
    })
  return { count: templates.length, first: place(0), second: place(1), third: place(2) }
}

/**
 * Writes the hash of every template over the atoms' values (`values[0]` is 0 and stands for no atom). The steps are those of
 * the finalizer of MurmurHash3 (Appleby) with a value put in before each. One loop without calls: this is where the
 * time of tagging and parsing goes.
 */
export function hashTemplates(features: Int32Array, values: Int32Array, templates: Templates): number {
  const { count, first, second, third } = templates
  for (let at = 0; at < count; at += 1) {
    let hash = Math.imul((values[first[at] ?? 0] ?? 0) + Math.imul(at + 1, 0x9e3779b1), 0x85ebca6b)
    hash = Math.imul((hash ^ (hash >>> 15)) + (values[second[at] ?? 0] ?? 0), 0xc2b2ae35)
    hash = Math.imul((hash ^ (hash >>> 13)) + (values[third[at] ?? 0] ?? 0), 0x27d4eb2f)
    features[at] = hash ^ (hash >>> 15)
  }
  return count
}
