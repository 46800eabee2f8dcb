import { SHARING } from './part-names.ts'
import type { PageSums } from './page-sums.ts'
import { namesOf, type PageElement } from './page-tree.ts'

/** Elements that never are main text. */
const NEVER = new Set('footer link aside object embed iframe input textarea select button fieldset'.split(' '))

/** Containers that are looked at one by one. */
const DOUBTED = new Set(['form', 'fieldset', 'table', 'ul', 'ol', 'div'])

/** Longest box of buttons to share the page, in UTF-16 code units. */
const SHARING_LENGTH = 500

/** Commas from which a container holds running text, whatever else it looks like. */
const COMMAS = 10

/** Shortest text beside pictures and links that is worth keeping. */
const SHORT = 25

/** Share of text in links that is too much for a container with an indifferent or a favoured name. */
const LINKS = { indifferent: 0.2, favoured: 0.5, weight: 25 }

/** Share of the main text from which a container holds it, whatever it is called. */
const MAIN_SHARE = 0.3

/** Share of text in entries of lists from which a container is a list. */
const LIST = 0.9

/** Share of text in headings from which a container heads a section. */
const HEADING = 0.9

/** Takes the furniture out of an element that holds main text; conditions are those of Readability. */
export function prune(
  main: PageElement,
  elements: readonly PageElement[],
  sums: PageSums,
  alive: Uint8Array,
  weight: (element: PageElement) => number,
  doubts: boolean,
): void {
  // From the last to the first, so that inner elements are gone before outer ones are judged.
  for (let index = main.after - 1; index > main.index; index -= 1) {
    const element = elements[index]
    if (element === undefined || alive[index] === 0) continue
    if (NEVER.has(element.tag) || isSharing(element, sums)) sums.remove(element)
    else if ((element.tag === 'h1' || element.tag === 'h2') && weight(element) < 0) sums.remove(element)
    else if (
      doubts &&
      DOUBTED.has(element.tag) &&
      isFurniture(element, elements, sums, weight(element), sums.of(main, 'text'))
    ) {
      sums.remove(element)
    }
  }
}

function isSharing(element: PageElement, sums: PageSums): boolean {
  if (element.attributes.size === 0 || !SHARING.test(namesOf(element))) return false
  return sums.of(element, 'text') < SHARING_LENGTH
}

function isFurniture(
  element: PageElement,
  elements: readonly PageElement[],
  sums: PageSums,
  weight: number,
  whole: number,
): boolean {
  if (element.tag === 'div' && !holdsElements(element)) return false
  if (element.tag === 'table' && isDataTable(element, elements)) return false
  const text = sums.of(element, 'text')
  if (weight < 0) return text < whole * MAIN_SHARE
  if (sums.of(element, 'commas') >= COMMAS) return false
  const list = element.tag === 'ul' || element.tag === 'ol' || sums.of(element, 'lists') > text * LIST
  const paragraphs = sums.of(element, 'paragraphs')
  const pictures = sums.of(element, 'pictures')
  const links = sums.linkShare(element)
  const inFigure = isInFigure(element)
  return (
    (!inFigure && pictures > 1 && (paragraphs + sums.of(element, 'entries')) / pictures < 0.5) ||
    (!list && sums.of(element, 'entries') - 100 > paragraphs) ||
    sums.of(element, 'inputs') > Math.floor(paragraphs / 3) ||
    (!list &&
      !inFigure &&
      sums.of(element, 'headings') < text * HEADING &&
      text < SHORT &&
      (pictures === 0 || pictures > 2) &&
      links > 0) ||
    (!list && weight < LINKS.weight && links > LINKS.indifferent) ||
    (weight >= LINKS.weight && links > LINKS.favoured)
  )
}

/** Whether there is more in it than one run of text. */
function holdsElements(element: PageElement): boolean {
  return element.after > element.index + 1
}

function isInFigure(element: PageElement): boolean {
  for (let above = element.parent; above !== null; above = above.parent) if (above.tag === 'figure') return true
  return false
}

/** Tables with heads or many cells show figures; others lay the page out. */
function isDataTable(table: PageElement, elements: readonly PageElement[]): boolean {
  let rows = 0
  let cells = 0
  if (table.attributes.get('role') === 'presentation') return false
  if (table.attributes.has('summary')) return true
  for (let index = table.index + 1; index < table.after; index += 1) {
    const tag = elements[index]?.tag ?? ''
    if (tag === 'table') return false
    if (tag === 'caption' || tag === 'th' || tag === 'thead' || tag === 'tfoot' || tag === 'col') return true
    if (tag === 'tr') rows += 1
    if (tag === 'td') cells += 1
  }
  return rows >= 10 || (rows > 1 && cells > 10)
}
