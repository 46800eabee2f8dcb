import type { EntityKind } from '../../../model/entity.ts'
import type { Sentence, Token } from '../language/analysis.ts'

/** A pronoun that stands for somebody. */
export interface Pronoun {
  readonly token: Token
  /** Undefined for those that may also stand for a body or a thing. */
  readonly kind: EntityKind | undefined
  /** Whether it is one person of whom the text speaks ("he", "her"). */
  readonly isThirdPerson: boolean
}

const persons: ReadonlySet<string> = new Set(
  `i me my mine myself we us our ours ourselves he him his himself she her hers herself`.split(' '),
)
const thirdPersons: ReadonlySet<string> = new Set('he him his himself she her hers herself'.split(' '))
const others: ReadonlySet<string> = new Set('they them their theirs themselves others'.split(' '))

/** The pronouns of a sentence that stand for persons or bodies; "you" and "one" mean anybody, "who" what stands before it. */
export function personalPronouns({ tokens }: Sentence): Pronoun[] {
  return tokens.flatMap((token): Pronoun[] => {
    const word = token.text.toLowerCase()
    if (word === 'i' && token.text !== 'I') return []
    // "U.S." in capitals is no "us".
    if (/^\p{Lu}{2,}$/u.test(token.text)) return []
    if (persons.has(word)) return [{ token, kind: 'person', isThirdPerson: thirdPersons.has(word) }]
    if (others.has(word) && token.tag !== 'ADJ') return [{ token, kind: undefined, isThirdPerson: false }]
    if (word === 'it' && isActing(tokens, token)) return [{ token, kind: undefined, isThirdPerson: false }]
    return []
  })
}

/** What a body does and weather, time or a finding does not. */
const deeds: ReadonlySet<string> = new Set(
  `say add tell announce report deny claim confirm warn plan want believe expect decide agree refuse reject accept send
  launch attack seize withdraw deploy buy sell own employ publish ask call urge condemn welcome support oppose vote
  have`.split(/\s+/u),
)

/** An `it` that does what only somebody can ("it said", "it has denied"). */
function isActing(tokens: readonly Token[], token: Token): boolean {
  const verb = tokens[token.head]
  return token.relation === 'nsubj' && verb !== undefined && verb.tag === 'VERB' && deeds.has(verb.lemma.toLowerCase())
}
