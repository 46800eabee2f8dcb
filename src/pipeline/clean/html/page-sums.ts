import type { PageBlock } from './page-blocks.ts'
import type { PageElement } from './page-tree.ts'

/** Quantities that are summed over everything inside an element; texts in UTF-16 code units, the others in numbers. */
export const QUANTITIES = [
  'text',
  'linked',
  'commas',
  'headings',
  'lists',
  'paragraphs',
  'entries',
  'pictures',
  'inputs',
] as const
export type Quantity = (typeof QUANTITIES)[number]

const WIDTH = QUANTITIES.length
const PLACES = Object.fromEntries(QUANTITIES.map((name, place) => [name, place])) as Readonly<Record<Quantity, number>>

/** Elements that are counted themselves. */
const COUNTED: Readonly<Record<string, Quantity>> = {
  li: 'entries',
  img: 'pictures',
  picture: 'pictures',
  input: 'inputs',
}

/** Marks that part clauses, in the scripts that news is written in. */
const COMMA = /[,\u060C\uFE50\uFE10\uFE11\u2E41\u2E34\u2E32\uFF0C\u3001]/gu

/** What the elements of a page hold, as far as they are alive. */
export class PageSums {
  private readonly values: Float64Array

  constructor(
    elements: readonly PageElement[],
    blocks: readonly PageBlock[],
    private readonly alive: Uint8Array,
  ) {
    this.values = new Float64Array(elements.length * WIDTH)
    for (const block of blocks) {
      if (alive[block.owner.index] === 0) continue
      const { length } = block.text
      this.put(block.owner, 'text', length)
      this.put(block.owner, 'linked', length * block.linkShare)
      this.put(block.owner, 'commas', commasOf(block.text))
      if (block.role === 'heading') this.put(block.owner, 'headings', length)
      else if (block.role === 'list') this.put(block.owner, 'lists', length)
      else this.put(block.owner, 'paragraphs', 1)
    }
    for (let index = elements.length - 1; index > 0; index -= 1) {
      const element = elements[index]
      if (element?.parent === null || element === undefined || alive[index] === 0) continue
      const counted = COUNTED[element.tag]
      if (counted !== undefined) this.put(element, counted, 1)
      this.addTo(element.parent, element, 1)
    }
  }

  of(element: PageElement, quantity: Quantity): number {
    return this.values[element.index * WIDTH + PLACES[quantity]] ?? 0
  }

  /** Share of the text that is in links, 0 to 1. */
  linkShare(element: PageElement): number {
    return this.of(element, 'linked') / Math.max(1, this.of(element, 'text'))
  }

  /** Takes the element out of the page, and what it holds out of everything around it. */
  remove(element: PageElement): void {
    if (this.alive[element.index] === 0) return
    this.alive.fill(0, element.index, element.after)
    for (let above = element.parent; above !== null; above = above.parent) this.addTo(above, element, -1)
  }

  private put(element: PageElement, quantity: Quantity, amount: number): void {
    const at = element.index * WIDTH + PLACES[quantity]
    this.values[at] = (this.values[at] ?? 0) + amount
  }

  private addTo(target: PageElement, from: PageElement, times: number): void {
    for (let place = 0; place < WIDTH; place += 1) {
      const at = target.index * WIDTH + place
      this.values[at] = (this.values[at] ?? 0) + times * (this.values[from.index * WIDTH + place] ?? 0)
    }
  }
}

/** Number of clause marks in the text. */
export function commasOf(text: string): number {
  return text.match(COMMA)?.length ?? 0
}
