import { readFile, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { packageRoot } from '../lib/package-root.ts'

/** A standing question, and the words by which the claims that may answer it are found. */
export interface StandingQuestion {
  readonly heading: string
  readonly text: string
  /** As a person would type them into the search. */
  readonly words: string
}

/** A reviewed text from which a case may start. */
export interface Template {
  readonly id: string
  readonly title: string
  readonly question: string
  readonly questions: readonly StandingQuestion[]
}

const folder = (): string => join(packageRoot(), 'src', 'desk', 'templates')

/** The templates that ship. */
export async function listTemplates(): Promise<readonly Template[]> {
  const names = (await readdir(folder())).filter((name) => name.endsWith('.txt')).sort()
  return Promise.all(
    names.map(async (name) =>
      parseTemplate(name.slice(0, -'.txt'.length), await readFile(join(folder(), name), 'utf8')),
    ),
  )
}

/**
 * Reads a template: `title:` and `question:` first, then `# heading` lines and below each its questions, one a line, with their
 * words after a bar.
 */
export function parseTemplate(id: string, text: string): Template {
  const fields = new Map<string, string>()
  const questions: StandingQuestion[] = []
  let heading = ''
  for (const line of text.split('\n').map((one) => one.trim())) {
    const field = /^(title|question): (.*)$/u.exec(line)
    if (field !== null && heading === '') fields.set(field[1] ?? '', field[2] ?? '')
    else if (line.startsWith('# ')) heading = line.slice(2)
    else if (line.includes('|')) {
      const bar = line.indexOf('|')
      questions.push({ heading, text: line.slice(0, bar).trim(), words: line.slice(bar + 1).trim() })
    }
  }
  return { id, title: fields.get('title') ?? id, question: fields.get('question') ?? '', questions }
}
