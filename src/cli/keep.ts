import { resolve } from 'node:path'
import { openDesk } from './desk.ts'
import { exitCodes, type ExitCode } from './exit-codes.ts'
import { tell, write } from './output.ts'

/** `stemma work`: works on what waits in the queue until it is interrupted; several processes may share one server. */
export async function runWork(): Promise<ExitCode> {
  const desk = await openDesk()
  try {
    const stopped = new Promise<void>((done) => {
      process.once('SIGINT', done)
      process.once('SIGTERM', done)
    })
    desk.listen((event) => {
      if (event.type === 'read') tell(`read ${event.locator}`)
      if (event.type === 'traced') tell(`traced ${event.case}: ${String(event.claims)} claims`)
    })
    desk.process()
    tell('working; interrupt to stop')
    await stopped
    return exitCodes.found
  } finally {
    await desk.close()
  }
}

/** `stemma backup FOLDER`: everything that cannot be made again: captures, cases, decisions. */
export async function runBackup(folder: string): Promise<ExitCode> {
  const desk = await openDesk()
  try {
    const count = await desk.keeping.backup(resolve(folder))
    await write(`${String(count)} captures are kept in ${folder}\n`)
    return exitCodes.found
  } finally {
    await desk.close()
  }
}

/** `stemma restore FOLDER`: a backup into an empty desk; what the machine makes is made again. */
export async function runRestore(folder: string): Promise<ExitCode> {
  const desk = await openDesk()
  try {
    const count = await desk.keeping.restore(resolve(folder))
    tell('reading what was restored …')
    await desk.drain()
    await write(`${String(count)} captures are restored from ${folder}\n`)
    return exitCodes.found
  } finally {
    await desk.close()
  }
}

/** `stemma verify`: every capture against its digest. */
export async function runVerify(): Promise<ExitCode> {
  const desk = await openDesk()
  try {
    const { checked, damaged, missing } = await desk.keeping.verify()
    for (const digest of missing) tell(`${digest}: the capture is missing`)
    for (const digest of damaged) tell(`${digest}: the capture has other bytes than its digest says`)
    await write(
      `${String(checked)} captures checked, ${String(damaged.length)} damaged, ${String(missing.length)} missing\n`,
    )
    return damaged.length + missing.length === 0 ? exitCodes.found : exitCodes.nothing
  } finally {
    await desk.close()
  }
}

/** `stemma rebuild`: makes everything of the machine again; changes no decision. */
export async function runRebuild(): Promise<ExitCode> {
  const desk = await openDesk()
  try {
    await desk.keeping.rebuild()
    await desk.drain()
    await write('everything of the machine is made again; no decision was changed\n')
    return exitCodes.found
  } finally {
    await desk.close()
  }
}
