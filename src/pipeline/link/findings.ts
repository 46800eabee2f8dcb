import { tokenise } from '../../lib/tokens.ts'
import type { SourceKind } from '../../model/attribution.ts'
import type { Naming } from './naming.ts'

/** What somebody has found out or holds, told as if it spoke: "initial findings suggest". */
const FINDINGS: ReadonlySet<string> = new Set(
  (
    'assessment assessments finding findings analysis analyses estimate estimates evidence data information indication indications ' +
    'investigation investigations inquiry inquiries probe calculation calculations intelligence signs figures results tests test ' +
    'examination review checks'
  ).split(' '),
)

/** Words that stand beside it and tell of nobody else. */
const BESIDE: ReadonlySet<string> = new Set(
  (
    'the a an its his her their our my this these own first initial early preliminary latest new recent available current some ' +
    'internal joint further more all'
  ).split(' '),
)

/** Who shows papers or pictures stands for them; an outlet that cites some says where it has it from. */
const SPEAKERS: ReadonlySet<SourceKind> = new Set(['person', 'organization', 'government'])

/**
 * Whether a source inside what somebody says is what he himself has found or holds in his hands: in "officials said initial
 * findings suggest" and "the lawmaker pointed to notes which show" the speaker is the origin, in "the minister said Norvanian
 * data show" the Norvanians are. `outer` is the kind of who speaks.
 */
export function isOwnFinding({ name, kind }: Naming, outer: SourceKind): boolean {
  if (
    kind === 'document' &&
    SPEAKERS.has(outer) &&
    /^\p{Ll}[^\p{Lu}]*$/u.test(name) &&
    !/\b(?:of|by|from)\b/u.test(name)
  )
    return true
  if (kind !== 'document' && kind !== 'unnamed' && kind !== 'organization') return false
  const words = tokenise(name).map(({ word }) => word)
  const head = words.at(-1) ?? ''
  return (
    FINDINGS.has(head) &&
    words.slice(0, -1).every((word) => BESIDE.has(word) || FINDINGS.has(word)) &&
    !/\p{Lu}/u.test(name.slice(1))
  )
}
