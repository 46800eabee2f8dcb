/** A part of a regular expression: a character out of a set, parts on end, one of several, or a part repeated. */
export type PatternPart =
  | { readonly type: 'one'; readonly holds: Uint8Array }
  | { readonly type: 'row'; readonly parts: readonly PatternPart[] }
  | { readonly type: 'choice'; readonly parts: readonly PatternPart[] }
  | { readonly type: 'repeat'; readonly part: PatternPart; readonly least: number; readonly most: number }

/** Characters told apart; those beyond ASCII are not. */
const codes = 128

/** A 1 for each code whose character is in the set. */
const setOf = (holds: (character: string) => boolean): Uint8Array =>
  Uint8Array.from({ length: codes }, (_, code) => Number(holds(String.fromCharCode(code))))

const any = setOf(() => true)
const nothing: PatternPart = { type: 'row', parts: [] }

/** Pieces of a pattern's source: groups, sets and escapes as wholes. */
const piece =
  // Only patterns of this program are read here, none that comes in.
  // eslint-disable-next-line regexp/no-super-linear-move
  /\(\?(?:<?[=!])|\((?:\?(?::|<[^>]*>))?|[)|^$]|\[(?:\\.|[^\]\\])*\]|\\[pPu](?:\{[^}]*\}|[\dA-Fa-f]{4})|\\.|[?*+]\??|\{\d+(?:,\d*)?\}\??|[^]/gu

/**
 * Reads the source of a regular expression (flag `u`). Look-around and anchors are left out, so that the parts match at
 * least what the pattern matches; upper and lower case are one.
 */
export function readPattern(source: string): PatternPart {
  const pieces = source.match(piece) ?? []
  let at = 0
  const readChoice = (): PatternPart => {
    const choices: PatternPart[] = []
    let row: PatternPart[] = []
    for (; at < pieces.length && pieces[at] !== ')'; at += 1) {
      const here = pieces[at] ?? ''
      if (here === '|') {
        choices.push({ type: 'row', parts: row })
        row = []
      } else if (here.startsWith('(')) {
        at += 1
        const inner = readChoice()
        row.push(/^\(\?<?[=!]/u.test(here) ? nothing : inner)
      } else if (here === '^' || here === '$' || here === String.raw`\b` || here === String.raw`\B`) row.push(nothing)
      else if (/^[?*+]|^\{\d/u.test(here)) row.push(repeated(row.pop() ?? nothing, here))
      else row.push({ type: 'one', holds: charactersOf(here) })
    }
    choices.push({ type: 'row', parts: row })
    return choices.length === 1 ? (choices[0] ?? nothing) : { type: 'choice', parts: choices }
  }
  return readChoice()
}

function repeated(part: PatternPart, quantifier: string): PatternPart {
  const bounds = /^\{(\d+)(,?)(\d*)/u.exec(quantifier)
  if (bounds === null) {
    const least = quantifier.startsWith('+') ? 1 : 0
    return { type: 'repeat', part, least, most: quantifier.startsWith('?') ? 1 : Infinity }
  }
  const [, least, comma, most] = bounds
  return {
    type: 'repeat',
    part,
    least: Number(least),
    most: comma === '' ? Number(least) : most === '' ? Infinity : Number(most),
  }
}

const known = new Map<string, Uint8Array>()

/** The characters of a set, an escape or a plain character; all of them where a piece is not understood. */
function charactersOf(source: string): Uint8Array {
  let characters = known.get(source)
  if (characters === undefined) {
    try {
      const single = new RegExp(`^${source}$`, 'iu')
      characters = setOf((character) => single.test(character))
    } catch {
      characters = any
    }
    known.set(source, characters)
  }
  return characters
}
