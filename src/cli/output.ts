import { once } from 'node:events'
import type { Problem } from '../model/problem.ts'

export type Format = 'text' | 'json'

/** Text on a terminal, JSON into a pipe or file. */
export function formatOf(wanted: Format | undefined): Format {
  return wanted ?? (process.stdout.isTTY ? 'text' : 'json')
}

/** Writes to standard output and waits when the reader is slower than we are. */
export async function write(text: string): Promise<void> {
  if (!process.stdout.write(text)) await once(process.stdout, 'drain')
}

/** One line on standard error. Control characters of hostile names are made visible. */
export function tell(line: string): void {
  process.stderr.write(`${printable(line)}\n`)
}

/** A problem names its locator; when its message does not begin with it, it is put before. */
export function tellProblem(locator: string, problem: Problem): void {
  tell(problem.message.startsWith(locator) ? problem.message : `${locator}: ${problem.message}`)
}

/** Without anything that moves the cursor, changes colours or reverses the reading direction. */
export function printable(text: string): string {
  return text.replace(/[\p{Cc}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu, (character) =>
    character === '\n' || character === '\t'
      ? ' '
      : `\\u${character.codePointAt(0)?.toString(16).padStart(4, '0') ?? ''}`,
  )
}
