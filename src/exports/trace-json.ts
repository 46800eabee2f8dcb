import type { Trace } from '../model/trace.ts'

/** The parts of a trace as they come in, each a list in pieces. */
export type TraceInPieces = {
  readonly [Part in Exclude<keyof Trace, 'schema'>]: AsyncIterable<Trace[Part]>
}

const ORDER = ['reports', 'sources', 'claims', 'derivations', 'conflicts', 'drifts', 'problems'] as const

/** A trace as JSON, piece by piece, so that a case of any size is never in memory as a whole. */
export async function* traceJson(parts: TraceInPieces): AsyncGenerator<string> {
  yield '{"schema":"stemma.trace/1"'
  for (const part of ORDER) {
    yield `,\n"${part}":[`
    let isFirst = true
    for await (const piece of parts[part]) {
      const text = piece.map((one) => `\n${JSON.stringify(one)}`).join(',')
      if (text === '') continue
      yield isFirst ? text : `,${text}`
      isFirst = false
    }
    yield ']'
  }
  yield '}\n'
}
