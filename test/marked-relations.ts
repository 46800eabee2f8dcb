import type { Attribution } from '../src/model/attribution.ts'
import type { Span } from '../src/model/span.ts'

/** A relation as marks in a text give it; `nestedIn` is the number of the outer one. */
interface MarkedRelation {
  readonly source: readonly Span[]
  readonly cue: readonly Span[]
  readonly content: readonly Span[]
  readonly nestedIn: number | null
}

/** Takes the marks out of a text: `[source1 …]`, `[cue2<1 …]`, `[content1,2 …]`, nested as deep as wanted. */
export function readMarked(marked: string): { readonly text: string; readonly relations: readonly MarkedRelation[] } {
  let text = ''
  const open: { readonly role: string; readonly numbers: readonly number[]; readonly start: number }[] = []
  const relations: { source: Span[]; cue: Span[]; content: Span[]; nestedIn: number | null }[] = []
  let at = 0
  while (at < marked.length) {
    const mark = /^\[(source|cue|content)(\d+(?:,\d+)*)(?:<(\d+))?\s/u.exec(marked.slice(at, at + 24))
    if (mark !== null) {
      const numbers = (mark[2] ?? '').split(',').map(Number)
      for (const number of numbers) relations[number - 1] ??= { source: [], cue: [], content: [], nestedIn: null }
      const nested = relations[(numbers[0] ?? 1) - 1]
      if (mark[3] !== undefined && nested !== undefined) nested.nestedIn = Number(mark[3])
      open.push({ role: mark[1] ?? '', numbers, start: text.length })
      at += mark[0].length
      continue
    }
    const closes = marked.charAt(at) === ']' ? open.pop() : undefined
    if (closes === undefined) text += marked.charAt(at)
    else {
      for (const number of closes.numbers) {
        relations[number - 1]?.[closes.role as 'source' | 'cue' | 'content'].push([closes.start, text.length])
      }
    }
    at += 1
  }
  for (const relation of relations) relation.content.sort((a, b) => a[0] - b[0])
  return { text, relations }
}

/** The relations of a text as its marks would print them, in the order of their cues. */
export function relationsOf(attributions: readonly Attribution[]): MarkedRelation[] {
  const order = new Map(attributions.map((attribution, index) => [attribution.id, index + 1]))
  return attributions.map(({ source, cue, content, nestedIn }) => ({
    source,
    cue,
    content,
    nestedIn: nestedIn === null ? null : (order.get(nestedIn) ?? null),
  }))
}
