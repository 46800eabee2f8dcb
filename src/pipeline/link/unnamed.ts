import { tokenise } from '../../lib/tokens.ts'
import { statesIn } from './states.ts'

/** Words that count or rank who is not named, or say no more than that he is not. */
const NOT_TELLING: ReadonlySet<string> = new Set(
  (
    'the a an one two three four five six several some many multiple other another second third various few both number group of ' +
    'senior junior top high ranking level highranking unnamed unidentified anonymous undisclosed their its his her who that with ' +
    'to not be and has have had was were'
  ).split(' '),
)
/** So many telling words make a description; the rest is the story that is told with it. */
const MOST_WORDS = 5

/**
 * What is said of somebody who is not named, without number, rank and state: equal for "a senior US intelligence official"
 * and "two American intelligence officials", another for "a Pentagon official" and for "people close to the talks".
 */
export function descriptionKey(name: string): string {
  const tokens = tokenise(name)
  const states = new Set(
    statesIn(name).flatMap(({ from, to, word }) =>
      word === 'seat' ? [] : Array.from({ length: to - from }, (_, more) => from + more),
    ),
  )
  return tokens
    .filter(({ word }, place) => !states.has(place) && !NOT_TELLING.has(word) && !/^\p{N}/u.test(word))
    .slice(0, MOST_WORDS)
    .map(({ word }) => (word === 'people' || word === 'persons' ? 'person' : word.replace(/s$/u, '')))
    .sort()
    .join(' ')
}
