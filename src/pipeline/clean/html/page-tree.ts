/** A run of text between two tags, as it stands in the markup. */
export interface PageText {
  readonly type: 'text'
  /** Character references are resolved. */
  readonly text: string
  /** Half-open range of the markup, in UTF-16 code units. */
  readonly start: number
  readonly end: number
}

export interface PageElement {
  readonly type: 'element'
  /** In lower case. */
  readonly tag: string
  /** Null for the root. */
  readonly parent: PageElement | null
  /** Place in page order; the elements inside follow it directly, up to and without `after`. */
  readonly index: number
  readonly after: number
  readonly children: readonly PageNode[]
  /** Those that are read, by name in lower case; character references are resolved. */
  readonly attributes: ReadonlyMap<string, string>
  /** Class names in lower case. */
  readonly classes: readonly string[]
  /** Styles or attributes take it off the screen. */
  readonly hidden: boolean
}

export type PageNode = PageText | PageElement

/** A page of HTML as a tree; no element of it runs, loads or changes anything. */
export interface PageTree {
  readonly root: PageElement
  /** All elements in page order. */
  readonly elements: readonly PageElement[]
  /** The content of scripts that hold linked data, in page order. */
  readonly linkedData: readonly string[]
}

/** Elements that part text into blocks. */
export const BLOCK_LEVEL: ReadonlySet<string> = new Set(
  `address article aside blockquote body button caption center dd details dialog dir div dl dt fieldset figcaption figure footer form
   frameset h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol optgroup option p pre section select summary
   table tbody td textarea tfoot th thead title tr ul`.split(/\s+/u),
)

/** All text inside, up to `most` UTF-16 code units. */
export function textOf(element: PageElement, most = Number.POSITIVE_INFINITY): string {
  let text = ''
  const gather = (node: PageElement): void => {
    for (const child of node.children) {
      if (text.length >= most) return
      if (child.type === 'text') text += child.text
      else gather(child)
    }
  }
  gather(element)
  return text.length > most ? text.slice(0, most) : text
}

/** All text inside up to `most` UTF-16 code units, with a space between what stands in different elements. */
export function wordsOf(element: PageElement, most = Number.POSITIVE_INFINITY): string {
  let text = ''
  const gather = (node: PageElement): void => {
    for (const child of node.children) {
      if (text.length >= most) return
      if (child.type === 'text') text += ` ${child.text}`
      else gather(child)
    }
  }
  gather(element)
  return text.slice(0, most)
}

/** What the element is called: its class and id, in lower case. */
export function namesOf(element: PageElement): string {
  const id = element.attributes.get('id')
  if (id === undefined) return element.classes.join(' ')
  return `${element.classes.join(' ')} ${id.toLowerCase()}`
}

/** Whether one of the words in an attribute is this one, in any case. */
export function hasWord(element: PageElement, attribute: string, word: string): boolean {
  const value = element.attributes.get(attribute)
  return value !== undefined && value.toLowerCase().split(/\s+/u).includes(word)
}

/** Whether `above` holds the element or is it. */
export function isWithin(element: PageElement, above: PageElement): boolean {
  return element.index >= above.index && element.index < above.after
}
