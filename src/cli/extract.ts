import { createInterface } from 'node:readline'
import { loadResources } from '../desk/resources.ts'
import { extractLine } from '../desk/extraction-line.ts'
import { exitCodes, type ExitCode } from './exit-codes.ts'
import { tell, write } from './output.ts'

/** `stemma extract`: a line in, a line out; a line that cannot be read is said on standard error and passed over. */
export async function runExtract(): Promise<ExitCode> {
  const resources = loadResources()
  let number = 0
  let results = 0
  let failed = 0
  for await (const line of createInterface({ input: process.stdin, crlfDelay: Infinity })) {
    number += 1
    if (line.trim() === '') continue
    const annotated = extractLine(line, resources)
    if ('problem' in annotated) {
      failed += 1
      tell(`standard input, line ${String(number)}: ${annotated.problem}`)
      continue
    }
    await write(`${JSON.stringify(annotated.extraction)}\n`)
    results += 1
  }
  if (results > 0) return exitCodes.found
  return failed > 0 ? exitCodes.wrong : exitCodes.nothing
}
