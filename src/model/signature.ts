/**
 * What is kept of a report so that the reports near it can be found without reading any text: plain data, made once, and
 * dependent on that report alone. Words are kept as hashes.
 */
export interface Signature {
  readonly report: string
  /**
   * Its place among all reports, made of its id alone, so that who stands for a key does not depend on the order of arrival.
   * An integer below 2^52; two reports of one archive practically never share it.
   */
  readonly place: number
  /** What an index is asked for: signed 32-bit numbers in ascending order. Two reports that share none are no neighbours. */
  readonly keys: readonly number[]
  /** Its most telling words; the weights make a vector of length 1. */
  readonly topic: TellingWords
  /** The names that tell most of what it is about, and words where there are few names; hashes, most telling first. */
  readonly about: readonly number[]
  /** Its sentences that say something of their own, as vectors of length 1. */
  readonly sentences: readonly SentenceWords[]
  /** Digests of its text and its address, below 2^52: reports that share one are neighbours whatever they say. */
  readonly same: readonly number[]
  /** The names by which others call its publisher. */
  readonly published: readonly number[]
  /** Those it has something from, and what. */
  readonly cited: readonly CitedFor[]
}

/** One publisher whom a report names for something that it tells. */
export interface CitedFor {
  /** Its names, as `published` gives those of who published a report. */
  readonly names: readonly number[]
  /** What it is named for, as `about` gives it of a report; never empty. */
  readonly about: readonly number[]
}

/** Words that stand for what a report is about. More would bring in words of no topic, fewer would miss a second subject. */
export const TOPIC_WORDS = 24

/** Hashes of words, in descending order of weight, and what each tells. */
export interface TellingWords {
  readonly words: readonly number[]
  readonly weights: readonly number[]
}

export interface SentenceWords extends TellingWords {
  /** Hashes of the values that the sentence counts, when they have more than one digit that tells. */
  readonly values: readonly number[]
}

/**
 * So many reports stand for all that hold one key: a report is compared with these of each of its keys, so that a key that
 * everybody holds costs no more than a rare one. Copies in their thousands hang together through them.
 */
export const REPRESENTATIVES = 16
