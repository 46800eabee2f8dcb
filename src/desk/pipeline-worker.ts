/**
 * The stages in a thread of their own, so that the desk answers while reports are read. Answers one message after another;
 * the other end is `pipeline-thread.ts`.
 */
import { parentPort } from 'node:worker_threads'
import type { Capture } from '../model/capture.ts'
import type { ClaimDecision } from '../model/claim-decision.ts'
import type { Extraction } from '../model/extraction.ts'
import type { Problem } from '../model/problem.ts'
import type { Report } from '../model/report.ts'
import type { Trace } from '../model/trace.ts'
import { clean, extract, extractionInput, traceReports } from '../pipeline/pipeline.ts'
import { loadResources } from './resources.ts'

export type PipelineQuestion =
  | { readonly type: 'read'; readonly capture: Capture }
  | {
      readonly type: 'trace'
      readonly reports: readonly Report[]
      readonly extractions: readonly Extraction[]
      readonly decisions: readonly ClaimDecision[]
    }

export type PipelineAnswer =
  | {
      readonly type: 'read'
      readonly read: { report: Report; extraction: Extraction } | null
      readonly problems: readonly Problem[]
    }
  | { readonly type: 'trace'; readonly trace: Omit<Trace, 'reports'> }

const resources = loadResources()

function answer(question: PipelineQuestion): PipelineAnswer {
  if (question.type === 'trace') {
    const { reports, extractions, decisions } = question
    const { reports: _reports, ...trace } = traceReports(reports, extractions, resources, decisions)
    return { type: 'trace', trace }
  }
  const { value: report, problems } = clean(question.capture, resources.outlets)
  if (report === undefined) return { type: 'read', read: null, problems }
  return { type: 'read', read: { report, extraction: extract(extractionInput(report), resources) }, problems }
}

parentPort?.on('message', ({ id, question }: { id: number; question: PipelineQuestion }) => {
  try {
    parentPort?.postMessage({ id, answer: answer(question) })
  } catch (error) {
    parentPort?.postMessage({ id, error: error instanceof Error ? error.message : String(error) })
  }
})
