/**
 * The stages in a thread of their own, so that the desk answers while reports are read. Answers one message after another;
 * the other end is `pipeline-thread.ts`.
 */
import { isDeepStrictEqual } from 'node:util'
import { parentPort } from 'node:worker_threads'
import type { Capture } from '../model/capture.ts'
import type { ClaimDecision } from '../model/claim-decision.ts'
import type { Extraction } from '../model/extraction.ts'
import type { Problem } from '../model/problem.ts'
import type { Report } from '../model/report.ts'
import type { Signature } from '../model/signature.ts'
import {
  clean,
  extract,
  extractionInput,
  prepare,
  signatureOf,
  traceNeighbourhood,
  type NeighbourhoodTrace,
  type Prepared,
} from '../pipeline/pipeline.ts'
import type { SignedReport } from '../store/reports.ts'
import { loadResources } from './resources.ts'

export type PipelineQuestion =
  | { readonly type: 'read'; readonly capture: Capture }
  | { readonly type: 'sign'; readonly report: Report; readonly extraction: Extraction }
  | {
      readonly type: 'trace'
      readonly members: readonly { readonly report: Report; readonly extraction: Extraction }[]
      readonly decisions: readonly ClaimDecision[]
    }

export type PipelineAnswer =
  | { readonly type: 'read'; readonly read: SignedReport | null; readonly problems: readonly Problem[] }
  | { readonly type: 'sign'; readonly signature: Signature }
  | { readonly type: 'trace'; readonly trace: NeighbourhoodTrace }

const resources = loadResources()

/** Reports of neighbourhoods that grow come again with each new member; so many are kept as linking reads them. */
const MOST_PREPARED = 400
const known = new Map<string, Prepared>()

function prepared(report: Report, extraction: Extraction): Prepared {
  const before = known.get(report.id)
  const same = before !== undefined && isDeepStrictEqual(before.paired, { report, extraction })
  const one = same ? before : prepare({ report, extraction }, resources)
  // The map keeps its order: what was used last is forgotten last.
  known.delete(report.id)
  known.set(report.id, one)
  if (known.size > MOST_PREPARED) for (const oldest of [...known.keys()].slice(0, 1)) known.delete(oldest)
  return one
}

function answer(question: PipelineQuestion): PipelineAnswer {
  if (question.type === 'trace') {
    const members = question.members.map(({ report, extraction }) => prepared(report, extraction))
    return { type: 'trace', trace: traceNeighbourhood(members, resources, question.decisions) }
  }
  if (question.type === 'sign') {
    return { type: 'sign', signature: signatureOf(question.report, question.extraction, resources) }
  }
  const { value: report, problems } = clean(question.capture, resources.outlets)
  if (report === undefined) return { type: 'read', read: null, problems }
  const extraction = extract(extractionInput(report), resources)
  return { type: 'read', read: { report, extraction, signature: signatureOf(report, extraction, resources) }, problems }
}

parentPort?.on('message', ({ id, question }: { id: number; question: PipelineQuestion }) => {
  try {
    parentPort?.postMessage({ id, answer: answer(question) })
  } catch (error) {
    parentPort?.postMessage({ id, error: error instanceof Error ? error.message : String(error) })
  }
})
