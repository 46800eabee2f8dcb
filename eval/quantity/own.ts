import { mark, unmark } from './marked.ts'
import { quantitiesOf } from './extract.ts'
import { SENTENCES } from './sentences.ts'

/** How many of our own sentences come out exactly as they are marked. */
export function scoreOwn(): {
  readonly sentences: number
  readonly right: number
  readonly failures: readonly string[]
} {
  const failures = SENTENCES.flatMap((marked) => {
    const text = unmark(marked)
    const found = mark(text, quantitiesOf(text))
    return found === marked ? [] : [`${marked}\n    got: ${found}`]
  })
  return { sentences: SENTENCES.length, right: SENTENCES.length - failures.length, failures }
}
