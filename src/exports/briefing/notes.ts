import type { Assertion } from '../../model/claim.ts'
import type { Report } from '../../model/report.ts'
import type { Span } from '../../model/span.ts'

/** A place in a report that a sentence rests on: enough to find it again, and its words. */
export interface Note {
  /** Counted from 1, in the order in which sentences name them first. */
  readonly number: number
  readonly report: string
  readonly outlet: string | null
  readonly title: string | null
  readonly publishedAt: string | null
  /** Where the report was found: an address, else the name under which it was handed in; null when the report is not at hand. */
  readonly address: string | null
  /** Of the raw bytes; null when the report is not at hand. */
  readonly sha256: string | null
  /** In the report's clean text. */
  readonly span: Span
  /** The words at that place. */
  readonly quote: string
}

/** Numbers of the notes of a sentence. Never empty: what rests on nothing is not said. */
export type NoteNumbers = readonly [number, ...number[]]

/** Numbers the places that sentences rest on; one place has one number. */
export class Notes {
  readonly #reports: ReadonlyMap<string, Report>
  readonly #numbers = new Map<string, Note>()

  constructor(reports: readonly Report[]) {
    this.#reports = new Map(reports.map((report) => [report.id, report]))
  }

  /** Undefined when there is nothing to rest on. */
  cite(assertions: readonly Assertion[]): NoteNumbers | undefined {
    const [first, ...rest] = [...new Set(assertions.map((assertion) => this.#number(assertion)))].sort((a, b) => a - b)
    return first === undefined ? undefined : [first, ...rest]
  }

  all(): readonly Note[] {
    return [...this.#numbers.values()]
  }

  #number({ report: id, span }: Assertion): number {
    const key = `${id} ${span.join(' ')}`
    const known = this.#numbers.get(key)
    if (known !== undefined) return known.number
    const report = this.#reports.get(id)
    const note: Note = {
      number: this.#numbers.size + 1,
      report: id,
      outlet: report?.outlet ?? null,
      title: report?.title ?? null,
      publishedAt: report?.publishedAt ?? null,
      address: report === undefined ? null : (report.canonicalUrl ?? report.url ?? report.locator),
      sha256: report?.sha256 ?? null,
      span,
      quote: report?.text.slice(...span) ?? '',
    }
    this.#numbers.set(key, note)
    return note.number
  }
}
