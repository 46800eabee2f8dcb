import type { RemovalReason } from '../../../model/report.ts'
import { plain, type Block, type BlockRole } from '../block.ts'

/** A block of a page with the element that owns its text. */
export interface PageBlock extends Block {
  /** Number of the owning element, as written into its mark; several runs of text can share one owner. */
  readonly owner: number
  readonly depth: number
}

/** Attribute that finds an element again after extraction has moved and copied it. */
export const MARK = 'data-stemma'

/** Elements nested deeper than this are read as one run of text. */
const DEEPEST = 400

/** Elements that hold no text of the page. */
const SILENT = new Set(
  'SCRIPT STYLE NOSCRIPT TEMPLATE SVG HEAD IFRAME OBJECT EMBED MATH CANVAS AUDIO VIDEO MAP DATALIST'.split(' '),
)

/** Elements that part text into blocks. */
export const BLOCK_LEVEL: ReadonlySet<string> = new Set(
  `ADDRESS ARTICLE ASIDE BLOCKQUOTE BODY BUTTON CAPTION CENTER DD DETAILS DIALOG DIR DIV DL DT FIELDSET FIGCAPTION FIGURE FOOTER FORM
   FRAMESET H1 H2 H3 H4 H5 H6 HEADER HGROUP HR HTML LEGEND LI MAIN MENU NAV OL OPTGROUP OPTION P PRE SECTION SELECT SUMMARY
   TABLE TBODY TD TEXTAREA TFOOT TH THEAD TITLE TR UL`.split(/\s+/u),
)

const ROLES: Readonly<Record<string, BlockRole>> = {
  P: 'paragraph',
  H1: 'heading',
  H2: 'heading',
  H3: 'heading',
  H4: 'heading',
  H5: 'heading',
  H6: 'heading',
  LI: 'list',
  DD: 'list',
  DT: 'list',
  BLOCKQUOTE: 'quote',
  FIGCAPTION: 'caption',
  CAPTION: 'caption',
  TD: 'cell',
  TH: 'cell',
}

/** Elements whose text is outside the body whatever it says. */
const OUTSIDE: Readonly<Record<string, RemovalReason>> = {
  NAV: 'navigation',
  FIGCAPTION: 'caption',
  BUTTON: 'navigation',
  SELECT: 'navigation',
  OPTION: 'navigation',
  TEXTAREA: 'navigation',
}

/** Elements in a table's cell that show that the table lays the page out. */
const LAYOUT = 'p, div, table, ul, ol, h1, h2, h3, h4, article, section, form'

/** Longest row of a table of figures, in UTF-16 code units. */
const LONGEST_ROW = 600

/** Longest list of ancestors that is kept, in UTF-16 code units. */
const LONGEST_PATH = 4000

interface Frame {
  readonly path: string
  readonly role: BlockRole
  readonly outside: RemovalReason | undefined
  readonly hidden: boolean
}

/** A run of text that is being gathered. */
interface Run {
  text: string
  linked: number
  breaks: number
}

/** All text of a page as blocks in page order, and marks on the elements that own it. */
export function pageBlocks(document: Document): PageBlock[] {
  const blocks: PageBlock[] = []
  let owners = 0

  const visit = (element: Element, frame: Frame, depth: number): void => {
    let run: Run = { text: '', linked: 0, breaks: 0 }
    let owner: number | undefined
    const flush = (): void => {
      const text = plain(run.text)
      if (text !== '') {
        if (owner === undefined) {
          owner = owners
          owners += 1
          element.setAttribute(MARK, String(owner))
        }
        const linkShare = Math.min(1, run.linked / Math.max(1, run.text.trim().length))
        blocks.push({
          text,
          role: frame.role,
          linkShare,
          apart: true,
          outside: frame.outside,
          path: frame.path,
          owner,
          depth,
        })
      }
      run = { text: '', linked: 0, breaks: 0 }
    }
    const gather = (node: Node, linked: boolean, level: number): void => {
      for (let child = node.firstChild; child !== null; child = child.nextSibling) {
        if (child.nodeType === 3) {
          const text = child.nodeValue ?? ''
          run.text += text
          if (linked) run.linked += text.length
          if (text.trim() !== '') run.breaks = 0
          continue
        }
        if (child.nodeType !== 1) continue
        const inner = child as Element
        const tag = inner.tagName.toUpperCase()
        if (SILENT.has(tag)) continue
        if (tag === 'BR') {
          run.breaks += 1
          if (run.breaks >= 2) flush()
          else run.text += ' '
        } else if (level > DEEPEST) {
          run.text += ` ${inner.textContent} `
        } else if (tag === 'TR' && isRow(inner)) {
          flush()
          readRow(inner, childFrame(inner, tag, frame), level + 1)
        } else if (BLOCK_LEVEL.has(tag)) {
          flush()
          visit(inner, childFrame(inner, tag, frame), level + 1)
        } else {
          if (tag === 'IMG') continue
          gather(inner, linked || tag === 'A', level + 1)
        }
      }
    }
    gather(element, false, depth)
    flush()
  }

  /** A row of figures is one block; its cells alone would say nothing. */
  const readRow = (row: Element, frame: Frame, depth: number): void => {
    const text = plain([...row.children].map((cell) => cell.textContent).join(' '))
    if (text === '') return
    row.setAttribute(MARK, String(owners))
    const linked = [...row.querySelectorAll('a')].reduce((sum, link) => sum + link.textContent.length, 0)
    const linkShare = Math.min(1, linked / text.length)
    const { outside, path } = frame
    blocks.push({ text, role: 'cell', linkShare, apart: true, outside, path, owner: owners, depth })
    owners += 1
  }

  // `document.body` would make an empty one where something else stands after the head.
  const root = document.documentElement
  visit(root, { path: '', role: 'paragraph', outside: undefined, hidden: false }, 0)
  return blocks
}

/** Whether a table's row holds figures or words, not a part of the page's layout. */
function isRow(row: Element): boolean {
  return row.children.length > 1 && row.querySelector(LAYOUT) === null && row.textContent.length <= LONGEST_ROW
}

/** What the element adds to what its text inherits. */
function childFrame(element: Element, tag: string, above: Frame): Frame {
  const role =
    ROLES[tag] ??
    (above.role === 'quote' || above.role === 'caption' || above.role === 'list' ? above.role : 'paragraph')
  const name = `${tag.toLowerCase()} ${(element.getAttribute('class') ?? '').slice(0, 120)} ${(element.getAttribute('id') ?? '').slice(0, 60)}`
  return {
    path: above.path.length > LONGEST_PATH ? above.path : `${above.path}/${name.toLowerCase().replaceAll('/', ' ')}`,
    role,
    outside: above.outside ?? OUTSIDE[tag],
    hidden: above.hidden,
  }
}
