import { decodeHTML, decodeHTMLAttribute } from 'entities'
import { OpenTags } from './open-tags.ts'
import { BLOCK_LEVEL, type PageElement, type PageNode, type PageText, type PageTree } from './page-tree.ts'
import { scanMarkup } from './scan-markup.ts'

/** Markup is cut beyond this length, in UTF-16 code units; a capture may hold 20 MB, a page of news never a tenth. */
const LONGEST = 8_000_000

/** Elements beyond which only text is read; pages of news have under 10,000, and each costs memory. */
const MOST_ELEMENTS = 50_000

/** Elements inside each other beyond which further ones are not opened; pages of news stay under 60, and recursion is bounded by it. */
const DEEPEST = 120

/** Elements without content. */
const EMPTY = new Set(
  'area base basefont br col command embed frame hr img input isindex keygen link meta param source track wbr'.split(
    ' ',
  ),
)

/** Elements that a head may hold; any other ends it (HTML standard, 13.2.6.4.4). */
const OF_HEAD = new Set(['title', 'meta', 'link', 'base', 'script', 'style', 'noscript', 'template', 'object'])

const HIDING = /display\s{0,9}:\s{0,9}none|visibility\s{0,9}:\s{0,9}hidden/iu

/** Stands where a tag was that is not opened, since it may part words. */
const GAP: PageText = { type: 'text', text: ' ', start: 0, end: 0 }

interface Growing extends PageElement {
  after: number
  attributes: ReadonlyMap<string, string>
  readonly children: PageNode[]
}

/** Parses a page into a tree, as browsers would as far as news pages show the difference. Linear in the length, and never throws. */
export function buildTree(html: string): PageTree {
  const markup = html.length > LONGEST ? html.slice(0, LONGEST) : html
  const elements: Growing[] = []
  const linkedData: string[] = []
  const create = (tag: string, parent: Growing | null, raw: ReadonlyMap<string, string>): Growing => {
    const attributes = resolve(raw)
    const element: Growing = {
      type: 'element',
      tag,
      parent,
      index: elements.length,
      after: elements.length + 1,
      children: [],
      attributes,
      classes: classesOf(attributes.get('class')),
      hidden: isHidden(attributes),
    }
    elements.push(element)
    parent?.children.push(element)
    return element
  }
  const root = create('html', null, new Map())
  const tags = new OpenTags()
  /** The open elements that are in the tree, innermost last. */
  const stack: Growing[] = [root]
  let current = root
  const keepOpen = (depth: number): void => {
    while (stack.length > 1 + depth) {
      const closed = stack.pop()
      if (closed !== undefined) closed.after = elements.length
    }
    current = stack.at(-1) ?? root
  }
  scanMarkup(markup, {
    text(start, end) {
      const raw = markup.slice(start, end)
      if (isBlank(raw)) {
        if (startsBlock(current)) return
      } else if (current.tag === 'head') keepOpen(tags.close('head'))
      current.children.push({ type: 'text', text: raw.includes('&') ? decodeHTML(raw) : raw, start, end })
    },
    open(tag, attributes) {
      if (tag === 'html') {
        if (root.attributes.size === 0) root.attributes = resolve(attributes)
        return
      }
      if (tag === 'body' && tags.has('body')) return
      if (current.tag === 'head' && !OF_HEAD.has(tag)) keepOpen(tags.close('head'))
      keepOpen(tags.closeImplied(tag))
      const empty = EMPTY.has(tag)
      if (elements.length >= MOST_ELEMENTS || tags.depth >= DEEPEST) {
        current.children.push(GAP)
        if (!empty) tags.open(tag)
        return
      }
      const element = create(tag, current, attributes)
      if (empty) return
      tags.open(tag)
      stack.push(element)
      current = element
    },
    close(tag) {
      keepOpen(tags.close(tag))
    },
    linkedData(start, end) {
      linkedData.push(markup.slice(start, end))
    },
  })
  keepOpen(0)
  root.after = elements.length
  return { root, elements, linkedData }
}

/** Whether white space here parts nothing. */
function startsBlock(element: PageElement): boolean {
  const last = element.children.at(-1)
  if (last === undefined) return BLOCK_LEVEL.has(element.tag)
  return last.type === 'element' && BLOCK_LEVEL.has(last.tag)
}

function isBlank(text: string): boolean {
  return text.length < 500 && text.trim() === ''
}

function resolve(raw: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  let resolved: Map<string, string> | undefined
  for (const [name, value] of raw) {
    if (value.includes('&')) (resolved ??= new Map(raw)).set(name, decodeHTMLAttribute(value))
  }
  return resolved ?? raw
}

function classesOf(value: string | undefined): readonly string[] {
  if (value === undefined || value === '') return []
  return value.toLowerCase().trim().split(/\s+/u)
}

function isHidden(attributes: ReadonlyMap<string, string>): boolean {
  if (attributes.size === 0) return false
  if (attributes.has('hidden') || attributes.get('aria-hidden') === 'true') return true
  const style = attributes.get('style')
  return style !== undefined && HIDING.test(style)
}
