import { readFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import type { Capture } from '../model/capture.ts'
import type { CaseOverview, StoredCase } from '../store/cases.ts'
import type { Added } from './desk.ts'
import { type ReportLine, lineCapture } from './line-capture.ts'

/** What a sample needs of a desk. */
interface Bench {
  openCase(given: Partial<StoredCase> & { readonly title: string }): Promise<CaseOverview>
  add(captures: readonly Capture[], caseId: string): Promise<readonly Added[]>
  case(id: string): Promise<CaseOverview>
}

/**
 * A sample is a folder with `case.json` (`{ title, question?, label? }`) and `reports.jsonl`, one report a line. The folder's
 * name is the case's id.
 */
export async function loadSample(bench: Bench, folder: string): Promise<CaseOverview> {
  const described = JSON.parse(await readFile(join(folder, 'case.json'), 'utf8')) as {
    title: string
  } & Partial<StoredCase>
  const lines = (await readFile(join(folder, 'reports.jsonl'), 'utf8')).split('\n').filter((line) => line.trim() !== '')
  const id = basename(folder)
  await bench.openCase({ ...described, id })
  await bench.add(
    lines.map((line, index) => lineCapture(JSON.parse(line) as ReportLine, `reports.jsonl:${index + 1}`)),
    id,
  )
  return bench.case(id)
}
