import { Readability } from '@mozilla/readability'
import { MARK } from './page-blocks.ts'

/** Pages with more elements are left to the words of their blocks; scoring them would take seconds. */
const MOST_ELEMENTS = 40_000

/**
 * The owners of main text by Mozilla's Readability (the scoring of Firefox's reader view); undefined when it finds none. It takes
 * the document apart, so everything else must have been read from it before.
 */
export function mainOwners(document: Document): ReadonlySet<number> | undefined {
  try {
    const found = new Readability<Node>(document, {
      serializer: (node) => node,
      maxElemsToParse: MOST_ELEMENTS,
      disableJSONLD: true,
      keepClasses: true,
    }).parse()
    const content = found?.content as Element | null | undefined
    if (content === null || content === undefined) return undefined
    const owners = new Set<number>()
    for (const element of content.querySelectorAll(`[${MARK}]`)) owners.add(Number(element.getAttribute(MARK)))
    return owners.size === 0 ? undefined : owners
  } catch {
    // It throws on pages with too many elements, and on markup that no browser would have built.
    return undefined
  }
}
