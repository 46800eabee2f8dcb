import type { RemovalReason } from '../../model/report.ts'

/** A run of text that stands by itself on the page: a paragraph, a heading, a line of a list, a caption. */
export interface Block {
  /** White space is single spaces, both ends are trimmed, never empty. */
  readonly text: string
  /** What the markup says; `text` when there is no markup to ask. */
  readonly role: BlockRole
  /** Share of characters inside links, 0 to 1; 0 where there is no markup. */
  readonly linkShare: number
  /** Whether a blank line or a tag sets it apart from the block before. */
  readonly apart: boolean
  /** Why the markup alone takes it out of the body; undefined when the words must decide. */
  readonly outside: RemovalReason | undefined
  /** Where in the markup it stands, for rules that look at neighbours of one kind; empty for plain text. */
  readonly path: string
}

export type BlockRole = 'text' | 'paragraph' | 'heading' | 'title' | 'list' | 'quote' | 'caption' | 'cell'

/** Why a block is no part of the body; undefined keeps it. As many as there are blocks. */
export type Verdicts = (RemovalReason | undefined)[]

/** White space as single spaces, without what has no width. */
export function plain(text: string): string {
  return text
    .replace(/[\u200B\u2060\uFEFF\u00AD]/gu, '')
    .replace(/\s+/gu, ' ')
    .trim()
}

export function wordCount(text: string): number {
  return text.split(' ').length
}

/** Characters at the end of a line that show how it ends. */
const ENDING = 8

/**
 * Whether the block ends like a sentence. A full stop that closes an abbreviation of one letter ("the U.S.") ends
 * headlines too and proves nothing.
 */
export function endsSentence(line: string): boolean {
  const text = line.slice(-ENDING)
  if (/[。！？۔।]["'”’»)\]]{0,3}$/u.test(text)) return true
  if (!/[.!?…]["'”’»)\]]{0,3}$/u.test(text)) return false
  return !/(?:^|[\s.(])\p{Lu}\.$/u.test(text)
}
