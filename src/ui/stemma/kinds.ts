import type { StemmaEdge, Witness } from '../../model/stemma.ts'
import { reportName, sourceName, type Evidence } from '../evidence.ts'

/** What a witness is in the language of signs: `origin` filled, `unnamed` filled with a gap, `lost` dashed, `report` open. */
export type WitnessKind = 'origin' | 'unnamed' | 'lost' | 'report'

export function kindOf(evidence: Evidence, witness: Witness, edges: readonly StemmaEdge[]): WitnessKind {
  const isRoot = !edges.some(({ to }) => to === witness.id)
  if (isRoot && witness.source !== null) {
    return evidence.source.get(witness.source)?.kind === 'unnamed' ? 'unnamed' : 'origin'
  }
  return witness.report === null ? 'lost' : 'report'
}

export const kindsInWords: Readonly<Record<WitnessKind, string>> = {
  origin: 'origin',
  unnamed: 'unnamed origin',
  lost: 'cited, not at hand',
  report: 'report',
}

export function witnessName(evidence: Evidence, witness: Witness): string {
  if (witness.report !== null) return reportName(evidence.report.get(witness.report))
  return witness.source === null ? 'a text not at hand' : sourceName(evidence, witness.source)
}

/** Nothing in a text says so in words; it was inferred from the texts' likeness or order. */
export function isInferred(edge: StemmaEdge): boolean {
  return edge.evidence.length === 0
}

/** The witness and everything it has the claim from, and the lines between them. */
export function pathToOrigins(edges: readonly StemmaEdge[], id: string): ReadonlySet<string> {
  const path = new Set([id])
  const open = [id]
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    for (const { from, to } of edges) {
      if (to !== next || path.has(from)) continue
      path.add(from)
      open.push(from)
    }
  }
  return path
}
