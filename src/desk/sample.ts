import { readFile } from 'node:fs/promises'
import { basename, join, relative } from 'node:path'
import type { Capture } from '../model/capture.ts'
import { acquire } from '../pipeline/pipeline.ts'
import type { StoredCase } from '../store/cases.ts'

export interface Sample {
  readonly described: Partial<StoredCase> & { readonly id: string; readonly title: string }
  readonly captures: readonly Capture[]
}

/**
 * A case that ships with the product: a folder with `case.json` (`{ id?, title, question?, label?, reports }`), where `reports`
 * is a locator within it. Reports are named by their place in the folder and not by where that folder lies. Throws when a
 * report cannot be read: a shipped case is whole.
 */
export async function readSample(folder: string): Promise<Sample> {
  const { reports, ...described } = JSON.parse(await readFile(join(folder, 'case.json'), 'utf8')) as {
    title: string
    reports?: string
  } & Partial<StoredCase>
  const captures: Capture[] = []
  for await (const acquired of acquire(join(folder, reports ?? 'reports'))) {
    if (acquired.type === 'refusal') throw new Error(acquired.problem.message)
    captures.push({ ...acquired.capture, locator: relative(folder, acquired.capture.locator) })
  }
  return { described: { ...described, id: described.id ?? basename(folder) }, captures }
}
