import { type FileHandle, open } from 'node:fs/promises'
import type { Decision } from './decisions.ts'
import type { StoredCase } from './cases.ts'
import type { ReceivedCapture } from './receipts.ts'
import type { FeedChange, FeedEntryMark, StoredFeed } from './feeds.ts'
import type { Question } from './questions.ts'
import type { Watch } from './watches.ts'

/** One thing that was acknowledged. The bytes of a capture lie in its file; everything else needed to make it again is here. */
export type JournalEntry =
  | { readonly type: 'case'; readonly case: StoredCase }
  | {
      readonly type: 'capture'
      readonly caseId: string
      readonly capture: ReceivedCapture
      /** The entry of a feed that it was taken from. */
      readonly entry?: FeedEntryMark
    }
  | { readonly type: 'case-removed'; readonly id: string }
  | { readonly type: 'capture-removed'; readonly caseId: string; readonly capture: string }
  | { readonly type: 'decision'; readonly decision: Decision }
  | { readonly type: 'watch'; readonly watch: Watch }
  | { readonly type: 'watch-ended'; readonly id: string }
  | { readonly type: 'question'; readonly question: Question }
  | { readonly type: 'question-removed'; readonly id: string }
  | { readonly type: 'feed'; readonly feed: StoredFeed }
  | { readonly type: 'feed-changed'; readonly id: string; readonly change: FeedChange }
  | { readonly type: 'feed-removed'; readonly id: string }

/** A line of the journal and where the next one begins, in bytes. */
export interface JournalLine {
  readonly entry: JournalEntry
  readonly end: number
}

const NEWLINE = 0x0a

/**
 * What was acknowledged, in order, one JSON object a line, forced to disk before it is acknowledged. The embedded database
 * forces only its log to disk, so after a power cut it may be older than this file, or not open at all: what the journal
 * holds beyond it is entered again.
 */
export class Journal {
  private constructor(
    private readonly file: FileHandle,
    private size: number,
  ) {}

  /** Opens the journal and cuts off a last line that a crash left unfinished: it was never acknowledged. */
  static async open(path: string): Promise<Journal> {
    const file = await open(path, 'a+', 0o600)
    const { size } = await file.stat()
    const whole = await endOfLastLine(file, size)
    if (whole < size) {
      await file.truncate(whole)
      await file.sync()
    }
    return new Journal(file, whole)
  }

  /** Returns the end of the journal after the entries, which are then on disk. */
  async append(entries: readonly JournalEntry[]): Promise<number> {
    const lines = Buffer.from(entries.map((entry) => `${JSON.stringify(entry)}\n`).join(''))
    try {
      await this.file.appendFile(lines)
      await this.file.datasync()
    } catch (error) {
      // A full disk may have taken half a line; nothing of it was acknowledged.
      await this.file.truncate(this.size)
      throw error
    }
    this.size += lines.byteLength
    return this.size
  }

  /** The lines from a byte offset on. A line that cannot be read is passed over. */
  async *from(start: number): AsyncGenerator<JournalLine> {
    const rest = Buffer.alloc(Math.max(0, this.size - start))
    await this.file.read(rest, 0, rest.length, start)
    let at = 0
    for (;;) {
      const end = rest.indexOf(NEWLINE, at)
      if (end < 0) return
      const entry = parse(rest.toString('utf8', at, end))
      at = end + 1
      if (entry !== undefined) yield { entry, end: start + at }
    }
  }

  async close(): Promise<void> {
    await this.file.close()
  }
}

async function endOfLastLine(file: FileHandle, size: number): Promise<number> {
  const block = Buffer.alloc(64 * 1024)
  let end = size
  while (end > 0) {
    const start = Math.max(0, end - block.length)
    const { bytesRead } = await file.read(block, 0, end - start, start)
    const newline = block.subarray(0, bytesRead).lastIndexOf(NEWLINE)
    if (newline >= 0) return start + newline + 1
    end = start
  }
  return 0
}

function parse(line: string): JournalEntry | undefined {
  try {
    return JSON.parse(line) as JournalEntry
  } catch {
    return undefined
  }
}
