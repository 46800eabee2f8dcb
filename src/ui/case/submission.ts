import type { Submission } from '../acts.ts'

/** A submission and what to call it while it is under way. */
export interface NamedSubmission {
  readonly name: string
  readonly submission: Submission
}

/** Largest text that is sent; beyond it a file is no news report, and the server would refuse it anyway. */
const mostCharacters = 20_000_000

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

/** A file's reports: one for text and HTML, one a line for `.jsonl`. */
export async function submissionsOfFile(file: File): Promise<readonly NamedSubmission[]> {
  if (file.size > mostCharacters) return [{ name: file.name, submission: { text: '', locator: file.name } }]
  const text = await file.text()
  if (/\.(?:jsonl|ndjson)$/iu.test(file.name)) return submissionsOfLines(file.name, text)
  const isHtml = /\.x?html?$/iu.test(file.name) || /^\s*<(?:!doctype html|html)/iu.test(text.slice(0, 500))
  return [{ name: file.name, submission: isHtml ? { html: text, locator: file.name } : { text, locator: file.name } }]
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
