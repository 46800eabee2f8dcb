import type { Added, AnsweredQuestion, CaseOverview, Feed, Watch } from '../api/answers.ts'
import { ask, segment } from './request.ts'

/*
 * What the pages have the desk do.
 */

/** What a user hands in: a text, a page, or an address, as a line of a `.jsonl` has it. */
export interface Submission {
  readonly text?: string
  readonly html?: string
  readonly url?: string
  readonly locator?: string
  /** A whole file, told apart by what is in it; alone. */
  readonly file?: File
}

/** What became of a submission once its bytes were safe; reading it comes later and is told by events. */
export interface Received {
  readonly items: readonly Added[]
}

export function addReport(caseId: string, submission: Submission): Promise<Received> {
  const { file } = submission
  return file === undefined
    ? ask('/api/reports', {}, { ...submission, case: caseId })
    : ask('/api/files', { name: file.name, case: caseId }, file)
}

/** Opens a case; fields that are empty are left out. */
export function makeCase(given: {
  readonly title: string
  readonly question: string
  readonly template: string
}): Promise<CaseOverview> {
  return ask('/api/cases', {}, Object.fromEntries(Object.entries(given).filter(([, value]) => value !== '')))
}

/** The secret that signs what is sent to a webhook is told here and never again. */
export function makeWatch(given: {
  readonly case: string
  readonly title: string
  readonly words: string
  readonly webhook?: string
}): Promise<Watch & { readonly secret: string | null }> {
  return ask('/api/watches', {}, given)
}

/** Asks a standing question of a case; the desk takes the words to look for from it. */
export function askQuestion(caseId: string, text: string): Promise<AnsweredQuestion> {
  return ask(`/api/cases/${segment(caseId)}/questions`, {}, { text })
}

export function removeQuestion(caseId: string, id: string): Promise<unknown> {
  return ask(`/api/cases/${segment(caseId)}/questions/${segment(id)}`, {}, undefined, 'DELETE')
}

/** Has a case follow a feed, asked at most once in an interval: `15m`, `2h`, `1d`. */
export function followFeed(caseId: string, url: string, every: string): Promise<Feed> {
  return ask('/api/feeds', {}, { case: caseId, url, every })
}

export function pauseFeed(id: string, paused: boolean): Promise<Feed> {
  return ask(`/api/feeds/${segment(id)}`, {}, { paused }, 'PATCH')
}

export function pollFeed(id: string): Promise<Feed> {
  return ask(`/api/feeds/${segment(id)}/poll`, {}, {})
}

/** Its reports stay. */
export function unfollowFeed(id: string): Promise<unknown> {
  return ask(`/api/feeds/${segment(id)}`, {}, undefined, 'DELETE')
}

export function endWatch(id: string): Promise<unknown> {
  return ask(`/api/watches/${segment(id)}`, {}, undefined, 'DELETE')
}
