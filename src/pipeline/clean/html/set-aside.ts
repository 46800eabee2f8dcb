import { NEVER_MAIN, OTHER_ROLES, PERHAPS, UNLIKELY, WHOLE } from './part-names.ts'
import { hasWord, namesOf, textOf, type PageElement } from './page-tree.ts'

/** Longest line that names the writer, in UTF-16 code units. */
const BYLINE_LENGTH = 100

/** Names of lines about who wrote the text, and when. */
const BYLINE = /byline|author|dateline|writtenby|p-author/u

/** Elements that never are set aside for their names. */
const SPARED = new Set(['html', 'body', 'a', 'table', 'tbody', 'tr', 'td', 'th', 'code', 'main', 'article'])

/** Elements that by their meaning hold no main text. */
const OTHER_TAGS = new Set(['nav', 'aside', 'footer'])

/** Parts of tables and code, inside which names say nothing. */
const KEPT = new Set(['table', 'code'])

/** How much is set aside for its name: all that looks unlikely, or only what never is main text. */
export type Aside = 'unlikely' | 'never'

/** For each element 1 when it can hold main text, else 0: what is hidden, signs, or is called like something else. */
export function setAside(elements: readonly PageElement[], byNames: Aside): Uint8Array {
  const alive = new Uint8Array(elements.length).fill(1)
  for (let index = 1; index < elements.length; index += 1) {
    const element = elements[index]
    if (element === undefined) continue
    if (isAside(element, byNames)) {
      alive.fill(0, index, element.after)
      index = element.after - 1
    }
  }
  return alive
}

function isAside(element: PageElement, byNames: Aside): boolean {
  if (element.hidden && !element.classes.includes('fallback-image')) return true
  if (byNames === 'unlikely' && OTHER_TAGS.has(element.tag)) return true
  if (element.attributes.size === 0) return false
  const names = namesOf(element)
  if (isByline(element, names)) return true
  const named =
    (NEVER_MAIN.test(names) && !WHOLE.test(names)) ||
    (byNames === 'unlikely' && UNLIKELY.test(names) && !PERHAPS.test(names))
  if (named && !SPARED.has(element.tag) && !isInside(element, KEPT)) return true
  return byNames === 'unlikely' && OTHER_ROLES.has(element.attributes.get('role') ?? '')
}

function isByline(element: PageElement, names: string): boolean {
  const named =
    BYLINE.test(names) ||
    hasWord(element, 'rel', 'author') ||
    (element.attributes.get('itemprop')?.includes('author') ?? false)
  if (!named) return false
  const { length } = textOf(element, BYLINE_LENGTH * 3).trim()
  return length > 0 && length < BYLINE_LENGTH
}

function isInside(element: PageElement, tags: ReadonlySet<string>): boolean {
  for (let above = element.parent; above !== null; above = above.parent) if (tags.has(above.tag)) return true
  return false
}
