/**
 * Text of reports on one line: control characters are spaces, and marks that turn the direction of writing, by which a text
 * could look like another one, are left out.
 */
export function oneLine(text: string): string {
  return text
    .replace(/[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]+/gu, '')
    .replace(/[\p{Cc}\s]+/gu, ' ')
    .trim()
}
