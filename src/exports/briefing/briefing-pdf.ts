import PdfDocument from 'pdfkit'
import type { Briefing, BriefingSection, Sentence } from './briefing.ts'
import { noteWords } from './note-words.ts'
import type { Note } from './notes.ts'
import { oneLine } from './one-line.ts'
import { type Face, FaceChoice, type PdfFonts } from './pdf-fonts.ts'
import { rangesOf } from './ranges.ts'

/** Points of 1/72 inch. */
const MARGIN = 62
const SIZES = { title: 20, heading: 12.5, text: 10.5, note: 8.5, number: 7.5, footer: 8 } as const
const COLOURS = { ink: '#1e2227', quiet: '#5d636b', accent: '#0b6b62', line: '#dedad2' } as const
/** Room that a heading and the first lines below it need; with less they begin on the next page. */
const TOGETHER = 90

/**
 * The briefing as PDF on A4, with links from sentences to notes, bookmarks, and page numbers. `asOf`: the moment that it shows;
 * the same briefing gives the same pages at any time.
 */
export async function briefingPdf(briefing: Briefing, asOf: Date, fonts: PdfFonts): Promise<Uint8Array> {
  const pdf = new PdfDocument({
    size: 'A4',
    margin: MARGIN,
    bufferPages: true,
    displayTitle: true,
    lang: 'en',
    info: { Title: oneLine(briefing.title), Creator: 'Stemma', CreationDate: asOf, ModDate: asOf },
  })
  const chunks: Buffer[] = []
  const ended = new Promise<void>((resolve, reject) => {
    pdf.on('data', (chunk: Buffer) => chunks.push(chunk))
    pdf.on('end', resolve)
    pdf.on('error', reject)
  })
  new Typesetting(pdf, fonts).set(briefing)
  pdf.end()
  await ended
  return Buffer.concat(chunks)
}

interface Style {
  readonly face: Face
  readonly size: number
  readonly colour: string
}

/** Words in one style, with where they lead. */
interface Piece extends Style {
  readonly text: string
  /** A place in the document. */
  readonly goTo?: string
  readonly link?: string
}

const TEXT: Style = { face: 'text', size: SIZES.text, colour: COLOURS.ink }
const NUMBER: Style = { face: 'heading', size: SIZES.number, colour: COLOURS.accent }
const NOTE: Style = { face: 'text', size: SIZES.note, colour: COLOURS.ink }
const NOTE_PLACE: Style = { face: 'text', size: SIZES.note, colour: COLOURS.quiet }

class Typesetting {
  readonly #faces: FaceChoice

  constructor(
    private readonly pdf: PDFKit.PDFDocument,
    fonts: PdfFonts,
  ) {
    this.#faces = new FaceChoice(fonts)
    for (const [face, bytes] of Object.entries(fonts)) pdf.registerFont(face, bytes as Uint8Array<ArrayBuffer>)
  }

  set({ title, preface, sections, notes }: Briefing): void {
    this.#paragraph([{ face: 'heading', size: SIZES.title, colour: COLOURS.ink, text: title }], { after: 8 })
    for (const text of preface) this.#paragraph([{ ...TEXT, colour: COLOURS.quiet, text }], { after: 4 })
    for (const [index, section] of sections.entries()) this.#section(section, index + 1)
    this.#heading('Notes')
    for (const note of notes) this.#note(note)
    this.#footers()
  }

  #section({ heading, lead, points }: BriefingSection, number: number): void {
    this.#heading(`${String(number)}  ${heading}`)
    this.#paragraph(withNotes(lead), { after: 4 })
    for (const point of points) this.#paragraph(withNotes(point), { after: 2, mark: '–', indent: DASH_WIDTH })
  }

  #heading(text: string): void {
    const { pdf } = this
    if (pdf.y > MARGIN) pdf.y += 12
    if (pdf.y + TOGETHER > pdf.page.height - MARGIN) pdf.addPage()
    pdf.outline.addItem(oneLine(text))
    this.#paragraph([{ face: 'heading', size: SIZES.heading, colour: COLOURS.ink, text }], { after: 4 })
  }

  #note(note: Note): void {
    const { about, place } = noteWords(note)
    const pieces = about.flatMap((part, index): Piece[] => [
      ...(index === 0 ? [] : [{ ...NOTE, text: ', ' }]),
      /^https?:\/\//u.test(part)
        ? { ...NOTE, colour: COLOURS.accent, text: part, link: part }
        : { ...NOTE, text: part },
    ])
    pieces.push({ ...NOTE_PLACE, text: ` (${place}): ` }, { ...NOTE, text: `“${note.quote}”` })
    this.#paragraph(pieces, {
      after: 3,
      mark: String(note.number),
      indent: NUMBER_WIDTH,
      destination: `note-${String(note.number)}`,
    })
  }

  /** Sets pieces one behind the other. `mark` stands before the first line, `destination` is where links to it lead. */
  #paragraph(
    pieces: readonly Piece[],
    given: {
      readonly after: number
      readonly mark?: string
      readonly indent?: number
      readonly destination?: string
    },
  ): void {
    const { pdf } = this
    const { after, mark, indent = 0, destination } = given
    const [first] = pieces
    if (first === undefined) return
    const left = MARGIN + indent
    const width = pdf.page.width - MARGIN - left
    // A line that begins too low would be parted from its mark.
    if (pdf.y + first.size * 2 > pdf.page.height - MARGIN) pdf.addPage()
    if (destination !== undefined) pdf.addNamedDestination(destination, 'XYZ', null, pdf.y, null)
    if (mark !== undefined) {
      const { y } = pdf
      pdf.font('text').fontSize(first.size).fillColor(COLOURS.quiet).text(mark, MARGIN, y, { lineBreak: false })
      pdf.y = y
    }
    const runs = pieces.flatMap((piece) =>
      this.#faces.runs(spaced(piece.text), piece.face).map((run) => ({ ...piece, ...run })),
    )
    for (const [index, { face, size, colour, text, goTo, link }] of runs.entries()) {
      const options: PDFKit.Mixins.TextOptions = {
        width,
        lineGap: size * 0.25,
        continued: index < runs.length - 1,
        // Options hold until others are given, and a null ends a link.
        goTo: goTo ?? null,
        link: link ?? null,
      } as PDFKit.Mixins.TextOptions
      pdf.font(face).fontSize(size).fillColor(colour)
      if (index === 0) pdf.text(text, left, pdf.y, options)
      else pdf.text(text, options)
    }
    pdf.x = MARGIN
    pdf.y += after
  }

  #footers(): void {
    const { pdf } = this
    const { start, count } = pdf.bufferedPageRange()
    for (let index = 0; index < count; index += 1) {
      pdf.switchToPage(start + index)
      const { margins } = pdf.page
      // Below the margin a text would begin a page of its own.
      const { bottom } = margins
      margins.bottom = 0
      pdf.font('heading').fontSize(SIZES.footer).fillColor(COLOURS.quiet)
      pdf.text(`${String(index + 1)} / ${String(count)}`, MARGIN, pdf.page.height - MARGIN / 2, {
        width: pdf.page.width - 2 * MARGIN,
        align: 'right',
        lineBreak: false,
      })
      margins.bottom = bottom
    }
  }
}

/** Points left of a paragraph for its dash, and for its number: those of thousands of notes fit. */
const DASH_WIDTH = 14
const NUMBER_WIDTH = 28

function withNotes({ text, notes }: Sentence): readonly Piece[] {
  return [
    { ...TEXT, text: `${text} ` },
    ...rangesOf(notes).map(([first, last], index) => ({
      ...NUMBER,
      text: `${index === 0 ? '' : ', '}${String(first)}${first === last ? '' : `–${String(last)}`}`,
      goTo: `note-${String(first)}`,
    })),
  ]
}

/** On one line, with the blanks at its ends that keep it from its neighbours. */
function spaced(text: string): string {
  const line = oneLine(text)
  return `${text.startsWith(' ') ? ' ' : ''}${line}${text.endsWith(' ') ? ' ' : ''}`
}
