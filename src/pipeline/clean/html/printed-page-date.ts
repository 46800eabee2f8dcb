import { wordCount } from '../block.ts'
import { readDateLine } from '../date/date-line.ts'
import { findPrintedDates, isoOf, type PrintedDate } from '../date/printed-date.ts'
import type { PageBlock } from './page-blocks.ts'
import { pickReading } from '../date/stamp.ts'

/** Longest block that can be a line about the text, in UTF-16 code units. */
const LINE_LENGTH = 160

/** Blocks above and below the headline between which date lines stand. */
const ABOVE = 10
const BELOW = 25

/** Parts of a page whose dates are not the report's. */
const ELSEWHERE =
  /comment|sidebar|\baside\b|related|teaser|recent|footer|popular|\/nav\b|widget|calendar|event|archive|\bwm-/u

const LABEL =
  /\b(?:published|posted|date|erstellt|veröffentlicht|publié|publicado|pubblicato|опубликовано|datum|fecha|vom|stand|am|on)\b/iu

/** How much speaks for a block's date being that of publication. */
const WEIGHTS = {
  dateLine: 3,
  label: 2,
  below: 2,
  above: 1,
  next: 2,
  short: 1,
  listed: -6,
  elsewhere: -4,
  sentence: -2,
}

/** Blocks from the headline within which a line stands next to it. */
const NEXT = 5

/** Dated blocks of one kind from which they are a list of other stories. */
const LIST = 3

/** Least weight with which a date is believed. */
const BELIEVED = 2

/**
 * The date that a page prints about its text where neither metadata nor elements made for dates say it: in a short line near the
 * headline, likeliest first. Undefined when nothing speaks for any.
 */
export function findPrintedPageDate(
  blocks: readonly PageBlock[],
  title: string | null,
  dayFirst: boolean,
): string | undefined {
  const headline = headlineIndex(blocks, title)
  const dated = blocks.flatMap((block, index) => {
    if (block.text.length > LINE_LENGTH || block.owner.tag === 'option' || !/\d/u.test(block.text)) return []
    const value = datedOn(block.text, dayFirst)
    return value === undefined ? [] : [{ block, index, value, kind: block.path.replaceAll(/\d+/gu, '') }]
  })
  const kinds = new Map<string, number>()
  for (const { kind } of dated) kinds.set(kind, (kinds.get(kind) ?? 0) + 1)
  let best: { readonly weight: number; readonly value: string } | undefined
  for (const { block, index, value, kind } of dated) {
    const weight = weigh(block, index - headline) + ((kinds.get(kind) ?? 0) >= LIST ? WEIGHTS.listed : 0)
    if (weight >= BELIEVED && (best === undefined || weight > best.weight)) best = { weight, value }
  }
  return best?.value
}

function weigh(block: PageBlock, fromHeadline: number): number {
  let weight = Math.abs(fromHeadline) <= NEXT ? WEIGHTS.next : 0
  if (readDateLine(block.text) !== undefined) weight += WEIGHTS.dateLine
  if (LABEL.test(block.text)) weight += WEIGHTS.label
  if (fromHeadline >= 0 && fromHeadline <= BELOW) weight += WEIGHTS.below
  else if (fromHeadline < 0 && fromHeadline >= -ABOVE) weight += WEIGHTS.above
  if (wordCount(block.text) <= 8) weight += WEIGHTS.short
  if (ELSEWHERE.test(nearest(block.path))) weight += WEIGHTS.elsewhere
  if (/\p{L}{3}[.!?]$/u.test(block.text)) weight += WEIGHTS.sentence
  return weight
}

function datedOn(text: string, dayFirst: boolean): string | undefined {
  for (const printed of findPrintedDates(text)) {
    const value = read(printed, dayFirst)
    if (value !== undefined) return value
  }
  return undefined
}

function read(printed: PrintedDate, dayFirst: boolean): string | undefined {
  const reading = pickReading(printed.readings, dayFirst)
  return reading === undefined || reading.day === null ? undefined : isoOf(printed, reading)
}

function headlineIndex(blocks: readonly PageBlock[], title: string | null): number {
  const exact = blocks.findIndex((block) => block.role === 'heading' && block.text === title)
  if (exact >= 0) return exact
  return Math.max(
    0,
    blocks.findIndex((block) => block.text === title),
  )
}

/** The innermost ancestors; what those further out are called holds for the report too. */
function nearest(path: string): string {
  return path.split('/').slice(-4).join('/')
}
