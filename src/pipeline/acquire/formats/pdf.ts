import type { Rendition } from '../../../model/capture.ts'
import { getDocumentProxy } from 'unpdf'

/** Pages that are read; reports are short, and a book is no report. */
const PAGES = 200

/** Distance between lines, in line heights, from which a new paragraph begins. */
const PARAGRAPH_GAP = 1.6

/** Characters beyond which no more is read. */
const LONGEST = 2_000_000

interface Line {
  readonly text: string
  readonly y: number
  readonly height: number
}

/** The text of a PDF in reading order of its content, lines joined to paragraphs by their distance. */
export async function renderPdf(bytes: Uint8Array): Promise<Rendition> {
  const document = await getDocumentProxy(new Uint8Array(bytes), { isEvalSupported: false, useSystemFonts: false })
  const parts: string[] = []
  let length = 0
  for (let number = 1; number <= Math.min(document.numPages, PAGES) && length < LONGEST; number += 1) {
    const page = await document.getPage(number)
    const content = await page.getTextContent()
    const lines = joinItems(content.items as readonly TextItem[])
    for (const paragraph of joinLines(lines)) {
      parts.push(paragraph)
      length += paragraph.length
    }
    page.cleanup()
  }
  const cut = document.numPages > PAGES || length >= LONGEST
  return {
    mediaType: 'text/plain',
    text: parts.join('\n\n'),
    problems: cut ? [{ code: 'cut', message: 'only the first part of the document was read' }] : [],
  }
}

interface TextItem {
  readonly str?: string
  readonly hasEOL?: boolean
  readonly height?: number
  readonly transform?: readonly number[]
}

function joinItems(items: readonly TextItem[]): Line[] {
  const lines: Line[] = []
  let text = ''
  let y = 0
  let height = 0
  for (const { str = '', hasEOL = false, height: size = 0, transform = [] } of items) {
    if (str.trim() !== '' && text.trim() === '') y = transform[5] ?? 0
    text += str
    height = Math.max(height, size)
    if (!hasEOL) continue
    if (text.trim() !== '') lines.push({ text: text.trim(), y, height })
    text = ''
    height = 0
  }
  if (text.trim() !== '') lines.push({ text: text.trim(), y, height })
  return lines
}

function joinLines(lines: readonly Line[]): string[] {
  const paragraphs: string[] = []
  let previous: Line | undefined
  for (const line of lines) {
    const apart =
      previous === undefined ||
      Math.abs(previous.y - line.y) > PARAGRAPH_GAP * Math.max(previous.height, line.height, 1) ||
      Math.abs(previous.height - line.height) > 1.5
    const last = paragraphs.at(-1)
    if (apart || last === undefined) paragraphs.push(line.text)
    else if (/\p{Ll}-$/u.test(last) && /^\p{Ll}/u.test(line.text))
      paragraphs[paragraphs.length - 1] = last.slice(0, -1) + line.text
    else paragraphs[paragraphs.length - 1] = `${last} ${line.text}`
    previous = line
  }
  return paragraphs
}
