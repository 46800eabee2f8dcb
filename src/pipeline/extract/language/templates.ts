/**
 * Feature templates: each names one to three atoms (single facts about a configuration), and their values together, hashed, are one
 * feature. Those of one, two and three atoms are kept apart, so that none takes the steps of a longer one.
 */
export interface Templates {
  readonly count: number
  /** The atoms of every template, by the number of atoms it has. */
  readonly single: Uint8Array
  readonly pair: Uint8Array
  readonly triple: Uint8Array
  /** What is put in before the first value: a number of each template's own. */
  readonly salts: Int32Array
}

/** Reads templates such as `s0w+b0t`, parted by white space; atoms are numbered in the order given. */
export function readTemplates(atoms: readonly string[], list: string): Templates {
  const templates = list
    .trim()
    .split(/\s+/u)
    .map((template) =>
      template.split('+').map((atom) => {
        const index = atoms.indexOf(atom)
        if (index < 0) throw new Error(`the template ${template} names no atom`)
        return index
      }),
    )
  const ofLength = (length: number): Uint8Array =>
    Uint8Array.from(templates.filter((template) => template.length === length).flat())
  return {
    count: templates.length,
    single: ofLength(1),
    pair: ofLength(2),
    triple: ofLength(3),
    salts: Int32Array.from(templates, (_, at) => Math.imul(at + 1, 0x9e3779b1)),
  }
}

/**
 * Writes the hash of every template over the atoms' values. The steps are those of the finalizer of MurmurHash3 (Appleby) with
 * a value put in before each. Loops without calls: this is where the time of tagging and parsing goes.
 */
export function hashTemplates(
  features: Int32Array,
  values: Int32Array,
  { count, single, pair, triple, salts }: Templates,
): number {
  let at = 0
  for (let part = 0; part < single.length; part += 1, at += 1) {
    let hash = Math.imul((values[single[part] ?? 0] ?? 0) + (salts[at] ?? 0), 0x85ebca6b)
    hash = Math.imul(hash ^ (hash >>> 15), 0xc2b2ae35)
    features[at] = hash ^ (hash >>> 15)
  }
  for (let part = 0; part < pair.length; part += 2, at += 1) {
    let hash = Math.imul((values[pair[part] ?? 0] ?? 0) + (salts[at] ?? 0), 0x85ebca6b)
    hash = Math.imul((hash ^ (hash >>> 15)) + (values[pair[part + 1] ?? 0] ?? 0), 0xc2b2ae35)
    features[at] = hash ^ (hash >>> 15)
  }
  for (let part = 0; part < triple.length; part += 3, at += 1) {
    let hash = Math.imul((values[triple[part] ?? 0] ?? 0) + (salts[at] ?? 0), 0x85ebca6b)
    hash = Math.imul((hash ^ (hash >>> 15)) + (values[triple[part + 1] ?? 0] ?? 0), 0xc2b2ae35)
    hash = Math.imul((hash ^ (hash >>> 13)) + (values[triple[part + 2] ?? 0] ?? 0), 0x27d4eb2f)
    features[at] = hash ^ (hash >>> 15)
  }
  return count
}
