/** What of a stemma is pointed at: a witness by its id, or a line by its place among the edges. */
export type Choice =
  { readonly type: 'witness'; readonly id: string } | { readonly type: 'edge'; readonly index: number }

export function isSame(a: Choice | undefined, b: Choice | undefined): boolean {
  if (a === undefined || b === undefined) return a === b
  if (a.type === 'witness') return b.type === 'witness' && a.id === b.id
  return b.type === 'edge' && a.index === b.index
}
