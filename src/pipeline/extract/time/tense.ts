/** When the clause around an expression takes place, as far as its words tell. */
export type Tense = 'past' | 'future' | undefined

/** How far a verb may stand from its time, in characters; longer stretches are another clause. */
const REACH = 120

const FUTURE = new Set(
  (
    "will 'll ’ll shall would won't wo due scheduled expected expects expect plans planned planning upcoming payable expires expire " +
    'matures maturing forthcoming tentatively going intends intend hopes may might should'
  ).split(' '),
)

const PAST = new Set(
  (
    'was were had did has have been came went took began fell rose met left sent held made told found got gave won lost hit shot ' +
    'struck saw became ran flew broke spoke sold bought paid led fought brought thought said wrote kept grew drew drove chose ' +
    'stood sat built spent taught caught heard felt knew threw cut put set shut quit slid shrank sank sought forced died'
  ).split(' '),
)

/** Infinitives behind these are still to come: "set to meet Friday". */
const LEADS_TO = new Set(
  (
    'expected plans plan planned set due scheduled likely going hopes hope wants want intends intend agreed ready vowed promised ' +
    'ordered needs need about decided is are pledged prepares preparing aims aiming threatened'
  ).split(' '),
)

/** Words in "-ed" that tell no past. */
const NOT_PAST =
  /^(?:need|speed|feed|breed|seed|indeed|hundred|united|exceed|proceed|succeed|weed|deed|bleed|shed|red|bed|alleged|armed|unmanned|advanced|so-called|based|limited|unidentified)$/u

const LEAD = 24
/** What lasts until a day, or is to be done by it, lies before it. */
const STILL_TO_COME = /(?:^|\s)(?:until|till|by|as (?:early|soon|late) as|ahead of|starting|beginning|effective)\s+$/iu

/** The tense of the clause: that of the nearest verb before the expression, else of the nearest behind it. */
export function clauseTense(text: string, start: number, end: number): Tense {
  const lead = text.slice(Math.max(0, start - LEAD), start)
  const before = clauseBefore(text.slice(Math.max(0, start - REACH), start))
  // "had filed by Wednesday" is over.
  if (STILL_TO_COME.test(lead) && !before.includes('had')) return lastedUntil(lead, before) ? 'past' : 'future'
  const after = clauseAfter(text.slice(end, end + REACH))
  return nearest(before.toReversed(), true) ?? nearest(after, false)
}

/** What went on until a day that is past: "they were held until Saturday", "searches lasted until Friday". */
const LASTED =
  /^(?:held|stayed|lasted|worked|waited|fought|slept|searched|lived|kept|served|ran|marched|talked|walked)$/u
const STANDS_STILL = /^(?:is|are|be|been|being|will|would|shall|may|might|could|can|must|should|to|has|have)$/u

function lastedUntil(lead: string, before: readonly string[]): boolean {
  if (!/(?:until|till)\s+(?:[\d:.]{1,12}\s{0,20}(?:[ap]\.?m\.?\s{0,20})?(?:on\s{1,20})?)?$/iu.test(lead)) return false
  const near = before.slice(-NEAR_UNTIL)
  const verb = near.findLastIndex((word) => LASTED.test(word))
  return verb >= 0 && !near.slice(0, verb).some((word) => STANDS_STILL.test(word))
}

/** How many words behind its verb an "until" may stand. */
const NEAR_UNTIL = 6

const wordsOf = (part: string): string[] => part.toLowerCase().match(/[\p{L}]+(?:['’][\p{L}]+)?/gu) ?? []

/** What ends a clause, before the expression and behind it. */
const BEHIND_END = /[.;!?]\s|\n\s*\n/gu
const BEFORE_END = /[.;!?](?:\s|$)|\n\s*\n/u

function clauseBefore(part: string): string[] {
  let start = 0
  for (let end = BEHIND_END.exec(part); end !== null; end = BEHIND_END.exec(part)) start = BEHIND_END.lastIndex
  return wordsOf(part.slice(start))
}

function clauseAfter(part: string): string[] {
  const end = part.search(BEFORE_END)
  return wordsOf(end < 0 ? part : part.slice(0, end))
}

function nearest(words: readonly string[], backwards: boolean): Tense {
  for (const [index, word] of words.entries()) {
    if (word === 'to') {
      const lead = words[backwards ? index + 1 : index - 1] ?? ''
      if (LEADS_TO.has(lead)) return 'future'
      continue
    }
    if (FUTURE.has(word)) return 'future'
    const lead = words[backwards ? index + 1 : index - 1] ?? ''
    // "will be held": the participle tells nothing, the verb before it does.
    if (lead === 'be' && (PAST.has(word) || word.endsWith('ed'))) continue
    if (PAST.has(word)) return 'past'
    if (/^\p{L}{2,}ed$/u.test(word) && !NOT_PAST.test(word)) return 'past'
  }
  return undefined
}
