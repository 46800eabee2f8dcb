/** Exit codes of every command, as ripgrep has them. */
export const exitCodes = {
  /** At least one locator gave a result. */
  found: 0,
  /** All were read and nothing was found. */
  nothing: 1,
  /** The command was wrong, or no locator could be read. */
  wrong: 2,
} as const

export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes]

/** The exit code of a run over locators. */
export function exitCodeOf(run: { readonly results: number; readonly read: number }): ExitCode {
  if (run.results > 0) return exitCodes.found
  return run.read > 0 ? exitCodes.nothing : exitCodes.wrong
}
