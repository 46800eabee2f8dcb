import { exitCodes, type ExitCode } from './exit-codes.ts'
import { tell } from './output.ts'

/** `stemma add`: into the desk's store. */
export function runAdd(
  locators: readonly string[],
  _options: { readonly published?: string; readonly case?: string; readonly every?: string },
): Promise<ExitCode> {
  tell(`${locators.join(', ')}: the store is not there yet`)
  return Promise.resolve(exitCodes.wrong)
}
