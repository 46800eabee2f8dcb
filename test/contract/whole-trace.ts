import type { Desk } from '../../src/desk/desk.ts'
import type { Trace } from '../../src/model/trace.ts'

/** Everything that a case holds, as it is downloaded. */
export async function wholeTrace(desk: Desk, caseId: string): Promise<Trace> {
  let text = ''
  for await (const piece of desk.takeAway.trace(caseId)) text += piece
  return JSON.parse(text) as Trace
}
