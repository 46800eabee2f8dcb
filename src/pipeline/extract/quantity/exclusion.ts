import { TIME_UNITS } from './counted-lexicon.ts'
import {
  DESIGNATORS,
  DESIGNATORS_IN_CAPITALS,
  FIGURE_NAMES,
  MONTHS,
  PRONOUN_ONE_FOLLOWERS,
  PRONOUN_ONE_LEADERS,
  SCORE_CUES,
  STREETS,
  YEAR_CUES,
  ZERO_FOLLOWERS,
  ZERO_LEADERS,
} from './exclusion-lexicon.ts'
import type { Numeral } from './numeral.ts'
import { isTelephone } from './telephone.ts'
import { isTitle } from './title.ts'
import { isCapitalised, isDash, isGlued, opensSentence, type Word } from './words.ts'

/** What stands around a number when it is judged. */
export interface Surroundings {
  readonly words: readonly Word[]
  readonly numeral: Numeral
  /** A currency mark, percent sign or unit goes with it. */
  readonly hasUnit: boolean
  readonly hasBound: boolean
  /** A noun that can be counted follows. */
  readonly hasNoun: boolean
  /** The number is in the headline, where capitals say nothing. */
  readonly inHeadline: boolean
}

/** Whether a number is no quantity but a name, a date, a score, a telephone or list number. */
export function isNoQuantity(around: Surroundings): boolean {
  const { words, numeral, hasUnit } = around
  if (isPartOfWord(around)) return true
  if (!hasUnit && isListNumber(words, numeral)) return true
  if (isChainOfNumbers(words, numeral) || isTelephone(words, numeral)) return true
  if (hasUnit) return isDesignatedLetter(words, numeral) || isNameWithUnit(around)
  return (
    isOrdinal(words, numeral) ||
    isDesignated(around) ||
    isClockOrDate(words, numeral) ||
    isYear(around) ||
    isDuration(words, numeral) ||
    isHouse(words, numeral) ||
    isTitle(words, numeral) ||
    isZeroOfPhrase(words, numeral) ||
    isName(around) ||
    isPronoun(around) ||
    isCoordinate(words, numeral) ||
    isScore(around)
  )
}

/** "MQ-9", "F16", "G7", "M1A2", "737F", "scp-173", "3D" */
function isPartOfWord({ words, numeral, hasUnit, hasNoun }: Surroundings): boolean {
  const before = words[numeral.from - 1]
  if (isGlued(words, numeral.from) && before !== undefined) {
    if (before.kind !== 'mark') return true
    if (/^[#_@&=\\]$/u.test(before.text)) return true
    const joins = isDash(before) || before.text === '/' || before.text === '.'
    const farther = words[numeral.from - 2]
    if (joins && isGlued(words, numeral.from - 1) && farther?.kind === 'letters' && numeral.form === 'digits')
      return true
    if (joins && farther?.kind === 'digits' && isGlued(words, numeral.from - 1)) {
      if (before.text === '.' || (isGlued(words, numeral.from - 2) && words[numeral.from - 3]?.kind === 'letters'))
        return true
    }
  }
  if (
    FIGURE_NAMES.has(
      words
        .slice(numeral.from, numeral.to)
        .map(({ text }) => text)
        .join(''),
    ) &&
    !hasNoun
  )
    return true
  const after = words[numeral.to]
  if (after?.gap !== 'none' || hasUnit) return false
  if (after.kind === 'letters') return true
  return /^[_@&=\\]$/u.test(after.text)
}

/** "1. First", "2) Second", "(3)" at the start of a line. */
function isListNumber(words: readonly Word[], numeral: Numeral): boolean {
  if (numeral.form !== 'digits' || !numeral.plain) return false
  const bracketed = words[numeral.from - 1]?.text === '(' && words[numeral.to]?.text === ')'
  const first = bracketed ? numeral.from - 1 : numeral.from
  if (first !== 0 && words[first]?.gap !== 'line') return false
  const mark = words[numeral.to]
  return mark?.gap === 'none' && /^[.)]$/u.test(mark.text) && words[numeral.to + 1] !== undefined
}

/** "555-0123", "1-222-2222", "10:30", "5/17/2018", "2.0.1": numbers tied together that count nothing. */
function isChainOfNumbers(words: readonly Word[], numeral: Numeral): boolean {
  const tie = (index: number): string => {
    const mark = words[index]
    const ties = mark?.kind === 'mark' && mark.gap === 'none' && words[index + 1]?.gap === 'none'
    return ties && words[index + 1]?.kind === 'digits' && words[index - 1]?.kind === 'digits' ? mark.text : ''
  }
  const ahead = tie(numeral.to)
  const behind = tie(numeral.from - 1)
  if (ahead === ':' || behind === ':') return true
  if (ahead === '/' || behind === '/') return true
  const dashAhead = isDash(words[numeral.to]) && ahead !== ''
  const dashBehind = isDash(words[numeral.from - 1]) && behind !== ''
  if (dashAhead && tie(numeral.to + 2) !== '') return true
  if (dashBehind && tie(numeral.from - 3) !== '') return true
  if (dashAhead && dashBehind) return true
  if (dashAhead && !mayBeRange(words[numeral.to - 1], words[numeral.to + 1])) return true
  if (dashBehind && !mayBeRange(words[numeral.from - 2], words[numeral.from])) return true
  return words[numeral.from - 1]?.text === '+' && isGlued(words, numeral.from)
}

/** The second end of a range is the larger, as far as both print it, and begins with no nought; "50-50" is none. */
function mayBeRange(first: Word | undefined, second: Word | undefined): boolean {
  const low = first?.text ?? ''
  const high = second?.text ?? ''
  return !/^0\d/u.test(high) && (high.length < low.length || !/^\d+$/u.test(low + high) || Number(low) < Number(high))
}

/** "47th", "2nd" are read as letters glued to digits; here only what is printed apart remains. */
function isOrdinal(words: readonly Word[], numeral: Numeral): boolean {
  return /^(?:st|nd|rd|th)$/u.test(words[numeral.to]?.lower ?? '') && numeral.form === 'digits'
}

/** "Article 5", "No. 3", "Boeing 737", "#3" */
function isDesignated({ words, numeral, hasBound }: Surroundings): boolean {
  if (hasBound || (numeral.scaled && !isDesignatedLetter(words, numeral))) return false
  // In "No. 22-451" the name goes on behind the hyphen.
  const goesOn =
    isGlued(words, numeral.from) && isDash(words[numeral.from - 1]) && words[numeral.from - 2]?.kind === 'digits'
  const from = goesOn ? numeral.from - 2 : numeral.from
  let at = from - 1
  if (words[at]?.text === '.' && words[at]?.gap === 'none') at -= 1
  const abbreviated = at !== from - 1
  const before = words[at]
  if (before === undefined || words[from]?.gap === 'line' || !DESIGNATORS.has(before.lower)) return false
  if (before.lower === 'number' && isVerbOfCounting(words, at)) return false
  if (abbreviated) return /^(?:no|nos|nr|nrs|num|art|sec|vol|fig|pp?)$/u.test(before.lower)
  if (DESIGNATORS_IN_CAPITALS.has(before.lower))
    return isCapitalised(before) && (numeral.form === 'digits' || isCapitalised(words[numeral.from]))
  return true
}

/** "the force will number 12,000", "they number 300" */
function isVerbOfCounting(words: readonly Word[], at: number): boolean {
  const before = words[at - 1]?.lower ?? ''
  return /^(?:will|would|may|might|could|can|should|to|now|they|who|that|which|already|still)$/u.test(before)
}

/** "Apartment 5B": a letter glued to the number of something designated belongs to its name. */
function isDesignatedLetter(words: readonly Word[], numeral: Numeral): boolean {
  const letter = words[numeral.from + 1]
  if (numeral.form !== 'digits' || numeral.to !== numeral.from + 2 || letter?.gap !== 'none') return false
  return /^\p{Lu}$/u.test(letter.text) && DESIGNATORS.has(words[numeral.from - 1]?.lower ?? '')
}

/** "met Fifty Cent": a number in capitals inside a sentence, with a unit in capitals. */
function isNameWithUnit({ words, numeral, hasBound, inHeadline }: Surroundings): boolean {
  if (numeral.form !== 'words' || hasBound || inHeadline || opensSentence(words, numeral.from)) return false
  return isCapitalised(words[numeral.from]) && isCapitalised(words[numeral.to - 1])
}

/** "12 Harbour Street" */
function isHouse(words: readonly Word[], numeral: Numeral): boolean {
  const LONGEST_NAME = 3
  if (numeral.form !== 'digits' || !numeral.plain) return false
  for (let at = numeral.to; at <= numeral.to + LONGEST_NAME; at += 1) {
    const word = words[at]
    if (word?.gap !== 'blank' || !isCapitalised(word)) return false
    // "12 Wall Street banks" counts banks.
    if (at > numeral.to && STREETS.has(word.lower)) return words[at + 1]?.tag !== 'NOUN'
  }
  return false
}

/** "zero tolerance", "a zero-sum game", "ground zero" */
function isZeroOfPhrase(words: readonly Word[], numeral: Numeral): boolean {
  if (words[numeral.from]?.lower !== 'zero' || numeral.to !== numeral.from + 1) return false
  const next = words[isDash(words[numeral.to]) ? numeral.to + 1 : numeral.to]
  return ZERO_LEADERS.has(words[numeral.from - 1]?.lower ?? '') || ZERO_FOLLOWERS.has(next?.lower ?? '')
}

/** "March 27", "27 March", "6 pm", "at 10:30", "9/11" */
function isClockOrDate(words: readonly Word[], numeral: Numeral): boolean {
  if (numeral.form !== 'digits' || numeral.scaled || numeral.low > 2100 || numeral.low < 0) return false
  const before = words[numeral.from - 1]
  const month = before?.text === '.' ? words[numeral.from - 2] : before
  if (month !== undefined && MONTHS.has(month.lower) && isCapitalised(month)) return true
  let next = words[numeral.to]
  if (next?.lower === 'of') next = words[numeral.to + 1]
  if (next !== undefined && numeral.low <= 31 && MONTHS.has(next.lower) && isCapitalised(next)) return true
  if (/^(?:am|pm)$/u.test(next?.lower ?? '')) return true
  if (/^(?:a|p)$/u.test(next?.lower ?? '') && words[numeral.to + 1]?.text === '.')
    return words[numeral.to + 2]?.lower === 'm'
  return (
    /^(?:o|gmt|utc|bst|cet|bce?|ad|ce)$/u.test(next?.lower ?? '') &&
    (next?.lower !== 'o' || words[numeral.to + 1]?.lower !== 'the')
  )
}

/** Four digits without a separator in the range of years, where nothing says that they count. */
function isYear({ words, numeral, hasBound, hasNoun }: Surroundings): boolean {
  if (!numeral.plain || hasBound || numeral.low < 1000 || numeral.high > 2100) return false
  // Of "between 1930 and 1956" the first number is asked.
  const first = words.slice(numeral.from, numeral.to).find((word) => word.kind === 'digits')
  if (first?.text.length !== 4) return false
  // A count of this size is printed with a separator or rounded; 1988 and 2024 as such are years, whatever follows.
  if (numeral.low > 1900 && numeral.low % 100 !== 0) return true
  if (words[numeral.to]?.text === 's' || words[numeral.to]?.text === '’' || words[numeral.to]?.text === "'") return true
  const cue = YEAR_CUES.has(words[numeral.from - 1]?.lower ?? '')
  if (cue || words[numeral.from - 1]?.text === ',') return true
  return !hasNoun
}

/** "three hours", "a two-day visit": a duration is told by time expressions. */
function isDuration(words: readonly Word[], numeral: Numeral): boolean {
  let at = numeral.to
  if (isDash(words[at])) at += 1
  else {
    if (
      words[at]?.lower === 'of' ||
      /^(?:more|additional|consecutive|straight|full|whole)$/u.test(words[at]?.lower ?? '')
    )
      at += 1
  }
  const word = words[at]
  if (word === undefined || word.gap === 'line') return false
  return TIME_UNITS.has(word.lower)
}

/** "Group of Seven", "Five Eyes", "Unit 731 Museum": a number in capitals, or behind a capitalised name with nothing to count. */
function isName({ words, numeral, hasNoun, hasBound, inHeadline }: Surroundings): boolean {
  const first = words[numeral.from]
  const before = words[numeral.from - 1]
  if (first === undefined || hasBound) return false
  if (numeral.form === 'words') {
    if (!isCapitalised(first) || inHeadline || opensSentence(words, numeral.from)) {
      return (
        isCapitalised(first) &&
        !inHeadline &&
        isCapitalised(words[numeral.to]) &&
        numeral.to - numeral.from === 1 &&
        !hasNoun
      )
    }
    return true
  }
  // "the Group of 77"
  const group = words[numeral.from - 2]
  if (!hasNoun && before?.lower === 'of' && group?.text === 'Group' && numeral.plain) return true
  if (!numeral.plain || hasNoun || inHeadline || first.gap !== 'blank' || numeral.low >= 10_000) return false
  return before?.kind === 'letters' && isCapitalised(before) && !opensSentence(words, numeral.from - 1)
}

/** "21.93 N, 96.07 E" */
function isCoordinate(words: readonly Word[], numeral: Numeral): boolean {
  const next = words[numeral.to]
  const decimal = numeral.form === 'digits' && (words[numeral.from]?.text.includes('.') ?? false)
  return decimal && next?.gap === 'blank' && /^[NSEW]$/u.test(next.text)
}

/** "one of the drones", "no one", "one another" */
function isPronoun({ words, numeral, hasNoun, hasBound }: Surroundings): boolean {
  if (numeral.to - numeral.from !== 1 || words[numeral.from]?.lower !== 'one') return false
  const next = words[numeral.to]
  if (isDash(next) && next?.gap === 'none') return true
  if (PRONOUN_ONE_LEADERS.has(words[numeral.from - 1]?.lower ?? '')) return true
  if (!hasNoun && !hasBound) return words.length > 1
  return next !== undefined && PRONOUN_ONE_FOLLOWERS.has(next.lower)
}

/** "5-3", "a 52-48 vote" */
function isScore({ words, numeral, hasNoun }: Surroundings): boolean {
  const MOST_IN_A_SCORE = 200
  if (isSpokenScore(words, numeral)) return true
  const ahead =
    isDash(words[numeral.to]) && words[numeral.to]?.gap === 'none' && words[numeral.to + 1]?.kind === 'digits'
  const behind =
    isDash(words[numeral.from - 1]) && isGlued(words, numeral.from) && words[numeral.from - 2]?.kind === 'digits'
  if ((!ahead && !behind) || numeral.form !== 'digits' || numeral.low > MOST_IN_A_SCORE) return false
  const reach = words.slice(Math.max(0, numeral.from - 5), numeral.to + 5)
  return !hasNoun || reach.some((word) => SCORE_CUES.has(word.lower))
}

/** "split 3 to 2", "won by 51 to 49": behind a word of results, the larger before the smaller. */
function isSpokenScore(words: readonly Word[], numeral: Numeral): boolean {
  const REACH = 4
  const isSecond = words[numeral.from - 1]?.lower === 'to'
  const first = isSecond ? numeral.from - 2 : numeral.from
  const larger = words[first]
  const smaller = words[first + 2]
  if (words[first + 1]?.lower !== 'to' || !isShort(larger) || !isShort(smaller)) return false
  if (Number(larger?.text) <= Number(smaller?.text)) return false
  const lead = words.slice(Math.max(0, first - REACH), first)
  return words[first - 1]?.lower !== 'from' && lead.some((word) => SCORE_CUES.has(word.lower))
}

const isShort = (word: Word | undefined): boolean => /^\d{1,3}$/u.test(word?.text ?? '')
