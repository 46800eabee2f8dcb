import { useLayoutEffect, type RefObject } from 'react'

/** Names of the highlights that text.css gives a look. */
export type HighlightName =
  | 'evidence'
  | 'shared'
  | 'changed'
  | 'focus'
  | 'certain'
  | 'probable'
  | 'possible'
  | 'unknown'
  | 'negative'
  | 'source'
  | 'cue'
  | 'figure'

/** A range of a shown text, by offsets into it. */
export interface Mark {
  readonly name: HighlightName
  readonly start: number
  readonly end: number
}

/** Later names lie over earlier ones. */
const order: readonly HighlightName[] = [
  'certain',
  'probable',
  'possible',
  'unknown',
  'negative',
  'source',
  'cue',
  'figure',
  'evidence',
  'shared',
  'changed',
  'focus',
]

function registered(name: HighlightName): Highlight | undefined {
  // Browsers before the Custom Highlight API show the text without marks; every mark is also said in words.
  if (!('highlights' in CSS)) return undefined
  const known = CSS.highlights.get(name)
  if (known !== undefined) return known
  const highlight = new Highlight()
  highlight.priority = order.indexOf(name)
  CSS.highlights.set(name, highlight)
  return highlight
}

/**
 * Marks ranges of an element's text by the CSS Custom Highlight API. The text stays one run of text nodes: nothing is
 * wrapped, so ranges may overlap and the text can be selected and copied as it is.
 *
 * @param offset where the element's text begins in the text that the marks count in
 */
export function useHighlights(place: RefObject<HTMLElement | null>, marks: readonly Mark[], offset = 0): void {
  useLayoutEffect(() => {
    const element = place.current
    if (element === null) return
    const added = marks.flatMap(({ name, start, end }) => {
      const range = rangeIn(element, start - offset, end - offset)
      const highlight = registered(name)
      if (range === undefined || highlight === undefined) return []
      highlight.add(range)
      return [() => highlight.delete(range)]
    })
    return () => added.forEach((remove) => remove())
  }, [place, marks, offset])
}

/** The DOM range of offsets into an element's text; undefined when they lie outside it. */
export function rangeIn(element: HTMLElement, start: number, end: number): Range | undefined {
  const length = element.textContent.length
  const [from, to] = [Math.max(start, 0), Math.min(end, length)]
  if (from >= to) return undefined
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT)
  const range = document.createRange()
  let passed = 0
  let isOpen = false
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const size = node.nodeValue?.length ?? 0
    if (!isOpen && from < passed + size) {
      range.setStart(node, from - passed)
      isOpen = true
    }
    if (isOpen && to <= passed + size) {
      range.setEnd(node, to - passed)
      return range
    }
    passed += size
  }
  return undefined
}
