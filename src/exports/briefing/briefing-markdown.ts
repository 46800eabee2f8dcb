import type { Briefing, Sentence } from './briefing.ts'
import { noteWords } from './note-words.ts'
import type { Note } from './notes.ts'
import { oneLine } from './one-line.ts'

/** The briefing as Markdown with footnotes. Nothing of a report's text is taken for markup. */
export function briefingMarkdown({ title, preface, sections, notes }: Briefing): string {
  const lines = [`# ${plain(title)}`, '', ...preface.flatMap((text) => [plain(text), ''])]
  for (const [index, { heading, lead, points }] of sections.entries()) {
    lines.push(`## ${String(index + 1)}. ${plain(heading)}`, '', withNotes(lead), '')
    if (points.length > 0) lines.push(...points.map((point) => `- ${withNotes(point)}`), '')
  }
  return [...lines, '## Notes', '', ...notes.map(noteLine), ''].join('\n')
}

function withNotes({ text, notes }: Sentence): string {
  return plain(text) + notes.map((number) => `[^${String(number)}]`).join('')
}

function noteLine(note: Note): string {
  const { about, place } = noteWords(note)
  return `[^${String(note.number)}]: ${about.map(plain).join(', ')} (${place}): “${plain(note.quote)}”`
}

/** Text as text: nothing in it is Markdown or HTML, and it stays on its line. */
function plain(text: string): string {
  return oneLine(text)
    .replace(/[\\`*_[\]<>#|~$]/gu, (mark) => `\\${mark}`)
    .replaceAll('&', '&amp;')
}
