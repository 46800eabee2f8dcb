import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { builtEntry, packageRoot } from '../../lib/package-root.ts'

/** A document that takes longer is refused; the slowest of 875 test documents that end at all took a fifth of it. */
const WALL_CLOCK = 20_000

/** Heap of the child, in megabytes. */
const HEAP = 512

/** Bytes of its answer: text, or the members of an archive as base64. */
const MOST_OUTPUT = 96 * 1024 * 1024

/** What a child answered, or why there is no answer. */
export type ChildAnswer =
  | { readonly type: 'answer'; readonly json: unknown }
  | { readonly type: 'failure'; readonly code: string; readonly why: string }

/**
 * Lets a child process parse bytes that no parser can be trusted with: no environment, no file but the program's own, bounded time,
 * memory and output. Never throws; a child that dies is an answer too.
 */
export async function parseInChild(format: 'pdf' | 'docx' | 'zip', bytes: Uint8Array): Promise<ChildAnswer> {
  const entry = builtEntry('parse-child')
  if (!existsSync(entry)) return { type: 'failure', code: 'not-built', why: 'its parser is not built (npm run build)' }
  return new Promise((resolve) => {
    const child = spawn(
      process.execPath,
      [
        `--max-old-space-size=${HEAP}`,
        '--disallow-code-generation-from-strings',
        '--experimental-permission',
        `--allow-fs-read=${packageRoot()}/*`,
        '--no-warnings',
        entry,
        format,
      ],
      { env: {}, cwd: packageRoot(), stdio: ['pipe', 'pipe', 'pipe'] },
    )
    const output: Buffer[] = []
    let size = 0
    let complaint = ''
    let stopped: ChildAnswer | undefined
    const stop = (code: string, why: string): void => {
      stopped ??= { type: 'failure', code, why }
      child.kill('SIGKILL')
    }
    const timer = setTimeout(() => {
      stop('too-slow', `its parser did not end within ${WALL_CLOCK / 1000} s`)
    }, WALL_CLOCK)
    child.stdout.on('data', (part: Buffer) => {
      size += part.length
      if (size > MOST_OUTPUT) stop('too-large', 'there is too much text in it')
      else output.push(part)
    })
    child.stderr.on('data', (part: Buffer) => {
      if (complaint.length < 1000) complaint += part.toString()
    })
    // The child may end before it has read everything; that shows in its exit.
    child.stdin.on('error', () => undefined)
    child.on('error', (error) => stop('parser-failed', `its parser could not be started (${error.message})`))
    child.on('close', (exit) => {
      clearTimeout(timer)
      if (stopped !== undefined) resolve(stopped)
      else if (exit !== 0) resolve({ type: 'failure', ...explain(complaint) })
      else resolve(readAnswer(Buffer.concat(output).toString()))
    })
    child.stdin.end(bytes)
  })
}

function readAnswer(text: string): ChildAnswer {
  try {
    return { type: 'answer', json: JSON.parse(text) as unknown }
  } catch {
    return { type: 'failure', code: 'parser-failed', why: 'its parser gave no answer' }
  }
}

function explain(complaint: string): { readonly code: string; readonly why: string } {
  if (/password/iu.test(complaint)) return { code: 'password', why: 'it is locked with a password' }
  if (/heap|memory/iu.test(complaint)) return { code: 'too-large', why: `its parser needs more than ${HEAP} MB` }
  const [line = ''] = complaint.split('\n').filter((part) => part.trim() !== '' && !part.startsWith('Warning: '))
  return { code: 'broken', why: `it is broken${line === '' ? '' : ` (${line.slice(0, 120)})`}` }
}
