import { readAmount, type Amount } from './amount.ts'
import { CHANGE_WORDS } from './bound-lexicon.ts'
import { isDash, type Word } from './words.ts'

/** Two amounts that are the ends of one interval. */
export interface RangeReading {
  readonly from: number
  readonly to: number
  readonly low: number
  readonly high: number
  /** The amount whose unit both ends share. */
  readonly amount: Amount
}

/** "between 10,000 and 12,000", "from 5 to 10 per cent", "10-12,000", "$5m–$10m", "two or three". */
export function readRange(text: string, words: readonly Word[], first: Amount): RangeReading | undefined {
  const opening = words[first.from - 1]?.lower
  const connector = connectorAt(words, first.to)
  if (connector === undefined || words[first.to]?.gap === 'line') return undefined
  if (connector.kind === 'and' && opening !== 'between') return undefined
  const second = readAmount(text, words, connector.to, connector.to) ?? behindMark(text, words, connector.to)
  if (second === undefined || words[connector.to]?.gap === 'line') return undefined
  if (connector.kind === 'to' && opening === 'from' && isChange(words, first.from - 1)) return undefined
  if (connector.kind === 'to' && opening !== 'from' && isChange(words, first.from)) return undefined
  if (connector.kind === 'or' && (first.numeral.form !== 'words' || second.numeral.form !== 'words')) return undefined
  const ends = reconcile(first, second)
  if (ends === undefined || ends.low >= ends.high) return undefined
  const opens = opening === 'between' || (opening === 'from' && connector.kind === 'to')
  return {
    from: opens ? first.from - 1 : first.from,
    to: second.to,
    ...ends,
    amount: second.unit === undefined ? first : second,
  }
}

/** A second end may repeat the currency mark: "$5 to $10 million". */
function behindMark(text: string, words: readonly Word[], index: number): Amount | undefined {
  for (let step = 1; step <= 2; step += 1) {
    const amount = readAmount(text, words, index + step, index)
    if (amount !== undefined && amount.from <= index && amount.unit?.kind === 'money') return amount
  }
  return undefined
}

function connectorAt(
  words: readonly Word[],
  index: number,
): { kind: 'and' | 'to' | 'dash' | 'or'; to: number } | undefined {
  const word = words[index]
  if (word === undefined) return undefined
  if (word.lower === 'and') return { kind: 'and', to: index + 1 }
  if (word.lower === 'to' || word.lower === 'through') return { kind: 'to', to: index + 1 }
  if (word.lower === 'or') return { kind: 'or', to: index + 1 }
  if (isDash(word) || word.text === '~') {
    // "8- to 16-metre"
    if (words[index + 1]?.lower === 'to') return { kind: 'to', to: index + 2 }
    return { kind: 'dash', to: index + 1 }
  }
  return undefined
}

/** Whether a verb of change stands shortly before: "rose from 300 to 500". */
function isChange(words: readonly Word[], index: number): boolean {
  const REACH = 5
  for (let at = index - 1; at >= 0 && at >= index - REACH; at -= 1) {
    const word = words[at]
    if (word === undefined || /^[.;!?]$/u.test(word.text)) return false
    if (CHANGE_WORDS.has(word.lower)) return true
    if (word.gap === 'line') return false
  }
  return false
}

/** Gives both ends the unit and the scale that only one of them bears; undefined when they do not go together. */
function reconcile(first: Amount, second: Amount): { low: number; high: number } | undefined {
  const a = first.unit
  const b = second.unit
  if (a !== undefined && b !== undefined && a.unit !== b.unit) return undefined
  if (a !== undefined && b === undefined && a.kind !== 'money') return undefined
  if (first.numeral.fraction !== second.numeral.fraction && b === undefined) return undefined
  const unit = b ?? a
  const factor = unit?.factor ?? 1
  const offset = unit?.offset ?? 0
  const own = first.numeral.low * sharedScale(first, second)
  const low = a !== undefined && a !== unit ? own * a.factor + a.offset : own * factor + offset
  return { low, high: second.numeral.high * factor + offset }
}

/** "5 to 10 million" begins with five million, "10-12,000" with ten thousand. */
function sharedScale(first: Amount, second: Amount): number {
  const { low } = first.numeral
  if (first.numeral.scaled || first.numeral.fraction || low <= 0 || second.numeral.plain) return 1
  const high = second.numeral.high
  for (const scale of [1e12, 1e9, 1e6, 1e3]) {
    if (high < scale || low >= 1e3) continue
    const leading = high / scale
    const shares = second.numeral.scaled ? Number.isInteger(leading * 1e3) : scale === 1e3 && low >= 2
    if (shares && low < leading) return scale
    if (second.numeral.scaled) return 1
  }
  return 1
}
