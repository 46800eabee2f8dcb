import { exitCodes, type ExitCode } from './exit-codes.ts'
import { tell } from './output.ts'

/** `stemma serve`: API and pages on this machine. */
export function runServe(_options: { readonly sample?: boolean }): Promise<ExitCode> {
  tell('serve: the desk is not there yet')
  return Promise.resolve(exitCodes.wrong)
}
