import { mkdirSync } from 'node:fs'
import { homedir } from 'node:os'
import { join, resolve } from 'node:path'

/** Where everything that a desk keeps lies on disk. */
export interface Home {
  readonly folder: string
  /** The embedded database's own folder; nothing of ours is written into it. */
  readonly database: string
  /** Raw bytes, named by their digest. */
  readonly captures: string
  /** One line for everything that was acknowledged, in order. */
  readonly journal: string
  /** Says which process has the desk open. It stands outside the database's folder, which has no lock of its own. */
  readonly lock: string
}

/** The places under `folder` (`STEMMA_HOME`, else `~/.stemma`); they are made when they are missing, for the owner alone. */
export function homeAt(folder = process.env['STEMMA_HOME'] ?? join(homedir(), '.stemma')): Home {
  const root = resolve(folder)
  const home: Home = {
    folder: root,
    database: join(root, 'database'),
    captures: join(root, 'captures'),
    journal: join(root, 'journal.jsonl'),
    lock: join(root, 'desk.lock'),
  }
  mkdirSync(home.captures, { recursive: true, mode: 0o700 })
  return home
}
