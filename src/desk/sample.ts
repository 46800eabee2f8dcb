import { readFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import type { CaseOverview, StoredCase } from '../store/cases.ts'
import type { Added } from './desk.ts'

/** What a sample needs of a desk. */
interface Bench {
  openCase(given: Partial<StoredCase> & { readonly title: string }): Promise<CaseOverview>
  addLocator(locator: string, caseId: string): AsyncGenerator<Added>
  case(id: string): Promise<CaseOverview>
}

/**
 * A sample is a folder with `case.json` (`{ title, question?, label? }`) and a folder `reports` with a page for each report. The
 * folder's name is the case's id.
 */
export async function loadSample(bench: Bench, folder: string): Promise<CaseOverview> {
  const described = JSON.parse(await readFile(join(folder, 'case.json'), 'utf8')) as {
    title: string
  } & Partial<StoredCase>
  const id = basename(folder)
  await bench.openCase({ ...described, id })
  for await (const added of bench.addLocator(join(folder, 'reports'), id)) {
    if (added.type === 'refused') throw new Error(`the sample is not whole: ${added.problem.message}`)
  }
  return bench.case(id)
}
