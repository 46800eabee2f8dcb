import { tokenise } from '../../lib/tokens.ts'
import type { Attribution } from '../../model/attribution.ts'
import type { Extraction } from '../../model/extraction.ts'
import { isShortFor, NO_FIRMS, takenUp, type Firms } from './firms.ts'
import { HEARSAY, PAPERS } from './lexicon/speakers.ts'
import { SpokenBodies } from './taken-up.ts'

/**
 * The attributions of a report with their speakers settled by the rest of the report: a family name is the person whom
 * the report names in full, "the company" its one firm, "the military" its General Staff, "the statement" whoever spoke last, and "reports" or "media" are nobody in
 * particular.
 */
export function settleSpeakers(extraction: Extraction, text: string, firms: Firms = NO_FIRMS): readonly Attribution[] {
  const full = fullNames(extraction)
  const inOrder = [...extraction.attributions].sort((a, b) => placeOf(a) - placeOf(b))
  const settled = new Map<string, Attribution>()
  const bodies = new SpokenBodies()
  let last: Attribution | undefined
  for (const attribution of inOrder) {
    const spoken = asFirm(settle(wholeName(withoutDateline(attribution, text), extraction, text), full, last), firms)
    const one = { ...spoken, ...(spoken.sourceName === null ? {} : bodies.takenUpBy(spoken.sourceName)) }
    bodies.add(one)
    settled.set(attribution.id, one)
    if (SPEAKERS.has(one.sourceKind) && one.sourceName !== null) last = one
  }
  return extraction.attributions.map((attribution) => settled.get(attribution.id) ?? attribution)
}

/** Those who issue statements. */
const SPEAKERS: ReadonlySet<string> = new Set(['person', 'organization', 'government'])

function placeOf({ source, cue, content }: Attribution): number {
  return (source[0] ?? cue[0] ?? content[0])?.[0] ?? 0
}

function settle(
  attribution: Attribution,
  full: ReadonlyMap<string, Pick<Attribution, 'sourceName' | 'sourceKind' | 'sourceNamed'>>,
  last: Attribution | undefined,
): Attribution {
  const name = attribution.sourceName
  if (name === null) return attribution
  const words = tokenise(name).map(({ word }) => word)
  const named = /\p{Lu}/u.test(name.replace(/^The\s/u, '').slice(1)) || (words.length > 1 && /^\p{Lu}/u.test(name))
  const head = words.at(-1) ?? ''
  if (!named && PAPERS.has(head) && last !== undefined && words.length <= MOST_PAPER_WORDS) {
    const { sourceName, sourceKind, sourceNamed } = last
    return { ...attribution, sourceName, sourceKind, sourceNamed }
  }
  if (HEARSAY.has(head) && attribution.sourceKind !== 'unnamed' && !/^\p{Lu}\p{L}*$/u.test(name.slice(-head.length)))
    return { ...attribution, sourceKind: 'unnamed' }
  if (words.length === 1 && HEARSAY.has(head)) return { ...attribution, sourceKind: 'unnamed' }
  const fuller = words.length === 1 ? full.get(head) : undefined
  return fuller === undefined ? attribution : { ...attribution, ...fuller }
}

/** "The company", "Veltra" and "Veltra Pharma" are the firm that the report names. */
function asFirm(attribution: Attribution, firms: Firms): Attribution {
  const { sourceName: name, sourceKind } = attribution
  if (name === null) return attribution
  const body = sourceKind === 'organization'
  const alone = body || (sourceKind === 'person' && !name.includes(' '))
  const short = alone ? firms.all.find((each) => each.name === name || isShortFor(name, each)) : undefined
  const firm = (body ? takenUp(name, firms) : undefined) ?? short
  return firm === undefined
    ? attribution
    : { ...attribution, sourceName: firm.name, sourceKind: 'organization', sourceNamed: firm.named }
}

/** "LORN: Two men died, police said" names where, not who. */
const DATELINE = /^\s*(?::|\([^()]{1,40}\)\s*[-–—:]|,\s[\p{L}. ]{3,12}\d{1,2}\s*\([^()]{1,40}\)|[-–—]\s)/u

function withoutDateline(attribution: Attribution, text: string): Attribution {
  const [span] = attribution.sourceNamed
  if (span === undefined || attribution.sourceName === null) return attribution
  const printed = text.slice(...span)
  const place =
    /^[\p{Lu}][\p{Lu} .'’-]{2,}$/u.test(printed) && DATELINE.test(text.slice(span[1], span[1] + DATELINE_REACH))
  return place ? { ...attribution, source: [], sourceName: null, sourceNamed: [], sourceKind: 'none' } : attribution
}

/** A dateline is over after so many UTF-16 units. */
const DATELINE_REACH = 60

/** A name that was cut is the whole name of the body in the text: "Central News Agency" in "Korean Central News Agency". */
function wholeName(attribution: Attribution, { entities }: Extraction, text: string): Attribution {
  const [span] = attribution.sourceNamed
  const name = attribution.sourceName
  if (span === undefined || name === null || attribution.sourceKind === 'person') return attribution
  if (!/^\p{Lu}/u.test(text.slice(...span))) return attribution
  const whole = entities.find(
    (entity) => entity.kind === 'organization' && entity.span[0] < span[0] && entity.span[1] === span[1],
  )
  return whole === undefined ? attribution : { ...attribution, sourceName: whole.name, sourceNamed: [whole.span] }
}

/** "The statement", "its latest statement", but not "the first statement of the second witness". */
const MOST_PAPER_WORDS = 3

/** By family name: the one person whom the report names in full. Two persons of one family name settle nothing. */
function fullNames({
  attributions,
  entities,
}: Extraction): Map<string, Pick<Attribution, 'sourceName' | 'sourceKind' | 'sourceNamed'>> {
  const persons = [
    ...attributions.flatMap(({ sourceName, sourceKind, sourceNamed }) =>
      sourceKind === 'person' && sourceName !== null ? [{ name: sourceName, named: sourceNamed }] : [],
    ),
    ...entities.flatMap(({ kind, name, span }) => (kind === 'person' ? [{ name, named: [span] }] : [])),
  ]
  const found = new Map<string, Pick<Attribution, 'sourceName' | 'sourceKind' | 'sourceNamed'>>()
  const several = new Set<string>()
  const givenOf = (name: string): string => tokenise(name)[0]?.word ?? ''
  for (const { name, named } of persons) {
    const words = tokenise(name)
    // Either end may be the family name: "Kim Jong Un", "Ana Veld".
    for (const family of new Set([words[0]?.word, words.at(-1)?.word])) {
      if (words.length < 2 || family === undefined) continue
      const known = found.get(family)
      if (known === undefined) found.set(family, { sourceName: name, sourceKind: 'person', sourceNamed: named })
      else if (givenOf(known.sourceName ?? '') !== givenOf(name)) several.add(family)
    }
  }
  for (const family of several) found.delete(family)
  return found
}
