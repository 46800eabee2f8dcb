/*
 * Extracts the texts of standard input (a JSON list) again and again in a process of its own, as `stemma work` does, and writes the
 * most memory that the process held, in kilobytes.
 */
import { existsSync, readFileSync } from 'node:fs'
import { text } from 'node:stream/consumers'
import { extract, loadResources } from '../dist/index.js'

const ROUNDS = 40
const STATUS = '/proc/self/status'

const texts = JSON.parse(await text(process.stdin))
const resources = loadResources()
for (let round = 0; round < ROUNDS; round += 1)
  for (const [index, body] of texts.entries())
    extract({ id: String(index), text: body, publishedAt: '2024-03-04' }, resources)

// Linux counts what the parent held into `maxRSS`; its own file does not.
const own = existsSync(STATUS) ? /VmHWM:\s+(\d+)/u.exec(readFileSync(STATUS, 'utf8'))?.[1] : undefined
process.stdout.write(String(own ?? process.resourceUsage().maxRSS))
