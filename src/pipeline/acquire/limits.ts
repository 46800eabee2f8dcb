/** Bytes of one capture, after decoding; the longest pages and reports seen stay under a tenth of it. */
export const CAPTURE_BYTES = 20 * 1024 * 1024

/** Bytes of an archive (`.jsonl`, WARC), which is read part by part; each part obeys the limit above. */
export const ARCHIVE_BYTES = 2 * 1024 * 1024 * 1024

/** Entries taken from one feed. */
export const FEED_ENTRIES = 5000

/** Archives inside archives. */
export const NESTING = 3

/** "20 MB" for people. */
export function megabytes(bytes: number): string {
  return `${Math.round(bytes / 1024 / 1024)} MB`
}
