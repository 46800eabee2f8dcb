/** Words by which a statement says that something is not so. */
const NEGATIONS =
  /\b(?:not|no|never|nobody|none|nothing|nowhere|neither|nor|without|cannot|unable|(?:failed|failing|fails|refused|refuses|declined|declines) to)\b|n['’]t\b/iu
/** "No fewer than 40", "not only", "no doubt" say that something is so; "no longer" says that it is not. */
const AFFIRMING = /\b(?:(?:no|not) (?:fewer|less|later|earlier|sooner) than|not only|no doubt|no matter)\b/giu

/** Whether a statement tells that something is not so: "took no part" and "took part" are alike and say two things. */
export function isNegated(text: string): boolean {
  return NEGATIONS.test(text.replace(AFFIRMING, ' '))
}
