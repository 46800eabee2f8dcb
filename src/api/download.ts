import type { Context } from 'hono'

/**
 * An answer that a browser keeps as a file and never shows: its text is that of strangers. What comes in pieces is sent as it
 * is made; when a piece cannot be made the connection breaks, so that nobody takes half a file for a whole one.
 */
export function download(
  context: Context,
  name: string,
  { type, extension }: { readonly type: string; readonly extension: string },
  body: string | Uint8Array | AsyncIterable<string>,
): never {
  context.header('Content-Type', type)
  context.header('Content-Disposition', `attachment; filename="${safeName(name)}.${extension}"`)
  context.header('Content-Security-Policy', "sandbox; default-src 'none'")
  if (typeof body === 'string') return context.body(body) as never
  if (body instanceof Uint8Array) return context.body(body as Uint8Array<ArrayBuffer>) as never
  return context.body(streamOf(body)) as never
}

function streamOf(pieces: AsyncIterable<string>): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder()
  const iterator = pieces[Symbol.asyncIterator]()
  return new ReadableStream({
    pull: async (controller) => {
      const next = await iterator.next()
      if (next.done === true) controller.close()
      else controller.enqueue(encoder.encode(next.value))
    },
    // Who no longer listens needs no more work.
    cancel: async () => {
      await iterator.return?.()
    },
  })
}

/** Letters, digits and a few marks: what every file system takes, and what ends no header. */
function safeName(name: string): string {
  const safe = name.replace(/[^\w.-]+/gu, '-').replace(/^[.-]+|-$/gu, '')
  return safe === '' ? 'case' : safe.slice(0, 100)
}
