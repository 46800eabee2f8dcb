import { endsSentence, plain, type Block } from '../block.ts'

/** Widths at which programs break lines of plain text; lines that keep within them and break mid-sentence are wrapped. */
const WRAP_WIDTH = { least: 45, most: 110 }

/** Share of line breaks in mid-sentence from which a group of lines is one wrapped paragraph. */
const WRAPPED_SHARE = 0.5

/**
 * Splits plain text into blocks: blank lines set blocks apart, other line breaks part blocks too unless the text is wrapped at
 * a fixed width.
 */
export function textBlocks(text: string): Block[] {
  const groups = text
    .replace(/\r\n?|[\u2028\u2029\f\v\u0085]/gu, '\n')
    .split(/\n(?:[^\S\n]*\n)+/u)
    .map((group) =>
      group
        .split('\n')
        .map(plain)
        .filter((line) => line !== ''),
    )
    .filter((lines) => lines.length > 0)
  const wrapped = isWrapped(groups)
  return groups.flatMap((lines) =>
    (wrapped && lines.length > 1 ? [lines.join(' ')] : lines).map((line, index) => block(line, index === 0)),
  )
}

function block(text: string, apart: boolean): Block {
  return { text, role: 'text', linkShare: 0, apart, outside: undefined, path: '' }
}

function isWrapped(groups: readonly (readonly string[])[]): boolean {
  let breaks = 0
  let midSentence = 0
  let longest = 0
  for (const lines of groups) {
    for (let index = 0; index + 1 < lines.length; index += 1) {
      const line = lines[index] ?? ''
      longest = Math.max(longest, line.length)
      breaks += 1
      if (!endsSentence(line) && line.length >= WRAP_WIDTH.least) midSentence += 1
    }
  }
  return breaks >= 3 && longest <= WRAP_WIDTH.most && midSentence / breaks >= WRAPPED_SHARE
}
