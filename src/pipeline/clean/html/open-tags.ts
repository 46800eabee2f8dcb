import { BLOCK_LEVEL } from './page-tree.ts'

/** What an opening tag closes when it is the innermost open element (HTML standard, 13.1.2.4 on tags left out). */
const CLOSED_BY: Readonly<Record<string, readonly string[]>> = {
  tr: ['tr', 'th', 'td'],
  th: ['th', 'td'],
  td: ['th', 'td'],
  li: ['li'],
  dd: ['dd', 'dt'],
  dt: ['dd', 'dt'],
  option: ['option'],
  optgroup: ['option', 'optgroup'],
  tbody: ['thead', 'tbody', 'tr', 'td', 'th'],
  tfoot: ['thead', 'tbody', 'tr', 'td', 'th'],
}

/** Elements that cannot stand in a paragraph and so end it. */
const ENDS_PARAGRAPH = new Set(
  `address article aside blockquote center details dialog dir div dl dd dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6
   header hgroup hr li main menu nav ol p pre section table ul`.split(/\s+/u),
)

/** Elements whose inside no closing tag of theirs leaves. */
const WALLS = new Set(['td', 'th', 'caption', 'table'])

/** Parts of tables, which may close each other. */
const TABLE = new Set(['table', 'thead', 'tbody', 'tfoot', 'tr', 'td', 'th', 'caption', 'html', 'body'])

/** The tags that are open, innermost last; every question is answered in constant time, however deep they are. */
export class OpenTags {
  private readonly open_: string[] = []
  private readonly places = new Map<string, number[]>()
  private readonly blocks: number[] = []
  private readonly walls: number[] = []

  get depth(): number {
    return this.open_.length
  }

  has(tag: string): boolean {
    return (this.places.get(tag)?.length ?? 0) > 0
  }

  open(tag: string): void {
    const place = this.open_.length
    this.open_.push(tag)
    const places = this.places.get(tag)
    if (places === undefined) this.places.set(tag, [place])
    else places.push(place)
    if (BLOCK_LEVEL.has(tag)) this.blocks.push(place)
    if (WALLS.has(tag)) this.walls.push(place)
  }

  /** Closes what an opening tag closes by its mere coming; answers how many stay open. */
  closeImplied(tag: string): number {
    if (ENDS_PARAGRAPH.has(tag)) this.closeParagraph()
    const closed = CLOSED_BY[tag]
    if (closed !== undefined) while (closed.includes(this.open_.at(-1) ?? '')) this.pop()
    return this.open_.length
  }

  /**
   * Closes the innermost element of that name and what is open in it; answers how many stay open. An inline element is not closed
   * across the edge of a block, and nothing but a table's own parts across the edge of a cell.
   */
  close(tag: string): number {
    const place = this.places.get(tag)?.at(-1)
    if (place === undefined) return this.open_.length
    if (!BLOCK_LEVEL.has(tag) && place < (this.blocks.at(-1) ?? -1)) return this.open_.length
    if (!TABLE.has(tag) && place < (this.walls.at(-1) ?? -1)) return this.open_.length
    while (this.open_.length > place) this.pop()
    return this.open_.length
  }

  private closeParagraph(): void {
    const place = this.places.get('p')?.at(-1)
    // A paragraph ends only where nothing but inline elements are open in it.
    if (place !== undefined && place === this.blocks.at(-1)) while (this.open_.length > place) this.pop()
  }

  private pop(): void {
    const tag = this.open_.pop() ?? ''
    this.places.get(tag)?.pop()
    const place = this.open_.length
    if (this.blocks.at(-1) === place) this.blocks.pop()
    if (this.walls.at(-1) === place) this.walls.pop()
  }
}
