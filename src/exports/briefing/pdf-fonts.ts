import { create, type Font } from 'fontkit'

/** The faces that a briefing is set in, as bytes of their files. */
export interface PdfFonts {
  readonly text: Uint8Array
  readonly heading: Uint8Array
  /** Asked for what `text` and `heading` have no sign for. */
  readonly fallback: Uint8Array
}

export type Face = keyof PdfFonts

/** Text that is set in one face. */
export interface Run {
  readonly face: Face
  readonly text: string
}

/** Tells which face has a sign for a character, so that none is set as an empty box. */
export class FaceChoice {
  readonly #fonts: ReadonlyMap<Face, Font>

  constructor({ text, heading, fallback }: PdfFonts) {
    this.#fonts = new Map(
      Object.entries({ text, heading, fallback }).map(([face, bytes]) => [face as Face, fontOf(bytes)]),
    )
  }

  /** The text in runs of one face each. A character that no face has a sign for is named by its number: ⟨U+D55C⟩. */
  runs(text: string, wanted: Face): readonly Run[] {
    const runs: { face: Face; text: string }[] = []
    for (const character of text) {
      const face = this.#has(wanted, character) ? wanted : 'fallback'
      const shown = this.#has(face, character) ? character : named(character)
      const last = runs.at(-1)
      // A blank needs no change of face.
      if (last !== undefined && (last.face === face || shown === ' ')) last.text += shown
      else runs.push({ face, text: shown })
    }
    return runs
  }

  #has(face: Face, character: string): boolean {
    return this.#fonts.get(face)?.hasGlyphForCodePoint(character.codePointAt(0) ?? 0) === true
  }
}

function named(character: string): string {
  return `⟨U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}⟩`
}

function fontOf(bytes: Uint8Array): Font {
  const font = create(Buffer.from(bytes))
  if (!('hasGlyphForCodePoint' in font)) throw new Error('a file with several fonts is not one face')
  return font
}
