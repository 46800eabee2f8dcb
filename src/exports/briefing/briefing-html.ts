import { createHash } from 'node:crypto'
import type { Briefing, Sentence } from './briefing.ts'
import { noteWords } from './note-words.ts'
import type { Note } from './notes.ts'
import { oneLine } from './one-line.ts'
import { rangesOf } from './ranges.ts'

/**
 * The briefing as one file for a browser, with the links between sentences and notes. It asks nothing of any host and runs
 * nothing: text of reports is escaped, and a policy in the file allows its own style and nothing else.
 */
export function briefingHtml({ title, preface, sections, notes }: Briefing): string {
  const policy = `default-src 'none'; style-src 'sha256-${createHash('sha256').update(STYLE).digest('base64')}'; base-uri 'none'; form-action 'none'`
  return [
    '<!doctype html>',
    '<html lang="en">',
    '<head>',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${policy}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${text(title)}</title>`,
    `<style>${STYLE}</style>`,
    '</head>',
    '<body>',
    `<h1>${text(title)}</h1>`,
    ...preface.map((line) => `<p class="preface">${text(line)}</p>`),
    ...sections.flatMap(({ heading, lead, points }, index) => [
      '<section>',
      `<h2><span class="number">${String(index + 1)}</span> ${text(heading)}</h2>`,
      `<p>${withNotes(lead)}</p>`,
      ...(points.length === 0 ? [] : ['<ul>', ...points.map((point) => `<li>${withNotes(point)}</li>`), '</ul>']),
      '</section>',
    ]),
    '<section class="notes">',
    '<h2>Notes</h2>',
    '<ol>',
    ...notes.map(noteLine),
    '</ol>',
    '</section>',
    '</body>',
    '</html>',
    '',
  ].join('\n')
}

/** Notes that follow one another are one link to the first of them. */
function withNotes({ text: words, notes }: Sentence): string {
  const links = rangesOf(notes).map(
    ([first, last]) =>
      `<a href="#note-${String(first)}">${String(first)}${first === last ? '' : `–${String(last)}`}</a>`,
  )
  return `${text(words)}<sup>${links.join(', ')}</sup>`
}

function noteLine(note: Note): string {
  const { about, place } = noteWords(note)
  return `<li id="note-${String(note.number)}">${about.map(linked).join(', ')} <span class="place">(${place})</span>: <q>${text(note.quote)}</q></li>`
}

/** An address of the web is a link that tells its site nothing of where it was followed. */
function linked(part: string): string {
  const words = text(part)
  return /^https?:\/\/[^\s"'<>]+$/u.test(part)
    ? `<a href="${words}" rel="noopener noreferrer nofollow">${words}</a>`
    : words
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/** Text as text: nothing in it is markup. */
function text(words: string): string {
  return oneLine(words).replace(/[&<>"']/gu, (mark) => ENTITIES[mark] ?? '')
}

/** Paper and ink as in the pages, in light and dark and in print. */
const STYLE = `
:root { color-scheme: light dark; --paper: #fbfaf7; --ink: #1e2227; --quiet: #5d636b; --line: #dedad2; --accent: #0b6b62 }
@media (prefers-color-scheme: dark) {
  :root { --paper: #15181b; --ink: #e6e3dc; --quiet: #9aa0a6; --line: #2d3237; --accent: #5cc1b3 }
}
body { margin: 0 auto; padding: 32px 20px 64px; max-width: 42rem; background: var(--paper); color: var(--ink);
  font: 17px/1.5 Charter, 'Bitstream Charter', Georgia, serif; overflow-wrap: anywhere }
h1 { font-size: 1.7rem; line-height: 1.2 }
h2 { margin: 2rem 0 0.4rem; font-size: 1.15rem; line-height: 1.3 }
section { border-top: 1px solid var(--line) }
.preface, .number, .place { color: var(--quiet) }
a { color: var(--accent) }
sup { font: 0.7em/1 system-ui, sans-serif; margin-left: 0.15em }
sup a { text-decoration: none }
ul { padding-left: 1.1rem }
.notes { font-size: 0.88rem }
.notes li { margin: 0.35rem 0 }
.notes li:target { outline: 2px solid var(--accent); outline-offset: 4px }
@media print {
  :root { --paper: #fff; --ink: #000; --quiet: #444; --line: #bbb; --accent: #000 }
  body { max-width: none; padding: 0; font-size: 11pt }
  h2 { break-after: avoid }
  li { break-inside: avoid }
}
`
