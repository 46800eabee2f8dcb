/*
 * Reads one file as the program does, in a process of its own, and writes what came of it and the most memory the process held, in
 * kilobytes, as JSON: `bombs.test.ts` starts it.
 */
import { existsSync, readFileSync } from 'node:fs'
import { acquire, clean, loadResources } from '../../dist/index.js'

const STATUS = '/proc/self/status'

/** Linux counts what the parent held into `maxRSS`; its own file does not. */
function peak() {
  const own = existsSync(STATUS) ? /VmHWM:\s+(\d+)/u.exec(readFileSync(STATUS, 'utf8'))?.[1] : undefined
  return own === undefined ? process.resourceUsage().maxRSS : Number(own)
}

const [path] = process.argv.slice(2)
const outcomes = []
const { outlets } = loadResources()
for await (const part of acquire(path)) {
  if (part.type === 'refusal') outcomes.push(`refused ${part.problem.code}`)
  else {
    const { value, problems } = clean(part.capture, outlets)
    outcomes.push(value === undefined ? `refused ${problems[0]?.code}` : 'read')
  }
}
process.stdout.write(JSON.stringify({ outcomes, peak: peak() }))
