/**
 * A process that adds reports as fast as it can and says on standard output which ones were acknowledged, until it is killed.
 *   node --import tsx test/contract/writer.ts HOME FIRST [DATABASE_URL]
 */
import { writeSync } from 'node:fs'
import { Desk } from '../../src/desk/desk.ts'
import { capture } from './invented.ts'

const [home = '', first = '0', databaseUrl] = process.argv.slice(2)
const desk = await Desk.open({ home, ...(databaseUrl === undefined ? {} : { databaseUrl }) })
desk.process()
writeSync(1, 'open\n')
for (let number = Number(first); ; number += 1) {
  const text = `The harbour office of Corvo said on Monday that ship number ${number} had left with ${number} people on board.`
  try {
    const [added] = await desk.add([capture(text, { locator: `ship-${number}.txt` })])
    if (added?.type === 'queued') writeSync(1, `${added.capture} ${number}\n`)
  } catch {
    // A server that was killed comes back; the report was not acknowledged and is offered again.
    number -= 1
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
}
