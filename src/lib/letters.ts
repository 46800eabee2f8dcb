const upper = /^\p{Lu}/u
const letterOrFigure = /^[\p{L}\p{N}]/u
const space = /\s/u

/** Whether a text begins with a capital letter. As the pattern says, but most texts are told by their first code unit alone. */
export function startsUpper(text: string): boolean {
  const unit = text.charCodeAt(0)
  return unit >= 128 ? upper.test(text) : unit >= 65 && unit <= 90
}

/** Whether the code unit at an offset is white space (`\s`). */
export function isSpaceAt(text: string, at: number): boolean {
  const unit = text.charCodeAt(at)
  return unit >= 128 ? space.test(text.charAt(at)) : unit === 32 || (unit >= 9 && unit <= 13)
}

/** How many letters and figures (`[\p{L}\p{N}]`) stand between two offsets. */
export function countLetters(text: string, from: number, to: number): number {
  let count = 0
  for (let at = from; at < to; at += 1) {
    const unit = text.charCodeAt(at)
    if (unit < 128) {
      if (isPlainLetter(unit) || isPlainFigure(unit)) count += 1
      continue
    }
    const point = String.fromCodePoint(text.codePointAt(at) ?? 0)
    if (at + point.length > to) return count
    if (letterOrFigure.test(point)) count += 1
    at += point.length - 1
  }
  return count
}

/** `a` to `z`, `A` to `Z`. */
export function isPlainLetter(unit: number): boolean {
  const small = unit | 0x20
  return small >= 97 && small <= 122
}

/** `0` to `9`. */
export function isPlainFigure(unit: number): boolean {
  return unit >= 48 && unit <= 57
}
