import { linkSync, readFileSync, renameSync, unlinkSync, writeFileSync } from 'node:fs'

/** The process that has a desk open. */
interface Owner {
  readonly pid: number
  /** Start time of the process in clock ticks since boot, where the system tells it: numbers of processes are used again. */
  readonly started: string | null
  readonly command: string
}

/** The desk's folder is open in another process. */
export class DeskInUse extends Error {
  constructor(
    readonly folder: string,
    readonly pid: number,
    command: string,
  ) {
    super(
      `the desk in ${folder} is open in another process (${pid}: ${command}); stop it first, use its pages or API, or choose another folder with STEMMA_HOME`,
    )
    this.name = 'DeskInUse'
  }
}

/**
 * Takes the lock, or throws `DeskInUse`. A lock is taken over only when its process is gone, never because it is old. Returns
 * the function that gives it back.
 */
export function takeLock(path: string, folder: string): () => void {
  const own: Owner = { pid: process.pid, started: startOf(process.pid), command: commandLine() }
  const content = JSON.stringify(own)
  // The lock appears whole or not at all: written aside, then linked under its name, which fails when the name is taken.
  const aside = `${path}.${process.pid}.new`
  for (;;) {
    writeFileSync(aside, content, { mode: 0o600 })
    try {
      linkSync(aside, path)
      unlinkSync(aside)
      return () => {
        if (read(path) === content) unlinkSync(path)
      }
    } catch (error) {
      unlinkSync(aside)
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
    }
    const found = read(path)
    if (found === undefined) continue
    const owner = parse(found)
    if (owner !== undefined && isRunning(owner)) throw new DeskInUse(folder, owner.pid, owner.command)
    takeAway(path, found)
  }
}

/** Removes the lock of a dead process; puts it back when another process was faster and it is a living one's by now. */
function takeAway(path: string, expected: string): void {
  const aside = `${path}.${process.pid}.old`
  try {
    renameSync(path, aside)
  } catch {
    return
  }
  if (read(aside) !== expected) {
    try {
      linkSync(aside, path)
    } catch {
      // A third process has taken the name; its own check refuses or it owns the lock.
    }
  }
  unlinkSync(aside)
}

function read(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return undefined
  }
}

function parse(content: string): Owner | undefined {
  try {
    const value = JSON.parse(content) as Partial<Owner>
    return typeof value.pid === 'number'
      ? { pid: value.pid, started: value.started ?? null, command: value.command ?? 'unknown' }
      : undefined
  } catch {
    return undefined
  }
}

function isRunning(owner: Owner): boolean {
  try {
    process.kill(owner.pid, 0)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') return false
  }
  const started = startOf(owner.pid)
  return owner.started === null || started === null || owner.started === started
}

/** Field 22 of `/proc/PID/stat`; null where there is none. The name in field 2 may hold spaces and brackets. */
function startOf(pid: number): string | null {
  const stat = read(`/proc/${pid}/stat`)
  return stat?.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? null
}

function commandLine(): string {
  return `stemma ${process.argv.slice(2, 3).join(' ')}`.trim()
}
