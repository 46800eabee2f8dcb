import { getDomainWithoutSuffix } from 'tldts'
import { plain } from '../block.ts'

/** What sites put between a headline and their name. */
const SEPARATOR = /\s[|–—»·•:\-/\\~]\s|\s?[|»·•]\s?/u

/** The same where words are not parted by spaces. */
const HAN_SEPARATOR = /[-_—|]/u

/** A headline has at least two words. */
const HEADLINE_WORDS = 2

/** Words of a name after the last separator that is cut without being known as the site's. */
const NAME_WORDS = 3

/** Words of a section before a bar, and of the headline after it. */
const SECTION = { words: 2, headline: 4 }

/** Whether the text is nothing but the site's name. */
export function isSite(text: string, site: string | null, url: string | null): boolean {
  const own = letters(text)
  if (own === '') return true
  if (site !== null && own === letters(site)) return true
  const domain = url === null ? null : getDomainWithoutSuffix(url)
  if (domain === null) return false
  return own === letters(domain) || letters(text.replace(/\.[a-z]{2,4}$/iu, '')) === letters(domain)
}

/** A title without the site's name after or before it; `onlyNamed` when nothing but the known name may go. */
export function withoutSite(title: string, site: string | null, onlyNamed: boolean): string {
  const separator = /^[\p{Script=Han}\p{P}\p{N}\s]{4,}/u.test(title) ? HAN_SEPARATOR : SEPARATOR
  const parts = title.split(separator)
  const [head = '', ...others] = parts
  const last = others.at(-1)
  if (last === undefined) return title
  const cut = (keep: string): string => {
    const trimmed = plain(keep)
      .replace(/[\s|–—»·•:\-/\\~_]{1,60}$/u, '')
      .replace(/^[\s|–—»·•:\-/\\~_]+/u, '')
    return trimmed.split(' ').length >= HEADLINE_WORDS || separator === HAN_SEPARATOR ? trimmed : title
  }
  const short = !onlyNamed && last.split(' ').length <= NAME_WORDS
  if (isNamed(last, site) || short) return cut(title.slice(0, title.lastIndexOf(last)))
  if (isNamed(head, site)) return cut(title.slice(head.length))
  if (!onlyNamed && /^\s?\|/u.test(title.slice(head.length)) && head.split(' ').length <= SECTION.words) {
    const rest = cut(title.slice(head.length))
    if (rest.split(' ').length >= SECTION.headline) return rest
  }
  return title
}

/** Whether the words are the site's name, or part of it, or hold it. */
function isNamed(words: string, site: string | null): boolean {
  const own = letters(words)
  if (site === null || own.length <= 2) return false
  const name = letters(site)
  return name !== '' && (name.includes(own) || own.includes(name))
}

function letters(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '')
}
