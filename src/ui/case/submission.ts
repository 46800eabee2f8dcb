import type { Submission } from '../acts.ts'

/** A submission and what to call it while it is under way. */
export interface NamedSubmission {
  readonly name: string
  readonly submission: Submission
}

/** Bytes of a file that is read line by line on the page; a larger one is handed over whole. */
const mostBytes = 20_000_000

/** What is pasted: addresses when every line is one, else one report. */
export function submissionsOfText(text: string): readonly NamedSubmission[] {
  const lines = text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
  if (lines.length === 0) return []
  if (lines.every((line) => /^https?:\/\/\S+$/u.test(line))) {
    return lines.map((url) => ({ name: url, submission: { url } }))
  }
  return [{ name: firstWords(lines[0] ?? ''), submission: { text: text.trim() } }]
}

/** A file's reports: one a line for `.jsonl`, so that each is followed by itself; else the file as it is. */
export async function submissionsOfFile(file: File): Promise<readonly NamedSubmission[]> {
  const isLines = /\.(?:jsonl|ndjson)$/iu.test(file.name) && file.size <= mostBytes
  return isLines ? submissionsOfLines(file.name, await file.text()) : [{ name: file.name, submission: { file } }]
}

function submissionsOfLines(name: string, text: string): readonly NamedSubmission[] {
  return text
    .split('\n')
    .map((line, index) => [line, `${name}:${index + 1}`] as const)
    .filter(([line]) => line.trim() !== '')
    .map(([line, place]) => {
      try {
        return { name: place, submission: { locator: place, ...(JSON.parse(line) as Submission) } }
      } catch {
        // The server says what is wrong with a report without text, and the line keeps its name.
        return { name: place, submission: { locator: place } }
      }
    })
}

function firstWords(line: string): string {
  return line.length <= 70 ? line : `${line.slice(0, 70).replace(/\s{1,60}\S*$/u, '')} …`
}
