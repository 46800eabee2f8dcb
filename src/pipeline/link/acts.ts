import { tokenise } from '../../lib/tokens.ts'
import type { Extraction } from '../../model/extraction.ts'
import type { Report } from '../../model/report.ts'
import type { Placed } from './assertions.ts'

/**
 * Verbs by which somebody does something with what he says, by the concept of what is done. "Accused Finland of the raid" says
 * that Finland is to blame, and the raid alone does not; "said", "told" and "warned" add nothing to what is said.
 */
const ACTS = `
blame: accuse accuses accused accusing attribute attributes attributed attributing blame blames blamed blaming
demand: demand demands demanded demanding urge urges urged urging
order: order orders ordered ordering instruct instructs instructed
condemn: condemn condemns condemned condemning denounce denounces denounced denouncing deplore deplores deplored
promise: promise promises promised promising pledge pledges pledged pledging vow vows vowed vowing
threaten: threaten threatens threatened threatening
offer: offer offers offered offering propose proposes proposed proposing
welcome: welcome welcomes welcomed welcoming praise praises praised praising
`

const actOf = new Map(
  ACTS.trim()
    .split('\n')
    .flatMap((line) => {
      const [act = '', verbs = ''] = line.split(': ')
      return verbs.split(' ').map((verb) => [verb, act] as const)
    }),
)

/** Acts by which it is wished that something be done. */
const WISHING: ReadonlySet<string> = new Set(['demand', 'order'])

/** What the speaker of an assertion does by saying it, as a concept; undefined when he only says it. */
export function actIn({ assertion }: Placed, { text }: Report, { attributions }: Extraction): string | undefined {
  const last = assertion.attributions.at(-1)
  const cue = attributions.find(({ id }) => id === last)?.cue ?? []
  for (const { word } of cue.flatMap((span) => tokenise(text.slice(...span)))) {
    const act = actOf.get(word)
    if (act !== undefined) return act
  }
  return undefined
}

export function wishesByAct(act: string | undefined): boolean {
  return act !== undefined && WISHING.has(act)
}
