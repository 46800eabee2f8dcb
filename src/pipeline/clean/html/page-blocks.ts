import type { RemovalReason } from '../../../model/report.ts'
import { plain, type Block, type BlockRole } from '../block.ts'
import { BLOCK_LEVEL, textOf, type PageElement, type PageNode, type PageText, type PageTree } from './page-tree.ts'

/** A block of a page with the element that owns its text. */
export interface PageBlock extends Block {
  /** The innermost element that holds all of it and parts text into blocks; several runs of text can share one owner. */
  readonly owner: PageElement
  /** The runs of markup it was made of, in order. */
  readonly pieces: readonly PageText[]
}

/** Elements that hold no text of the page. */
const SILENT = new Set('head object embed math canvas audio video map datalist'.split(' '))

const ROLES: Readonly<Record<string, BlockRole>> = {
  p: 'paragraph',
  h1: 'heading',
  h2: 'heading',
  h3: 'heading',
  h4: 'heading',
  h5: 'heading',
  h6: 'heading',
  li: 'list',
  dd: 'list',
  dt: 'list',
  blockquote: 'quote',
  figcaption: 'caption',
  caption: 'caption',
  td: 'cell',
  th: 'cell',
}

/** Elements whose text is outside the body whatever it says. */
const OUTSIDE: Readonly<Record<string, RemovalReason>> = {
  nav: 'navigation',
  figcaption: 'caption',
  button: 'navigation',
  select: 'navigation',
  option: 'navigation',
  textarea: 'navigation',
}

/** Elements in a table's cell that show that the table lays the page out. */
const LAYOUT = new Set(['p', 'div', 'table', 'ul', 'ol', 'h1', 'h2', 'h3', 'h4', 'article', 'section', 'form'])

/** Longest row of a table of figures, in UTF-16 code units. */
const LONGEST_ROW = 600

/** Longest list of ancestors that is kept, in UTF-16 code units. */
const LONGEST_PATH = 4000

/** What a block's text inherits from the elements around it. */
interface Frame {
  readonly path: string
  readonly role: BlockRole
  readonly outside: RemovalReason | undefined
}

/** A run of text that is being gathered. */
interface Run {
  pieces: PageText[]
  text: string
  linked: number
  breaks: number
}

/** White space where a tag parts words. */
const GAP: PageText = { type: 'text', text: ' ', start: 0, end: 0 }

/** All text of a page as blocks in page order. */
export function pageBlocks({ root, elements }: PageTree): PageBlock[] {
  const blocks: PageBlock[] = []

  const put = (owner: PageElement, frame: Frame, { pieces, text, linked }: Run): void => {
    const whole = plain(text)
    if (whole === '') return
    const linkShare = Math.min(1, linked / Math.max(1, text.trim().length))
    const { role, outside, path } = frame
    blocks.push({ text: whole, role, linkShare, apart: true, outside, path, owner, pieces })
  }

  const visit = (element: PageElement, frame: Frame): void => {
    let run = emptyRun()
    const flush = (): void => {
      if (run.pieces.length > 0) put(element, frame, run)
      run = emptyRun()
    }
    const gather = (node: PageElement, linked: boolean): void => {
      for (const child of node.children) {
        if (child.type === 'text') {
          add(run, child, linked)
          if (run.breaks > 0 && child.text.trim() !== '') run.breaks = 0
        } else if (child.tag === 'br') {
          run.breaks += 1
          if (run.breaks >= 2) flush()
          else add(run, GAP, false)
        } else if (child.tag === 'tr' && isRow(child, elements)) {
          flush()
          put(child, childFrame(child, frame), rowOf(child))
        } else if (BLOCK_LEVEL.has(child.tag)) {
          flush()
          visit(child, childFrame(child, frame))
        } else if (!SILENT.has(child.tag)) gather(child, linked || child.tag === 'a')
      }
    }
    gather(element, false)
    flush()
  }

  visit(root, { path: '', role: 'paragraph', outside: undefined })
  return blocks
}

function emptyRun(): Run {
  return { pieces: [], text: '', linked: 0, breaks: 0 }
}

function add(run: Run, piece: PageText, linked: boolean): void {
  run.pieces.push(piece)
  run.text += piece.text
  if (linked) run.linked += piece.text.length
}

/** A row of figures is one block; its cells alone would say nothing. */
function rowOf(row: PageElement): Run {
  const run = emptyRun()
  const gather = (node: PageNode, linked: boolean): void => {
    if (node.type === 'text') add(run, node, linked)
    else for (const child of node.children) gather(child, linked || node.tag === 'a')
  }
  for (const cell of row.children) {
    if (run.pieces.length > 0) add(run, GAP, false)
    gather(cell, false)
  }
  return run
}

/** Whether a table's row holds figures or words, not a part of the page's layout. */
function isRow(row: PageElement, elements: readonly PageElement[]): boolean {
  if (row.children.filter(({ type }) => type === 'element').length < 2) return false
  for (let index = row.index + 1; index < row.after; index += 1)
    if (LAYOUT.has(elements[index]?.tag ?? '')) return false
  return textOf(row, LONGEST_ROW + 1).length <= LONGEST_ROW
}

/** What the element adds to what its text inherits. */
function childFrame(element: PageElement, above: Frame): Frame {
  const { tag, classes, attributes } = element
  const role =
    ROLES[tag] ??
    (above.role === 'quote' || above.role === 'caption' || above.role === 'list' ? above.role : 'paragraph')
  const name = `${tag} ${classes.join(' ').slice(0, 120)} ${(attributes.get('id') ?? '').slice(0, 60).toLowerCase()}`
  return {
    path: above.path.length > LONGEST_PATH ? above.path : `${above.path}/${name.replaceAll('/', ' ')}`,
    role,
    outside: above.outside ?? OUTSIDE[tag],
  }
}
