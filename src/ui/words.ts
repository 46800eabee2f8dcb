import type { SourceKind } from '../model/attribution.ts'
import type { Conflict } from '../model/conflict.ts'
import type { DerivationKind } from '../model/derivation.ts'
import type { DriftKind } from '../model/drift.ts'
import type { Certainty, Stance } from '../model/factuality.ts'
import type { OriginCount, OriginStatus } from '../model/origin.ts'
import type { Quantity } from '../model/quantity.ts'
import type { RemovalReason } from '../model/report.ts'

/*
 * The words of the pages. Counts always say what they count; nothing here passes judgement on whether a claim is so:
 * origins, conflicts and changes are what the product states.
 */

/** Made once: what writes numbers takes longer to make than to use. */
const wholeNumbers = new Intl.NumberFormat('en')

/** `1,234` */
export function figureInWords(count: number): string {
  return wholeNumbers.format(count)
}

/** `1 report`, `12 reports` */
export function countOf(count: number, one: string, many = `${one}s`): string {
  return `${figureInWords(count)} ${count === 1 ? one : many}`
}

/** `1`, `2–3` */
export function interval({ low, high }: OriginCount): string {
  return low === high ? String(low) : `${low}–${high}`
}

/** `1 independent origin`, `2 to 3 independent origins` */
export function originsInWords({ low, high }: OriginCount): string {
  return low === high ? countOf(low, 'independent origin') : `${low} to ${high} independent origins`
}

export const stanceWords: Readonly<Record<Stance, { readonly sign: string; readonly word: string }>> = {
  asserts: { sign: '', word: 'asserted' },
  hedges: { sign: '~', word: 'hedged' },
  doubts: { sign: '?', word: 'doubted' },
  denies: { sign: '¬', word: 'denied' },
  'not-acknowledged': { sign: '∅', word: 'not acknowledged' },
}

export const certaintyWords: Readonly<Record<Certainty, string>> = {
  certain: 'certain',
  probable: 'probable',
  possible: 'possible',
  unknown: 'certainty not said',
}

export const statusWords: Readonly<Record<OriginStatus, string>> = {
  independent: 'independent',
  'independence-not-established': 'independence not established',
  derived: 'derived from another origin',
  'common-origin': 'one with another origin',
  'lineage-not-recorded': 'lineage not recorded',
}

export const sourceKindWords: Readonly<Record<SourceKind, string>> = {
  person: 'person',
  organization: 'organisation',
  government: 'government body',
  media: 'news outlet',
  document: 'document',
  unnamed: 'unnamed',
  none: 'kind not known',
}

export const driftWords: Readonly<Record<DriftKind, string>> = {
  'hedge-lost': 'hardened on the way',
  'hedge-gained': 'softened on the way',
  'source-lost': 'source dropped on the way',
  'source-added': 'source added on the way',
  'source-changed': 'source changed on the way',
  'number-changed': 'number changed on the way',
}

export const conflictWords: Readonly<Record<Conflict['kind'], string>> = {
  quantity: 'numbers',
  polarity: 'whether it is so',
  time: 'dates',
  denial: 'denial',
}

export const verdictWords: Readonly<Record<Conflict['verdict'], string>> = {
  conflict: 'cannot both hold',
  compatible: 'can both hold',
  revision: 'may be a revision',
  'different-measure': 'measure different things',
}

export const derivationWords: Readonly<Record<DerivationKind, string>> = {
  citation: 'cites',
  copy: 'copies',
  rewrite: 'rewrites',
  quotation: 'quotes',
  revision: 'is a later version of',
}

export const removalWords: Readonly<Record<RemovalReason, string>> = {
  advert: 'advertisement',
  navigation: 'navigation',
  caption: 'caption',
  related: 'teaser of another story',
  'author-bio': 'about the author',
  promotion: 'promotion',
  footer: 'footer',
  comments: 'comments',
  consent: 'consent notice',
  paywall: 'paywall notice',
  credit: 'credit line',
  duplicate: 'repeated text',
  other: 'not part of the report',
}

const boundSigns: Readonly<Record<Quantity['bound'], string>> = {
  exact: '',
  about: '~',
  'at-least': '≥',
  'more-than': '>',
  'at-most': '≤',
  'less-than': '<',
  between: '',
}

/** A number for reading: thousands apart, at most two decimals, shares as per cent. */
export function numberInWords(value: number, unit: string): string {
  if (unit === 'fraction') return `${(value * 100).toLocaleString('en', { maximumFractionDigits: 1 })} %`
  return value.toLocaleString('en', { maximumFractionDigits: 2 })
}

/** An "about" wider than this share of its middle ("hundreds") is no number with a margin: both ends are said. */
const widestAbout = 0.5

/** `~11,000`, `≤12,000`, `5–7`: the interval as short as it can be said. */
export function quantityInWords({ low, high, bound, unit }: Pick<Quantity, 'low' | 'high' | 'bound' | 'unit'>): string {
  const [from, to] = [low ?? high, high ?? low]
  if (from === null || to === null) return 'number not settled'
  const isWide = bound === 'about' && to - from > (widestAbout * (from + to)) / 2
  if (bound === 'between' || isWide) return `${numberInWords(from, unit)}–${numberInWords(to, unit)}`
  const named = bound === 'about' ? (from + to) / 2 : bound === 'at-most' || bound === 'less-than' ? to : from
  return `${boundSigns[bound]}${numberInWords(named, unit)}`
}

/** Thousands of these are told in a larger unit. */
const largerUnits: Readonly<Record<string, string>> = { m: 'km', kg: 't' }

/** A distance or weight in the unit that people would say: 210 km, not 210,000 m. Other quantities as they are. */
export function inLargeUnit<T extends Pick<Quantity, 'low' | 'high' | 'unit'>>(quantity: T): T {
  const larger = Object.hasOwn(largerUnits, quantity.unit) ? largerUnits[quantity.unit] : undefined
  const { low, high } = quantity
  if (larger === undefined || Math.max(low ?? 0, high ?? 0) < 1000) return quantity
  const scaled = (value: number | null): number | null => value && value / 1000
  return { ...quantity, unit: larger, low: scaled(low), high: scaled(high) }
}

/** What a number counts, for a label: shares need none. */
export function unitInWords(unit: string): string {
  return unit === 'fraction' ? '' : unit
}
