import { type Verification, backup, rebuild, restore, verify } from '../store/backup.ts'
import type { DeskContext } from './context.ts'

/** Safe keeping of everything that people gave and decided. */
export class Keeping {
  constructor(private readonly context: DeskContext) {}

  /** Writes everything that cannot be made again into an empty folder. Returns how many lines were written. */
  async backup(folder: string): Promise<number> {
    return backup(this.context.store, folder)
  }

  /** Enters a backup into an empty desk and queues its readings. Returns how many lines were entered. */
  async restore(folder: string): Promise<number> {
    const entered = await restore(this.context.store, folder)
    this.context.wake()
    return entered
  }

  /** Compares every capture with its digest. */
  async verify(): Promise<Verification> {
    return verify(this.context.store)
  }

  /** Throws away what the machine made and queues every reading again; decisions stay as they are. */
  async rebuild(): Promise<void> {
    await rebuild(this.context.store)
    this.context.wake()
  }
}
