import { trimmed, type Span } from '../../../model/span.ts'

/**
 * The text's lines that hold more than white space, trimmed. Single line breaks part paragraphs as blank lines do: plain-text
 * reports put one paragraph on each line, and a sentence never crosses one.
 */
export function findParagraphs(text: string): Span[] {
  const paragraphs: Span[] = []
  for (const line of text.matchAll(/[^\n\r\u000b\u000c\u0085\u2028\u2029]+/gu)) {
    const span = trimmed(text, [line.index, line.index + line[0].length])
    if (span !== undefined) paragraphs.push(span)
  }
  return paragraphs
}
