/**
 * Something that went wrong or had to be guessed, said in one line that names what and why. `code` is a stable
 * kebab-case word for programs, `message` is for people.
 */
export interface Problem {
  readonly code: string
  readonly message: string
}

/** What every stage returns: bad input never throws, it is answered with less value and a problem. */
export interface Outcome<T> {
  readonly value: T
  readonly problems: readonly Problem[]
}
