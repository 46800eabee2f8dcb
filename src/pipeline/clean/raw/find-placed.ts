import { folded, type PlacedText } from './placed-text.ts'

/** Where a text of single spaces first stands in a source; undefined when it does not. */
export function findPlaced(source: PlacedText, text: string): PlacedText | undefined {
  const { text: whole, starts, ends } = folded(source)
  const at = whole.indexOf(text)
  if (at < 0) return undefined
  return { text, starts: starts.slice(at, at + text.length), ends: ends.slice(at, at + text.length) }
}
