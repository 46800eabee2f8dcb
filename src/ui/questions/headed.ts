/** Entries under their headings, in the order in which the headings come up. */
export function headed<T extends { readonly heading: string }>(
  entries: readonly T[],
): readonly (readonly [heading: string, entries: readonly T[]])[] {
  const groups = new Map<string, T[]>()
  for (const entry of entries) {
    const group = groups.get(entry.heading)
    if (group === undefined) groups.set(entry.heading, [entry])
    else group.push(entry)
  }
  return [...groups]
}
