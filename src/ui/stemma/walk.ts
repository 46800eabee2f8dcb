import type { Choice } from './choice.ts'
import type { StemmaLayout } from './layout.ts'

export type Step = 'ArrowLeft' | 'ArrowRight' | 'ArrowUp' | 'ArrowDown' | 'Home' | 'End'

/**
 * Where an arrow key leads: left and right along the lines (a witness, its line, the next witness), up and down between
 * what stands side by side. Undefined when there is nothing further that way.
 */
export function stepFrom(layout: StemmaLayout, from: Choice, step: Step): Choice | undefined {
  if (step === 'Home' || step === 'End') {
    const sorted = layout.witnesses.toSorted((a, b) => a.x - b.x || a.y - b.y)
    const end = step === 'Home' ? sorted[0] : sorted.at(-1)
    return end === undefined ? undefined : { type: 'witness', id: end.witness.id }
  }
  return from.type === 'witness' ? fromWitness(layout, from.id, step) : fromEdge(layout, from.index, step)
}

function fromWitness(layout: StemmaLayout, id: string, step: Step): Choice | undefined {
  const here = layout.witnesses.find(({ witness }) => witness.id === id)
  if (here === undefined) return undefined
  if (step === 'ArrowLeft' || step === 'ArrowRight') {
    const index = layout.edges.findIndex(({ edge }) => (step === 'ArrowLeft' ? edge.to : edge.from) === id)
    return index < 0 ? undefined : { type: 'edge', index }
  }
  const nearest = layout.witnesses
    .filter(({ y, witness }) => witness.id !== id && (step === 'ArrowUp' ? y < here.y - 1 : y > here.y + 1))
    .toSorted((a, b) => distance(a, here) - distance(b, here))[0]
  return nearest === undefined ? undefined : { type: 'witness', id: nearest.witness.id }
}

/** Sideways counts double: up and down should stay in the column when it can. */
function distance(
  a: { readonly x: number; readonly y: number },
  b: { readonly x: number; readonly y: number },
): number {
  return Math.abs(a.x - b.x) * 2 + Math.abs(a.y - b.y)
}

function fromEdge(layout: StemmaLayout, index: number, step: Step): Choice | undefined {
  const here = layout.edges[index]?.edge
  if (here === undefined) return undefined
  if (step === 'ArrowLeft') return { type: 'witness', id: here.from }
  if (step === 'ArrowRight') return { type: 'witness', id: here.to }
  const siblings = layout.edges.flatMap(({ edge, middle }, place) =>
    edge.from === here.from || edge.to === here.to ? [{ place, y: middle[1] }] : [],
  )
  const sorted = siblings.toSorted((a, b) => a.y - b.y)
  const next = sorted[sorted.findIndex(({ place }) => place === index) + (step === 'ArrowUp' ? -1 : 1)]
  return next === undefined ? undefined : { type: 'edge', index: next.place }
}
