import type { OutletTable } from './outlet.ts'

/**
 * What the stages need beyond the texts: reviewed tables and trained weights. They are loaded by whoever composes the
 * pipeline and passed in; no stage reads a file.
 */
export interface Resources {
  readonly outlets: OutletTable
  /**
   * The bytes of a file under `models/`, read when first asked for and the same array ever after (so that what is decoded
   * from it can be kept by identity); undefined when it is not there.
   */
  read(name: string): Uint8Array | undefined
}
