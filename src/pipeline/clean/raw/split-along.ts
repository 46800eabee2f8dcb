import type { PlacedText } from './placed-text.ts'

/**
 * A source cut into texts that hold all of it in order but for white space and what has no width: each unit gets the place of the
 * one that it came from.
 */
export function splitAlong(source: PlacedText, texts: readonly string[]): readonly PlacedText[] {
  let at = 0
  return texts.map((text) => {
    const starts: number[] = []
    const ends: number[] = []
    for (let index = 0; index < text.length; index += 1) {
      const unit = text.charAt(index)
      // A space stands for the white space that comes next, or for the break of a wrapped line.
      const isIt = unit === ' ' ? isSpace : (other: string): boolean => other === unit
      while (at < source.text.length && !isIt(source.text.charAt(at))) at += 1
      starts.push(source.starts[at] ?? -1)
      ends.push(source.ends[at] ?? -1)
      at += 1
    }
    return { text, starts, ends }
  })
}

/** White space as plain text has it, line breaks of old systems too, but nothing without width. */
function isSpace(unit: string): boolean {
  return unit !== '\uFEFF' && /[\s\u0085]/u.test(unit)
}
